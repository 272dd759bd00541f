import Foundation
import TestSupport
import Testing

@testable import ExportControl

/// Items as data sheets describe them, just above and below the limits and beside them, with the
/// entries that the lists' texts say catch them, and those that must not.
@Suite struct ItemTests {
  private struct Item {
    let what: String
    let facts: Facts
    let matches: [String]
    let others: [String]
  }

  private func items() throws -> [Item] {
    let file = Project.folder.appending(path: "Tests/ExportControlTests/Items/items.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try #require(parsed as? [[String: Any]]).map { item in
      let facts = try JSONSerialization.data(withJSONObject: ["facts": item["facts"]])
      return Item(
        what: item["what"] as? String ?? "",
        facts: try FactsFile(Array(facts), book: Shared.book).facts,
        matches: item["matches"] as? [String] ?? [], others: item["not"] as? [String] ?? [])
    }
  }

  @Test func eachComesOutAsTheTextsSay() throws {
    let items = try items()
    #expect(items.count > 300)
    for item in items {
      let determination = Determination(item.facts, book: Shared.book)
      for entry in item.matches {
        #expect(determination.matches.contains(entry), "\(item.what): \(entry)")
      }
      for entry in item.others {
        #expect(determination.truth(of: entry) == .notMet, "\(item.what): not \(entry)")
      }
    }
  }
}
