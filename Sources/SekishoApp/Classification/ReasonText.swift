import ExportControl
import TerminalUI

/// Answers and reasons in words.
struct ReasonText {
  let phrases: Phrases
  let book: RuleBook

  private var marks: Marks { phrases.isASCII ? .ascii : .unicode }

  /// What a parameter is called.
  func name(_ parameter: Identifier<Parameter>) -> String {
    parameter == Facts.itemType
      ? phrases(.itemTypeName)
      : book.parameter(parameter).map { phrases($0.name) } ?? parameter.text
  }

  /// What an item type is called.
  func name(_ type: Identifier<ItemType>) -> String {
    guard let found = book.types.type(type) else { return type.text }
    let name = phrases(found.name)
    return type.text.hasSuffix(ItemTypeTree.otherSuffix) ? phrases(.answerOther, name) : name
  }

  func names(_ types: [Identifier<ItemType>]) -> String {
    let shown = types.prefix(4).map(name)
    let rest = types.count - shown.count
    return phrases.list(shown + (rest > 0 ? [phrases(.resultMore, String(rest))] : []))
  }

  /// An answer.
  func answer(_ answer: Answer?, to parameter: Identifier<Parameter>) -> String {
    switch answer {
    case nil, .unknown: phrases(.answerUnknown)
    case .yesNo(let yes): phrases(yes ? .answerYes : .answerNo)
    case .quantity(let quantity): quantity.text
    case .values(let values): self.values(values, of: parameter)
    }
  }

  private func values(_ values: [String], of parameter: Identifier<Parameter>) -> String {
    if parameter == Facts.itemType {
      return phrases.list(values.map { name(Identifier<ItemType>($0)) })
    }
    let choices = book.parameter(parameter)?.choices ?? []
    return phrases.list(
      values.map { value in
        if value == Parameter.Register.none { return phrases(.answerNone) }
        return choices.first { $0.id == value }.map { phrases($0.name) } ?? value
      })
  }

  /// A reason, in a line.
  func text(_ reason: Reason) -> String {
    switch reason {
    case .form(let wanted, let found, let truth):
      guard truth != .undetermined, let found else { return phrases(.reasonFormOpen) }
      return phrases(.reasonForm, phrases("form", found), phrases("form", wanted))
    case .type(let wanted, .met): return phrases(.reasonTypeMet, names(wanted))
    case .type(let wanted, .notMet): return phrases(.reasonType, names(wanted))
    case .type(let wanted, .undetermined): return phrases(.reasonTypeOpen, names(wanted))
    case .row(let row): return text(row)
    case .meets(let entries, let itself, .met):
      return phrases(itself ? .reasonMeets : .reasonServes, short(entries))
    case .meets(let entries, true, .notMet): return phrases(.reasonMeetsNot, short(entries))
    case .meets(_, false, .notMet): return phrases(.reasonServesNot)
    case .meets(let entries, let itself, .undetermined):
      return phrases(itself ? .reasonMeetsOpen : .reasonServesOpen, short(entries))
    case .exclusion(let note, _, .met): return phrases(.reasonExclusion, phrases(note))
    case .exclusion(let note, _, .notMet): return phrases(.reasonExclusionNot, phrases(note))
    case .exclusion(let note, _, .undetermined): return phrases(.reasonExclusionOpen, phrases(note))
    case .notModelled(let turnsOn):
      guard !turnsOn.isEmpty else { return phrases(.reasonNotModelled) }
      let names = phrases.list(turnsOn.map { name($0) })
      return phrases(.reasonNotModelled) + " " + phrases(.reasonTurnsOn, names)
    }
  }

  private func short(_ entries: [String]) -> String {
    let shown = Array(entries.prefix(3))
    let rest = entries.count - shown.count
    return phrases.list(shown + (rest > 0 ? [phrases(.resultMore, String(rest))] : []))
  }

  /// A comparison: what was wanted, what is, by how much.
  func text(_ row: ReasonRow) -> String {
    let name = self.name(row.parameter)
    let value = answer(row.answer, to: row.parameter)
    var text: String
    switch row.wanted {
    case .compared(let comparator, let threshold):
      let sign = self.sign(comparator)
      guard row.truth != .undetermined, let distance = row.distance else {
        text = phrases(.rowCompared, name, sign, threshold.text)
        break
      }
      let isAtLimit = distance.value == 0
      if holds(row) {
        text = phrases(
          isAtLimit ? .rowMetExactly : .rowMet, name, value, sign, threshold.text, distance.text)
      } else {
        text = phrases(
          isAtLimit ? .rowNotMetExactly : .rowNotMet, name, value, sign, threshold.text,
          distance.text)
      }
      if row.isNearLimit, !isAtLimit { text = phrases(.rowRemark, text, phrases(.rowNear)) }
    case .isYes(let yes):
      text =
        row.truth == .undetermined
        ? phrases(yes ? .rowIsYes : .rowIsNo, name) : phrases(.rowValue, name, value)
    case .includes(let values), .only(let values):
      let wanted = self.values(values, of: row.parameter)
      switch row.truth {
      case .undetermined: text = phrases(.rowIncludes, name, wanted)
      case .met: text = phrases(.rowValue, name, value)
      case .notMet: text = phrases(.rowValueNot, name, value, wanted)
      }
    }
    if let doubt = row.doubt {
      text = phrases(.rowRemark, text, phrases(.rowDoubt, phrases(doubt)))
    }
    if !row.readings.isEmpty {
      let readings = phrases.list(row.readings.map { phrases($0) })
      text = phrases(.rowRemark, text, phrases(.rowReadings, readings))
    }
    return text
  }

  /// Whether the comparison itself holds, whatever it means for the entry.
  private func holds(_ row: ReasonRow) -> Bool {
    guard case .compared(let comparator, let threshold) = row.wanted,
      case .quantity(let value)? = row.answer
    else { return row.truth == .met }
    return comparator.holds(value, threshold)
  }

  func sign(_ comparator: CriterionRow.Comparator) -> String {
    switch comparator {
    case .atLeast: marks.atLeast
    case .atMost: marks.atMost
    case .above, .below, .equal: comparator.symbol
    }
  }
}
