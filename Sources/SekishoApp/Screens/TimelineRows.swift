import ExportControl
import TerminalUI

/// The rows of the timeline: events by date, grouped by year.
enum TimelineRows {
  static func rows(_ state: AppState, _ workspace: Workspace, _ phrases: Phrases) -> [BrowserRow] {
    let events = workspace.timeline.events.filter(state.timelineFilter.admits)
    var rows: [BrowserRow] = []
    for (year, ofYear) in Dictionary(grouping: events, by: \.date.year).sorted(by: {
      $0.key < $1.key
    }) {
      rows.append(
        BrowserRow(
          target: nil, label: phrases(.dateYear, String(year)), aside: String(ofYear.count)))
      rows += ofYear.map { event in
        BrowserRow(
          target: .event(event.id), depth: 1,
          mark: day(event.date, phrases) + " " + TimelineStrip.sign(of: event.kind, state.marks),
          label: event.title(phrases, workspace.catalogue), aside: event.instrument.text)
      }
    }
    return rows
  }

  /// The date without its year, always as wide, as exact as it is known: `31 May`, `5/31`.
  private static func day(_ date: PartialDate, _ phrases: Phrases) -> String {
    let isJapanese = phrases.language == .japanese
    let width = isJapanese ? 5 : 6
    guard let month = date.month else { return String(repeating: " ", count: width) }
    let name = phrases.named("shortMonth.\(month)")
    guard let day = date.day else {
      return TextWidth.rightAligned(isJapanese ? name + "月" : name, to: width)
    }
    return TextWidth.rightAligned(isJapanese ? "\(name)/\(day)" : "\(day) \(name)", to: width)
  }
}

extension AppState {
  /// The event that is chosen on the timeline.
  func selectedEvent(in workspace: Workspace) -> DatedEvent? {
    guard case .event(let id) = selectedReference(in: workspace) else { return nil }
    return workspace.timeline.event(id)
  }

  /// Chooses the first event of a year, or of the next that has any.
  mutating func chooseEvent(from year: Int, _ workspace: Workspace) {
    let events = workspace.timeline.events.filter(timelineFilter.admits)
    guard let event = events.first(where: { $0.date.year >= year }) else { return }
    timeline.selected = .event(event.id)
    timeline.focus = .list
    timeline.page = PageState()
  }
}
