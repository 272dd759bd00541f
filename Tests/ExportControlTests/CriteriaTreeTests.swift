import TestSupport
import Testing

@testable import ExportControl

/// The conditions of entries as trees.
@Suite struct CriteriaTreeTests {
  /// What a node is worth follows from its parts.
  private func isSound(_ tree: CriteriaTree) -> Bool {
    guard tree.parts.allSatisfy(isSound) else { return false }
    let truths = tree.parts.map(\.truth)
    return switch tree.label {
    case .all: tree.truth == truths.min()
    case .any: tree.truth == truths.max()
    case .not: tree.truth == truths.first.map { !$0 }
    case .exclusion: tree.truth == truths.first
    case .atLeast, .type, .row, .meets, .notModelled: true
    }
  }

  /// An entry is met where all at the top hold and no note does, whatever is known of the item.
  @Test func theTreeSaysWhatTheEntryIsWorth() throws {
    let book = Shared.book
    var random = SeededGenerator(seed: 11)
    for leaf in book.leaves.indices.shuffled(using: &random).prefix(300) {
      guard var facts = book.witness(of: leaf)?.facts else { continue }
      if Bool.random(using: &random),
        let known = facts.answers.filter({ $0.parameter != Facts.itemType })
          .randomElement(using: &random)
      {
        facts[known.parameter] = .unknown
      }
      let determination = Determination(facts, book: book)
      let entry = book.leaves[leaf].entry
      let trees = determination.tree(of: entry)
      #expect(!trees.isEmpty && trees.allSatisfy(isSound), "\(entry)")
      let worth = trees.map { tree in
        if case .exclusion = tree.label { !tree.truth } else { tree.truth }
      }.min()
      #expect(worth == determination.truth(of: entry), "\(entry)")
    }
  }

  @Test func whatHasNoRuleHasNoTree() {
    #expect(Determination(Facts(), book: Shared.book).tree(of: "MTCR:99").isEmpty)
  }
}
