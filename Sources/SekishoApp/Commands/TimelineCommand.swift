import ArgumentParser
import ExportControl

/// `sekisho timeline`: everything dated in one order, also as a calendar.
struct TimelineCommand: CatalogueCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("timeline", .commandTimeline)
  }
  static var formats: [OutputFormat] { OutputFormat.allCases }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Option(help: Help.text(.optionFrom, value: "year"))
  var from: String?
  @Option(help: Help.text(.optionTo, value: "year"))
  var to: String?
  @Option(
    help: Help.text(.optionEventKind, value: "kind"),
    completion: .list(DatedEvent.Kind.allCases.map(\.rawValue)))
  var kind: String?
  @Option(help: Help.text(.optionInstrument, value: "id"))
  var instrument: String?

  func output(_ request: Request) throws -> String {
    let events = try chosen(in: request.catalogue)
    if request.format == .ics {
      return ICalendar.text(events.map { $0.calendarEntry(request) })
    }
    let phrases = request.phrases
    var table = Table(
      phrases,
      [.columnStart, .columnEnd, .columnKind, .columnInstrument, .columnEvent, .columnSource])
    for event in events {
      table.rows.append([
        event.date.description, event.end?.description ?? "", phrases("event", event.kind),
        event.instrument.text, event.title(phrases, request.catalogue),
        event.citations(in: request.catalogue).map(\.description).joined(separator: "; "),
      ])
    }
    return request.table(table) { .array(events.map { $0.json(request.catalogue) }) }
  }

  private func chosen(in catalogue: Catalogue) throws(Failure) -> [DatedEvent] {
    var filter = TimelineFilter()
    if let kind {
      guard let known = DatedEvent.Kind(rawValue: kind.lowercased()) else {
        throw .unknown(.thingKind, kind, among: DatedEvent.Kind.allCases.map(\.rawValue))
      }
      filter.kind = known
    }
    if let instrument { filter.instrument = try catalogue.instrument(named: instrument).id }
    let first = try from.map(Request.year) ?? .min
    let last = try to.map(Request.year) ?? .max
    return Timeline(catalogue).events.filter {
      filter.admits($0) && $0.date.year >= first && $0.date.year <= last
    }
  }
}

extension DatedEvent {
  /// The shape `timeline` of the interface.
  fileprivate func json(_ catalogue: Catalogue) -> JSONOutput {
    let title = Language.allCases.map { language in
      (
        language.rawValue,
        JSONOutput.string(
          self.title(Phrases(strings: catalogue.strings, language: language), catalogue))
      )
    }
    return .object([
      ("id", .string(id.text)), ("date", .date(date)), ("end", end.map(JSONOutput.date)),
      ("kind", .string(kind.rawValue)), ("instrument", .string(instrument.text)),
      ("title", .object(title)), ("text", text(in: catalogue).map(JSONOutput.text)),
      ("sources", .citations(citations(in: catalogue))),
    ])
  }

  fileprivate func calendarEntry(_ request: Request) -> ICalendar.Entry {
    let phrases = request.phrases
    let more = [
      phrases.dates(from: date, to: end ?? date), phrases("event", kind),
      text(in: request.catalogue).map { phrases($0) },
    ]
    return ICalendar.Entry(
      id: id.text, start: date, end: end ?? date,
      // The stamp is the state of the facts: the same data give the same file.
      stamp: request.catalogue.lastFollowed,
      summary: instrument.text + ": " + title(phrases, request.catalogue), location: nil,
      description: more.compactMap(\.self).joined(separator: "\n"))
  }
}
