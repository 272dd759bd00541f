import ExportControl
import TerminalUI

/// Countries by regimes, with the year each joined, at the end of a year that moves.
enum ParticipantsScreen {
  /// Rows above the countries: year and filter, regimes, counted, stated, a line.
  static let headHeight = 5

  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    switch state.participants.mode {
    case .matrix: matrix(state, workspace, on: &grid)
    case .chart: GrowthChart.draw(state, workspace, on: &grid)
    case .bars: YearBars.draw(state, workspace, on: &grid)
    case .official: OfficialCounts.draw(state, workspace, on: &grid)
    case .map: ParticipantsMapScreen.draw(state, workspace, on: &grid)
    }
  }

  /// Where the countries stand.
  static func listArea(_ state: AppState) -> Area {
    let body = matrixArea(state)
    let rest = body.splitTop(headHeight).rest
    return Area(
      top: rest.top, left: rest.left, height: rest.height - legendHeight(state), width: rest.width)
  }

  private static func legendHeight(_ state: AppState) -> Int { state.size.rows >= 16 ? 1 : 0 }

  /// On a wide screen the chosen country's page stands beside the table.
  static func pageArea(_ state: AppState) -> Area? {
    let body = state.layout.body
    guard body.width >= 160 else { return nil }
    return body.splitLeft(92).rest.inset(columns: 2)
  }

  private static func matrixArea(_ state: AppState) -> Area {
    let body = state.layout.body
    return body.width >= 160 ? body.splitLeft(92).left : body
  }

  /// Where the regimes' columns end; on a narrow screen years have two digits and names no star.
  private struct Columns {
    let name: Int
    let isNarrow: Bool
    private let rights: [Int]

    init(_ area: Area, _ regimes: [Participation]) {
      let isNarrow = area.width < 68
      let widths = regimes.map { isNarrow ? max(3, $0.regime.text.count) + 1 : 7 }
      let name = max(8, min(30, area.width - widths.reduce(0, +) - 2))
      self.name = name
      self.isNarrow = isNarrow
      var right = area.left + name
      rights = widths.map { width in
        right += width
        return right
      }
    }

    func right(_ index: Int) -> Int { rights[index] }
  }

  private static func matrix(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let catalogue = workspace.catalogue
    let phrases = workspace.phrases(state.language)
    let area = matrixArea(state)
    let table = ParticipantsTable(state.participants, catalogue, state.language)
    let columns = Columns(area, catalogue.participations)
    head(table, state, workspace, area, columns, on: &grid)
    let list = listArea(state)
    let selected = table.rows.firstIndex { $0.country.code == state.participants.selected } ?? 0
    if table.rows.isEmpty {
      grid.draw(
        phrases(.participantsNone), row: list.top, column: list.left + 1, role: .quiet,
        limit: list.right)
    }
    for line in 0..<list.height {
      let index = state.participants.offset + line
      guard index < table.rows.count else { break }
      grid.mark(row: list.top + line, columns: list.columns, as: .row(index))
      row(
        table.rows[index], isSelected: index == selected, at: list.top + line, area, columns,
        state, phrases, on: &grid)
    }
    BrowserScreen.scrollMarks(
      table.rows.count, state.participants.offset, list, state, on: &grid)
    if legendHeight(state) > 0 {
      grid.draw(
        TextWidth.clipped(
          phrases(.participantsLegend, state.marks.none), to: area.width - 2,
          mark: state.marks.ellipsis),
        row: list.bottom, column: area.left + 1, role: .quiet, limit: area.right)
    }
    if let page = pageArea(state), table.rows.indices.contains(selected) {
      let target = Reference.country(table.rows[selected].country.code)
      PageView.draw(
        workspace.page(state.pageKey(target, width: page.width)), PageState(), isFocused: false,
        in: page, state, on: &grid)
      // Its links are followed once it is opened.
      grid.mark(page, as: .nothing)
    }
  }

  private static func head(
    _ table: ParticipantsTable, _ state: AppState, _ workspace: Workspace, _ area: Area,
    _ columns: Columns, on grid: inout Grid
  ) {
    let phrases = workspace.phrases(state.language)
    let participants = state.participants
    let marks = state.marks
    var column = grid.draw(
      " " + phrases(.participantsEndOfYear) + " ", row: area.top, column: area.left, role: .quiet)
    if state.language == .japanese { column = area.left + 1 }
    column = grid.draw("\(marks.left) ", row: area.top, column: column, role: .quiet)
    column = grid.draw(String(participants.year), row: area.top, column: column, role: .title)
    column = grid.draw(" \(marks.right)", row: area.top, column: column, role: .quiet)
    if state.language == .japanese {
      column = grid.draw(
        " " + phrases(.participantsEndOfYear), row: area.top, column: column, role: .quiet)
    }
    let count = phrases(.participantsShown, String(table.rows.count), String(table.total))
    let details = [
      phrases(.participantsFilter, participants.filter.name(phrases)),
      phrases(.participantsSort, order(participants.order, workspace, phrases)), count,
    ]
    // What does not fit is left out, from the middle: filter and count say more than the order.
    for shown in [details, [details[0], details[2]], [details[2]]] {
      let text = shown.joined(separator: "  ")
      if column + 2 + TextWidth.of(text) <= area.right {
        grid.draw(
          text, row: area.top, column: area.right - 1 - TextWidth.of(text), role: .quiet)
        break
      }
    }
    grid.draw(
      TextWidth.clipped(phrases(.participantsDerived), to: columns.name, mark: marks.ellipsis),
      row: area.top + 2, column: area.left + 1, role: .derived)
    grid.draw(
      TextWidth.clipped(phrases(.participantsStated), to: columns.name, mark: marks.ellipsis),
      row: area.top + 3, column: area.left + 1, role: .stated)
    for (index, participation) in workspace.catalogue.participations.enumerated() {
      counts(
        participation, at: columns.right(index), isNarrow: columns.isNarrow, state, workspace,
        area, on: &grid)
    }
    grid.fill(marks.horizontal, row: area.top + 4, columns: area.columns, role: .rule)
  }

  private static func counts(
    _ participation: Participation, at right: Int, isNarrow: Bool, _ state: AppState,
    _ workspace: Workspace, _ area: Area, on grid: inout Grid
  ) {
    let day = PartialDate.endOfYear(state.participants.year)
    let name = participation.regime.text + (participation.isProvisional && !isNarrow ? "*" : "")
    put(name, right: right, row: area.top + 1, role: .heading, on: &grid)
    let derived = participation.count(on: day)
    let others = participation.others.count {
      $0.role == .participant && ($0.since?.hasBegun(by: day) ?? true)
    }
    let extra = others > 0 && !isNarrow ? "+\(others)" : ""
    put(
      derived.best == 0 ? state.marks.none : "\(derived.best)\(extra)", right: right,
      row: area.top + 2, role: .derived, on: &grid)
    let stated = workspace.catalogue.instrument(participation.regime)?.statedCount(by: day)
    let text =
      stated.flatMap { stated -> String? in
        guard stated.asOf.year == state.participants.year else { return nil }
        return String(stated.count) + (stated.isLowerBound ? "+" : "")
      } ?? "-"
    put(text, right: right, row: area.top + 3, role: .stated, on: &grid)
  }

  private static func row(
    _ row: ParticipantsTable.Row, isSelected: Bool, at line: Int, _ area: Area,
    _ columns: Columns, _ state: AppState, _ phrases: Phrases, on grid: inout Grid
  ) {
    let role: Role = isSelected ? .selected : .normal
    if isSelected {
      grid.fill(" ", row: line, columns: area.columns.dropLast(), role: role)
      grid.draw(state.marks.pointer, row: line, column: area.left, role: role)
      grid.cursor = Position(row: line, column: area.left)
    }
    grid.draw(
      TextWidth.clipped(
        phrases(row.country.name), to: columns.name - 1, mark: state.marks.ellipsis),
      row: line, column: area.left + 1, role: role)
    for (index, membership) in row.memberships.enumerated() {
      let text = membership.map { year($0, short: columns.isNarrow) } ?? state.marks.none
      let isQuiet = membership == nil && !isSelected
      // The mark of doubt stands after the digits, so that the years line up.
      let isUncertain = membership?.isDateUncertain == true
      put(
        text, right: columns.right(index) - 1, row: line, role: isQuiet ? .quiet : role, on: &grid)
      if isUncertain {
        grid.draw(
          "~", row: line, column: columns.right(index) - 1, role: isSelected ? role : .doubt)
      }
    }
  }

  private static func year(_ membership: Membership, short: Bool) -> String {
    guard let date = membership.joined ?? membership.notAfter else { return "?" }
    return short ? String(String(date.year).suffix(2)) : String(date.year)
  }

  private static func put(
    _ text: String, right: Int, row: Int, role: Role, on grid: inout Grid
  ) {
    grid.draw(text, row: row, column: right - TextWidth.of(text), role: role, limit: right + 1)
  }

  /// In what order the countries stand.
  static func order(
    _ order: ParticipantsState.Order, _ workspace: Workspace, _ phrases: Phrases
  ) -> String {
    switch order {
    case .name: phrases(.sortName)
    case .count: phrases(.sortCount)
    case .year(let regime): phrases(.sortYear, regime.text)
    }
  }
}
