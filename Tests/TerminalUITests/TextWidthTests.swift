import TestSupport
import Testing

@testable import TerminalUI

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("a", 1), ("関", 2), ("ｱ", 1), ("ア", 2), ("é", 1), ("e\u{301}", 1), ("：", 2), ("…", 1),
    ("か\u{3099}", 2), ("", 0), ("Ⅰ", 1), ("①", 1),
  ])
  func columns(text: String, expected: Int) {
    #expect(TextWidth.of(text) == expected)
  }

  @Test(arguments: ["\u{1B}", "\u{7}", "\u{85}", "\u{202E}", "\u{2028}", "\u{9B}"])
  func whatDrivesATerminalIsReplaced(text: String) {
    #expect(TextWidth.printable("a\(text)b") == "a\u{FFFD}b")
  }

  @Test func clippingNeverSplitsAWideCharacter() {
    #expect(TextWidth.clipped("輸出管理", to: 6, mark: "…") == "輸出…")
    #expect(TextWidth.clipped("輸出管理", to: 8, mark: "…") == "輸出管理")
    #expect(TextWidth.clipped("輸出管理", to: 0, mark: "…") == "")
  }

  @Test func clippedTextFits() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let text = random.text(upTo: 30)
      let room = Int.random(in: 0...30, using: &random)
      #expect(TextWidth.of(TextWidth.clipped(text, to: room, mark: "…")) <= room)
    }
  }
}
