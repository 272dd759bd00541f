import ExportControl
import TerminalUI

/// The same year across all regimes: one bar each, what was stated set against it, and who joined.
enum YearBars {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let participations = workspace.catalogue.participations
    let area = state.layout.body.inset(columns: 1)
    guard !participations.isEmpty, area.height >= participations.count + 2 else { return }
    let figures = participations.map {
      RegimeYear($0, state.participants.year, workspace.catalogue)
    }
    let layout = YearBarsLayout(area, regimes: participations.count, most: most(workspace))
    let painter = Painter(
      layout: layout, state: state, phrases: workspace.phrases(state.language),
      catalogue: workspace.catalogue)
    painter.title(on: &grid)
    for (index, figure) in figures.enumerated() {
      painter.regime(figure, row: layout.row(of: index), on: &grid)
    }
    painter.axis(on: &grid)
    // Where each regime has one row, those who joined the chosen one stand at the end.
    if layout.nameLines == 0, let chosen = figures.first(where: { $0.isChosen(state) }),
      layout.axisRow + 2 <= area.bottom
    {
      painter.names(chosen, row: layout.axisRow + 1, lines: area.bottom - layout.axisRow - 1, &grid)
    }
  }

  /// The greatest count of any year, so that a bar means the same in every year.
  private static func most(_ workspace: Workspace) -> Int {
    let last = PartialDate.endOfYear(ParticipantsState.years(workspace.catalogue).upperBound)
    return workspace.catalogue.participations.reduce(0) { most, participation in
      let stated = workspace.catalogue.instrument(participation.regime)?.stated ?? []
      return max(most, participation.count(on: last).best, stated.map(\.count).max() ?? 0)
    }
  }
}

/// A regime at the end of a year.
struct RegimeYear {
  let participation: Participation
  let year: Int
  /// Counted from the dates.
  let derived: Int
  /// Stated last by the end of the year.
  let stated: StatedCount?
  /// Those who joined in the year, by date; those known to the year alone last.
  let joined: [Membership]

  init(_ participation: Participation, _ year: Int, _ catalogue: Catalogue) {
    let day = PartialDate.endOfYear(year)
    self.participation = participation
    self.year = year
    derived = participation.count(on: day).best
    stated = catalogue.instrument(participation.regime)?.statedCount(by: day)
    joined = participation.joined(in: year)
      .sorted { left, right in
        guard let one = left.joined ?? left.notAfter, let other = right.joined ?? right.notAfter
        else { return false }
        if one != other {
          return one.latest == other.latest
            ? other.precedes(one) : one.latest.precedes(other.latest)
        }
        return left.isDateUncertain == right.isDateUncertain
          ? left.country < right.country : right.isDateUncertain
      }
  }

  func isChosen(_ state: AppState) -> Bool { participation.regime == state.participants.regime }
}

/// Where the bars stand: a pure function of the room.
struct YearBarsLayout: Equatable {
  let area: Area
  /// Lines for those who joined, under each bar.
  let nameLines: Int
  /// Columns of the two figures at the right.
  let figureWidth: Int
  let axis: LengthAxis
  let axisRow: Int
  private let top: Int
  private let pitch: Int

  static let labelWidth = 7

  init(_ area: Area, regimes: Int, most: Int) {
    self.area = area
    let isNarrow = area.width < 68
    figureWidth = isNarrow ? 9 : 20
    axis = LengthAxis(upTo: most, width: area.width - Self.labelWidth - figureWidth)
    // Title above, axis below.
    let room = area.height - 3
    pitch = max(1, min(6, room / regimes))
    // From three rows on the last one keeps the regimes apart.
    nameLines = pitch <= 2 ? pitch - 1 : pitch - 2
    top = area.top + (pitch > 1 ? 2 : 1)
    axisRow = top + regimes * pitch - (pitch > 2 ? 1 : 0)
  }

  /// The row of a regime's bar.
  func row(of index: Int) -> Int { top + index * pitch }

  /// Whether the year of a stated count has room.
  var namesYears: Bool { figureWidth >= 20 }

  var barLeft: Int { area.left + Self.labelWidth }
}

/// Puts the bars on the grid.
private struct Painter {
  let layout: YearBarsLayout
  let state: AppState
  let phrases: Phrases
  let catalogue: Catalogue

  private var marks: Marks { state.marks }

  func title(on grid: inout Grid) {
    let area = layout.area
    var column = grid.draw(
      phrases(.participantsBars) + "  ", row: area.top, column: area.left, role: .title)
    column = grid.draw("\(marks.left) ", row: area.top, column: column, role: .quiet)
    let year = phrases(.participantsEndOfYearText, String(state.participants.year))
    column = grid.draw(year, row: area.top, column: column, role: .title)
    column = grid.draw(" \(marks.right)", row: area.top, column: column, role: .quiet)
    let legend = phrases(.chartBarsLegend, marks.bars.last ?? "", marks.target)
    let start = area.right - TextWidth.of(legend)
    if start >= column + 2 { grid.draw(legend, row: area.top, column: start, role: .quiet) }
  }

  func regime(_ figure: RegimeYear, row: Int, on grid: inout Grid) {
    let area = layout.area
    let isChosen = figure.isChosen(state)
    let name =
      figure.participation.regime.text + (figure.participation.isProvisional ? "*" : "")
    grid.draw(
      (isChosen ? marks.pointer : " ") + name, row: row, column: area.left,
      role: isChosen ? .accent : .normal)
    if isChosen { grid.cursor = Position(row: row, column: area.left) }
    let end = layout.barLeft + layout.axis.columns(of: figure.derived)
    grid.fill(
      marks.bars.last ?? "", row: row, columns: layout.barLeft..<end,
      role: isChosen ? .accent : .chart1)
    let figures = layout.barLeft + layout.axis.width
    if let stated = figure.stated, layout.namesYears || stated.asOf.year == figure.year {
      let place = layout.barLeft + max(0, layout.axis.columns(of: stated.count) - 1)
      grid.draw(marks.target, row: row, column: place, role: .stated)
      if stated.isLowerBound {
        grid.draw(marks.right, row: row, column: place + 1, role: .stated, limit: figures)
      }
      self.stated(stated, figure.year, row: row, column: figures + 5, on: &grid)
    }
    grid.draw(
      TextWidth.rightAligned(figure.derived == 0 ? marks.none : String(figure.derived), to: 4),
      row: row, column: figures, role: .derived)
    names(figure, row: row + 1, lines: layout.nameLines, &grid)
  }

  /// The stated figure, with its year where that is another.
  private func stated(
    _ stated: StatedCount, _ year: Int, row: Int, column: Int, on grid: inout Grid
  ) {
    let text = marks.target + String(stated.count) + (stated.isLowerBound ? "+" : "")
    let end = grid.draw(text, row: row, column: column, role: .stated, limit: layout.area.right)
    guard stated.asOf.year != year else { return }
    grid.draw(
      " (\(stated.asOf.year))", row: row, column: end, role: .quiet, limit: layout.area.right)
  }

  /// Those who joined in the year, as many as fit.
  func names(_ figure: RegimeYear, row: Int, lines: Int, _ grid: inout Grid) {
    guard lines > 0, !figure.joined.isEmpty else { return }
    let left = layout.area.left + 2
    let head = phrases(.participantsJoinedList) + " "
    let indent = TextWidth.of(head)
    let fitted = NameLines.fit(
      names(figure.joined), width: layout.area.right - left - indent, lines: lines,
      separator: phrases.language == .japanese ? "、" : ", "
    ) { phrases(.chartMore, String($0)) }
    grid.draw(head, row: row, column: left, role: .quiet)
    for (index, line) in fitted.enumerated() {
      grid.draw(line, row: row + index, column: left + indent, limit: layout.area.right)
    }
  }

  /// The names, each date before the first of those who joined on it (`20 Nov: Mexico`).
  ///
  /// Where no date says more than the year, the year goes without saying.
  private func names(_ memberships: [Membership]) -> [String] {
    let dates = memberships.map(when)
    let isPlain = Set(dates).count == 1 && dates.first?.isYear == true
    var last: When?
    return zip(memberships, dates).map { membership, date in
      let country = catalogue.country(membership.country)
      let name = country.map { phrases($0.name) } ?? membership.country.text
      defer { last = date }
      return isPlain || date == last ? name : date.text + name
    }
  }

  private struct When: Hashable {
    let text: String
    let isYear: Bool
  }

  private func when(_ membership: Membership) -> When {
    let uncertain = membership.isDateUncertain ? "~" : ""
    let colon = phrases.language == .japanese ? "：" : ": "
    guard let date = membership.joined ?? membership.notAfter, let month = date.month else {
      let year = phrases(.dateYear, String(state.participants.year))
      return When(text: uncertain + year + colon, isYear: uncertain.isEmpty)
    }
    let monthName = phrases.named("shortMonth.\(month)")
    let isJapanese = phrases.language == .japanese
    let day =
      date.day.map { isJapanese ? "\(monthName)/\($0)" : "\($0) \(monthName)" }
      ?? (isJapanese ? monthName + "月" : monthName)
    let isBound = membership.joined == nil
    return When(
      text: (isBound ? phrases(.dateBy, day) : uncertain + day) + colon, isYear: false)
  }

  func axis(on grid: inout Grid) {
    let row = layout.axisRow
    for tick in layout.axis.ticks {
      let number = String(tick.value)
      let end = layout.barLeft + max(1, tick.column)
      grid.draw(number, row: row, column: end - number.count, role: .quiet)
    }
    grid.draw(
      phrases(.chartStates), row: row, column: layout.barLeft + layout.axis.width + 1,
      role: .quiet, limit: layout.area.right)
  }
}
