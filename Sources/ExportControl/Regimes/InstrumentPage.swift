/// All that the data say of an instrument: sections of statements, and dated milestones.
public struct InstrumentPage: Sendable {
  /// The instrument.
  public let id: Identifier<Instrument>
  /// What it is, in a sentence or two.
  public let summary: LocalizedText
  /// The statements, by subject.
  public let sections: [Section]
  /// What happened when, in order.
  public let milestones: [Milestone]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["id", "summary", "sections", "milestones"])
    id = try object.identifier("id")
    summary = try object.value("summary", LocalizedText.init)
    sections = try object.list("sections", Section.init)
    milestones = try object.optionalList("milestones", Milestone.init)
      .enumerated()
      .sorted { left, right in
        left.element.date == right.element.date
          ? left.offset < right.offset : left.element.date.precedes(right.element.date)
      }
      .map(\.element)
  }
}

/// Statements on one subject.
public struct Section: Sendable {
  /// The section's name in the data.
  public let id: String
  /// Its heading.
  public let title: LocalizedText
  /// The statements.
  public let statements: [Statement]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["id", "title", "blocks"])
    id = try object.text("id")
    title = try object.value("title", LocalizedText.init)
    statements = try object.list("blocks", Statement.init)
  }
}

/// One statement with its source.
public struct Statement: Sendable {
  /// A number or short term that stands before it.
  public let label: LocalizedText?
  /// What is stated.
  public let text: LocalizedText
  /// 0 for a paragraph, 1 for a point, 2 for a point under a point.
  public let level: Int
  /// Figures on which the statement turns.
  public let thresholds: [Threshold]
  /// The day that a count or a state of things holds for.
  public let asOf: PartialDate?
  /// How far it may be trusted, where that is not plain.
  public let mark: Mark?
  /// What is in doubt.
  public let doubt: LocalizedText?
  /// Where it comes from.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: ["label", "text", "level", "thresholds", "asOf", "mark", "doubt", "source"])
    label = try object.optional("label", LocalizedText.init)
    text = try object.value("text", LocalizedText.init)
    level = try object.optional("level") { (node) throws(DataFault) in try node.count() } ?? 0
    thresholds = try object.optionalList("thresholds", Threshold.init)
    asOf = try object.optional("asOf", PartialDate.init)
    mark = try object.optional("mark", Mark.init)
    doubt = try object.optional("doubt", LocalizedText.init)
    citations = try object.list("source", Citation.init)
  }
}

/// A limit on a quantity: the comparator is part of it (≥ is not >).
public struct Threshold: Equatable, Sendable {
  /// How the quantity is compared with the limit.
  public enum Comparator: String, CaseIterable, Sendable {
    /// The limit or more.
    case atLeast = ">="
    /// More than the limit.
    case moreThan = ">"
    /// The limit or less.
    case atMost = "<="
    /// Less than the limit.
    case lessThan = "<"
    /// The limit itself.
    case equal = "="
  }

  /// The quantity.
  public let parameter: String
  /// How it is compared.
  public let comparator: Comparator
  /// The limit, in the unit.
  public let value: Double
  /// The unit: `km`, `kg`.
  public let unit: String

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["parameter", "comparator", "value", "unit"])
    parameter = try object.text("parameter")
    comparator = try object.choice("comparator", Comparator.self)
    value = try object.value("value") { (node) throws(DataFault) in try node.double() }
    unit = try object.text("unit")
  }
}

/// Something that happened on a date.
public struct Milestone: Sendable {
  /// What sort of event.
  public enum Kind: String, CaseIterable, Sendable {
    /// The beginning of an instrument.
    case founding
    /// A plenary or another meeting.
    case meeting
    /// A change of guidelines or lists.
    case amendment
    /// States joining or leaving.
    case accession
    /// A declaration.
    case statement
    /// A resolution of the United Nations.
    case resolution
    /// Something that happened in the world.
    case event
    /// A document.
    case publication
    /// An exercise.
    case exercise
  }

  /// When, or when it began.
  public let date: PartialDate
  /// When it ended, for what took several days.
  public let end: PartialDate?
  /// What sort of event.
  public let kind: Kind
  /// What happened, in a line.
  public let title: LocalizedText
  /// More about it.
  public let text: LocalizedText?
  /// How far it may be trusted, where that is not plain.
  public let mark: Mark?
  /// What is in doubt.
  public let doubt: LocalizedText?
  /// Where it comes from.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node, keys: ["date", "end", "kind", "title", "text", "mark", "doubt", "source"])
    date = try object.value("date", PartialDate.init)
    end = try object.optional("end", PartialDate.init)
    kind = try object.choice("kind", Kind.self)
    title = try object.value("title", LocalizedText.init)
    text = try object.optional("text", LocalizedText.init)
    mark = try object.optional("mark", Mark.init)
    doubt = try object.optional("doubt", LocalizedText.init)
    citations = try object.list("source", Citation.init)
  }
}
