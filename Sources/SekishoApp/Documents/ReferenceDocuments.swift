import ExportControl
import TerminalUI

/// The page of a glossary term.
enum TermDocument {
  static func make(_ term: Term, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    writer.title(phrases(term.term), aside: phrases.second.map { term.term[$0] })
    if let reading = term.reading, phrases.language == .japanese {
      writer.field(.termReading, reading)
    }
    let aliases = term.names(in: phrases.language).dropFirst()
    if !aliases.isEmpty { writer.field(.termAliases, phrases.list(Array(aliases))) }
    writer.space()
    writer.paragraph(
      [Span(phrases(term.definition))] + writer.citations(term.citations))
    if let second = phrases.second { writer.paragraph([Span(term.definition[second], .quiet)]) }
    writer.space()
    var related: [Span] = []
    for id in term.related {
      guard let other = writer.catalogue.term(id) else { continue }
      if !related.isEmpty { related.append(Span(" · ", .quiet)) }
      related.append(writer.link(phrases(other.term), to: .term(id)))
    }
    writer.field(.termSee, related)
    var users: [Span] = []
    for id in term.instruments {
      guard let instrument = writer.catalogue.instrument(id) else { continue }
      if !users.isEmpty { users.append(Span(" · ", .quiet)) }
      users.append(writer.link(phrases(instrument.short), to: .instrument(id)))
    }
    writer.field(.termUsed, users)
    return writer.document
  }
}

/// The page of a source.
enum SourceDocument {
  static func make(_ source: Source, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    writer.title(source.shortName(in: phrases.language), aside: source.id.text)
    writer.space()
    writer.paragraph([Span(phrases(source.title))])
    writer.space()
    writer.field(.sourcePublisher, phrases(source.publisher))
    if let date = source.date { writer.field(.sourceDate, phrases.date(date)) }
    writer.field(.sourceKind, phrases("source", source.kind))
    if let locator = source.locator { writer.field(.sourceLocator, locator) }
    return writer.document
  }
}

/// What the program is, what it covers, which editions it holds.
enum AboutDocument {
  static func program(writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    let catalogue = writer.catalogue
    writer.title(
      phrases(.appSeal) + " " + phrases(.appName), aside: phrases(.aboutVersion, Version.program))
    writer.space()
    writer.paragraph([Span(phrases(.aboutText))])
    writer.space()
    writer.paragraph([Span(phrases(.aboutSourceText))])
    writer.space()
    writer.paragraph([Span(phrases(.aboutOffline))])
    writer.heading(phrases(.aboutData))
    let numbers = catalogue.lists.reduce(0) { $0 + $1.entries.count }
    writer.paragraph([
      Span(
        phrases(
          .aboutCounts, String(catalogue.instruments.count), String(catalogue.countries.count),
          String(catalogue.exercises.count), String(catalogue.lists.count), String(numbers),
          String(catalogue.terms.count), String(catalogue.sources.count)))
    ])
    return writer.document
  }

  static func coverage(writer start: DocumentWriter) -> Document {
    var writer = start
    writer.title(writer.phrases(.aboutCoverage))
    writer.sections(writer.catalogue.coverage)
    return writer.document
  }

  static func editions(writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    writer.title(phrases(.aboutEditions))
    for list in writer.catalogue.lists {
      writer.space()
      writer.paragraph([writer.link(phrases(list.name), to: .list(list.id))])
      writer.paragraph([Span(list.id.text + " · " + ListDocument.edition(list, phrases), .quiet)])
      if let doubt = list.edition.doubt {
        writer.paragraph(writer.mark(.doubtful) + [Span(phrases(doubt))])
      }
    }
    return writer.document
  }

  /// The terms with their translations; each has its own page.
  static func glossary(writer start: DocumentWriter) -> Document {
    var writer = start
    let language = writer.phrases.language
    writer.title(writer.phrases(.aboutGlossary))
    for term in writer.catalogue.terms(sortedIn: language) {
      var line = [writer.link(term.term[language], to: .term(term.id))]
      if let second = writer.phrases.second {
        line.append(Span("  " + term.term[second], .quiet))
      }
      writer.paragraph(line)
    }
    return writer.document
  }

  /// The sources; each has its own page.
  static func sources(writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    writer.title(phrases(.aboutSources))
    for source in writer.catalogue.sources.values.sorted(by: { $0.id < $1.id }) {
      let link = writer.link(source.shortName(in: phrases.language), to: .source(source.id))
      writer.paragraph([link, Span("  " + phrases(source.title), .quiet)])
    }
    return writer.document
  }
}
