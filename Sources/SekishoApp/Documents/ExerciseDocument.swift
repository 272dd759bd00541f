import ExportControl
import TerminalUI

/// The page of an interdiction exercise.
enum ExerciseDocument {
  static func make(_ exercise: Exercise, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    writer.title(phrases(exercise.heading))
    let line = [
      phrases.dates(from: exercise.start, to: exercise.end), kind(exercise, phrases),
    ]
    writer.paragraph([Span(line.joined(separator: " · "), .quiet)])
    if exercise.name != nil { writer.paragraph(writer.prose(exercise.title)) }
    writer.space()
    writer.field(
      exercise.hosts.count > 1 ? .exerciseHosts : .exerciseHost,
      countries(exercise.hosts, &writer))
    writer.field(.exerciseCohosts, countries(exercise.cohosts, &writer))
    writer.field(.exerciseDomain, domains(exercise, phrases))
    writer.field(.exerciseForm, forms(exercise, phrases))
    if !exercise.places.isEmpty {
      writer.field(.exercisePlace, exercise.places.map { phrases($0) }.joined(separator: " / "))
    }
    if !exercise.aliases.isEmpty {
      writer.field(.exerciseAlias, phrases.list(exercise.aliases))
    }
    phases(exercise, &writer)
    for contribution in exercise.contributions {
      let name = writer.catalogue.country(contribution.country).map { phrases($0.name) }
      writer.heading(phrases(.exerciseSent, name ?? contribution.country.text))
      writer.paragraph(writer.prose(contribution.text) + writer.citations(contribution.citations))
    }
    if let doubt = exercise.doubt {
      writer.space()
      writer.paragraph(writer.mark(.doubtful) + [Span(phrases(doubt))])
    }
    writer.sections(exercise.account)
    writer.sources(exercise.citations)
    return writer.document
  }

  private static func phases(_ exercise: Exercise, _ writer: inout DocumentWriter) {
    guard !exercise.phases.isEmpty else { return }
    let phrases = writer.phrases
    writer.heading(phrases(.exercisePhases))
    for phase in exercise.phases {
      let when = phrases.dates(from: phase.start, to: phase.end)
      writer.paragraph(
        [Span("\(phrases("form", phase.form)) · \(when) · \(phrases(phase.place))")], level: 1)
    }
  }

  static func kind(_ exercise: Exercise, _ phrases: Phrases) -> String {
    [domains(exercise, phrases), exercise.forms.isEmpty ? "" : forms(exercise, phrases)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static func domains(_ exercise: Exercise, _ phrases: Phrases) -> String {
    exercise.domains.isEmpty
      ? phrases(.domainNone) : phrases.list(exercise.domains.map { phrases("domain", $0) })
  }

  static func forms(_ exercise: Exercise, _ phrases: Phrases) -> String {
    exercise.forms.isEmpty
      ? phrases(.formNone) : phrases.list(exercise.forms.map { phrases("form", $0) })
  }

  private static func countries(
    _ codes: [Identifier<Country>], _ writer: inout DocumentWriter
  ) -> [Span] {
    var spans: [Span] = []
    for code in codes {
      if !spans.isEmpty { spans.append(Span(writer.phrases.language == .japanese ? "、" : ", ")) }
      let name = writer.catalogue.country(code).map { writer.phrases($0.name) } ?? code.text
      spans.append(writer.link(name, to: .country(code)))
    }
    return spans
  }
}
