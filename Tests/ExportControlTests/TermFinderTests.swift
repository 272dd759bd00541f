import Testing

@testable import ExportControl

@Suite struct TermFinderTests {
  private func found(_ text: String, _ language: Language) -> [String] {
    TermFinder(Shared.catalogue.terms, language: language).findings(in: text).map {
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[$0.range]))
    }
  }

  @Test func findsWholeWordsLongestFirst() {
    #expect(found("A catch-all control applies.", .english) == ["catch-all control"])
    #expect(found("輸出には該非判定が要る。", .japanese).contains("該非判定"))
  }

  @Test func anEnglishPluralIsTheWord() {
    #expect(found("Seminars of dual-use items, glasses", .english).contains("dual-use items"))
  }

  @Test func anAbbreviationIsFoundOnlyAsItIsWritten() {
    #expect(found("The AG met", .english) == ["AG"])
    #expect(found("an ag, an image", .english).isEmpty)
  }
}
