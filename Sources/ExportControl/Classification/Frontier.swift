/// The parameters whose answers come next for an entry that is still possible.
///
/// Within "all", the first open part comes first: a list names what is seen before what is
/// measured, and the parts after it matter only if it holds. Within "any", each open part may
/// decide, and so may each note that could take the item out.
struct Frontier {
  private var evaluation: Evaluation
  private let book: RuleBook
  private var found: [Int] = []
  /// The parameters that only notes turn on.
  private var noted: Set<Int> = []
  private var isInNote = false
  private var isTypeOpen = false
  private var passesUnknown = false
  private var visited: Set<Int> = []

  init(evaluation: Evaluation, book: RuleBook) {
    self.evaluation = evaluation
    self.book = book
  }

  /// The next parameters of a leaf, as names; the type first where it is open.
  ///
  /// - Parameters:
  ///   - leaf: the entry.
  ///   - passingUnknown: whether what somebody could not tell is passed over.
  /// - Returns: names of parameters, what comes first in the rule first.
  mutating func parameters(of leaf: Int, passingUnknown: Bool) -> [Identifier<Parameter>] {
    let (parameters, _, isTypeOpen) = next(of: leaf, passingUnknown: passingUnknown)
    return (isTypeOpen ? [Facts.itemType] : []) + parameters.map { book.parameters[$0].id }
  }

  /// The next parameters of a leaf, those among them on which only notes turn, and whether its type
  /// comes next.
  mutating func next(of leaf: Int, passingUnknown: Bool) -> (
    parameters: [Int], noted: Set<Int>, type: Bool
  ) {
    found = []
    noted = []
    isInNote = false
    visited = []
    isTypeOpen = false
    passesUnknown = passingUnknown
    if evaluation.formTruth(leaf) == .undetermined { return ([], [], true) }
    _ = visit(leaf)
    return (found, noted, isTypeOpen)
  }

  /// Adds what comes next for a leaf; false where nothing can.
  private mutating func visit(_ leaf: Int) -> Bool {
    guard visited.insert(leaf).inserted else { return false }
    if evaluation.typeTruth(leaf) == .undetermined, !evaluation.situation.openTypes.isEmpty {
      isTypeOpen = true
      return true
    }
    let entry = book.leaves[leaf]
    var hasFound = evaluation.truth(entry.condition) == .undetermined && visit(entry.condition)
    let wasInNote = isInNote
    isInNote = true
    for exclusion in entry.exclusions
    where evaluation.truth(exclusion.condition) == .undetermined {
      hasFound = visit(exclusion.condition) || hasFound
    }
    isInNote = wasInNote
    return hasFound
  }

  private mutating func visit(_ condition: RuleBook.Condition) -> Bool {
    switch condition {
    case .row(let row):
      let parameter = book.rows[row].parameter
      if passesUnknown, evaluation.situation.values[parameter] == .unknown { return false }
      if !found.contains(parameter) {
        found.append(parameter)
        if isInNote { noted.insert(parameter) }
      }
      return true
    case .not(let part): return visit(part)
    case .all(let parts):
      for part in parts where evaluation.truth(part) == .undetermined {
        if visit(part) { return true }
      }
      return false
    case .any(let parts), .atLeast(_, let parts):
      var hasFound = false
      for part in parts where evaluation.truth(part) == .undetermined {
        hasFound = visit(part) || hasFound
      }
      return hasFound
    case .meets(let leaves, _):
      var hasFound = false
      for leaf in leaves where evaluation.core(leaf) == .undetermined {
        hasFound = visit(leaf) || hasFound
      }
      return hasFound
    }
  }
}
