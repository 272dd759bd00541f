import Testing

@testable import ExportControl
@testable import SekishoApp

/// Law 9: a determination read back from its file and replayed under the same edition is equal to
/// what was written.
@Suite struct DeterminationFileTests {
  @Test func aSavedDeterminationIsReplayed() throws {
    let classifier = try #require(Session.newWorkspace().classifier)
    let book = classifier.book
    for leaf in stride(from: 0, to: book.leaves.count, by: 7) {
      guard let facts = book.witness(of: leaf)?.facts else { continue }
      let written = record(facts, "item \(leaf)", classifier)
      let file = try FactsFile(Array(written.utf8), book: book)
      #expect(file.name == "item \(leaf)")
      #expect(classifier.catalogue.changedEditions(file).isEmpty)
      #expect(record(file.facts, file.name, classifier) == written)
    }
  }

  @Test func anotherEditionIsNoticed() throws {
    let classifier = try #require(Session.newWorkspace().classifier)
    let text =
      #"{"facts": {"item-type": ["uav"]}, "edition": {"MTCR": "MTCR/TEM/1999/Annex", "NONE": "1"}}"#
    let file = try FactsFile(Array(text.utf8), book: classifier.book)
    #expect(classifier.catalogue.changedEditions(file).map(\.text) == ["MTCR", "NONE"])
  }

  private func record(_ facts: Facts, _ name: String, _ classifier: Classifier) -> String {
    DeterminationRecord(
      name: name, Determination(facts, book: classifier.book), book: classifier.book,
      catalogue: classifier.catalogue, status: .draft
    ).json.description
  }
}
