/// Finds the reasons for the truth of an entry.
struct Explanation {
  private let book: RuleBook
  private let facts: Facts
  private var evaluation: Evaluation

  init(_ facts: Facts, evaluation: Evaluation, book: RuleBook) {
    self.facts = facts
    self.evaluation = evaluation
    self.book = book
  }

  /// The reasons why an entry catches the item: every comparison that was needed.
  mutating func reasonsMet(_ leaf: Int) -> [Reason] {
    var reasons: [Reason] = []
    if !book.leaves[leaf].types.isEmpty {
      reasons.append(.type(wanted: types(of: leaf, .met), truth: .met))
    }
    reasons += self.reasons(book.leaves[leaf].condition, .met)
    for exclusion in book.leaves[leaf].exclusions {
      reasons.append(reason(exclusion, .notMet))
    }
    return reasons
  }

  /// The one reason that rules an entry out.
  mutating func reasonNotMet(_ leaf: Int) -> Reason {
    let entry = book.leaves[leaf]
    if evaluation.formTruth(leaf) == .notMet {
      return .form(wanted: entry.form, is: evaluation.situation.form, truth: .notMet)
    }
    if evaluation.typeTruth(leaf) == .notMet {
      return .type(wanted: entry.types, truth: .notMet)
    }
    if evaluation.truth(entry.condition) == .notMet,
      let first = reasons(entry.condition, .notMet).first
    {
      return first
    }
    for exclusion in entry.exclusions where evaluation.truth(exclusion.condition) == .met {
      return reason(exclusion, .met)
    }
    return .type(wanted: entry.types, truth: .notMet)
  }

  /// The types of an entry that the item is, or may be.
  private func types(of leaf: Int, _ truth: Truth) -> [Identifier<ItemType>] {
    let entry = book.leaves[leaf]
    return zip(entry.types, entry.typeIndices)
      .filter { evaluation.situation.typeTruths[$0.1] == truth }.map(\.0)
  }

  /// What is still open about an entry.
  mutating func reasonsUndetermined(_ leaf: Int) -> [Reason] {
    let entry = book.leaves[leaf]
    var reasons: [Reason] = []
    if evaluation.formTruth(leaf) == .undetermined {
      reasons.append(.form(wanted: entry.form, is: nil, truth: .undetermined))
    }
    if evaluation.typeTruth(leaf) == .undetermined {
      reasons.append(.type(wanted: types(of: leaf, .undetermined), truth: .undetermined))
    }
    reasons += self.reasons(entry.condition, .undetermined)
    for exclusion in entry.exclusions
    where evaluation.truth(exclusion.condition) == .undetermined {
      reasons.append(reason(exclusion, .undetermined))
    }
    if entry.isNotModelled { reasons.append(.notModelled(turnsOn: entry.turnsOn)) }
    return reasons
  }

  private mutating func reason(
    _ exclusion: (text: LocalizedText, citations: [Citation], condition: RuleBook.Condition),
    _ truth: Truth
  ) -> Reason {
    let rows = reasons(exclusion.condition, truth).compactMap { reason -> ReasonRow? in
      if case .row(let row) = reason { row } else { nil }
    }
    return .exclusion(exclusion.text, rows: rows, truth: truth)
  }

  /// What makes a condition as true as it is.
  private mutating func reasons(_ condition: RuleBook.Condition, _ truth: Truth) -> [Reason] {
    switch condition {
    case .row(let row): return [.row(reasonRow(row, truth))]
    case .not(let part): return reasons(part, !truth)
    case .meets(let leaves, let itself):
      let deciding = leaves.filter { evaluation.core($0) == truth }
      return [.meets(deciding.map { book.leaves[$0].entry }, itself: itself, truth: truth)]
    case .all(let parts):
      switch truth {
      case .met: return parts.flatMap { reasons($0, .met) }
      case .notMet:
        guard let first = parts.first(where: { evaluation.truth($0) == .notMet }) else { return [] }
        return reasons(first, .notMet)
      case .undetermined:
        return parts.filter { evaluation.truth($0) == .undetermined }
          .flatMap { reasons($0, .undetermined) }
      }
    case .any(let parts):
      switch truth {
      case .met:
        guard let first = parts.first(where: { evaluation.truth($0) == .met }) else { return [] }
        return reasons(first, .met)
      case .notMet: return parts.flatMap { reasons($0, .notMet) }
      case .undetermined:
        return parts.filter { evaluation.truth($0) == .undetermined }
          .flatMap { reasons($0, .undetermined) }
      }
    case .atLeast(_, let parts):
      return parts.filter { evaluation.truth($0) == truth }.flatMap { reasons($0, truth) }
    }
  }

  private func reasonRow(_ index: Int, _ truth: Truth) -> ReasonRow {
    let row = book.rows[index].source
    return book.reason(row, answer: book.answer(to: row.parameter, in: facts), truth: truth)
  }
}

extension RuleBook {
  /// A comparison as its rule states it, of no item.
  public func stated(_ row: CriterionRow) -> ReasonRow {
    reason(row, answer: nil, truth: .undetermined)
  }

  func reason(_ row: CriterionRow, answer: Answer?, truth: Truth) -> ReasonRow {
    ReasonRow(
      parameter: row.parameter, wanted: wanted(row), answer: answer, truth: truth,
      readings: row.readings.map(\.text), doubt: row.doubt)
  }

  private func wanted(_ row: CriterionRow) -> ReasonRow.Wanted {
    switch row.test {
    case .isYes(let yes): .isYes(yes)
    case .includes(let values): .includes(values)
    case .only(let values): .only(values)
    case .compared(let comparator, let value, let name):
      if let unit = units[name, parameter(row.parameter)?.unit?.dimension] {
        .compared(comparator, Quantity(value, unit))
      } else {
        .includes([])
      }
    }
  }
}
