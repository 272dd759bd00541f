import ExportControl
import TerminalUI

/// The growth of the regimes, year by year: one as a step chart with its milestones, all as small
/// rows under the same years.
enum GrowthChart {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let catalogue = workspace.catalogue
    var area = state.layout.body.inset(columns: 1)
    let years = ParticipantsState.years(catalogue)
    title(years, area, state, workspace.phrases(state.language), on: &grid)
    area = area.splitTop(1).rest
    let axis = YearAxis(years, in: area.left + labelWidth..<area.right - figureWidth)
    let rowCount = catalogue.participations.count
    let isLarge = area.height >= rowCount + 10
    if isLarge {
      let (large, small) = area.splitTop(area.height - rowCount - 1)
      steps(in: large, axis, state, workspace, on: &grid)
      area = small.splitTop(1).rest
    }
    for (index, participation) in catalogue.participations.enumerated()
    where index < area.height {
      small(participation, row: area.top + index, area, axis, state, on: &grid)
    }
    // Where there is no room for the large chart, its words at least.
    let rest = area.splitTop(rowCount).rest
    if !isLarge, rest.height > 0, let chosen = chosen(state, workspace) {
      caption(chosen, in: rest, state, workspace, on: &grid)
    }
  }

  /// Columns before the years: a regime's name, or a figure of the axis.
  private static let labelWidth = 7
  /// Columns after the years: a count.
  private static let figureWidth = 5

  /// Counts at the end of each year.
  static func counts(_ participation: Participation, _ years: ClosedRange<Int>) -> [Int] {
    years.map { participation.count(on: .endOfYear($0)).best }
  }

  private static func chosen(_ state: AppState, _ workspace: Workspace) -> Participation? {
    workspace.catalogue.participation(in: state.participants.regime)
  }

  private static func title(
    _ years: ClosedRange<Int>, _ area: Area, _ state: AppState, _ phrases: Phrases,
    on grid: inout Grid
  ) {
    let title = phrases(.participantsChart, String(years.upperBound))
    let end = grid.draw(
      TextWidth.clipped(title, to: area.width, mark: state.marks.ellipsis), row: area.top,
      column: area.left, role: .title)
    let legend = phrases(.chartGrowthLegend, state.marks.bars.last ?? "", state.marks.shapes[1])
    let start = area.right - TextWidth.of(legend)
    if start >= end + 2 { grid.draw(legend, row: area.top, column: start, role: .quiet) }
  }

  private static func small(
    _ participation: Participation, row: Int, _ area: Area, _ axis: YearAxis, _ state: AppState,
    on grid: inout Grid
  ) {
    let isSelected = participation.regime == state.participants.regime
    let name = participation.regime.text + (participation.isProvisional ? "*" : "")
    grid.draw(
      (isSelected ? state.marks.pointer : " ") + TextWidth.padded(name, to: 6), row: row,
      column: area.left, role: isSelected ? .accent : .normal)
    if isSelected { grid.cursor = Position(row: row, column: area.left) }
    let counts = counts(participation, axis.years)
    let scale = ValueAxis(upTo: counts.max() ?? 0, height: 1)
    let chosen = axis.bucket(of: state.participants.year)
    for year in axis.firstYears {
      let count = counts[axis.bucket(of: year).upperBound - axis.years.lowerBound]
      let role: Role =
        chosen.contains(year) ? .match : isSelected ? .accent : .chart4
      grid.drawBar(
        scale.eighths(of: count), base: row + 1, columns: axis.columns(of: year), role: role,
        state.marks)
      grid.mark(row: row, columns: axis.columns(of: year), as: .value(year))
    }
    let now = participation.count(on: .endOfYear(state.participants.year)).best
    grid.draw(
      TextWidth.rightAligned(String(now), to: figureWidth - 1), row: row, column: axis.right + 1,
      role: isSelected ? .title : .normal, limit: area.right)
  }

  /// One regime as steps: the axis on the left, milestones and years under it.
  private static func steps(
    in area: Area, _ axis: YearAxis, _ state: AppState, _ workspace: Workspace,
    on grid: inout Grid
  ) {
    guard let participation = chosen(state, workspace) else { return }
    let counts = counts(participation, axis.years)
    // Under the steps: the line, milestones, years, counts and the milestones' words.
    let words = area.height >= 20 ? 4 : 2
    let scale = ValueAxis(upTo: counts.max() ?? 0, height: area.height - 4 - words)
    let base = area.top + scale.height
    for tick in scale.ticks {
      let row = base - tick.row
      grid.draw(
        TextWidth.rightAligned(String(tick.value), to: labelWidth - 3), row: row,
        column: area.left, role: .quiet)
      guard tick.row > 0 else { continue }
      for column in stride(from: axis.left, to: axis.right, by: 2) {
        grid.draw(state.marks.none, row: row, column: column, role: .rule)
      }
    }
    grid.fill(state.marks.horizontal, row: base, columns: axis.left..<axis.right, role: .rule)
    let chosen = axis.bucket(of: state.participants.year)
    for year in axis.firstYears {
      let columns = axis.columns(of: year)
      let count = counts[axis.bucket(of: year).upperBound - axis.years.lowerBound]
      grid.mark(
        Area(
          top: area.top, left: columns.lowerBound, height: scale.height + 3, width: columns.count),
        as: .value(year))
      grid.drawBar(
        scale.eighths(of: count), base: base, columns: columns,
        role: chosen.contains(year) ? .match : .accent, state.marks)
    }
    milestones(participation.regime, axis, row: base + 1, state, workspace, on: &grid)
    let year = state.participants.year
    grid.drawYears(axis, chosen: year, text: String(year), row: base + 2)
    caption(
      participation, in: Area(top: base + 3, left: area.left, height: words + 1, width: area.width),
      state, workspace, on: &grid)
  }

  /// A mark under each year in which something happened.
  private static func milestones(
    _ regime: Identifier<Instrument>, _ axis: YearAxis, row: Int, _ state: AppState,
    _ workspace: Workspace, on grid: inout Grid
  ) {
    let dated = workspace.catalogue.pages[regime]?.milestones.map(\.date.year) ?? []
    for year in Set(dated).sorted() where axis.years.contains(year) {
      let columns = axis.columns(of: year)
      let isChosen = axis.bucket(of: state.participants.year).contains(year)
      grid.draw(
        state.marks.shapes[1], row: row, column: columns.lowerBound + (columns.count - 1) / 2,
        role: isChosen ? .match : .quiet)
    }
  }

  /// The counts of the chosen year, and what happened in it.
  private static func caption(
    _ participation: Participation, in area: Area, _ state: AppState, _ workspace: Workspace,
    on grid: inout Grid
  ) {
    grid.draw(
      TextWidth.clipped(
        counts(of: participation, state, workspace), to: area.width, mark: state.marks.ellipsis),
      row: area.top, column: area.left, limit: area.right)
    let phrases = workspace.phrases(state.language)
    let happened = (workspace.catalogue.pages[participation.regime]?.milestones ?? []).filter {
      $0.date.year == state.participants.year
    }
    let shown = happened.prefix(area.height - 1)
    for (index, milestone) in shown.enumerated() {
      let row = area.top + 1 + index
      let left = happened.count - shown.count
      let more = index + 1 == shown.count && left > 0 ? phrases(.chartMore, String(left)) : ""
      var column = grid.draw(
        state.marks.shapes[1] + " ", row: row, column: area.left, role: .match)
      column = grid.draw(
        phrases.shortDate(milestone.date) + "  ", row: row, column: column, role: .quiet)
      let room = area.right - column - (more.isEmpty ? 0 : TextWidth.of(more) + 2)
      column = grid.draw(
        TextWidth.clipped(phrases(milestone.title), to: room, mark: state.marks.ellipsis),
        row: row, column: column)
      grid.draw(more, row: row, column: column + 2, role: .quiet)
    }
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
