import TestSupport
import Testing

@testable import TerminalUI

@Suite struct LineBreakingTests {
  private func wrapped(_ text: String, _ width: Int) -> [String] {
    LineBreaking.wrap([Span(text)], width: width).map { $0.spans.map(\.text).joined() }
  }

  @Test func englishBreaksBetweenWords() {
    #expect(wrapped("who joined the regime when", 10) == ["who joined", "the regime", "when"])
  }

  @Test func aWordLongerThanTheLineIsCut() {
    #expect(wrapped("abcdefghij", 4) == ["abcd", "efgh", "ij"])
  }

  @Test func noClosingSignBeginsALine() {
    #expect(wrapped("輸出管理、規制。", 8) == ["輸出管", "理、規", "制。"])
    #expect(wrapped("「輸出」と", 6) == ["「輸", "出」と"])
  }

  @Test func noOpeningBracketEndsALine() {
    #expect(wrapped("輸出（管理）", 6) == ["輸出", "（管", "理）"])
  }

  @Test func aNumberIsNotBrokenAtItsHyphen() {
    #expect(wrapped("entry 111-48-8", 10) == ["entry", "111-48-8"])
    #expect(wrapped("the end-user is", 8) == ["the end-", "user is"])
  }

  @Test func rolesAndLinksSurviveTheBreak() {
    let lines = LineBreaking.wrap(
      [Span("see "), Span("the glossary", .link, link: 3)], width: 9, hanging: 1)
    #expect(lines.count == 2)
    #expect(lines[0].spans.last == Span("the", .link, link: 3))
    #expect(lines[1] == Line([Span("glossary", .link, link: 3)], indent: 1))
  }

  /// Nothing is lost but blanks, no line is too wide, no line begins or ends as it must not.
  @Test func laws() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let text = random.text(upTo: 60)
      let width = Int.random(in: 2...24, using: &random)
      let lines = wrapped(text, width)
      let joined = lines.joined().unicodeScalars.filter { $0 != " " }
      #expect(Array(joined) == Array(text.unicodeScalars.filter { $0 != " " }))
      for line in lines {
        #expect(TextWidth.of(line) <= width)
      }
    }
  }

  /// Where brackets and stops stand between letters, none of them is on the wrong side of a line.
  @Test func noSignStandsOnTheWrongSide() {
    var random = SeededGenerator(seed: 8)
    let words = ["輸出", "管理、", "規制。", "（貨物）", "「技術」", "リスト", "ML1 ", "核"]
    for _ in 0..<2000 {
      let text = (0..<12).map { _ in words.randomElement(using: &random) ?? "" }.joined()
      for line in wrapped(text, Int.random(in: 8...20, using: &random)) {
        #expect(!"、。）」ー".contains(line.first ?? "輸"), "\(line)")
        #expect(!"（「".contains(line.last ?? "輸"), "\(line)")
      }
    }
  }
}
