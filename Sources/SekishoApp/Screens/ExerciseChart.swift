import ExportControl
import TerminalUI

/// The exercises of each year as marks, one mark an exercise, told apart by shape.
enum ExerciseChart {
  /// The shape of a domain.
  static func shape(of domain: Exercise.Domain?, _ marks: Marks) -> String {
    switch domain {
    case .maritime: marks.shapes[0]
    case .air: marks.shapes[1]
    case .land: marks.shapes[2]
    case nil: marks.shapes[3]
    }
  }

  static func role(of domain: Exercise.Domain?) -> Role {
    switch domain {
    case .maritime: .chart1
    case .air: .chart2
    case .land: .chart3
    case nil: .chart4
    }
  }

  /// The same where what is drawn is past.
  static func pastRole(of domain: Exercise.Domain?) -> Role {
    switch domain {
    case .maritime: .past1
    case .air: .past2
    case .land: .past3
    case nil: .chart4
    }
  }

  /// The shapes of an exercise, always two columns.
  static func shapes(of exercise: Exercise, _ marks: Marks) -> String {
    let shapes =
      exercise.domains.isEmpty
      ? shape(of: nil, marks) : exercise.domains.map { shape(of: $0, marks) }.joined()
    return TextWidth.padded(shapes, to: 2)
  }

  /// The days of an exercise without the year, always as wide: `26–27 Sep`, `9/26–27`.
  static func days(of exercise: Exercise, _ phrases: Phrases) -> String {
    guard let month = exercise.start.month, let day = exercise.start.day,
      let lastMonth = exercise.end.month, let lastDay = exercise.end.day
    else { return "" }
    if phrases.language == .japanese {
      let end =
        exercise.start == exercise.end
        ? "" : month == lastMonth ? "–\(lastDay)" : "–\(lastMonth)/\(lastDay)"
      return TextWidth.rightAligned("\(month)/\(day)\(end)", to: 10)
    }
    let name = phrases.named("shortMonth.\(month)")
    if month != lastMonth {
      let text = "\(day) \(name)–\(lastDay) \(phrases.named("shortMonth.\(lastMonth)"))"
      return TextWidth.rightAligned(text, to: 13)
    }
    let days = day == lastDay ? "\(day)" : "\(day)–\(lastDay)"
    return TextWidth.rightAligned("\(days) \(name)", to: 13)
  }

  /// Rows that the chart takes: years, marks, legend.
  static let height = 4

  /// Draws the chart of the exercises admitted by the filter.
  static func draw(
    _ exercises: [Exercise], in area: Area, on grid: inout Grid, marks: Marks, phrases: Phrases
  ) {
    guard let first = exercises.first?.start.year, let last = exercises.last?.start.year else {
      return
    }
    let years = last - first + 1
    let step = min(7, area.width / years)
    guard step >= 4 else { return }
    let perRow = step - 1
    for year in first...last {
      let left = area.left + (year - first) * step
      let number = step >= 5 ? String(year) : "'" + String(year).suffix(2)
      grid.draw(number, row: area.top, column: left, role: .quiet, limit: area.right)
      for (index, exercise) in stack(of: year, exercises).enumerated() {
        let domain = exercise.domains.first
        let row = area.top + 1 + index / perRow
        // The last row is the legend's.
        guard row < area.bottom - 1 else { break }
        grid.draw(
          shape(of: domain, marks), row: row, column: left + index % perRow,
          role: role(of: domain), limit: area.right)
      }
    }
    legend(row: area.bottom - 1, in: area, on: &grid, marks: marks, phrases: phrases)
  }

  /// The exercises of a year, sorted by kind: the first that the source names.
  static func stack(of year: Int, _ exercises: [Exercise]) -> [Exercise] {
    exercises.filter { $0.start.year == year }.enumerated()
      .sorted { left, right in
        let kinds = (order(left.element.domains.first), order(right.element.domains.first))
        return kinds.0 == kinds.1 ? left.offset < right.offset : kinds.0 < kinds.1
      }
      .map(\.element)
  }

  private static func order(_ domain: Exercise.Domain?) -> Int {
    domain.flatMap { Exercise.Domain.allCases.firstIndex(of: $0) } ?? 9
  }

  /// What the shapes mean.
  static func legend(
    row: Int, in area: Area, on grid: inout Grid, marks: Marks, phrases: Phrases
  ) {
    var column = area.left
    for domain in Exercise.Domain.allCases.map(Optional.some) + [nil] {
      let name = domain.map { phrases("domain", $0) } ?? phrases(.domainNone)
      guard column + TextWidth.of(name) + 2 <= area.right else { return }
      column = grid.draw(
        shape(of: domain, marks), row: row, column: column, role: role(of: domain))
      column = grid.draw(
        " " + name + "   ", row: row, column: column, role: .quiet)
    }
  }
}
