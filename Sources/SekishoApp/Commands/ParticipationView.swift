import ExportControl

/// A regime's participants at the end of a day.
struct ParticipationView {
  let regime: Identifier<Instrument>
  private let participation: Participation
  private let members: [(membership: Membership, country: Country?)]
  private let derived: DerivedCount
  private let stated: StatedCount?
  private let organisations: [Associate]

  /// - Parameters:
  ///   - participation: the regime's.
  ///   - day: the day at whose end they are counted.
  ///   - country: the only state to show, if one.
  ///   - catalogue: the facts.
  init(
    _ participation: Participation, on day: PartialDate, only country: Identifier<Country>?,
    in catalogue: Catalogue
  ) {
    regime = participation.regime
    self.participation = participation
    members = participation.members
      .filter { $0.holds(on: day) && (country == nil || $0.country == country) }
      .map { ($0, catalogue.country($0.country)) }
    derived = participation.count(on: day)
    stated = catalogue.instrument(regime)?.statedCount(by: day)
    organisations = participation.others.filter {
      $0.role == .participant && $0.since.map { $0.isOver(by: day) } != false
    }
  }

  /// The regime and its counts: `NSG: 47 counted, 47 stated as of 31 December 2012`.
  func heading(_ phrases: Phrases) -> String {
    var parts = ["\(derived.best) \(phrases(.participantsDerived))"]
    if let stated {
      let text =
        "\(phrases.statedCount(stated)) \(phrases(.participantsStated)) "
        + "(\(phrases(.dateAsOf, phrases.date(stated.asOf))))"
      // Where names are weak, the stated total is the figure to go by.
      parts.insert(text, at: participation.isProvisional ? 0 : 1)
    }
    for organisation in organisations { parts.append("+ " + organisation.code) }
    if participation.isProvisional { parts.append(phrases(.participantsProvisionalShort)) }
    return "\(regime): " + parts.joined(separator: " · ")
  }

  /// Code, name, date of joining and certainty of each.
  func rows(_ phrases: Phrases) -> [[String]] {
    members.map { membership, country in
      [
        membership.country.text, country.map { phrases($0.name) } ?? "",
        phrases.isoJoined(membership), phrases("confidence", membership.confidence),
      ]
    }
  }

  var json: JSONOutput {
    .object([
      ("id", .string(regime.text)),
      ("count", .number(derived.best)),
      ("countCertain", .number(derived.certain)),
      ("countPossible", .number(derived.possible)),
      ("provisional", participation.isProvisional ? .bool(true) : nil),
      ("countries", .array(members.map(Self.json))),
      ("organisations", .strings(organisations.map(\.code))),
      ("stated", stated?.json(derived: derived) ?? .null),
    ])
  }

  private static func json(_ membership: Membership, _ country: Country?) -> JSONOutput {
    .object([
      ("code", .string(membership.country.text)),
      ("name", country.map { .text($0.name) } ?? .null),
      ("joined", membership.joined.map(JSONOutput.date) ?? .null),
      ("precision", membership.joined.map { .string($0.precision.rawValue) } ?? .null),
      ("notBefore", membership.notBefore.map(JSONOutput.date)),
      ("notAfter", membership.notAfter.map(JSONOutput.date)),
      ("left", membership.left.map(JSONOutput.date)),
      ("confidence", .string(membership.confidence.rawValue)),
      ("sources", .citations(membership.citations)),
    ])
  }
}

extension Phrases {
  /// When a state joined, in ISO 8601: `1993`, `by 2004-06-01`.
  fileprivate func isoJoined(_ membership: Membership) -> String {
    if let joined = membership.joined { return joined.description }
    switch (membership.notBefore, membership.notAfter) {
    case (let from?, let to?): return self(.dateBetween, from.description, to.description)
    case (nil, let to?): return self(.dateBy, to.description)
    default: return self(.dateUnknown)
    }
  }
}
