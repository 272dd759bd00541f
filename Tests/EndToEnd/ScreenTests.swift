import Foundation
import Testing

extension EndToEnd {
  /// The built program in a real terminal.
  @Suite struct ScreenTests {
    @Test func everyScreenOpens() throws {
      let screen = try TerminalScreen(TerminalScreen.sekisho)
      #expect(try screen.wait(for: "NSG") != nil)
      for (key, text) in [
        ("2", "end of"), ("3", "MTCR"), ("4", "39 of 39"), ("8", "0.1.0"), ("9", "304 of 304"),
        ("1", "MTCR"),
      ] {
        try screen.press(key)
        #expect(try screen.wait(for: text) != nil, "screen \(key)")
      }
      try screen.press("q")
      #expect(try screen.wait { !$0.contains("MTCR") } != nil)
    }

    @Test func japaneseLinesUp() throws {
      let screen = try TerminalScreen(
        TerminalScreen.sekisho, environment: ["SEKISHO_LANG": "ja"])
      let text = try #require(try screen.wait(for: "関"))
      #expect(text.split(separator: "\n").first?.hasSuffix("JA") == true)
    }

    @Test func aStormOfResizesEndsInARightScreen() throws {
      let screen = try TerminalScreen(TerminalScreen.sekisho)
      _ = try screen.wait(for: "NSG")
      for step in 0..<30 {
        try screen.resize(columns: 20 + (step * 37) % 180, rows: 4 + (step * 13) % 50)
        if step % 3 == 0 { try screen.press("j") }
      }
      try screen.resize(columns: 100, rows: 30)
      try screen.press("1")
      let settled = try screen.wait { text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.first?.hasSuffix("EN") == true && text.contains("q quit")
      }
      #expect(settled != nil)
    }

    @Test func stoppedAndBack() throws {
      let screen = try TerminalScreen(TerminalScreen.sekisho)
      _ = try screen.wait(for: "NSG")
      try screen.press("4")
      _ = try screen.wait(for: "39 of 39")
      try screen.press("C-z")
      #expect(try screen.wait { $0.contains("Stopped") && !$0.contains("39 of 39") } != nil)
      try screen.type("echo mine; fg\n")
      #expect(try screen.wait(for: "39 of 39") != nil)
      try screen.press("j")
      try screen.press("q")
      #expect(try screen.wait { $0.contains("mine") && !$0.contains("39 of 39") } != nil)
    }

    @Test func aTerminalTooSmallSaysSoAndRecovers() throws {
      let screen = try TerminalScreen(TerminalScreen.sekisho, columns: 30, rows: 6)
      #expect(try screen.wait(for: "30×6") != nil)
      try screen.resize(columns: 80, rows: 24)
      #expect(try screen.wait(for: "NSG") != nil)
    }

    @Test func aLocaleWithoutUTF8GetsASCII() throws {
      let screen = try TerminalScreen(
        TerminalScreen.sekisho, environment: ["LC_ALL": "C", "SEKISHO_LANG": "ja"])
      let text = try #require(try screen.wait(for: "NSG"))
      #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(text.contains("> "))
    }

    @Test func aLocaleNamedButNotInstalledStillShowsJapanese() throws {
      let screen = try TerminalScreen(
        TerminalScreen.sekisho, environment: ["LC_ALL": "xx_XX.UTF-8", "SEKISHO_LANG": "ja"])
      #expect(try screen.wait(for: "輸出管理レジーム") != nil)
    }
  }
}
