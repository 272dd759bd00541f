import ExportControl
import TerminalUI

/// Draws the interview: what it is, the question with what hangs on it, and at the side what is
/// caught, still possible and ruled out.
enum ClassifyScreen {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let body = state.layout.body
    guard let classifier = workspace.classifier else {
      let text = workspace.phrases(state.language)(.classifyReading)
      grid.draw(text, row: body.top, column: body.left + 1, role: .quiet)
      return
    }
    let painter = Painter(state: state, workspace: workspace, classifier: classifier)
    painter.draw(on: &grid)
  }

  /// Where the parts of the screen stand.
  struct Layout {
    let head: Area
    let main: Area
    /// What is caught and still possible; beside the question, or under it where that is narrow.
    let side: Area

    init(_ body: Area) {
      let (head, rest) = body.splitTop(body.height >= 12 ? 2 : 1)
      self.head = head.inset(columns: 1)
      if rest.width >= 76 {
        let (main, side) = rest.splitLeft(rest.width * 11 / 20)
        self.main = main.inset(columns: 1)
        self.side = side.inset(columns: 1)
      } else {
        let (main, side) = rest.splitTop(max(rest.height * 7 / 10, min(rest.height, 8)))
        self.main = main.inset(columns: 1)
        self.side = side.inset(columns: 1)
      }
    }
  }

  /// Where what may be chosen stands on the page that asks what the item is.
  static func findingArea(_ state: AppState) -> Area {
    Layout(state.layout.body).head.height == 2
      ? state.layout.body.inset(columns: 1).splitTop(4).rest
      : state.layout.body.inset(columns: 1).splitTop(2).rest
  }
}

/// What drawing needs at hand.
private struct Painter {
  let state: AppState
  let classifier: Classifier
  let phrases: Phrases
  let reasons: ReasonText
  let workspace: Workspace

  init(state: AppState, workspace: Workspace, classifier: Classifier) {
    self.state = state
    self.workspace = workspace
    self.classifier = classifier
    phrases = workspace.phrases(state.language)
    reasons = ReasonText(phrases: phrases, book: classifier.book)
  }

  private var classify: ClassifyState { state.classify }

  func draw(on grid: inout Grid) {
    switch classify.stage {
    case .finding: drawFinding(on: &grid)
    case .asking:
      let layout = ClassifyScreen.Layout(state.layout.body)
      drawHead(layout.head, on: &grid)
      drawQuestion(layout.main, on: &grid)
      drawSide(layout.side, on: &grid)
    case .result:
      let layout = ClassifyScreen.Layout(state.layout.body)
      drawHead(layout.head, on: &grid)
      let area = state.classifyPageArea
      PageView.draw(
        workspace.determinationPage(state, width: area.width), classify.page,
        isFocused: state.overlays.isEmpty, in: area, state, on: &grid)
    }
  }

  // MARK: Head

  private func drawHead(_ area: Area, on grid: inout Grid) {
    let determination = workspace.determination(classify.facts, classifier)
    let counts = phrases(
      .classifyCounts, String(determination.matches.count), String(determination.possible.count),
      String(determination.ruledOut.count))
    let width = TextWidth.of(counts)
    let room = area.width - width - 2
    let name = TextWidth.clipped(classify.name, to: max(0, room), mark: state.marks.ellipsis)
    grid.draw(name, row: area.top, column: area.left, role: .title)
    grid.draw(
      counts, row: area.top, column: max(area.left, area.right - width), role: .quiet,
      limit: area.right)
    if area.height > 1 { drawNotice(area, on: &grid) }
  }

  private func drawNotice(_ area: Area, on grid: inout Grid) {
    let text: String
    let role: Role
    switch classify.notice {
    case .saved(let path): (text, role) = (phrases(.classifySaved, path), .accent)
    case .notSaved(let reason): (text, role) = (reason, .problem)
    case .draftUnreadable(let reason): (text, role) = (reason, .problem)
    case nil:
      (text, role) =
        classify.facts.answers.isEmpty ? ("", .quiet) : (phrases(.classifyKept), .quiet)
    }
    grid.draw(
      TextWidth.clipped(text, to: area.width, mark: state.marks.ellipsis), row: area.top + 1,
      column: area.left, role: role)
  }

  // MARK: What is it?

  private func drawFinding(on grid: inout Grid) {
    let body = state.layout.body.inset(columns: 1)
    let finding = classify.finding
    let isTall = state.layout.body.height >= 12
    let question =
      classify.facts.answers.isEmpty || !classify.facts.types.isEmpty && finding.form == .goods
      ? phrases(.classifyWhat) : phrases(.classifyForWhat)
    var column = grid.draw(question, row: body.top, column: body.left, role: .title)
    column += 2
    for form in Rule.Form.allCases {
      let isChosen = form == finding.form
      let label = isChosen ? "[\(phrases("form", form))]" : " \(phrases("form", form)) "
      column = grid.draw(
        label, row: body.top, column: column, role: isChosen ? .accent : .quiet, limit: body.right)
    }
    let fieldRow = body.top + (isTall ? 2 : 1)
    let start = grid.draw("/ ", row: fieldRow, column: body.left, role: .accent)
    grid.cursor = finding.field.draw(on: &grid, row: fieldRow, columns: start..<body.right)
    if finding.field.text.isEmpty {
      let hint = TextWidth.clipped(
        phrases(.classifyHint), to: body.right - start - 2, mark: state.marks.ellipsis)
      grid.draw(hint, row: fieldRow, column: start + 1, role: .quiet, limit: body.right)
    }
    if isTall, case .draftUnreadable? = classify.notice {
      drawNotice(
        Area(top: body.top, left: body.left, height: 2, width: body.width), on: &grid)
    }
    drawFindingRows(ClassifyScreen.findingArea(state), on: &grid)
  }

  private func drawFindingRows(_ area: Area, on grid: inout Grid) {
    let rows = state.findingRows(classifier)
    if rows.isEmpty {
      let lines = LineBreaking.wrap(
        [Span(phrases(.classifyNothing), .quiet)], width: area.width)
      for (index, line) in lines.enumerated() where index + 1 < area.height {
        grid.draw(line, row: area.top + 1 + index, column: area.left)
      }
    }
    for line in 0..<area.height where classify.finding.offset + line < rows.count {
      let index = classify.finding.offset + line
      let isSelected = index == classify.finding.selected
      let row = area.top + line
      let role: Role = isSelected ? .selected : .normal
      if isSelected {
        grid.fill(" ", row: row, columns: area.columns.dropLast(), role: role)
        grid.draw(state.marks.pointer, row: row, column: area.left, role: role)
      }
      let (label, aside, depth) = text(rows[index])
      let column = area.left + 2 + depth * 2
      let end = grid.draw(
        TextWidth.clipped(label, to: area.right - column - 1, mark: state.marks.ellipsis),
        row: row, column: column, role: role, limit: area.right - 1)
      let room = area.right - end - 4
      if room > 6 {
        grid.draw(
          TextWidth.clipped(aside, to: room, mark: state.marks.ellipsis), row: row,
          column: end + 2, role: isSelected ? role : .quiet, limit: area.right - 1)
      }
    }
    BrowserScreen.scrollMarks(rows.count, classify.finding.offset, area, state, on: &grid)
  }

  private func text(_ row: FindingRow) -> (label: String, aside: String, depth: Int) {
    switch row {
    case .unfinished:
      (phrases(.classifyContinue, classify.name), answers(classify.facts), 0)
    case .draft(let index):
      (
        phrases(.classifyDraft, classify.drafts[index].name),
        answers(classify.drafts[index].facts) + changed(classify.drafts[index]), 0
      )
    case .type(let id, let depth):
      (name(id) + mark(id), aliases(id), depth)
    case .hit(let hit):
      switch hit.target {
      case .itemType(let id): (name(id), aliases(id), 0)
      default: (hit.id + "  " + phrases(hit.title), second(hit.title), 0)
      }
    }
  }

  private func second(_ text: LocalizedText) -> String { phrases.second.map { text[$0] } ?? "" }

  private func answers(_ facts: Facts) -> String {
    phrases(.classifyAnswers, String(facts.answers.count))
  }

  private func changed(_ draft: Draft) -> String {
    let lists = draft.changedEditions
    guard !lists.isEmpty else { return "" }
    return "  " + phrases(.classifyEditionChanged, phrases.list(lists.map(\.text)))
  }

  private func name(_ id: Identifier<ItemType>) -> String { reasons.name(id) }

  private func mark(_ id: Identifier<ItemType>) -> String {
    guard id != classify.finding.within else { return "" }
    return classifier.book.types.children(of: id).isEmpty ? "" : " " + state.marks.right
  }

  private func aliases(_ id: Identifier<ItemType>) -> String {
    guard let type = classifier.book.types.type(id) else { return "" }
    let words = state.language == .english ? type.englishAliases : type.japaneseAliases
    return phrases.list(words.prefix(6).map(\.string))
  }

  // MARK: The question

  private func drawQuestion(_ area: Area, on grid: inout Grid) {
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
      grid.draw(
        reasons.answer(fact.answer, to: fact.parameter), row: row, column: column,
        limit: area.right)
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
    let determination = workspace.determination(classify.facts, classifier)
    for entry in question.entries {
      for case .row(let row) in determination.reasons(for: entry)
      where row.parameter == question.parameter && row.isNearLimit(value) {
        return entry + "  " + reasons.text(row) + "  " + phrases(.rowNear)
      }
    }
    return nil
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

  // MARK: The side

  private func drawSide(_ area: Area, on grid: inout Grid) {
    let determination = workspace.determination(classify.facts, classifier)
    var lines: [Line] = []
    func section(_ heading: Message, _ entries: [String], _ role: Role, most: Int) {
      guard !entries.isEmpty else { return }
      lines.append(
        Line([Span(phrases(heading) + "  ", .heading), Span("\(entries.count)", .quiet)]))
      for entry in entries.prefix(most) {
        let why = determination.reasons(for: entry).filter { !Self.isQuiet($0) }.prefix(1)
          .map(reasons.text).joined()
        let text = entry + "  " + why
        lines.append(
          Line(
            [Span(TextWidth.clipped(text, to: area.width - 2, mark: state.marks.ellipsis), role)],
            indent: 1))
      }
      if entries.count > most {
        lines.append(
          Line([Span(phrases(.resultMore, String(entries.count - most)), .quiet)], indent: 1))
      }
    }
    let room = max(2, area.height / 3)
    section(.resultMatches, determination.matches, .stated, most: room)
    section(.resultPossible, determination.possible, .normal, most: room)
    section(.resultNeighbours, determination.neighbours, .quiet, most: room)
    for (index, line) in lines.enumerated() where index < area.height {
      grid.draw(line, row: area.top + index, column: area.left, limit: area.right)
    }
  }

  private static func isQuiet(_ reason: Reason) -> Bool {
    switch reason {
    case .type(_, .met), .exclusion(_, _, .notMet), .exclusion(_, _, .undetermined): true
    default: false
    }
  }
}

extension AppState {
  /// Where the determination is read.
  var classifyPageArea: Area {
    let body = layout.body
    let head = ClassifyScreen.Layout(body).head
    return Area(
      top: head.bottom, left: body.left + 1, height: body.bottom - head.bottom,
      width: body.width - 2)
  }
}
