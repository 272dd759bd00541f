import ExportControl
import TerminalUI

/// The page of a regime, code, initiative, national control or outreach effort.
enum InstrumentDocument {
  static func make(_ instrument: Instrument, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    let short = phrases(instrument.short)
    let name = phrases(instrument.name)
    writer.title(name, aside: instrument.kind == .topic || short == name ? nil : short)
    writer.paragraph([Span(facts(instrument, phrases).joined(separator: " · "), .quiet)])
    if let page = writer.catalogue.pages[instrument.id] {
      writer.space()
      writer.paragraph(writer.prose(page.summary))
    }
    participants(instrument, &writer)
    lists(instrument, &writer)
    if let page = writer.catalogue.pages[instrument.id] {
      writer.sections(page.sections)
      if !page.milestones.isEmpty {
        writer.heading(phrases(.instrumentMilestones))
        writer.milestones(page.milestones)
      }
    }
    writer.sources(instrument.citations)
    return writer.document
  }

  /// Its dated events alone.
  static func timeline(_ instrument: Instrument, writer start: DocumentWriter) -> Document {
    var writer = start
    writer.title(
      writer.phrases(instrument.name), aside: writer.phrases(.instrumentMilestones))
    writer.space()
    writer.milestones(writer.catalogue.pages[instrument.id]?.milestones ?? [])
    return writer.document
  }

  private static func facts(_ instrument: Instrument, _ phrases: Phrases) -> [String] {
    var facts = [
      instrument.kind == .topic ? phrases(instrument.subject) : phrases("kind", instrument.kind)
    ]
    if !instrument.weapons.isEmpty {
      facts.append(phrases.list(instrument.weapons.map { phrases("weapon", $0) }))
    }
    if let established = instrument.established {
      facts.append(phrases(.dateSince, phrases.date(established)))
    }
    if let binding = instrument.legallyBinding {
      facts.append(phrases(binding ? .natureBinding : .natureNotBinding))
    }
    return facts
  }

  private static func participants(_ instrument: Instrument, _ writer: inout DocumentWriter) {
    guard let last = instrument.stated.last else { return }
    let phrases = writer.phrases
    writer.space()
    var label = phrases(.instrumentParticipants)
    for stated in [instrument.baseCount, last].compactMap(\.self) {
      var spans = [
        Span(phrases.statedCount(stated), .stated),
        Span(" " + phrases(.participantsStated) + phrases.list(["", ""]), .quiet),
        Span(phrases(.dateAsOf, phrases.date(stated.asOf)), .quiet),
      ]
      spans += writer.citations(stated.citations)
      writer.document(field: label, spans)
      label = ""
      if stated.asOf == last.asOf { break }
    }
    growth(instrument, &writer)
  }

  /// The count by the dates of the data and how it grew, where names are known well enough.
  private static func growth(_ instrument: Instrument, _ writer: inout DocumentWriter) {
    guard let participation = writer.catalogue.participation(in: instrument.id),
      !participation.isProvisional
    else { return }
    let phrases = writer.phrases
    let last = participation.asOf.year
    let all = (1970...last).map { participation.count(on: .endOfYear($0)).best }
    guard let first = all.firstIndex(where: { $0 > 0 }) else { return }
    let now = participation.count(on: participation.asOf).best
    writer.document(
      field: "",
      [
        Span(String(now), .derived),
        Span(" " + phrases(.participantsDerived) + phrases.list(["", ""]), .quiet),
        Span(phrases(.dateAsOf, phrases.date(participation.asOf)), .quiet),
      ])
    writer.trend("", Array(all[first...]), caption: "\(1970 + first)–\(last)")
  }

  private static func lists(_ instrument: Instrument, _ writer: inout DocumentWriter) {
    var spans: [Span] = []
    for list in writer.catalogue.lists where list.regime == instrument.id {
      if !spans.isEmpty { spans.append(Span(" · ", .quiet)) }
      spans.append(writer.link(list.id.text, to: .list(list.id)))
    }
    writer.field(.instrumentLists, spans)
  }
}

extension Instrument {
  /// The number of participants that the founding document states.
  var baseCount: StatedCount? {
    stated.last { $0.citations.contains { $0.source.text == "white-book" } }
  }
}

extension Phrases {
  /// A stated number as its source puts it: `47`, `100 or more`.
  func statedCount(_ stated: StatedCount) -> String {
    stated.isLowerBound ? self(.statedAtLeast, String(stated.count)) : String(stated.count)
  }
}
