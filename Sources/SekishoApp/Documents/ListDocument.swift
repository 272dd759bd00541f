import ExportControl
import TerminalUI

/// The page of a control list, and the page of one of its entries.
enum ListDocument {
  static func make(_ list: ControlList, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    writer.title(phrases(list.name), aside: list.id.text)
    let controlled = list.entries.count { $0.status == nil }
    writer.paragraph([Span(phrases(.listEntries, String(controlled)), .quiet)])
    writer.space()
    writer.field(.listEdition, edition(list, phrases))
    writer.field(.listRegime, [regime(list, &writer)])
    for (heading, text) in [
      (Message.listPurpose, list.purpose), (.listStructure, list.structure),
      (.listCoverage, list.coverage),
    ] {
      writer.heading(phrases(heading))
      writer.paragraph(writer.prose(text))
    }
    if let doubt = list.edition.doubt {
      writer.heading(phrases(.entryDoubt))
      writer.paragraph(writer.mark(.doubtful) + [Span(phrases(doubt))])
    }
    writer.sources(list.citations)
    return writer.document
  }

  static func make(_ entry: ControlEntry, in list: ControlList, writer start: DocumentWriter)
    -> Document
  {
    var writer = start
    let phrases = writer.phrases
    writer.title(phrases(entry.title), aside: entry.id)
    if let second = phrases.second { writer.paragraph([Span(entry.title[second], .quiet)]) }
    writer.space()
    if let status = entry.status {
      writer.field(.entryStatus, [Span(phrases("status", status), .doubt)])
    }
    if let category = entry.category { writer.field(.entryCategory, category) }
    if !entry.cas.isEmpty { writer.field(.entryCas, phrases.list(entry.cas)) }
    if let schedule = entry.cwcSchedule { writer.field(.entryCwcSchedule, String(schedule)) }
    let aliases = entry.aliases(in: phrases.language)
    if !aliases.isEmpty { writer.field(.entryAliases, phrases.list(aliases)) }
    flags(entry, &writer)
    path(entry, in: list, &writer)
    correspondences(entry, &writer)
    children(of: entry, in: list, &writer)
    if let doubt = entry.doubt {
      writer.space()
      writer.paragraph(writer.mark(entry.mark ?? .doubtful) + [Span(phrases(doubt))])
    }
    if let book = writer.book {
      var rules = RuleDocument(book: book, list: list, writer: writer)
      rules.add(entry)
      writer = rules.writer
    }
    if entry.status == nil {
      writer.space()
      writer.paragraph([Span(phrases(.entryTextDecides), .quiet)])
    }
    writer.space()
    writer.field(.listEdition, [Span(edition(list, phrases), .quiet)])
    writer.field(.entrySource, sources(entry, list, &writer))
    return writer.document
  }

  static func edition(_ list: ControlList, _ phrases: Phrases) -> String {
    guard let date = list.edition.date else { return list.edition.name }
    return list.edition.name + " · " + phrases.date(date)
  }

  private static func regime(_ list: ControlList, _ writer: inout DocumentWriter) -> Span {
    let name = writer.catalogue.instrument(list.regime).map { writer.phrases($0.name) }
    return writer.link(name ?? list.regime.text, to: .instrument(list.regime))
  }

  private static func flags(_ entry: ControlEntry, _ writer: inout DocumentWriter) {
    let phrases = writer.phrases
    if !entry.flags.isEmpty {
      writer.field(.entryFlags, phrases.list(entry.flags.map { phrases("flag", $0) }))
    }
    if !entry.sensitive.isEmpty {
      writer.field(.entrySensitiveParts, phrases.list(entry.sensitive))
    }
    if !entry.verySensitive.isEmpty {
      writer.field(.entryVerySensitiveParts, phrases.list(entry.verySensitive))
    }
  }

  private static func path(
    _ entry: ControlEntry, in list: ControlList, _ writer: inout DocumentWriter
  ) {
    let phrases = writer.phrases
    var spans = [writer.link(list.id.text, to: .list(list.id))]
    for ancestor in list.ancestors(of: entry) {
      spans.append(Span(" › ", .quiet))
      spans.append(writer.link(ancestor.number, to: .entry(ancestor.id)))
      spans.append(Span(" " + phrases(ancestor.title)))
    }
    writer.field(.entryUnder, spans)
  }

  private static func correspondences(_ entry: ControlEntry, _ writer: inout DocumentWriter) {
    guard !entry.correspondences.isEmpty else { return }
    writer.heading(writer.phrases(.entryCorrespondences), level: 3)
    for correspondence in entry.correspondences {
      var spans: [Span] = []
      for number in correspondence.numbers {
        if !spans.isEmpty { spans.append(Span("  ")) }
        let entry = writer.catalogue.nearestEntry(number, in: correspondence.system)
        spans.append(entry.map { writer.link(number, to: .entry($0.id)) } ?? Span(number))
      }
      let key = "system.\(correspondence.system)"
      let name = writer.phrases.strings[key]?[writer.phrases.language] ?? correspondence.system
      writer.document(field: name, spans)
    }
  }

  private static func children(
    of entry: ControlEntry, in list: ControlList, _ writer: inout DocumentWriter
  ) {
    let children = list.children(of: entry.number)
    guard !children.isEmpty else { return }
    writer.heading(writer.phrases(.entryContains), level: 3)
    for child in children {
      let number = writer.link(child.number, to: .entry(child.id))
      writer.paragraph(
        [number, Span("  " + writer.phrases(child.title))], label: nil, level: 1)
    }
  }

  private static func sources(
    _ entry: ControlEntry, _ list: ControlList, _ writer: inout DocumentWriter
  ) -> [Span] {
    var spans = writer.citations(entry.citations.isEmpty ? list.citations : entry.citations)
    if !spans.isEmpty { spans[0] = Span("[", .quiet) }
    return spans
  }
}

extension ControlEntry {
  /// Other words for the entry in one language.
  func aliases(in language: Language) -> [String] {
    (language == .english ? englishAliases : japaneseAliases).map(\.string)
  }
}
