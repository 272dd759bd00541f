import ExportControl
import TerminalUI

/// What the item is: what is typed, and what fits it.
extension ClassifyPainter {
  func drawFinding(on grid: inout Grid) {
    let body = state.layout.body.inset(columns: 1)
    let finding = classify.finding
    let isTall = state.layout.body.height >= 12
    let question = phrases(finding.asksGoods ? .classifyForWhat : .classifyWhat)
    var column = grid.draw(question, row: body.top, column: body.left, role: .title)
    column += 2
    for form in Rule.Form.allCases where !finding.asksGoods {
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
      grid.mark(row: area.top + line, columns: area.columns, as: .row(index))
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

  func text(_ row: FindingRow) -> (label: String, aside: String, depth: Int) {
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

  func name(_ id: Identifier<ItemType>) -> String { reasons.name(id) }

  private func mark(_ id: Identifier<ItemType>) -> String {
    guard id != classify.finding.within else { return "" }
    return classifier.book.types.children(of: id).isEmpty ? "" : " " + state.marks.right
  }

  private func aliases(_ id: Identifier<ItemType>) -> String {
    guard let type = classifier.book.types.type(id) else { return "" }
    let words = state.language == .english ? type.englishAliases : type.japaneseAliases
    return phrases.list(words.prefix(6).map(\.string))
  }
}
