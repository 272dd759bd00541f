/// Facts that prove something of the rules.
public struct Witness: Sendable {
  /// The entry.
  public let entry: String
  /// As few facts as were found to make it catch an item.
  public let facts: Facts
}

extension RuleBook {
  /// As few facts as can be found that make an entry catch an item; nil where there are none.
  ///
  /// For an entry whose conditions are not in the data, the facts leave it undetermined.
  public func witness(of leaf: Int) -> Witness? {
    var solver = Solver(self)
    guard let facts = solver.solve([.core(leaf, true)], form: leaves[leaf].form) else {
      return nil
    }
    var evaluation = Evaluation(Situation(facts, book: self), book: self)
    let wanted: Truth = leaves[leaf].isNotModelled ? .undetermined : .met
    guard evaluation.truth(leaf) == wanted else { return nil }
    return Witness(entry: leaves[leaf].entry, facts: facts)
  }

  /// Both sides of a comparison of an entry: facts with which the entry hangs on that comparison
  /// alone, once so that it catches the item and once so that it does not; nil where it never
  /// decides anything.
  public func bothSides(ofRow row: Int, in leaf: Int) -> (met: Facts, notMet: Facts)? {
    let entry = leaves[leaf]
    var paths: [[Solver.Goal]] = []
    if let path = Self.path(to: row, in: entry.condition) {
      paths.append(path + entry.exclusions.map { .condition($0.condition, false) })
    }
    for (index, exclusion) in entry.exclusions.enumerated() {
      guard let path = Self.path(to: row, in: exclusion.condition) else { continue }
      let others = entry.exclusions.enumerated().filter { $0.offset != index }
      paths.append(
        path + [.condition(entry.condition, true)]
          + others.map { .condition($0.element.condition, false) })
    }
    var solver = Solver(self)
    let typed = Solver.Goal.typesOnly(leaf)
    for path in paths {
      guard
        let first = solver.solve([typed] + path + [.condition(.row(row), true)], form: entry.form),
        let second = solver.solve(
          [typed] + path + [.condition(.row(row), false)], form: entry.form)
      else { continue }
      var before = Evaluation(Situation(first, book: self), book: self)
      var after = Evaluation(Situation(second, book: self), book: self)
      switch (before.truth(leaf), after.truth(leaf)) {
      case (.met, .notMet): return (first, second)
      case (.notMet, .met): return (second, first)
      default: continue
      }
    }
    return nil
  }

  /// What must hold beside a comparison for it alone to decide a condition; nil where the
  /// comparison is not in it.
  private static func path(to row: Int, in condition: Condition) -> [Solver.Goal]? {
    switch condition {
    case .row(let index): return index == row ? [] : nil
    case .not(let part): return path(to: row, in: part)
    case .meets: return nil
    case .all(let parts): return path(to: row, in: parts, othersWanted: true)
    case .any(let parts): return path(to: row, in: parts, othersWanted: false)
    case .atLeast(let count, let parts):
      for (index, part) in parts.enumerated() {
        guard let path = path(to: row, in: part) else { continue }
        let others = parts.enumerated().filter { $0.offset != index }.map(\.element)
        return path
          + others.enumerated().map { .condition($0.element, $0.offset < count - 1) }
      }
      return nil
    }
  }

  private static func path(to row: Int, in parts: [Condition], othersWanted: Bool)
    -> [Solver.Goal]?
  {
    for (index, part) in parts.enumerated() {
      guard let path = path(to: row, in: part) else { continue }
      return path
        + parts.enumerated().filter { $0.offset != index }
        .map { .condition($0.element, othersWanted) }
    }
    return nil
  }

  /// Every comparison in an entry's own condition and exclusions.
  public func rows(of leaf: Int) -> [Int] {
    var found: [Int] = []
    func collect(_ condition: Condition) {
      switch condition {
      case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.forEach(collect)
      case .not(let part): collect(part)
      case .row(let row): found.append(row)
      case .meets: break
      }
    }
    collect(leaves[leaf].condition)
    for exclusion in leaves[leaf].exclusions { collect(exclusion.condition) }
    return found
  }

  /// Facts with which an exclusion takes an item out of an entry that would otherwise catch it; nil
  /// where it never can.
  func exclusionApplies(_ index: Int, in leaf: Int) -> Facts? {
    let entry = leaves[leaf]
    var solver = Solver(self)
    return solver.solve(
      [
        .typesOnly(leaf), .condition(entry.condition, true),
        .condition(entry.exclusions[index].condition, true),
      ], form: entry.form)
  }
}
