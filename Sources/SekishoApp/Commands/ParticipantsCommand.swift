import ArgumentParser
import ExportControl

/// `sekisho participants`: who takes part, since when; counts derived beside stated ones.
struct ParticipantsCommand: CatalogueCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("participants", .commandParticipants)
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Option(help: Help.text(.optionRegime, value: "id"))
  var regime: String?
  @Option(help: Help.text(.optionCountry, value: "CC"))
  var country: String?
  @Option(help: Help.text(.optionAsOf, value: "date"))
  var asOf: String?

  func output(_ request: Request) throws -> String {
    let catalogue = request.catalogue
    let day = try asOf.map(Self.day) ?? catalogue.lastFollowed
    let state = try country.map { (name) throws(Failure) in try catalogue.country(named: name) }
    let chosen = try regime.map { (name) throws(Failure) in
      try catalogue.participation(named: name)
    }
    let views = (chosen.map { [$0] } ?? catalogue.participations).map {
      ParticipationView($0, on: day, only: state?.code, in: catalogue)
    }
    if request.format == .text { return text(views, request) }
    var table = Table(
      request.phrases,
      [.columnRegime, .columnCode, .columnName, .columnJoined, .columnConfidence])
    for view in views {
      table.rows += view.rows(request.phrases).map { [view.regime.text] + $0 }
    }
    return request.table(table) {
      .object([
        ("asOf", .date(day)), ("regimes", .array(views.map(\.json))),
      ])
    }
  }

  private static func day(_ text: String) throws(Failure) -> PartialDate {
    guard let date = PartialDate(text) else {
      throw Failure(.failureBadDate, Phrases.quotable(text), status: .usage)
    }
    return date.latest
  }

  private func text(_ views: [ParticipationView], _ request: Request) -> String {
    let phrases = request.phrases
    return views.map { view in
      var table = Table(phrases, [.columnCode, .columnName, .columnJoined, .columnConfidence])
      table.rows = view.rows(phrases)
      return view.heading(phrases) + "\n" + (table.rows.isEmpty ? "" : table.text)
    }.joined(separator: "\n")
  }
}

extension Catalogue {
  /// The day up to which memberships have been followed.
  var lastFollowed: PartialDate {
    participations.map(\.asOf).max { $0.precedes($1) } ?? .endOfYear(2012)
  }

  /// The state of a code, or of a name in either language.
  ///
  /// - Throws: a ``Failure`` that names those that come near.
  func country(named name: String) throws(Failure) -> Country {
    if let country = country(Identifier(name.uppercased())) { return country }
    let wanted = Folding.folded(name)
    let named = countries.first {
      Folding.folded($0.name.en) == wanted || Folding.folded($0.name.ja) == wanted
    }
    if let named { return named }
    var failure = Failure.unknown(.thingCountry, name, among: [])
    let names = countries.map(\.name.en)
    failure.nearest = Similarity.nearest(to: name, among: names).compactMap { near in
      countries.first { $0.name.en == near }.map { "\($0.code) (\(near))" }
    }
    throw failure
  }

  /// The participation in a regime of this name.
  ///
  /// - Throws: a ``Failure`` that names those that come near.
  func participation(named name: String) throws(Failure) -> Participation {
    if let found = participation(in: Identifier(name.uppercased())) { return found }
    throw .unknown(.thingRegime, name, among: participations.map(\.regime.text))
  }
}
