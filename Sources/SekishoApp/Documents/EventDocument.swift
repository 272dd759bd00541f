import ExportControl
import TerminalUI

/// The page of an event of the timeline.
enum EventDocument {
  static func make(_ event: DatedEvent, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    writer.title(event.title(phrases, writer.catalogue))
    let when = phrases.dates(from: event.date, to: event.end ?? event.date)
    var facts = [Span(when + " · " + phrases("event", event.kind), .quiet)]
    if let instrument = writer.catalogue.instrument(event.instrument) {
      facts.append(Span(" · ", .quiet))
      facts.append(writer.link(phrases(instrument.name), to: .instrument(instrument.id)))
    }
    writer.paragraph(facts)
    writer.space()
    switch event.origin {
    case .milestone(let id, let number):
      if let milestone = writer.catalogue.milestone(number, of: id) {
        self.milestone(milestone, &writer)
      }
    case .exercise(let id):
      if let exercise = writer.catalogue.exercise(id) { self.exercise(exercise, &writer) }
    case .founders(let id): founders(id, &writer)
    case .edition(let id):
      if let list = writer.catalogue.list(id) { edition(list, &writer) }
    }
    writer.sources(event.citations(in: writer.catalogue))
    return writer.document
  }

  private static func milestone(_ milestone: Milestone, _ writer: inout DocumentWriter) {
    var spans = writer.mark(milestone.mark)
    if let text = milestone.text { spans += writer.prose(text) }
    if let doubt = milestone.doubt {
      if milestone.text != nil { spans.append(Span(" ")) }
      spans.append(Span(writer.phrases(doubt), .quiet))
    }
    if !spans.isEmpty { writer.paragraph(spans) }
    writer.space()
  }

  private static func exercise(_ exercise: Exercise, _ writer: inout DocumentWriter) {
    let phrases = writer.phrases
    if exercise.name != nil {
      writer.paragraph(writer.prose(exercise.title))
      writer.space()
    }
    let name = phrases(exercise.heading)
    writer.field(.eventExerciseLink, [writer.link(name, to: .exercise(exercise.id))])
    writer.field(.exerciseDomain, ExerciseDocument.domains(exercise, phrases))
    if !exercise.places.isEmpty {
      writer.field(.exercisePlace, exercise.places.map { phrases($0) }.joined(separator: " / "))
    }
  }

  private static func founders(_ regime: Identifier<Instrument>, _ writer: inout DocumentWriter) {
    let phrases = writer.phrases
    let countries = writer.catalogue.founders(of: regime).compactMap {
      writer.catalogue.country($0.country)
    }
    var spans = [
      Span(String(countries.count), .derived), Span(" " + phrases(.participantsDerived), .quiet),
    ]
    for country in countries {
      spans.append(Span(spans.count == 2 ? "  " : phrases.language == .japanese ? "、" : ", "))
      spans.append(writer.link(phrases(country.name), to: .country(country.code)))
    }
    writer.paragraph(spans)
    if writer.catalogue.participation(in: regime)?.isProvisional == true {
      writer.paragraph([Span(phrases(.participantsProvisional), .doubt)])
    }
    writer.space()
  }

  private static func edition(_ list: ControlList, _ writer: inout DocumentWriter) {
    writer.field(
      .eventList, [writer.link(writer.phrases(list.name), to: .list(list.id))])
    writer.field(.listEdition, list.edition.name)
    if let doubt = list.edition.doubt { writer.field(.entryDoubt, writer.phrases(doubt)) }
  }
}

extension DatedEvent {
  /// What it is called.
  func title(_ phrases: Phrases, _ catalogue: Catalogue) -> String {
    switch origin {
    case .milestone(let id, let number):
      return catalogue.milestone(number, of: id).map { phrases($0.title) } ?? id.text
    case .exercise(let id): return catalogue.exercise(id).map { phrases($0.heading) } ?? id.text
    case .founders(let id):
      let name = catalogue.instrument(id).map { phrases($0.short) } ?? id.text
      return phrases(.eventFounders, name)
    case .edition(let id): return phrases(.eventListEdition, id.text)
    }
  }

  /// More about it than its title.
  func text(in catalogue: Catalogue) -> LocalizedText? {
    switch origin {
    case .milestone(let id, let number): catalogue.milestone(number, of: id)?.text
    case .exercise(let id): catalogue.exercise(id).flatMap { $0.name == nil ? nil : $0.title }
    case .founders, .edition: nil
    }
  }

  /// Where it comes from.
  func citations(in catalogue: Catalogue) -> [Citation] {
    switch origin {
    case .milestone(let id, let number): return catalogue.milestone(number, of: id)?.citations ?? []
    case .exercise(let id): return catalogue.exercise(id)?.citations ?? []
    case .founders(let id):
      var seen: Set<String> = []
      return catalogue.founders(of: id).flatMap(\.citations).filter {
        seen.insert($0.description).inserted
      }
    case .edition(let id): return catalogue.list(id)?.citations ?? []
    }
  }
}
