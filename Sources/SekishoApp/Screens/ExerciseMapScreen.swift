import ExportControl
import TerminalUI

/// The exercises on a map that moves with time: those up to the chosen one.
enum ExerciseMapScreen {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let catalogue = workspace.catalogue
    guard let screen = MapScreen(state, catalogue.atlas) else { return }
    let phrases = workspace.phrases(state.language)
    let shown = catalogue.exercises.filter(state.exerciseFilter.admits)
    guard
      case .exercise(let id) = state.selectedReference(in: workspace),
      let index = shown.firstIndex(where: { $0.id == id })
    else {
      grid.draw(
        TextWidth.clipped(
          phrases(.exerciseEmpty), to: screen.layout.title.width, mark: state.marks.ellipsis),
        row: screen.layout.title.top, column: screen.layout.title.left, role: .quiet)
      return
    }
    workspace.coasts(screen).draw(
      on: &grid, top: screen.area.top, left: screen.area.left, marks: state.marks)
    let marks = ExerciseMarks(
      Array(shown[...index]), chosen: shown[index], catalogue.atlas, screen.projection)
    marks.draw(on: &grid, in: screen.area, signs: state.marks)
    let rows = RowsOfExercises(workspace.rows(state))
    // A mark's own cell is its own, whatever stands beside it.
    for reach in [1, 0] {
      for mark in marks.marks {
        guard let row = marks.shown(mark).flatMap({ rows[$0] }) else { continue }
        let column = screen.area.left + mark.cell.column
        grid.mark(
          row: screen.area.top + mark.cell.row, columns: (column - reach)..<(column + reach + 1),
          as: .row(row))
      }
    }
    title(shown, index, screen, rows, state, phrases, on: &grid)
    screen.drawDetail(
      caption(marks, screen, catalogue, phrases, state.marks), state.marks, on: &grid)
    legend(marks, screen, state, phrases, on: &grid)
    grid.cursor = Position(row: screen.layout.title.top, column: screen.layout.title.left)
  }

  /// How far time has come: the year, a line from the first exercise to the last, a count.
  private static func title(
    _ shown: [Exercise], _ index: Int, _ screen: MapScreen, _ rows: RowsOfExercises,
    _ state: AppState, _ phrases: Phrases, on grid: inout Grid
  ) {
    let area = screen.layout.title
    let marks = state.marks
    let count = phrases(.exerciseShown, String(index + 1), String(shown.count))
    let texts = [count + "  " + phrases(screen.region.name), count]
    let right = texts.first { TextWidth.of($0) + 18 <= area.width } ?? ""
    let rightColumn = area.right - TextWidth.of(right)
    grid.draw(right, row: area.top, column: rightColumn, role: .quiet)
    let year = phrases(.dateYear, String(shown[index].start.year))
    let start = grid.draw(year, row: area.top, column: area.left, role: .title) + 2
    let room = rightColumn - 2 - start
    guard room >= 4 else { return }
    let (first, last) = (day(shown[0]), day(shown[shown.count - 1]))
    func column(_ exercise: Exercise) -> Int {
      let part = last > first ? Double(day(exercise) - first) / Double(last - first) : 0
      return start + Int((part * Double(room - 1)).rounded())
    }
    let now = column(shown[index])
    grid.fill(marks.horizontal, row: area.top, columns: start..<(start + room), role: .rule)
    grid.fill(marks.horizontal, row: area.top, columns: start..<now, role: .accent)
    let domain = shown[index].domains.first
    grid.draw(
      ExerciseChart.shape(of: domain, marks), row: area.top, column: now,
      role: ExerciseChart.role(of: domain))
    for exercise in shown {
      guard let row = rows[exercise] else { continue }
      grid.mark(row: area.top, columns: column(exercise)..<(column(exercise) + 1), as: .row(row))
    }
  }

  /// A number that grows with the day on which an exercise began.
  private static func day(_ exercise: Exercise) -> Int {
    let date = exercise.start.earliest
    return (date.year * 12 + (date.month ?? 1)) * 31 + (date.day ?? 1)
  }

  /// What the chosen exercise was, where it was held, and what else was held there.
  private static func caption(
    _ marks: ExerciseMarks, _ screen: MapScreen, _ catalogue: Catalogue, _ phrases: Phrases,
    _ signs: Marks
  ) -> [[Span]] {
    let exercise = marks.chosen
    let places = exercise.places.map { place($0, screen, catalogue.atlas, phrases) }
    var paragraphs = [
      head(exercise, catalogue, phrases, width: screen.layout.detail.width, signs),
      [Span(places.joined(separator: " / "))],
    ]
    if exercise.name != nil { paragraphs.append([Span(phrases(exercise.title), .quiet)]) }
    let others = marks.othersBeside
    if !others.isEmpty {
      let names = others.map { "\(phrases($0.heading)) (\($0.start.year))" }
      paragraphs.append([Span(phrases(.mapHereBefore, phrases.list(names)), .quiet)])
    }
    if screen.isZoomed, let note = catalogue.atlas.note {
      paragraphs.append([Span(phrases(note), .quiet)])
    }
    return paragraphs
  }

  /// Name and dates, host and kind, on one line.
  private static func head(
    _ exercise: Exercise, _ catalogue: Catalogue, _ phrases: Phrases, width: Int, _ signs: Marks
  ) -> [Span] {
    let dates = phrases.dates(from: exercise.start, to: exercise.end)
    // The name gives way to the dates, which are short.
    let room = max(8, width - TextWidth.of(dates) - 2)
    let name = TextWidth.clipped(phrases(exercise.heading), to: room, mark: signs.ellipsis)
    var head = [Span(name, .title), Span("  " + dates)]
    let hosts = exercise.hosts.map { code in
      catalogue.country(code).map { phrases($0.name) } ?? code.text
    }
    let label = phrases(hosts.count > 1 ? .exerciseHosts : .exerciseHost)
    for text in ["\(label) \(phrases.list(hosts))", ExerciseDocument.domains(exercise, phrases)] {
      let more = head + [Span(" · " + text)]
      if Line(more).width <= width { head = more }
    }
    return head
  }

  /// A place, with a word on where its mark stands or why there is none in view.
  static func place(
    _ name: LocalizedText, _ screen: MapScreen, _ atlas: Atlas, _ phrases: Phrases
  ) -> String {
    guard let place = atlas.place(name) else { return phrases(name) }
    let text = phrases(name)
    switch place.location {
    case .nowhere(let reason): return phrases(.mapNowhere, text, phrases(reason))
    case .about(let position, _) where screen.projection.cell(of: position) == nil,
      .point(let position, _) where screen.projection.cell(of: position) == nil:
      return phrases(.mapOutOfView, text)
    case .about(_, let how): return phrases(.mapAbout, text, phrases(how))
    case .point(_, let note?): return phrases(.mapPoint, text, phrases(note))
    case .point(_, nil): return text
    }
  }

  private static func legend(
    _ marks: ExerciseMarks, _ screen: MapScreen, _ state: AppState, _ phrases: Phrases,
    on grid: inout Grid
  ) {
    var items = (Exercise.Domain.allCases.map(Optional.some) + [nil]).map { domain in
      (
        Span(ExerciseChart.shape(of: domain, state.marks), ExerciseChart.role(of: domain)),
        domain.map { phrases("domain", $0) } ?? phrases(.domainNone)
      )
    }
    items.append((Span("( )", .normal), phrases(.mapApproximate)))
    if marks.placesNotOnMap > 0 {
      items.append((Span(""), phrases(.mapNotOnMap, String(marks.placesNotOnMap))))
    }
    items.append((Span(state.marks.shapes[0] + "3", .normal), phrases(.mapSeveral)))
    MapScreen.legend(items, in: screen.layout.legend, on: &grid)
  }
}

/// Where each exercise stands in the list, which a click on a mark chooses it in.
private struct RowsOfExercises {
  private let rows: [Identifier<Exercise>: Int]

  init(_ rows: [BrowserRow]) {
    var places: [Identifier<Exercise>: Int] = [:]
    for (index, row) in rows.enumerated() {
      if case .exercise(let id) = row.target { places[id] = index }
    }
    self.rows = places
  }

  subscript(exercise: Exercise) -> Int? { rows[exercise.id] }
}
