import ExportControl
import TerminalUI

/// How many events each year had, as bars over the list.
enum TimelineStrip {
  /// Rows of the bars.
  private static let barHeight = 3

  /// Rows that the strip takes: bars, years, legend.
  static let height = barHeight + 2

  /// The sign of a sort of event.
  static func sign(of kind: DatedEvent.Kind, _ marks: Marks) -> String {
    let place = DatedEvent.Kind.allCases.firstIndex(of: kind) ?? 0
    return marks.eventSigns[place]
  }

  /// Draws the events admitted by the filter, the chosen year told apart and counted.
  static func draw(
    _ events: [DatedEvent], chosen year: Int?, in area: Area, on grid: inout Grid, marks: Marks,
    phrases: Phrases
  ) {
    guard area.height >= height, let years = Timeline.years(events) else { return }
    let axis = YearAxis(years, in: area.columns)
    var counts: [Int: Int] = [:]
    for event in events { counts[axis.bucket(of: event.date.year).lowerBound, default: 0] += 1 }
    let scale = ValueAxis(upTo: counts.values.max() ?? 0, height: barHeight)
    let base = area.top + barHeight
    for first in axis.firstYears {
      let columns = axis.columns(of: first)
      let isChosen = year.map { axis.bucket(of: first).contains($0) } ?? false
      grid.drawBar(
        scale.eighths(of: counts[first] ?? 0), base: base, columns: columns,
        role: isChosen ? .match : .chart1, marks)
      grid.mark(
        Area(top: area.top, left: columns.lowerBound, height: barHeight + 1, width: columns.count),
        as: .value(first))
    }
    let text = year.map { label(of: $0, axis, counts, phrases) } ?? ""
    grid.drawYears(axis, chosen: year, text: text, row: base)
    legend(events, row: base + 1, area, marks, phrases, on: &grid)
  }

  /// The chosen year with its count; the years of its column where it has not one to itself.
  private static func label(
    of year: Int, _ axis: YearAxis, _ counts: [Int: Int], _ phrases: Phrases
  ) -> String {
    let bucket = axis.bucket(of: year)
    let name = bucket.count == 1 ? "\(year)" : "\(bucket.lowerBound)–\(bucket.upperBound)"
    return phrases(.timelineOfYear, name, String(counts[bucket.lowerBound] ?? 0))
  }

  /// The signs of the sorts that are shown, the commonest first, as many as there is room for.
  private static func legend(
    _ events: [DatedEvent], row: Int, _ area: Area, _ marks: Marks, _ phrases: Phrases,
    on grid: inout Grid
  ) {
    var counts: [DatedEvent.Kind: Int] = [:]
    for event in events { counts[event.kind, default: 0] += 1 }
    let kinds = DatedEvent.Kind.allCases.filter { counts[$0] != nil }.enumerated()
      .sorted { left, right in
        let (more, less) = (counts[left.element] ?? 0, counts[right.element] ?? 0)
        return more == less ? left.offset < right.offset : more > less
      }
    var column = area.left
    for (_, kind) in kinds {
      let name = phrases("event", kind)
      guard column + TextWidth.of(name) + 2 <= area.right else { return }
      column = grid.draw(sign(of: kind, marks), row: row, column: column)
      column = grid.draw(" " + name + "  ", row: row, column: column, role: .quiet)
    }
  }
}
