import Foundation
import TestSupport
import Testing

@testable import ExportControl

/// Each kind of mistake that a person can make in the data is found and placed.
@Suite struct DataCheckTests {
  private func faults(
    _ file: String, replacing old: String, with new: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [DataFault] {
    try Project.withCopyOfData { copy in
      let path = copy.appending(path: file)
      let text = try String(contentsOf: path, encoding: .utf8)
      let place = try #require(text.range(of: old), sourceLocation: sourceLocation)
      try text.replacingCharacters(in: place, with: new)
        .write(to: path, atomically: true, encoding: .utf8)
      return try DataCheck.run(DataFiles(folder: copy.path)).faults
    }
  }

  @Test func aWrongReferenceToASource() throws {
    let found = try faults(
      "exercises.json", replacing: "\"white-book#C3 §2 box\"", with: "\"whit-book#C3 §2 box\"")
    #expect(found.first?.kind == .unknownReference("whit-book#C3 §2 box", to: "sources/"))
    #expect(found.first?.file == "exercises.json")
    #expect(found.first?.line != nil)
  }

  @Test func anUnknownHost() throws {
    let found = try faults("exercises.json", replacing: "\"AU\"", with: "\"QQ\"")
    #expect(found.map(\.kind) == [.unknownReference("QQ", to: "countries.json")])
    #expect(found.first?.path == "$.exercises[0].hosts[0]")
  }

  @Test func aPlaceThatTheMapDoesNotHave() throws {
    let found = try faults(
      "map.json", replacing: "\"Cairns, Australia\"", with: "\"Cairns\"")
    #expect(
      Set(found.map(\.path)) == ["$.exercises[35].places[0]", "$.places[39]"],
      "\(found.map(\.path))")
    #expect(found.contains { $0.kind == .unused("Cairns") })
  }

  @Test func anItemTypeTiedToNoEntry() throws {
    let found = try faults(
      "item-types/materials.json", replacing: "\"unlisted\": true,", with: "")
    #expect(found.map(\.kind) == [.unused("ordinary-metal")])
  }

  @Test func anItemTypeSaidToBeUnlistedThatAnEntryNames() throws {
    let found = try faults(
      "item-types/machines.json", replacing: "\"id\": \"general-machine\",",
      with: "\"id\": \"general-machine\", \"unlisted\": true,")
    #expect(found.map(\.kind) == [.listedAfterAll("general-machine")])
  }

  @Test func aPlaceBeyondTheEarth() throws {
    let found = try faults(
      "map.json", replacing: "\"position\": [-1, 515]", with: "\"position\": [-1, 915]")
    #expect(found.first?.path == "$.places[1].position")
  }

  @Test func anApproximatePlaceMustSayHowItWasChosen() throws {
    let found = try faults(
      "map.json", replacing: "\"position\": [-1, 515]",
      with: "\"position\": [-1, 515], \"approximate\": true")
    #expect(found.first?.kind == .missingKey("how"))
  }

  @Test func landOfAnUnknownState() throws {
    let found = try faults("map.json", replacing: "{\"code\": \"JP\"", with: "{\"code\": \"QQ\"")
    #expect(found.contains { $0.kind == .unknownReference("QQ", to: "countries.json") })
    // And now Japan is not drawn.
    #expect(found.contains { $0.kind == .unknownReference("JP", to: "map.json") })
  }

  @Test func anUnknownKeyAndTheNearest() throws {
    let found = try faults("exercises.json", replacing: "\"hosts\"", with: "\"host\"")
    #expect(found.first?.kind == .unknownKey("host", nearest: "hosts"))
  }

  @Test func aMissingTranslation() throws {
    let found = try faults(
      "strings.json", replacing: "\"ja\": \"検索\"", with: "\"ja\": \"\"")
    #expect(found.first?.kind == .untidyText(""))
  }

  @Test func anImpossibleDate() throws {
    let found = try faults("exercises.json", replacing: "\"2003-09-12\"", with: "\"2003-09-31\"")
    #expect(
      found.first?.kind == .badValue("2003-09-31", expected: "1978, 1978-07, 1978-07-12"))
  }

  @Test func anEndBeforeTheStart() throws {
    let found = try faults("exercises.json", replacing: "\"2003-09-14\"", with: "\"2003-09-01\"")
    #expect(found.first?.kind == .endsBeforeStart("2003-09-12 – 2003-09-01"))
  }

  @Test func aCountThatIsNotTheSumOfItsMembers() throws {
    let found = try faults(
      "regimes/index.json", replacing: "\"count\": 34,", with: "\"count\": 43,")
    #expect(
      found.contains { fault in
        if case .countDiffers(_, 43, _) = fault.kind {
          fault.path.contains("stated")
        } else {
          false
        }
      })
  }

  @Test func anEscapeSequenceInAText() throws {
    let found = try faults(
      "strings.json", replacing: "\"en\": \"Regimes\"", with: "\"en\": \"\\u001b[2JRegimes\"")
    #expect(found.first?.kind == .controlCharacter)
  }

  @Test func aWrongCheckDigit() throws {
    let found = try faults("lists/AG-CHEM.json", replacing: "\"111-48-8\"", with: "\"111-48-9\"")
    #expect(found.first?.kind == .badCheckDigit("111-48-9"))
  }

  @Test func anEntryThatLiesWithinAnotherMustSayWhy() throws {
    let found = try faults(
      "rules/WA-ML.json", replacing: "\"with\": \"ML5.a\"", with: "\"with\": \"ML5.b\"")
    #expect(found.map(\.kind) == [.unexplainedOverlap("WA-ML:ML1.d.6", "WA-ML:ML5.a")])
  }

  /// Each item named catches both entries.
  @Test func overlapsAreShownOnAnItem() throws {
    let book = Shared.book
    let overlaps = OverlapCheck(book).contained()
    #expect(!overlaps.isEmpty)
    for overlap in overlaps {
      let determination = Determination(overlap.facts, book: book)
      #expect(determination.truth(of: overlap.entry) == .met)
      #expect(determination.truth(of: overlap.other) == .met)
    }
  }

  @Test func aParentThatIsNotThere() throws {
    let found = try faults(
      "lists/MTCR.json", replacing: "\"parent\": \"1\"", with: "\"parent\": \"99\"")
    #expect(found.first?.kind == .unknownReference("99", to: "entries"))
  }

  @Test func aCodeThatISODoesNotKnow() throws {
    let found = try faults("countries.json", replacing: "\"AF\"", with: "\"XQ\"")
    #expect(found.contains { $0.kind == .badValue("XQ", expected: "ISO 3166-1 alpha-2") })
  }

  @Test func aFileThatNobodyReads() throws {
    let found = try Project.withCopyOfData { copy in
      try "{}".write(to: copy.appending(path: "notes.json"), atomically: true, encoding: .utf8)
      return try DataCheck.run(DataFiles(folder: copy.path)).faults
    }
    #expect(found.map(\.kind) == [.strayFile])
  }

  @Test func theCodesAreThoseOfTheSystem() {
    let known = Set(Locale.Region.isoRegions.map(\.identifier).filter { $0.count == 2 })
    #expect(ISO3166.assigned.isSubset(of: known))
    #expect(ISO3166.assigned.count == 249)
  }
}
