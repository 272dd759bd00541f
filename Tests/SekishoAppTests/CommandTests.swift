import ArgumentParser
import ExportControl
import Foundation
import TestSupport
import Testing

@testable import SekishoApp

/// The command line's output, made in process.
@Suite struct CommandTests {
  private func run(_ line: String, language: Language = .english) throws -> String {
    let arguments = line.split(separator: " ").map(String.init)
    let command = try #require(
      SekishoCommand.parseAsRoot(arguments) as? any CatalogueCommand)
    let format = try command.listing.chosen(among: type(of: command).formats)
    let phrases = Phrases(strings: Session.catalogue.strings, language: language)
    return try command.output(
      Request(catalogue: Session.catalogue, phrases: phrases, format: format))
  }

  private func json(_ line: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(run(line + " --format json").utf8))
  }

  private func failure(_ line: String) -> Failure? {
    do {
      _ = try run(line)
      return nil
    } catch {
      return error as? Failure
    }
  }

  @Test func regimes() throws {
    let all = try #require(json("regimes") as? [[String: Any]])
    let nsg = try #require(all.first { $0["id"] as? String == "NSG" })
    #expect(nsg["kind"] as? String == "export-control-regime")
    #expect(nsg["established"] as? String == "1978")
    #expect(nsg["legallyBinding"] as? Bool == false)
    #expect((nsg["name"] as? [String: String])?["ja"] == "原子力供給国グループ")
    let stated = try #require(nsg["stated"] as? [[String: Any]])
    let white = stated.first { $0["asOf"] as? String == "2012-12-31" }
    #expect(white?["count"] as? Int == 47)
    #expect((white?["source"] as? String)?.hasPrefix("white-book") == true)
  }

  @Test func aRegimeWhole() throws {
    #expect(try run("regime mtcr").contains("300 km"))
    #expect(try run("regime MTCR --format markdown").hasPrefix("# Missile Technology"))
    #expect(try run("regime MTCR", language: .japanese).contains("ミサイル技術管理レジーム"))
    #expect(try run("regime MTCR --format csv").contains("white-book#"))
  }

  @Test func participants() throws {
    let view = try #require(
      json("participants --regime NSG --as-of 2012-12-31") as? [String: Any])
    #expect(view["asOf"] as? String == "2012-12-31")
    let nsg = try #require((view["regimes"] as? [[String: Any]])?.first)
    let stated = try #require(nsg["stated"] as? [String: Any])
    #expect(stated["count"] as? Int == 47)
    #expect(stated["agrees"] as? Bool == (nsg["count"] as? Int == 47))
    let countries = try #require(nsg["countries"] as? [[String: Any]])
    let japan = try #require(countries.first { $0["code"] as? String == "JP" })
    #expect(["year", "month", "day"].contains(japan["precision"] as? String))
    #expect(countries.count == nsg["count"] as? Int)
  }

  @Test func oneCountryByCodeOrName() throws {
    let byCode = try run("participants --country JP")
    #expect(try run("participants --country 日本") == byCode)
    #expect(try run("participants --country japan") == byCode)
    #expect(byCode.contains("JP"))
  }

  @Test func exercises() throws {
    let all = try #require(json("exercises") as? [[String: Any]])
    #expect(all.count == 39)
    let first = try #require(all.first)
    #expect(first["id"] as? String == "2003-09-pacific-protector")
    #expect(first["start"] as? String == "2003-09-12")
    #expect(first["hosts"] as? [String] == ["AU"])
    let hosted = try #require(json("exercises --host JP") as? [[String: Any]])
    #expect(hosted.count == 3)
    let air = try #require(json("exercises --kind air --year 2012") as? [[String: Any]])
    #expect(air.map { $0["id"] as? String } == ["2012-07-pacific-shield-12"])
  }

  @Test func aCalendarThatOthersCanRead() throws {
    let text = try run("exercises --year 2012 --format ics")
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains("DTSTART;VALUE=DATE:20120703"))
    // The end of an all-day event is the day after.
    #expect(lines.contains("DTEND;VALUE=DATE:20120706"))
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
  }

  @Test func timeline() throws {
    let all = try #require(json("timeline") as? [[String: Any]])
    #expect(all.count == Timeline(Session.catalogue).events.count)
    let some = try #require(
      json("timeline --from 1996 --to 1996 --kind founding --instrument wa") as? [[String: Any]])
    #expect(some.contains { $0["id"] as? String == "WA:1996-07" })
    #expect(some.allSatisfy { ($0["date"] as? String)?.hasPrefix("1996") == true })
    #expect(some.allSatisfy { ($0["title"] as? [String: String])?["ja"]?.isEmpty == false })
    #expect(try run("timeline --from 2003 --to 2001 --format json") == "[]\n")
    let calendar = try run("timeline --from 1972 --to 1972 --format ics")
    // What is known to the year takes all of it.
    #expect(calendar.contains("DTSTART;VALUE=DATE:19720101\r\nDTEND;VALUE=DATE:19730101\r\n"))
  }

  @Test func listsAndEntries() throws {
    let lists = try #require(json("lists") as? [[String: Any]])
    let ids = Set(lists.compactMap { $0["id"] as? String })
    #expect(
      ids == [
        "NSG1", "NSG2", "ZC", "AG-CHEM", "AG-CHEQ", "AG-BIO", "AG-BIOEQ", "MTCR", "WA-DU", "WA-ML",
        "JP",
      ])
    let under = try #require(json("entries --list MTCR --under 1.A") as? [[String: Any]])
    #expect(under.compactMap { $0["number"] as? String }.prefix(3) == ["1.A", "1.A.1", "1.A.2"])
    let entry = try #require(json("entry MTCR:1.A.1") as? [String: Any])
    #expect(entry["parent"] as? String == "MTCR:1.A")
    #expect(entry["category"] as? String == "I")
    #expect((entry["correspondences"] as? [String: [String]])?["JP"]?.contains("4(1)") == true)
  }

  @Test func everythingThatListsMakesATableInEveryFormat() throws {
    for line in [
      "regimes", "participants", "exercises", "timeline", "lists", "entries", "search rocket",
      "regime NSG",
      "entry MTCR:1.A.1",
    ] {
      for format in OutputFormat.listing {
        let text = try run("\(line) --format \(format.rawValue)")
        #expect(!text.isEmpty)
        #expect(!text.unicodeScalars.contains { $0.value == 0x1B })
      }
    }
  }

  @Test func aBarTellsHowFarABatchHasCome() {
    #expect(Batch.bar(0) == "[....................]  0 %")
    #expect(Batch.bar(0.42) == "[########............]  42 %")
    #expect(Batch.bar(1) == "[####################]  100 %")
  }

  @Test func csvQuotesWhatItMust() {
    let phrases = Phrases(strings: Session.catalogue.strings, language: .english)
    var table = Table(phrases, [.columnId, .columnName])
    table.rows = [["=1+1", "a,b \"c\""], ["-x", "two\nlines"]]
    #expect(
      table.csv == "id,name\r\n'=1+1,\"a,b \"\"c\"\"\"\r\n'-x,\"two\nlines\"\r\n")
  }

  @Test(arguments: [
    ("regime nsgg", "NSG"), ("entries --list MTRC", "MTCR"), ("exercises --kind sea", ""),
    ("timeline --kind meetings", "meeting"), ("timeline --instrument MTRC", "MTCR"),
    ("participants --country Japn", "JP (Japan)"), ("participants --regime PSY", "PSI"),
    ("entry MTCR:1.A.11", "MTCR:1.A.1"), ("regimes --format jsn", "json"),
  ])
  func unknownNamesGetTheNearest(line: String, nearest: String) {
    let failure = failure(line)
    #expect(failure?.status == .usage)
    if !nearest.isEmpty { #expect(failure?.nearest.contains(nearest) == true) }
  }

  @Test(arguments: [
    "participants --as-of 2012-13-01", "participants --as-of yesterday", "exercises --year 12",
    "exercises --format ics2", "timeline --from 12", "regimes --format ics", "search",
    "about nothing",
  ])
  func badValuesAreUsageFaults(line: String) {
    #expect(failure(line)?.status == .usage)
  }

  @Test func whatTheUserWroteIsShownWithoutItsEscapes() {
    let phrases = Phrases(strings: Session.catalogue.strings, language: .english)
    let text = failure("regime \u{1B}[2Jx")?.text(phrases) ?? ""
    #expect(!text.isEmpty && !text.unicodeScalars.contains { $0.value == 0x1B })
  }

  @Test func anEntryWithoutItsListIsFoundWhereOneListHasIt() throws {
    #expect(try run("entry ML1").contains("WA-ML:ML1"))
    #expect(failure("entry 1.A.1")?.known.contains("MTCR:1.A.1") == true)
  }
}
