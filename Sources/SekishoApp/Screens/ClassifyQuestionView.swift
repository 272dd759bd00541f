import ExportControl
import TerminalUI

/// The question, its answers, why it is asked, and what a changed answer would change.
extension ClassifyPainter {
  func drawQuestion(_ area: Area, on grid: inout Grid) {
    guard let question = classify.question else { return }
    var row = area.top
    let answersShown = min(classify.facts.answers.count, max(0, area.height - 14))
    row = drawAnswers(answersShown, row: row, area, on: &grid)
    let parameter = classifier.book.parameter(question.parameter)
    let asked = parameter.map { phrases($0.question) } ?? typeQuestion(question)
    for line in LineBreaking.wrap([Span(asked, .title)], width: area.width - 1) {
      grid.draw(line, row: row, column: area.left, limit: area.right)
      row += 1
    }
    if area.height >= 12 { row += 1 }
    row = drawInput(question, parameter, row: row, area, on: &grid)
    if let pending = classify.pending {
      drawPreview(pending, row: row + 1, area, on: &grid)
    } else {
      drawWhy(question, parameter, row: row + (area.height >= 12 ? 1 : 0), area, on: &grid)
    }
  }

  private func typeQuestion(_ question: Asked) -> String {
    guard let type = question.type else { return phrases(.classifyWhat) }
    return phrases(.classifyWhichKind, name(type))
  }

  /// The last answers, so that the eye sees where the question comes from.
  private func drawAnswers(_ count: Int, row: Int, _ area: Area, on grid: inout Grid) -> Int {
    guard count > 0 else { return row }
    var row = row
    for fact in classify.facts.answers.suffix(count) {
      let column = grid.draw(
        reasons.name(fact.parameter) + "  ", row: row, column: area.left, role: .quiet,
        limit: area.right)
      let answer = reasons.answer(fact.answer, to: fact.parameter)
      grid.draw(
        TextWidth.clipped(answer, to: area.right - column, mark: state.marks.ellipsis), row: row,
        column: column, limit: area.right)
      row += 1
    }
    return row + 1
  }

  private func drawInput(
    _ question: Asked, _ parameter: Parameter?, row: Int, _ area: Area, on grid: inout Grid
  ) -> Int {
    let options = state.answerOptions(workspace)
    guard options.isEmpty else { return drawOptions(options, row: row, area, on: &grid) }
    var row = row
    let start = grid.draw("[ ", row: row, column: area.left, role: .accent)
    let unit = parameter?.unit.map { $0.symbol == "1" ? "" : $0.symbol } ?? ""
    let end = min(area.right - TextWidth.of(unit) - 3, start + 28)
    grid.cursor = classify.field.draw(on: &grid, row: row, columns: start..<max(start + 1, end))
    let after = grid.draw(" ]", row: row, column: end, role: .accent)
    let understood = understood(parameter)
    grid.draw(
      " " + (understood ?? unit), row: row, column: after,
      role: understood == nil ? .quiet : .derived,
      limit: area.right)
    row += 1
    if let near = nearLimit(question, parameter) {
      for line in LineBreaking.wrap([Span(near, .doubt)], width: area.width - 1) {
        grid.draw(line, row: row, column: area.left, limit: area.right)
        row += 1
      }
    }
    if let refusal = classify.refusal, let parameter {
      let text = reasons.text(refusal, parameter)
      for line in LineBreaking.wrap([Span(text, .problem)], width: area.width - 1) {
        grid.draw(line, row: row, column: area.left, limit: area.right)
        row += 1
      }
    }
    return row
  }

  private func typed(_ parameter: Parameter?) -> Answer? {
    guard let parameter, !classify.field.text.isEmpty else { return nil }
    return try? AnswerReader(classifier.book).read(classify.field.text, for: parameter)
  }

  /// A warning where what is typed comes so near a threshold that a measurement may decide otherwise.
  private func nearLimit(_ question: Asked, _ parameter: Parameter?) -> String? {
    guard case .quantity(let value)? = typed(parameter) else { return nil }
    return state.nearLimit(value, question, classifier, workspace, reasons)
  }

  /// What was understood of what is typed, in the usual unit; nil while it is nothing yet.
  private func understood(_ parameter: Parameter?) -> String? {
    guard let parameter, let answer = typed(parameter) else { return nil }
    if case .quantity(let quantity) = answer, let unit = parameter.unit {
      let usual = quantity.converted(to: unit)
      return quantity.unit == unit ? usual.text : "= " + usual.text
    }
    return reasons.answer(answer, to: parameter.id)
  }

  private func drawOptions(_ options: [AnswerOption], row: Int, _ area: Area, on grid: inout Grid)
    -> Int
  {
    let height = min(options.count, max(3, area.bottom - row - 3))
    let offset = Scrolling.offset(0, showing: classify.selected, of: options.count, in: height)
    for line in 0..<height where offset + line < options.count {
      let index = offset + line
      grid.mark(row: row + line, columns: area.columns, as: .row(index))
      let isSelected = index == classify.selected
      let role: Role = isSelected ? .selected : .normal
      let at = row + line
      if isSelected {
        grid.fill(" ", row: at, columns: area.columns, role: role)
        grid.draw(state.marks.pointer, row: at, column: area.left, role: role)
        grid.cursor = Position(row: at, column: area.left)
      }
      var isTicked = false
      if case .values(let values) = options[index].answer, let value = values.first {
        isTicked = classify.ticked.contains(value)
      }
      grid.draw(
        (isTicked ? "*" : " ") + " "
          + TextWidth.clipped(options[index].label, to: area.width - 5, mark: state.marks.ellipsis),
        row: at, column: area.left + 2, role: role, limit: area.right)
    }
    BrowserScreen.scrollMarks(
      options.count, offset,
      Area(top: row, left: area.left, height: height, width: area.width), state, on: &grid)
    return drawWhole(options[safe: classify.selected]?.label, row: row + height, area, on: &grid)
  }

  /// The chosen answer in full, where its line was too short for it.
  private func drawWhole(_ label: String?, row: Int, _ area: Area, on grid: inout Grid) -> Int {
    guard let label, TextWidth.of(label) > area.width - 5, area.height >= 12 else { return row }
    var row = row
    for line in LineBreaking.wrap([Span(label, .stated)], width: area.width - 5)
    where row < area.bottom {
      grid.draw(line, row: row, column: area.left + 4, limit: area.right)
      row += 1
    }
    return row
  }

  /// Why it is asked, what answers it, and the thresholds of the provisions that hang on it.
  private func drawWhy(
    _ question: Asked, _ parameter: Parameter?, row: Int, _ area: Area, on grid: inout Grid
  ) {
    var lines: [Line] = []
    if let parameter {
      lines += LineBreaking.wrap(
        [Span(phrases(.classifyWhy) + " ", .quiet), Span(phrases(parameter.why))],
        width: area.width - 1, hanging: 2)
      lines += LineBreaking.wrap(
        [Span(phrases(.classifyEvidence) + " ", .quiet), Span(phrases(parameter.evidence))],
        width: area.width - 1, hanging: 2)
    }
    let determination = workspace.determination(classify.facts, classifier)
    for entry in question.entries.prefix(8) {
      let rows = determination.reasons(for: entry).filter { Self.concerns($0, question.parameter) }
      let text = rows.prefix(2).map(reasons.text).joined(separator: "; ")
      lines += LineBreaking.wrap(
        [Span(entry + "  ", .accent), Span(text, .stated)], width: area.width - 1, hanging: 4)
    }
    let rest = question.entries.count - 8
    if rest > 0 { lines.append(Line([Span(phrases(.resultMore, String(rest)), .quiet)])) }
    for (index, line) in lines.enumerated() where row + index < area.bottom {
      grid.draw(line, row: row + index, column: area.left, limit: area.right)
    }
  }

  private static func concerns(_ reason: Reason, _ parameter: Identifier<Parameter>) -> Bool {
    switch reason {
    case .row(let row): row.parameter == parameter
    case .exclusion(_, let rows, _): rows.contains { $0.parameter == parameter }
    case .type: parameter == Facts.itemType
    default: false
    }
  }

  /// What a changed answer would change, before it is.
  private func drawPreview(_ pending: Answer, row: Int, _ area: Area, on grid: inout Grid) {
    let change = state.change(pending, classifier)
    let kept = change.facts.answers.count - 1
    var text = [
      phrases(
        .classifyPreview,
        reasons.answer(pending, to: classify.question?.parameter ?? Facts.itemType),
        String(kept)),
      phrases(
        .classifyPreviewOutcome, phrases("outcome", change.before.outcome),
        phrases("outcome", change.after.outcome), String(change.before.matches.count),
        String(change.after.matches.count), String(change.before.possible.count),
        String(change.after.possible.count)),
    ]
    if !change.fallenAway.isEmpty {
      text.insert(
        phrases(.classifyFallsAway, phrases.list(change.fallenAway.map(reasons.name))), at: 1)
    }
    text.append(phrases(.classifyConfirm))
    var at = row
    for part in text {
      for line in LineBreaking.wrap([Span(part, .doubt)], width: area.width - 1)
      where at < area.bottom {
        grid.draw(line, row: at, column: area.left, limit: area.right)
        at += 1
      }
    }
  }
}

extension AppState {
  /// A warning where a value comes so near a threshold that a measurement may decide otherwise.
  func nearLimit(
    _ value: Quantity, _ question: Asked, _ classifier: Classifier, _ workspace: Workspace,
    _ reasons: ReasonText
  ) -> String? {
    let determination = workspace.determination(classify.facts, classifier)
    for entry in question.entries {
      for case .row(let row) in determination.reasons(for: entry)
      where row.parameter == question.parameter && row.isNearLimit(value) {
        return entry + "  " + reasons.text(row) + "  " + reasons.phrases(.rowNear)
      }
    }
    return nil
  }
}
