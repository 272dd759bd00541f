import ExportControl
import TerminalUI

/// Draws a list with a page beside it.
enum BrowserScreen {
  static func draw(
    _ browser: BrowserState, _ state: AppState, _ workspace: Workspace, on grid: inout Grid
  ) {
    let layout = state.browserLayout(browser)
    let rows = workspace.rows(state)
    head(layout.head, state, workspace, on: &grid)
    drawList(rows, browser, layout.list, state, on: &grid)
    if let divider = layout.divider {
      grid.fill(
        state.marks.horizontal, row: divider, columns: layout.list.columns, role: .rule)
    }
    guard let target = browser.previewed else {
      if rows.isEmpty, workspace.catalogue.loaded.contains(.exercises) {
        let text = workspace.phrases(state.language)(
          state.screen == .timeline ? .timelineEmpty : .exerciseEmpty)
        grid.draw(
          text, row: layout.page.top, column: layout.page.left, role: .quiet,
          limit: layout.page.right)
      }
      return
    }
    grid.mark(layout.page, as: .page)
    let page = workspace.page(
      state.pageKey(target, width: layout.page.width, timeline: browser.showsTimeline))
    PageView.draw(
      page, browser.page, isFocused: browser.focus == .page && state.overlays.isEmpty,
      in: layout.page, state, on: &grid)
    if browser.page.offset == 0, state.bookmarks.contains(target) {
      grid.draw(
        state.marks.bookmark, row: layout.page.top, column: layout.page.right - 1, role: .accent)
    }
    if let side = layout.side {
      let timeline = workspace.page(state.pageKey(target, width: side.width, timeline: true))
      PageView.draw(timeline, PageState(), isFocused: false, in: side, state, on: &grid)
      // Its links are not those of the page in front.
      grid.mark(side, as: .nothing)
    }
  }

  private static func head(
    _ area: Area, _ state: AppState, _ workspace: Workspace, on grid: inout Grid
  ) {
    guard area.height > 0 else { return }
    let phrases = workspace.phrases(state.language)
    let chart = area.inset(columns: 1).splitTop(area.height - 1).top
    let (shown, all, filter): (Int, Int, String)
    if state.screen == .timeline {
      let events = workspace.timeline.events
      let admitted = events.filter(state.timelineFilter.admits)
      let chosen = state.selectedEvent(in: workspace)?.date.year
      TimelineStrip.draw(
        admitted, chosen: chosen, in: chart, on: &grid, marks: state.marks, phrases: phrases)
      (shown, all, filter) = (admitted.count, events.count, state.timelineFilter.summary(phrases))
    } else {
      let exercises = workspace.catalogue.exercises
      let admitted = exercises.filter(state.exerciseFilter.admits)
      ExerciseChart.draw(admitted, in: chart, on: &grid, marks: state.marks, phrases: phrases)
      (shown, all) = (admitted.count, exercises.count)
      filter = state.exerciseFilter.summary(phrases, workspace.catalogue)
    }
    let text = phrases(.exerciseShown, String(shown), String(all)) + "  " + filter
    grid.fill(
      state.marks.horizontal, row: area.bottom - 1, columns: area.columns, role: .rule)
    grid.draw(
      " " + text + " ", row: area.bottom - 1, column: area.left + 1, role: .quiet,
      limit: area.right)
  }

  private static func drawList(
    _ rows: [BrowserRow], _ browser: BrowserState, _ area: Area, _ state: AppState,
    on grid: inout Grid
  ) {
    let selected = browser.selectedRow(in: rows)
    // Dates line up; numbers of a tree do not.
    let markWidth =
      state.screen == .exercises || state.screen == .timeline
      ? rows.reduce(0) { max($0, TextWidth.of($1.mark)) } : 0
    for line in 0..<area.height {
      let index = browser.listOffset + line
      guard index < rows.count else { break }
      drawRow(
        rows[index], isSelected: index == selected, isFocused: browser.focus == .list,
        markWidth: markWidth, row: area.top + line, area, state, on: &grid)
      if rows[index].target != nil {
        grid.mark(row: area.top + line, columns: area.columns, as: .row(index))
      }
      if index == selected, browser.focus == .list {
        grid.cursor = Position(row: area.top + line, column: area.left)
      }
    }
    scrollMarks(rows.count, browser.listOffset, area, state, on: &grid)
  }

  private static func drawRow(
    _ row: BrowserRow, isSelected: Bool, isFocused: Bool, markWidth: Int, row line: Int,
    _ area: Area, _ state: AppState, on grid: inout Grid
  ) {
    guard row.target != nil else {
      let column = grid.draw(
        " " + row.label, row: line, column: area.left, role: .heading, limit: area.right)
      let aside = area.right - 2 - TextWidth.of(row.aside)
      if aside > column {
        grid.draw(row.aside, row: line, column: aside, role: .quiet)
      }
      return
    }
    let role: Role = isSelected ? (isFocused ? .selected : .selectedAside) : .normal
    let quiet: Role = isSelected ? role : .quiet
    let right = area.right - 2
    if isSelected {
      grid.fill(" ", row: line, columns: area.columns.dropLast(), role: role)
      grid.draw(state.marks.pointer, row: line, column: area.left, role: role)
    }
    var column = area.left + 1 + row.depth
    switch row.fold {
    case .open: grid.draw(state.marks.open, row: line, column: column, role: quiet)
    case .closed: grid.draw(state.marks.closed, row: line, column: column, role: quiet)
    case .leaf: break
    }
    if state.screen == .lists || state.screen == .about { column += 2 }
    let asideWidth = TextWidth.of(row.aside)
    let limit = right - (asideWidth > 0 ? asideWidth + 1 : 0)
    if !row.mark.isEmpty {
      column = grid.draw(
        TextWidth.padded(row.mark, to: markWidth), row: line, column: column,
        role: state.screen == .lists && !isSelected ? .accent : quiet, limit: limit)
      column += state.screen == .lists ? 2 : 1
    }
    let label = TextWidth.clipped(row.label, to: limit - column, mark: state.marks.ellipsis)
    grid.draw(label, row: line, column: column, role: role, limit: limit)
    if asideWidth > 0 {
      grid.draw(row.aside, row: line, column: right - asideWidth, role: quiet, limit: right)
    }
  }

  /// Arrows at the right edge where there is more than is in view.
  static func scrollMarks(
    _ count: Int, _ offset: Int, _ area: Area, _ state: AppState, on grid: inout Grid
  ) {
    guard area.height > 0 else { return }
    if offset > 0 {
      grid.draw(state.marks.up, row: area.top, column: area.right - 1, role: .quiet)
    }
    if offset + area.height < count {
      grid.draw(state.marks.down, row: area.bottom - 1, column: area.right - 1, role: .quiet)
    }
  }
}

extension BrowserState {
  /// The row of what is selected; the first row that leads somewhere where it is not there.
  func selectedRow(in rows: [BrowserRow]) -> Int? {
    if let selected, let row = rows.firstIndex(where: { $0.target == selected }) { return row }
    return rows.firstIndex { $0.target != nil }
  }
}

extension AppState {
  /// What the chosen row of the open browser leads to.
  func selectedReference(in workspace: Workspace) -> Reference? {
    guard let browser else { return nil }
    let rows = workspace.rows(self)
    return browser.selectedRow(in: rows).flatMap { rows[$0].target }
  }

  func pageKey(_ reference: Reference, width: Int, timeline: Bool = false) -> PageKey {
    PageKey(
      reference: reference, isTimeline: timeline, language: language, width: width - 1,
      marks: marks)
  }
}
