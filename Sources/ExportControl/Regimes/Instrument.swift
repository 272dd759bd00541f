/// A regime, code of conduct, initiative, national control or outreach effort.
public struct Instrument: Sendable {
  /// What sort of thing it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// One of the five export control regimes.
    case exportControlRegime = "export-control-regime"
    /// A politically binding code.
    case codeOfConduct = "code-of-conduct"
    /// A cooperation of states without a founding document.
    case initiative
    /// One state's own controls.
    case nationalControl = "national-control"
    /// Meetings that spread the practice.
    case outreach
    /// A page on a matter that is no instrument by itself.
    case topic
  }

  /// The kind of weapon whose spread it works against.
  public enum Weapon: String, CaseIterable, Sendable {
    /// Nuclear weapons.
    case nuclear
    /// Biological weapons.
    case biological
    /// Chemical weapons.
    case chemical
    /// Missiles and other delivery systems.
    case missile
    /// Conventional arms.
    case conventional
  }

  /// Under which heading it is listed.
  public enum Group: String, CaseIterable, Sendable {
    /// The export control regimes.
    case exportControl = "export-control"
    /// Beside them.
    case beside
    /// Japan's own controls.
    case japan
    /// Outreach.
    case outreach
  }

  /// Its name in the data: `NSG`.
  public let id: Identifier<Instrument>
  /// What sort of thing it is.
  public let kind: Kind
  /// Under which heading it is listed.
  public let group: Group
  /// Its full name.
  public let name: LocalizedText
  /// The short name by which it is known.
  public let short: LocalizedText
  /// A word or two on what it deals with.
  public let subject: LocalizedText
  /// The kinds of weapon it works against.
  public let weapons: [Weapon]
  /// When it began, where that can be said.
  public let established: PartialDate?
  /// Whether it binds in law; nil where the question does not arise.
  public let legallyBinding: Bool?
  /// Numbers of participants as somebody stated them.
  public let stated: [StatedCount]
  /// Sources of the above.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "id", "kind", "group", "name", "short", "subject", "weapons", "established",
        "legallyBinding", "stated", "source",
      ])
    id = try object.identifier("id")
    kind = try object.choice("kind", Kind.self)
    group = try object.choice("group", Group.self)
    name = try object.value("name", LocalizedText.init)
    short = try object.value("short", LocalizedText.init)
    subject = try object.value("subject", LocalizedText.init)
    weapons = try object.optionalList("weapons") { (node) throws(DataFault) in
      try node.choice(Weapon.self)
    }
    established = try object.optional("established", PartialDate.init)
    legallyBinding = try object.optional("legallyBinding") { (node) throws(DataFault) in
      try node.bool()
    }
    stated = try object.optionalList("stated", StatedCount.init)
    citations = try object.list("source", Citation.init)
  }

  /// The stated count nearest before the end of a day, if any.
  public func statedCount(by day: PartialDate) -> StatedCount? {
    stated.last { $0.asOf.isOver(by: day) }
  }
}

/// A number of participants as a source states it, with the date it holds for.
public struct StatedCount: Sendable {
  /// The number.
  public let count: Int
  /// Whether the source says "more than" or "or more".
  public let isLowerBound: Bool
  /// The date it holds for.
  public let asOf: PartialDate
  /// What is to be known about it.
  public let note: LocalizedText?
  /// Who states it.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["count", "atLeast", "asOf", "note", "source"])
    count = try object.count("count")
    isLowerBound = try object.flag("atLeast")
    asOf = try object.value("asOf", PartialDate.init)
    note = try object.optional("note", LocalizedText.init)
    citations = try object.list("source", Citation.init)
  }
}
