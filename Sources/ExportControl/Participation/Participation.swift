/// Who takes part in one regime.
public struct Participation: Sendable {
  /// The regime.
  public let regime: Identifier<Instrument>
  /// The day up to which names and dates have been followed.
  public let asOf: PartialDate
  /// Whether the names rest on weak sources, so that the stated total is the figure to show.
  public let isProvisional: Bool
  /// What is to be known about the names and dates as a whole.
  public let note: LocalizedText?
  /// The states, former participants among them.
  public let members: [Membership]
  /// Organisations and states that attend or adhere without being participants.
  public let others: [Associate]
  /// Smaller circles inside the regime.
  public let circles: [Circle]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node, keys: ["regime", "asOf", "provisional", "note", "members", "others", "circles"])
    regime = try object.identifier("regime")
    asOf = try object.value("asOf", PartialDate.init)
    isProvisional = try object.flag("provisional")
    note = try object.optional("note", LocalizedText.init)
    members = try object.list("members", Membership.init)
    others = try object.optionalList("others", Associate.init)
    circles = try object.optionalList("circles", Circle.init)
  }

  /// The membership of a state.
  public func membership(of country: Identifier<Country>) -> Membership? {
    members.first { $0.country == country }
  }

  /// Those who take part at the end of a year and did not at the end of the year before.
  public func joined(in year: Int) -> [Membership] {
    members.filter { $0.holds(on: .endOfYear(year)) && !$0.holds(on: .endOfYear(year - 1)) }
  }

  /// How many states take part at the end of a day, counted from the dates.
  public func count(on day: PartialDate) -> DerivedCount {
    var count = DerivedCount(certain: 0, best: 0, possible: 0)
    for member in members {
      if member.isCertain(on: day) { count.certain += 1 }
      if member.holds(on: day) { count.best += 1 }
      if member.isPossible(on: day) { count.possible += 1 }
    }
    return count
  }
}

/// A number of participants counted from the dates of the data.
public struct DerivedCount: Equatable, Sendable {
  /// States that take part whatever the unknown dates turn out to be.
  public var certain: Int
  /// States that take part by the best estimates.
  public var best: Int
  /// States that may take part.
  public var possible: Int

  /// How the count stands to a stated one.
  public enum Agreement: String, Sendable {
    /// The same.
    case agrees
    /// The stated one lies within what the unknown dates allow.
    case withinBounds = "within-bounds"
    /// The stated one lies outside.
    case differs
  }

  /// Compares with a stated number; "or more" is met by any count that reaches it.
  public func agreement(with stated: StatedCount) -> Agreement {
    if stated.isLowerBound {
      if best >= stated.count { return .agrees }
      return possible >= stated.count ? .withinBounds : .differs
    }
    if best == stated.count { return .agrees }
    return (certain...max(certain, possible)).contains(stated.count) ? .withinBounds : .differs
  }
}

/// An organisation or state beside the participants.
public struct Associate: Sendable {
  /// In what role.
  public enum Role: String, CaseIterable, Sendable {
    /// Takes part in full, but is no state.
    case participant
    /// Attends.
    case observer
    /// Has declared that it follows the guidelines.
    case adherent
  }

  /// A short code: `EU`.
  public let code: String
  /// Its name.
  public let name: LocalizedText
  /// In what role.
  public let role: Role
  /// Since when, where known.
  public let since: PartialDate?
  /// What is to be known about it.
  public let note: LocalizedText?
  /// Where it comes from.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["code", "name", "role", "since", "note", "source"])
    code = try object.text("code")
    name = try object.value("name", LocalizedText.init)
    role = try object.choice("role", Role.self)
    since = try object.optional("since", PartialDate.init)
    note = try object.optional("note", LocalizedText.init)
    citations = try object.list("source", Citation.init)
  }
}

/// Participants that meet as a smaller group, at a date.
public struct Circle: Sendable {
  /// Its name.
  public let name: LocalizedText
  /// The date that the list holds for.
  public let asOf: PartialDate
  /// The states.
  public let countries: [Identifier<Country>]
  /// Where it comes from.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["name", "asOf", "countries", "source"])
    name = try object.value("name", LocalizedText.init)
    asOf = try object.value("asOf", PartialDate.init)
    countries = try object.identifiers("countries")
    citations = try object.list("source", Citation.init)
  }
}
