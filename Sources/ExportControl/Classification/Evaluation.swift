/// The truth of every entry in a situation.
struct Evaluation {
  private let book: RuleBook
  let situation: Situation
  /// What each leaf is worth whatever the form of the item; nil until needed.
  private var cores: [Truth?]

  init(_ situation: Situation, book: RuleBook) {
    self.book = book
    self.situation = situation
    cores = [Truth?](repeating: nil, count: book.leaves.count)
  }

  /// Whether an entry catches the item.
  mutating func truth(_ leaf: Int) -> Truth {
    let form = formTruth(leaf)
    return form == .notMet ? .notMet : form && core(leaf)
  }

  /// The entries of which some are wanted, each with its truth.
  mutating func truths(_ leaves: Range<Int>) -> [Truth] { leaves.map { truth($0) } }

  /// Whether the item is of the form that an entry controls.
  func formTruth(_ leaf: Int) -> Truth {
    guard let form = situation.form else { return .undetermined }
    return form == book.forms[leaf] ? .met : .notMet
  }

  /// Whether the item is of a type that an entry controls.
  func typeTruth(_ leaf: Int) -> Truth {
    let types = book.leafTypes[leaf]
    guard !types.isEmpty else { return .met }
    var truth = Truth.notMet
    for type in types { truth = truth || situation.typeTruths[type] }
    return truth
  }

  /// Whether an entry's conditions hold, whatever the form of the item.
  mutating func core(_ index: Int) -> Truth {
    if let known = cores[index] { return known }
    // An entry that serves itself is never decided by itself.
    cores[index] = .undetermined
    var truth = typeTruth(index)
    guard truth != .notMet else {
      cores[index] = truth
      return truth
    }
    let leaf = book.leaves[index]
    truth = truth && self.truth(leaf.condition)
    for exclusion in leaf.exclusions where truth != .notMet {
      truth = truth && !self.truth(exclusion.condition)
    }
    if leaf.isNotModelled, truth == .met { truth = .undetermined }
    cores[index] = truth
    return truth
  }

  /// Whether a condition holds.
  mutating func truth(_ condition: RuleBook.Condition) -> Truth {
    switch condition {
    case .row(let row): return truth(ofRow: row)
    case .not(let part): return !truth(part)
    case .all(let parts):
      var result = Truth.met
      for part in parts {
        result = result && truth(part)
        if result == .notMet { break }
      }
      return result
    case .any(let parts):
      var result = Truth.notMet
      for part in parts {
        result = result || truth(part)
        if result == .met { break }
      }
      return result
    case .atLeast(let count, let parts):
      var met = 0
      var possible = 0
      for part in parts {
        let truth = truth(part)
        if truth == .met { met += 1 }
        if truth != .notMet { possible += 1 }
      }
      return met >= count ? .met : possible >= count ? .undetermined : .notMet
    case .meets(let leaves, _):
      var result = Truth.notMet
      for leaf in leaves {
        result = result || core(leaf)
        if result == .met { break }
      }
      return result
    }
  }

  /// Whether a comparison holds.
  func truth(ofRow index: Int) -> Truth {
    let row = book.rows[index]
    return Self.truth(row.test, situation.values[row.parameter])
  }

  static func truth(_ test: RuleBook.Row.Test, _ value: Situation.Value) -> Truth {
    switch (test, value) {
    case (_, .open), (_, .unknown): .undetermined
    case (.isYes(let wanted), .yesNo(let answer)): wanted == answer ? .met : .notMet
    case (.compared(let comparator, let threshold), .number(let number)):
      comparator.holds(number, threshold) ? .met : .notMet
    case (.includes(let wanted), .values(let values)):
      values.contains { wanted.contains($0) } ? .met : .notMet
    case (.only(let wanted), .values(let values)):
      values.allSatisfy { wanted.contains($0) } ? .met : .notMet
    // Facts are checked against the vocabulary before they come here.
    default: .undetermined
    }
  }
}
