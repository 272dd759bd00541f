import Testing

@testable import ExportControl

@Suite struct PartialDateTests {
  @Test(arguments: ["1978", "1978-07", "1978-07-12", "2012-02-29"])
  func keepsWhatIsKnown(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "78", "1978-7", "1978-13", "1978-00", "1978-02-30", "2011-02-29", "1978-07-12-01", "1978-",
    "１９７８", "+978", "1978/07", "0000", "9999",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func knowsTheDaysItCanMean() throws {
    let month = try #require(PartialDate("2012-02"))
    #expect(month.earliest.description == "2012-02-01")
    #expect(month.latest.description == "2012-02-29")
    #expect(month.precision == .month)
    let end = PartialDate.endOfYear(2012)
    #expect(month.isOver(by: end))
    let year = try #require(PartialDate("2012"))
    let midsummer = try #require(PartialDate("2012-07-01"))
    #expect(year.hasBegun(by: midsummer) && !year.isOver(by: midsummer))
  }

  @Test(arguments: [
    ("2012-02-28", "2012-02-29"), ("2012-12-31", "2013-01-01"), ("2011-02", "2011-03-01"),
    ("1999", "2000-01-01"),
  ])
  func knowsTheNextDay(text: String, next: String) {
    #expect(PartialDate(text)?.nextDay.description == next)
  }

  @Test func sortsByTheFirstDayTheLessExactFirst() throws {
    let dates = try ["2012-07-03", "2012", "2012-01", "2011-12-31"].map {
      try #require(PartialDate($0))
    }
    let sorted = dates.sorted { $0.precedes($1) }.map(\.description)
    #expect(sorted == ["2011-12-31", "2012", "2012-01", "2012-07-03"])
  }
}
