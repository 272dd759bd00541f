import ArgumentParser
import ExportControl

/// `sekisho exercises`: the PSI exercises, also as a calendar.
struct ExercisesCommand: CatalogueCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("exercises", .commandExercises)
  }
  static var formats: [OutputFormat] { OutputFormat.allCases }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Option(help: Help.text(.optionYear, value: "year"))
  var year: String?
  @Option(help: Help.text(.optionHost, value: "CC"))
  var host: String?
  @Option(
    help: Help.text(.optionKind, value: "maritime|air|land"),
    completion: .list(Exercise.Domain.allCases.map(\.rawValue)))
  var kind: String?

  func output(_ request: Request) throws -> String {
    let phrases = request.phrases
    let exercises = try chosen(in: request.catalogue)
    if request.format == .ics {
      return ICalendar.text(exercises.map { $0.calendarEntry(request) })
    }
    var table = Table(
      phrases,
      [
        .columnStart, .columnEnd, .columnName, .columnHosts, .columnDomains, .columnForms,
        .columnPlaces,
      ])
    for exercise in exercises {
      let cohosts = exercise.cohosts.map { "+" + $0.text }
      table.rows.append([
        exercise.start.description, exercise.end.description,
        phrases(exercise.heading),
        (exercise.hosts.map(\.text) + cohosts).joined(separator: " "),
        phrases.list(exercise.domains.map { phrases("domain", $0) }),
        phrases.list(exercise.forms.map { phrases("form", $0) }),
        exercise.places.map { phrases($0) }.joined(separator: " / "),
      ])
    }
    return request.table(table) { .array(exercises.map(\.json)) }
  }

  private func chosen(in catalogue: Catalogue) throws(Failure) -> [Exercise] {
    var chosen = catalogue.exercises
    if let year {
      let number = try Request.year(year)
      chosen = chosen.filter { $0.start.year == number }
    }
    if let host {
      let code = try catalogue.country(named: host).code
      chosen = chosen.filter { $0.hosts.contains(code) || $0.cohosts.contains(code) }
    }
    if let kind {
      guard let domain = Exercise.Domain(rawValue: kind.lowercased()) else {
        throw .unknown(.thingKind, kind, among: Exercise.Domain.allCases.map(\.rawValue))
      }
      chosen = chosen.filter { $0.domains.contains(domain) }
    }
    return chosen
  }
}

extension Exercise {
  fileprivate func calendarEntry(_ request: Request) -> ICalendar.Entry {
    let phrases = request.phrases
    let hosts = (hosts + cohosts).map { code in
      request.catalogue.country(code).map { phrases($0.name) } ?? code.text
    }
    return ICalendar.Entry(
      id: id.text, start: start, end: end,
      // The stamp is the state of the facts: the same data give the same file.
      stamp: request.catalogue.exercisesAsOf ?? end, summary: phrases(heading),
      location: places.isEmpty ? nil : places.map { phrases($0) }.joined(separator: " / "),
      description: phrases(title) + "\n" + phrases(.columnHosts) + ": " + phrases.list(hosts))
  }

  /// The shape `exercises` of the interface.
  fileprivate var json: JSONOutput {
    .object([
      ("id", .string(id.text)),
      ("name", name.map { .string($0.en) } ?? .null),
      ("title", .text(title)),
      ("start", .date(start)),
      ("end", .date(end)),
      ("hosts", .strings(hosts.map(\.text))),
      ("cohosts", .strings(cohosts.map(\.text))),
      ("domains", .strings(domains.map(\.rawValue))),
      ("forms", .strings(forms.map(\.rawValue))),
      ("places", .array(places.map(JSONOutput.text))),
      ("phases", .array(phases.map(\.json))),
      ("doubt", doubt.map(JSONOutput.text)),
      ("contributions", contributions.isEmpty ? nil : .array(contributions.map(\.json))),
      ("account", account.isEmpty ? nil : .sections(account)),
      ("sources", .citations(citations)),
    ])
  }
}

extension Exercise.Phase {
  fileprivate var json: JSONOutput {
    .object([
      ("form", .string(form.rawValue)), ("start", .date(start)), ("end", .date(end)),
      ("place", .text(place)),
    ])
  }
}

extension Exercise.Contribution {
  fileprivate var json: JSONOutput {
    .object([
      ("country", .string(country.text)), ("text", .text(text)), ("sources", .citations(citations)),
    ])
  }
}
