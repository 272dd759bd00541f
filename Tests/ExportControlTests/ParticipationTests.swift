import Testing

@testable import ExportControl

@Suite struct ParticipationTests {
  private func membership(_ json: String) throws -> Membership {
    try Membership(JSONParser.parse(DataText.immortal(Array(json.utf8))))
  }

  private func day(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  @Test func aYearCountsFromItsEnd() throws {
    let member = try membership(
      #"{"country":"JP","joined":"1978","confidence":"high","source":["white-book"]}"#)
    #expect(try !member.holds(on: day("1978-06-30")))
    #expect(try member.isPossible(on: day("1978-06-30")))
    #expect(try member.holds(on: day("1978-12-31")))
  }

  @Test func boundsMakeItPossibleThenCertain() throws {
    let member = try membership(
      """
      {"country":"JP","notBefore":"2003","notAfter":"2005-05","confidence":"low",
       "source":["white-book"]}
      """)
    #expect(try !member.isPossible(on: day("2002-12-31")))
    #expect(try member.isPossible(on: day("2004-01-01")) && !member.holds(on: day("2004-01-01")))
    #expect(try member.isCertain(on: day("2005-05-31")))
  }

  @Test func whoLeftIsNotCounted() throws {
    let member = try membership(
      """
      {"country":"SU","joined":"1974","left":"1991-12-26","confidence":"high",
       "source":["white-book"]}
      """)
    #expect(try member.holds(on: day("1990")))
    #expect(try !member.holds(on: day("1991-12-26")))
  }

  @Test func aMemberWithoutAnyDateIsRefused() {
    #expect(throws: DataFault.self) {
      try membership(#"{"country":"JP","confidence":"low","source":["white-book"]}"#)
    }
  }

  /// Certain ≤ best ≤ possible at the end of every year, in every regime.
  @Test func boundsEncloseTheBestCount() {
    for participation in Shared.catalogue.participations {
      for year in 1970...2026 {
        let count = participation.count(on: .endOfYear(year))
        #expect(count.certain <= count.best && count.best <= count.possible)
      }
    }
  }
}
