import ExportControl

/// The page of anything that can be referred to.
enum Documents {
  static func make(_ reference: Reference, timeline: Bool = false, writer: DocumentWriter)
    -> Document
  {
    let catalogue = writer.catalogue
    switch reference {
    case .instrument(let id):
      guard let instrument = catalogue.instrument(id) else { break }
      return timeline
        ? InstrumentDocument.timeline(instrument, writer: writer)
        : InstrumentDocument.make(instrument, writer: writer)
    case .country(let code):
      if let country = catalogue.country(code) {
        return CountryDocument.make(country, writer: writer)
      }
    case .exercise(let id):
      if let exercise = catalogue.exercise(id) {
        return ExerciseDocument.make(exercise, writer: writer)
      }
    case .list(let id):
      if let list = catalogue.list(id) { return ListDocument.make(list, writer: writer) }
    case .entry(let id):
      if let entry = catalogue.entry(id), let list = catalogue.list(entry.list) {
        return ListDocument.make(entry, in: list, writer: writer)
      }
    case .term(let id):
      if let term = catalogue.term(id) { return TermDocument.make(term, writer: writer) }
    case .source(let id):
      if let source = catalogue.sources[id] {
        return SourceDocument.make(source, writer: writer)
      }
    case .event(let id):
      if let event = Timeline(catalogue).event(id) {
        return EventDocument.make(event, writer: writer)
      }
    case .about(.program): return AboutDocument.program(writer: writer)
    case .about(.coverage): return AboutDocument.coverage(writer: writer)
    case .about(.editions): return AboutDocument.editions(writer: writer)
    case .about(.glossary): return AboutDocument.glossary(writer: writer)
    case .about(.sources): return AboutDocument.sources(writer: writer)
    }
    return Document()
  }
}
