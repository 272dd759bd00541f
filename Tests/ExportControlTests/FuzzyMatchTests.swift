import TestSupport
import Testing

@testable import ExportControl

@Suite struct FuzzyMatchTests {
  @Test(arguments: [
    ("crt", "chart"), ("gtr", "The growth of the regimes"), ("推移", "参加国数の推移"), ("", "x"),
  ])
  func lettersInTheirOrderFit(typed: String, text: String) {
    #expect(FuzzyMatch.score(typed, in: text) != nil)
  }

  @Test(arguments: [("trc", "chart"), ("charts", "chart"), ("移推", "推移")])
  func otherLettersDoNot(typed: String, text: String) {
    #expect(FuzzyMatch.score(typed, in: text) == nil)
  }

  @Test func aWholeWordFitsBest() throws {
    let whole = try #require(FuzzyMatch.score("year", in: "A year back or on"))
    let scattered = try #require(FuzzyMatch.score("year", in: "they were all far apart"))
    #expect(whole > scattered)
  }

  /// A text always fits itself, and whatever is left when letters are struck out.
  @Test func aPartAlwaysFits() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let text = random.text(upTo: 24)
      #expect(FuzzyMatch.score(text, in: text) != nil)
      let part = String(text.filter { _ in Bool.random(using: &random) })
      #expect(FuzzyMatch.score(part, in: text) != nil)
    }
  }
}
