/// The conditions of an entry as they nest, each with what it is worth for an item.
public struct CriteriaTree: Sendable {
  /// A condition.
  public enum Label: Sendable {
    /// The item is of one of these types.
    case type([Identifier<ItemType>])
    /// All that follow hold.
    case all
    /// One of those that follow holds.
    case any
    /// At least so many of those that follow hold.
    case atLeast(Int)
    /// What follows does not hold.
    case not
    /// A comparison.
    case row(ReasonRow)
    /// What it is for, or the item itself, meets one of these entries.
    case meets([String], itself: Bool)
    /// A note takes the item out where what follows holds.
    case exclusion(LocalizedText)
    /// The number's conditions are not in the data.
    case notModelled
  }

  /// The condition.
  public let label: Label
  /// What it is worth.
  public let truth: Truth
  /// What it consists of.
  public let parts: [CriteriaTree]
}

extension Determination {
  /// The conditions of an entry for the item, those of its type first and the notes last; empty
  /// where the data have no rule for it.
  public func tree(of entry: String) -> [CriteriaTree] {
    guard let position = book.position(ofEntry: entry) else { return [] }
    var builder = TreeBuilder(book: book, facts: facts, evaluation: evaluation)
    return builder.tree(position)
  }
}

private struct TreeBuilder {
  let book: RuleBook
  let facts: Facts
  var evaluation: Evaluation

  mutating func tree(_ position: Int) -> [CriteriaTree] {
    let leaf = book.leaves[position]
    var parts: [CriteriaTree] = []
    if !leaf.types.isEmpty {
      parts.append(
        CriteriaTree(label: .type(leaf.types), truth: evaluation.typeTruth(position), parts: []))
    }
    // What must hold together at the top needs no word.
    if case .all(let conditions) = leaf.condition {
      for condition in conditions { parts.append(node(condition)) }
    } else {
      parts.append(node(leaf.condition))
    }
    for exclusion in leaf.exclusions {
      parts.append(
        CriteriaTree(
          label: .exclusion(exclusion.text), truth: evaluation.truth(exclusion.condition),
          parts: [node(exclusion.condition)]))
    }
    if leaf.isNotModelled {
      parts.append(CriteriaTree(label: .notModelled, truth: .undetermined, parts: []))
    }
    return parts
  }

  private mutating func node(_ condition: RuleBook.Condition) -> CriteriaTree {
    let truth = evaluation.truth(condition)
    switch condition {
    case .all(let parts): return CriteriaTree(label: .all, truth: truth, parts: nodes(parts))
    case .any(let parts): return CriteriaTree(label: .any, truth: truth, parts: nodes(parts))
    case .atLeast(let count, let parts):
      return CriteriaTree(label: .atLeast(count), truth: truth, parts: nodes(parts))
    case .not(let part): return CriteriaTree(label: .not, truth: truth, parts: [node(part)])
    case .row(let index):
      let row = book.rows[index].source
      return CriteriaTree(
        label: .row(
          book.reason(row, answer: book.answer(to: row.parameter, in: facts), truth: truth)),
        truth: truth, parts: [])
    case .meets(let leaves, let itself):
      return CriteriaTree(
        label: .meets(leaves.map { book.leaves[$0].entry }, itself: itself), truth: truth,
        parts: [])
    }
  }

  private mutating func nodes(_ conditions: [RuleBook.Condition]) -> [CriteriaTree] {
    var nodes: [CriteriaTree] = []
    for condition in conditions { nodes.append(node(condition)) }
    return nodes
  }
}
