/// What the facts say of an item, list by list.
public struct Determination: Sendable {
  /// What becomes of an item.
  public enum Outcome: String, Sendable, CaseIterable {
    /// An entry catches it.
    case listed
    /// Every entry is refuted.
    case notListed = "not-listed"
    /// No entry catches it for sure, and some could.
    case undetermined
  }

  /// The facts.
  public let facts: Facts
  /// The lists that were searched.
  public let lists: [Identifier<ControlList>]
  /// The entries that catch the item.
  public let matches: [String]
  /// The entries that could.
  public let possible: [String]
  /// The entries that do not.
  public var ruledOut: [String] { ruledOutLeaves.map { book.leaves[$0].entry } }

  private let ruledOutLeaves: [Int]
  let book: RuleBook
  let evaluation: Evaluation

  /// Determines an item.
  ///
  /// - Parameters:
  ///   - facts: what is known.
  ///   - book: the rules.
  ///   - lists: the lists to search; nil means all.
  public init(_ facts: Facts, book: RuleBook, lists: Set<Identifier<ControlList>>? = nil) {
    self.facts = facts
    self.book = book
    var evaluation = Evaluation(Situation(facts, book: book), book: book)
    var matches: [String] = []
    var possible: [String] = []
    var ruledOut: [Int] = []
    var searched: [Identifier<ControlList>] = []
    for (list, leaves) in book.lists where lists?.contains(list) ?? true {
      searched.append(list)
      for leaf in leaves {
        switch evaluation.truth(leaf) {
        case .met: matches.append(book.leaves[leaf].entry)
        case .undetermined: possible.append(book.leaves[leaf].entry)
        case .notMet: ruledOut.append(leaf)
        }
      }
    }
    self.lists = searched
    self.matches = matches
    self.possible = possible
    ruledOutLeaves = ruledOut
    self.evaluation = evaluation
  }

  /// What becomes of the item.
  public var outcome: Outcome {
    matches.isEmpty ? (possible.isEmpty ? .notListed : .undetermined) : .listed
  }

  /// What becomes of the item in one list.
  public func outcome(in list: Identifier<ControlList>) -> Outcome {
    let prefix = "\(list):"
    if matches.contains(where: { $0.hasPrefix(prefix) }) { return .listed }
    return possible.contains { $0.hasPrefix(prefix) } ? .undetermined : .notListed
  }

  /// Whether an entry catches the item; nil where the data have no rule for it.
  public func truth(of entry: String) -> Truth? {
    guard let leaf = book.position(ofEntry: entry) else { return nil }
    var evaluation = evaluation
    return evaluation.truth(leaf)
  }

  /// Why an entry catches the item, does not, or could.
  public func reasons(for entry: String) -> [Reason] {
    guard let leaf = book.position(ofEntry: entry) else { return [] }
    var evaluation = evaluation
    let truth = evaluation.truth(leaf)
    var explanation = Explanation(facts, evaluation: evaluation, book: book)
    return switch truth {
    case .met: explanation.reasonsMet(leaf)
    case .notMet: [explanation.reasonNotMet(leaf)]
    case .undetermined: explanation.reasonsUndetermined(leaf)
    }
  }

  /// The entries ruled out by something else than what the item is: those that come near.
  public var neighbours: [String] {
    ruledOutLeaves.filter { leaf in
      evaluation.formTruth(leaf) == .met && evaluation.typeTruth(leaf) == .met
        && !book.leaves[leaf].typeIndices.isEmpty
    }.map { book.leaves[$0].entry }
  }

  /// What would settle an entry that could catch the item, what is easiest found out first.
  public func needs(of entry: String) -> [Identifier<Parameter>] {
    guard let leaf = book.position(ofEntry: entry) else { return [] }
    var frontier = Frontier(evaluation: evaluation, book: book)
    return frontier.parameters(of: leaf, passingUnknown: false)
  }

  /// The parameters that nobody knows and on which something hangs, with how many entries.
  public var openNeeds: [(parameter: Identifier<Parameter>, entries: Int)] {
    var counts: [Identifier<Parameter>: Int] = [:]
    var order: [Identifier<Parameter>] = []
    for entry in possible {
      for need in needs(of: entry) {
        if counts[need] == nil { order.append(need) }
        counts[need, default: 0] += 1
      }
    }
    return order.map { ($0, counts[$0] ?? 0) }.sorted { $0.1 > $1.1 }
  }
}
