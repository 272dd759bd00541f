import ExportControl
import TerminalUI

/// A search being typed, with what it found.
struct SearchState: Equatable, Sendable {
  var field = TextField()
  /// What was found, grouped by subject, the best group first.
  var hits: [SearchHit] = []
  /// What was searched in place of what was typed, where that is found nowhere.
  var corrected: String?
  /// The chosen hit.
  var selected = 0
  var offset = 0

  /// A search in which nothing is typed yet: the pages opened last.
  init(recent: [Reference], _ catalogue: Catalogue) {
    hits = Self.grouped(recent.compactMap(\.target).prefix(12).map(catalogue.hit))
  }

  /// Groups the hits by subject; a group stands where its best hit stands.
  static func grouped(_ hits: [SearchHit]) -> [SearchHit] {
    var order: [SearchTarget.Subject] = []
    var groups: [SearchTarget.Subject: [SearchHit]] = [:]
    for hit in hits {
      if groups[hit.target.subject] == nil { order.append(hit.target.subject) }
      groups[hit.target.subject, default: []].append(hit)
    }
    return order.flatMap { groups[$0] ?? [] }
  }
}

enum SearchScreen {
  /// A line of the results: a heading, or a hit by its number.
  enum Row: Equatable {
    case heading(SearchTarget.Subject, count: Int)
    case hit(Int)
  }

  static func rows(_ search: SearchState) -> [Row] {
    var rows: [Row] = []
    var subject: SearchTarget.Subject?
    for (index, hit) in search.hits.enumerated() {
      if hit.target.subject != subject {
        subject = hit.target.subject
        let count = search.hits.count { $0.target.subject == subject }
        rows.append(.heading(hit.target.subject, count: count))
      }
      rows.append(.hit(index))
    }
    return rows
  }

  /// Where the results stand.
  static func listArea(_ state: AppState) -> Area {
    state.layout.body.inset(columns: 1).splitTop(state.size.rows >= 16 ? 2 : 1).rest
  }

  static func draw(
    _ search: SearchState, _ state: AppState, _ workspace: Workspace, on grid: inout Grid
  ) {
    let phrases = workspace.phrases(state.language)
    let body = state.layout.body
    grid.clear(body)
    let area = body.inset(columns: 1)
    let column = grid.draw(
      phrases(.searchPrompt) + " / ", row: area.top, column: area.left, role: .accent)
    let found =
      search.corrected.map { phrases(.searchCorrected, $0) }
      ?? (!search.field.text.isEmpty
        ? phrases(.searchFound, String(search.hits.count))
        : search.hits.isEmpty ? "" : phrases(.searchRecent))
    grid.draw(found, row: area.top, column: area.right - TextWidth.of(found), role: .quiet)
    if search.field.text.isEmpty, !search.hits.isEmpty {
      let hint = TextWidth.clipped(
        phrases(.searchHint), to: area.right - column - TextWidth.of(found) - 3,
        mark: state.marks.ellipsis)
      grid.draw(hint, row: area.top, column: column + 1, role: .quiet)
    }
    grid.cursor = search.field.draw(
      on: &grid, row: area.top,
      columns: column..<max(column + 1, area.right - TextWidth.of(found) - 1))
    let list = listArea(state)
    let rows = rows(search)
    if rows.isEmpty {
      message(search, in: list, state, phrases, on: &grid)
      return
    }
    for line in 0..<list.height where search.offset + line < rows.count {
      draw(
        rows[search.offset + line], search, row: list.top + line, list, state, phrases,
        workspace.keys, on: &grid)
    }
    BrowserScreen.scrollMarks(rows.count, search.offset, list, state, on: &grid)
  }

  /// What stands before a hit's title: its name in the data, or the keys that the help explains.
  private static func name(of hit: SearchHit, _ marks: Marks, _ keys: KeyTable) -> String {
    guard case .help(let name) = hit.target,
      let binding = keys.bindings.first(where: { $0.help.rawValue == name }),
      let context = Context.allCases.first(where: binding.contexts.contains)
    else { return hit.id }
    return keys.keys(of: binding, in: context, all: true, marks)
  }

  private static func message(
    _ search: SearchState, in area: Area, _ state: AppState, _ phrases: Phrases,
    on grid: inout Grid
  ) {
    let text = phrases(search.field.text.isEmpty ? .searchHint : .searchNothing)
    for (index, line) in LineBreaking.wrap([Span(text, .quiet)], width: area.width).enumerated()
    where index < area.height {
      grid.draw(line, row: area.top + index, column: area.left)
    }
  }

  private static func draw(
    _ row: Row, _ search: SearchState, row line: Int, _ area: Area, _ state: AppState,
    _ phrases: Phrases, _ keys: KeyTable, on grid: inout Grid
  ) {
    switch row {
    case .heading(let subject, let count):
      let name = phrases("subject", subject)
      let column = grid.draw(name, row: line, column: area.left, role: .heading)
      grid.draw("  \(count)", row: line, column: column, role: .quiet)
    case .hit(let index):
      let hit = search.hits[index]
      let isSelected = index == search.selected
      grid.mark(row: line, columns: area.columns, as: .row(index))
      let role: Role = isSelected ? .selected : .normal
      if isSelected {
        grid.fill(" ", row: line, columns: area.columns.dropLast(), role: role)
        grid.draw(state.marks.pointer, row: line, column: area.left, role: role)
      }
      let idWidth = area.width >= 60 ? 22 : 12
      let id = TextWidth.clipped(
        name(of: hit, state.marks, keys), to: idWidth, mark: state.marks.ellipsis)
      grid.draw(id, row: line, column: area.left + 2, role: isSelected ? role : .accent)
      let second = phrases.second.map { hit.title[$0] }
      let title = phrases(hit.title)
      let room = area.width - idWidth - 6
      let column = grid.draw(
        TextWidth.clipped(title, to: room, mark: state.marks.ellipsis), row: line,
        column: area.left + idWidth + 4, role: role, limit: area.right - 1)
      if let second, second != title, area.right - column > 16 {
        grid.draw(
          TextWidth.clipped(second, to: area.right - column - 4, mark: state.marks.ellipsis),
          row: line, column: column + 2, role: isSelected ? role : .quiet, limit: area.right - 1)
      }
    }
  }
}
