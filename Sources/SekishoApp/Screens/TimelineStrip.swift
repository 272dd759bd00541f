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
    for first in stride(from: years.lowerBound, through: years.upperBound, by: axis.yearsPerColumn)
    {
      let columns = axis.columns(of: first)
      let isChosen = year.map { axis.bucket(of: first).contains($0) } ?? false
      grid.drawBar(
        scale.eighths(of: counts[first] ?? 0), base: base, columns: columns,
        role: isChosen ? .match : .chart1, marks)
      grid.mark(
        Area(top: area.top, left: columns.lowerBound, height: barHeight + 1, width: columns.count),
        as: .value(first))
    }
    labels(axis, counts, chosen: year, row: base, area, phrases, on: &grid)
    legend(events, row: base + 1, area, marks, phrases, on: &grid)
  }

  /// Round years, and the chosen one with its count over them.
  private static func labels(
    _ axis: YearAxis, _ counts: [Int: Int], chosen: Int?, row: Int, _ area: Area,
    _ phrases: Phrases, on grid: inout Grid
  ) {
    var taken = area.left..<area.left
    if let chosen {
      let bucket = axis.bucket(of: chosen)
      let name = bucket.count == 1 ? "\(chosen)" : "\(bucket.lowerBound)–\(bucket.upperBound)"
      let text = phrases(.timelineOfYear, name, String(counts[bucket.lowerBound] ?? 0))
      let width = TextWidth.of(text)
      let start = max(area.left, min(axis.columns(of: chosen).lowerBound, area.right - width))
      taken = start - 1..<start + width + 1
      grid.draw(text, row: row, column: start, role: .match)
    }
    for year in axis.labelled {
      let start = axis.columns(of: year).lowerBound
      guard !taken.overlaps(start..<start + YearAxis.numberWidth) else { continue }
      grid.draw(String(year), row: row, column: start, role: .quiet)
    }
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
