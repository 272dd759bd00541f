/// An interdiction exercise under the Proliferation Security Initiative.
public struct Exercise: Sendable {
  /// Where interdiction is practised.
  public enum Domain: String, CaseIterable, Sendable {
    /// At sea.
    case maritime
    /// In the air.
    case air
    /// On land.
    case land
  }

  /// How it is practised.
  public enum Form: String, CaseIterable, Sendable {
    /// With ships, aircraft or teams in the field.
    case live
    /// Between command posts.
    case commandPost = "command-post"
    /// Around a table.
    case tabletop
  }

  /// Its name in the data: `2003-09-pacific-protector`.
  public let id: Identifier<Exercise>
  /// The name it was given, where it had one: the same in every language.
  public let name: LocalizedText?
  /// Spellings of the name found elsewhere.
  public let aliases: [String]
  /// What it was, in a line.
  public let title: LocalizedText
  /// The first day.
  public let start: PartialDate
  /// The last day.
  public let end: PartialDate
  /// The host, or the joint hosts in the source's order.
  public let hosts: [Identifier<Country>]
  /// States that helped a main host.
  public let cohosts: [Identifier<Country>]
  /// The domains that the source names.
  public let domains: [Domain]
  /// The forms that the source names.
  public let forms: [Form]
  /// Where it was held.
  public let places: [LocalizedText]
  /// Its parts, where the source gives them.
  public let phases: [Phase]
  /// What is in doubt.
  public let doubt: LocalizedText?
  /// What states sent, where that is known.
  public let contributions: [Contribution]
  /// A full account, where there is one.
  public let account: [Section]
  /// Where it comes from.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "id", "name", "aliases", "title", "start", "end", "hosts", "cohosts", "domains", "forms",
        "places", "phases", "doubt", "contributions", "account", "source",
      ])
    id = try object.identifier("id")
    name = try object.optional("name") { (node) throws(DataFault) -> LocalizedText? in
      if case .null = node.value { return nil }
      return LocalizedText(both: try node.dataText())
    }.flatMap { $0 }
    aliases = try object.texts("aliases")
    title = try object.value("title", LocalizedText.init)
    start = try object.value("start", PartialDate.init)
    end = try object.value("end", PartialDate.init)
    hosts = try object.identifiers("hosts")
    cohosts = try object.identifiers("cohosts")
    domains = try object.optionalList("domains") { (node) throws(DataFault) in
      try node.choice(Domain.self)
    }
    forms = try object.optionalList("forms") { (node) throws(DataFault) in
      try node.choice(Form.self)
    }
    places = try object.optionalList("places", LocalizedText.init)
    phases = try object.optionalList("phases", Phase.init)
    doubt = try object.optional("doubt", LocalizedText.init)
    contributions = try object.optionalList("contributions", Contribution.init)
    account = try object.optionalList("account", Section.init)
    citations = try object.list("source", Citation.init)
    guard start.earliest.isOver(by: end) else {
      throw DataFault(.endsBeforeStart("\(start) – \(end)"), line: node.line)
    }
  }

  /// The name, or what it was where it had none.
  public var heading: LocalizedText { name ?? title }

  /// A part of an exercise.
  public struct Phase: Sendable {
    /// How it was practised.
    public let form: Form
    /// The first day.
    public let start: PartialDate
    /// The last day.
    public let end: PartialDate
    /// Where.
    public let place: LocalizedText

    init(_ node: JSONNode) throws(DataFault) {
      let object = try JSONObject(node, keys: ["form", "start", "end", "place"])
      form = try object.choice("form", Form.self)
      start = try object.value("start", PartialDate.init)
      end = try object.value("end", PartialDate.init)
      place = try object.value("place", LocalizedText.init)
    }
  }

  /// What one state sent.
  public struct Contribution: Sendable {
    /// The state.
    public let country: Identifier<Country>
    /// Ships, aircraft, teams.
    public let text: LocalizedText
    /// Where it comes from.
    public let citations: [Citation]

    init(_ node: JSONNode) throws(DataFault) {
      let object = try JSONObject(node, keys: ["country", "text", "source"])
      country = try object.identifier("country")
      text = try object.value("text", LocalizedText.init)
      citations = try object.list("source", Citation.init)
    }
  }
}
