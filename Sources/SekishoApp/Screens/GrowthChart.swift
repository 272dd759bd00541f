import ExportControl
import TerminalUI

/// The growth of the regimes, year by year: one as a step chart with axes, all as small rows.
enum GrowthChart {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let catalogue = workspace.catalogue
    let phrases = workspace.phrases(state.language)
    let years = ParticipantsState.years(catalogue)
    var area = state.layout.body.inset(columns: 1)
    grid.draw(
      TextWidth.clipped(
        phrases(.participantsChart, String(years.upperBound)), to: area.width,
        mark: state.marks.ellipsis),
      row: area.top, column: area.left, role: .title)
    area = area.splitTop(1).rest
    let rowCount = catalogue.participations.count
    if area.height >= rowCount + 10 {
      let (large, small) = area.splitTop(area.height - rowCount - 1)
      steps(in: large, years, state, workspace, on: &grid)
      area = small.splitTop(1).rest
    }
    for (index, participation) in catalogue.participations.enumerated()
    where index < area.height {
      small(
        participation, row: area.top + index, area, years, state, on: &grid)
    }
  }

  /// Counts at the end of each year.
  static func counts(_ participation: Participation, _ years: ClosedRange<Int>) -> [Int] {
    years.map { participation.count(on: .endOfYear($0)).best }
  }

  private static func small(
    _ participation: Participation, row: Int, _ area: Area, _ years: ClosedRange<Int>,
    _ state: AppState, on grid: inout Grid
  ) {
    let isSelected = participation.regime == state.participants.regime
    let name = participation.regime.text + (participation.isProvisional ? "*" : "")
    grid.draw(
      (isSelected ? state.marks.pointer : " ") + TextWidth.padded(name, to: 6), row: row,
      column: area.left, role: isSelected ? .accent : .normal)
    if isSelected { grid.cursor = Position(row: row, column: area.left) }
    let counts = counts(participation, years)
    let now = participation.count(on: .endOfYear(state.participants.year)).best
    let number = TextWidth.rightAligned(String(now), to: 4)
    let room = area.width - 7 - 5
    let bars = state.marks.bars(counts, columns: room)
    let start = area.left + 7
    grid.draw(bars, row: row, column: start, role: isSelected ? .accent : .chart4)
    let shown = min(counts.count, room)
    let year = state.participants.year - years.lowerBound
    if let column = (0..<shown).first(where: { ($0 + 1) * counts.count / shown > year }) {
      grid.paint(row: row, columns: (start + column)..<(start + column + 1), role: .match)
    }
    grid.draw(
      number, row: row, column: area.left + 7 + shown + 1, role: isSelected ? .title : .normal,
      limit: area.right)
  }

  /// One regime as steps: a column a year, an axis on each side.
  private static func steps(
    in area: Area, _ years: ClosedRange<Int>, _ state: AppState, _ workspace: Workspace,
    on grid: inout Grid
  ) {
    guard let participation = workspace.catalogue.participation(in: state.participants.regime),
      area.height > 5
    else { return }
    let counts = counts(participation, years)
    let most = max(4, (counts.max() ?? 0) + 3) / 4 * 4
    let height = area.height - 4
    let base = area.top + 1 + height
    let left = area.left + 5
    let step = max(1, min(3, (area.width - 6) / counts.count))
    // Four lines with their numbers.
    for quarter in 0...4 {
      let row = base - quarter * height / 4
      let number = TextWidth.rightAligned(String(most * quarter / 4), to: 4)
      grid.draw(number, row: row, column: area.left, role: .quiet)
      if quarter > 0 {
        let dots = String(repeating: state.marks.none + " ", count: counts.count * step / 2)
        grid.draw(dots, row: row, column: left, role: .rule, limit: area.right)
      }
    }
    for (index, count) in counts.enumerated() {
      let year = years.lowerBound + index
      let isNow = year == state.participants.year
      let column = left + index * step
      let eighths = count * height * 8 / most
      grid.mark(
        Area(top: base - height, left: column, height: height + 2, width: step), as: .value(year))
      for level in 0..<height {
        let filled = min(8, eighths - level * 8)
        guard filled > 0 else { break }
        let mark = state.marks.bars[filled - 1]
        for offset in 0..<step {
          grid.draw(
            mark, row: base - 1 - level, column: column + offset,
            role: isNow ? .match : .accent, limit: area.right)
        }
      }
      if year % 10 == 0, column + 4 <= area.right {
        grid.draw(String(year), row: base + 1, column: column, role: .quiet)
      }
    }
    let right = min(left + counts.count * step, area.right)
    grid.fill(state.marks.horizontal, row: base, columns: left..<right, role: .rule)
    caption(participation, in: area, row: base + 2, state, workspace, on: &grid)
  }

  private static func caption(
    _ participation: Participation, in area: Area, row: Int, _ state: AppState,
    _ workspace: Workspace, on grid: inout Grid
  ) {
    grid.draw(
      TextWidth.clipped(
        counts(of: participation, state, workspace), to: area.width, mark: state.marks.ellipsis),
      row: row, column: area.left, limit: area.right)
  }

  /// How many take part at the end of the year, counted and stated.
  static func counts(
    of participation: Participation, _ state: AppState, _ workspace: Workspace
  ) -> String {
    let phrases = workspace.phrases(state.language)
    let day = PartialDate.endOfYear(state.participants.year)
    let year = phrases(.participantsEndOfYearText, String(state.participants.year))
    let derived = phrases(.derivedCount, String(participation.count(on: day).best), year)
    let text = "\(participation.regime): \(derived)"
    guard
      let stated = workspace.catalogue.instrument(participation.regime)?.statedCount(by: day)
    else { return text }
    return text + " · "
      + phrases(.statedCount, phrases.statedCount(stated), phrases.shortDate(stated.asOf))
  }
}
