import ExportControl
import TerminalUI

/// The exercises of each year as a column, one block an exercise, stacked by kind.
enum ExerciseColumns {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let catalogue = workspace.catalogue
    let phrases = workspace.phrases(state.language)
    let shown = catalogue.exercises.filter(state.exerciseFilter.admits)
    let area = state.layout.body.inset(columns: 1)
    title(shown.count, area, state, catalogue, phrases, on: &grid)
    guard let years = years(catalogue),
      case .exercise(let id) = state.selectedReference(in: workspace),
      let chosen = catalogue.exercise(id)
    else {
      grid.draw(
        TextWidth.clipped(phrases(.exerciseEmpty), to: area.width, mark: state.marks.ellipsis),
        row: area.top + 1, column: area.left, role: .quiet)
      return
    }
    let stacks = years.map { ExerciseChart.stack(of: $0, shown) }
    let layout = ExerciseColumnsLayout(
      area, years: years, most: stacks.map(\.count).max() ?? 0)
    axes(layout, chosen.start.year, state.marks, on: &grid)
    let rows = Dictionary(
      uniqueKeysWithValues: workspace.rows(state).enumerated().compactMap { index, row in
        row.target.map { ($0, index) }
      })
    for (year, stack) in zip(years, stacks) {
      for (place, exercise) in stack.enumerated() {
        guard let block = layout.block(place, of: year) else { continue }
        self.block(exercise, block, isChosen: exercise.id == id, state, on: &grid)
        if let row = rows[.exercise(exercise.id)] { grid.mark(block, as: .row(row)) }
      }
      count(stack.count, of: year, layout, on: &grid)
    }
    ExerciseChart.legend(
      row: layout.legendRow, in: area, on: &grid, marks: state.marks, phrases: phrases)
    caption(chosen, layout.caption, state, catalogue, phrases, on: &grid)
  }

  /// The years of all exercises, so that a filter leaves each column where it is.
  private static func years(_ catalogue: Catalogue) -> ClosedRange<Int>? {
    guard let first = catalogue.exercises.first?.start.year,
      let last = catalogue.exercises.last?.start.year
    else { return nil }
    return first...last
  }

  private static func title(
    _ shown: Int, _ area: Area, _ state: AppState, _ catalogue: Catalogue, _ phrases: Phrases,
    on grid: inout Grid
  ) {
    let column = grid.draw(
      TextWidth.clipped(phrases(.exerciseChart), to: area.width, mark: state.marks.ellipsis),
      row: area.top, column: area.left, role: .title)
    let count = phrases(.exerciseShown, String(shown), String(catalogue.exercises.count))
    let filter = state.exerciseFilter.summary(phrases, catalogue)
    for text in [count + "  " + filter, count] {
      let start = area.right - TextWidth.of(text)
      guard start >= column + 2 else { continue }
      grid.draw(text, row: area.top, column: start, role: .quiet)
      return
    }
  }

  private static func axes(
    _ layout: ExerciseColumnsLayout, _ chosen: Int, _ marks: Marks, on grid: inout Grid
  ) {
    for tick in layout.ticks {
      grid.draw(
        TextWidth.rightAligned(String(tick.value), to: ExerciseColumnsLayout.figureWidth),
        row: tick.row, column: layout.area.left, role: .quiet)
    }
    let columns =
      layout.columns(of: layout.years.lowerBound)
      .lowerBound..<layout.columns(of: layout.years.upperBound).upperBound
    grid.fill(marks.horizontal, row: layout.base, columns: columns, role: .rule)
    for year in layout.years {
      let digits = String(String(year).suffix(2))
      let name = layout.step >= 5 ? String(year) : layout.step == 4 ? "'" + digits : digits
      grid.draw(
        name, row: layout.base + 1, column: layout.columns(of: year).lowerBound,
        role: year == chosen ? .match : .quiet)
    }
  }

  private static func block(
    _ exercise: Exercise, _ block: Area, isChosen: Bool, _ state: AppState, on grid: inout Grid
  ) {
    let domain = exercise.domains.first
    for row in block.rows {
      grid.fill(
        ExerciseChart.shape(of: domain, state.marks), row: row, columns: block.columns,
        role: isChosen ? .selected : ExerciseChart.role(of: domain))
    }
    guard isChosen else { return }
    // The gap before the column has room for the pointer.
    grid.draw(state.marks.pointer, row: block.bottom - 1, column: block.left - 1, role: .accent)
    grid.cursor = Position(row: block.bottom - 1, column: block.left)
  }

  /// The number over a column; in place of the column where there is no room for it.
  private static func count(
    _ count: Int, of year: Int, _ layout: ExerciseColumnsLayout, on grid: inout Grid
  ) {
    guard let row = layout.countRow(over: count) else { return }
    grid.draw(String(count), row: row, column: layout.columns(of: year).lowerBound, role: .quiet)
  }

  /// The chosen exercise in words.
  private static func caption(
    _ exercise: Exercise, _ area: Area, _ state: AppState, _ catalogue: Catalogue,
    _ phrases: Phrases, on grid: inout Grid
  ) {
    let hosts = exercise.hosts.map { code in
      catalogue.country(code).map { phrases($0.name) } ?? code.text
    }
    let lines = [
      [
        Span(phrases(exercise.heading), .title),
        Span("  " + phrases.dates(from: exercise.start, to: exercise.end), .quiet),
      ],
      [
        Span(
          ([ExerciseDocument.kind(exercise, phrases), phrases.list(hosts)]
            + exercise.places.map { phrases($0) }).joined(separator: " · "))
      ],
    ]
    for (index, spans) in lines.enumerated() where index < area.height {
      var column = area.left
      for span in spans {
        column = grid.draw(
          TextWidth.clipped(span.text, to: area.right - column, mark: state.marks.ellipsis),
          row: area.top + index, column: column, role: span.role)
      }
    }
  }
}

/// Where the columns stand: a pure function of the room.
struct ExerciseColumnsLayout: Equatable {
  let area: Area
  let years: ClosedRange<Int>
  /// The row of the line under the columns.
  let base: Int
  /// Columns from one year to the next, the last of them a gap.
  let step: Int
  let legendRow: Int
  let caption: Area
  /// Exercises beside each other in a row; more than one where the room is low.
  let perRow: Int
  /// Rows of an exercise; more than one where the room is high.
  let rowsEach: Int
  private let height: Int
  private let most: Int

  /// Columns of a figure of the axis.
  static let figureWidth = 2

  init(_ area: Area, years: ClosedRange<Int>, most: Int) {
    self.area = area
    self.years = years
    let captionHeight = area.height >= 16 ? 2 : 1
    // Title above; line, years, legend and words below.
    height = max(0, area.height - 4 - captionHeight)
    base = area.top + 1 + height
    legendRow = base + 2
    caption = Area(
      top: area.bottom - captionHeight, left: area.left, height: captionHeight, width: area.width)
    step = min(20, max(2, (area.width - Self.figureWidth - 1) / years.count))
    self.most = max(1, most)
    let most = self.most
    // A row is kept for the number over the highest column, where that costs nothing.
    rowsEach = max(1, (height - 1) / most)
    perRow = height == 0 ? most : height > most ? 1 : (most + height - 1) / height
  }

  func columns(of year: Int) -> Range<Int> {
    let left = area.left + Self.figureWidth + 1 + (year - years.lowerBound) * step
    return left..<left + step - 1
  }

  /// Where an exercise stands, by its place in its year's stack; nil where there is no room.
  func block(_ place: Int, of year: Int) -> Area? {
    let columns = columns(of: year)
    let width = columns.count / perRow
    let row = base - (place / perRow + 1) * rowsEach
    guard width > 0, row > area.top else { return nil }
    return Area(
      top: row, left: columns.lowerBound + place % perRow * width, height: rowsEach, width: width)
  }

  /// Where the number of a column stands; nil where there is no room over it.
  func countRow(over count: Int) -> Int? {
    guard columns(of: years.lowerBound).count / perRow > 0 else {
      return height > 0 ? base - 1 : nil
    }
    let row = base - (count + perRow - 1) / perRow * rowsEach - 1
    return perRow == 1 && row > area.top ? row : nil
  }

  /// Figures of the axis with their rows, not closer than every other row.
  var ticks: [(value: Int, row: Int)] {
    let interval = max(1, 2 / rowsEach)
    let top = (most + perRow - 1) / perRow
    return stride(from: 0, through: min(height / rowsEach, top + 1), by: interval).map {
      ($0 * perRow, base - $0 * rowsEach)
    }.filter { $0.row > area.top }
  }
}
