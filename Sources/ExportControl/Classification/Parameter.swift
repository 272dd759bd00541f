/// Something that can be known about an item; one vocabulary serves every list.
public struct Parameter: Sendable {
  /// What an answer looks like.
  public enum Kind: Sendable {
    /// Yes or no.
    case yesNo
    /// One of some choices, or several where `many` is set.
    case choice([Choice], many: Bool)
    /// A number in a unit; the unit is the usual one.
    case quantity(Unit)
    /// One or several names out of a register.
    case identifier(Register)
  }

  /// Where identifiers come from.
  public enum Register: Sendable, Equatable {
    /// The CAS Registry.
    case cas
    /// The numbers of a control list.
    case entries(Identifier<ControlList>)

    /// An item that stands in no register.
    public static let none = "none"

    init(_ name: String) { self = name == "CAS" ? .cas : .entries(Identifier(name)) }
  }

  /// One of the values that a choice may have.
  public struct Choice: Sendable {
    /// Its name in the data.
    public let id: String
    /// What to call it.
    public let name: LocalizedText
  }

  /// How hard it is to find out.
  public enum Effort: String, CaseIterable, Sendable {
    /// Seen on the item or its label.
    case seen
    /// Told by a data sheet.
    case datasheet
    /// Needs a measurement.
    case measurement

    /// What a question of this effort costs beside one that a look answers.
    var cost: Double {
      switch self {
      case .seen: 1
      case .datasheet: 1.3
      case .measurement: 2
      }
    }
  }

  /// Its name in facts and criteria.
  public let id: Identifier<Parameter>
  /// What an answer looks like.
  public let kind: Kind
  /// What to call it.
  public let name: LocalizedText
  /// The question.
  public let question: LocalizedText
  /// Why it is asked.
  public let why: LocalizedText
  /// What answers it.
  public let evidence: LocalizedText
  /// How hard it is to find out.
  public let effort: Effort

  init(_ node: JSONNode, units: UnitTable) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "id", "kind", "unit", "choices", "many", "register", "name", "question", "why", "evidence",
        "effort",
      ])
    id = try object.identifier("id")
    name = try object.value("name", LocalizedText.init)
    question = try object.value("question", LocalizedText.init)
    why = try object.value("why", LocalizedText.init)
    evidence = try object.value("evidence", LocalizedText.init)
    effort = try object.choice("effort", Effort.self)
    switch try object.choice("kind", KindName.self) {
    case .yesNo: kind = .yesNo
    case .identifier: kind = .identifier(Register(try object.text("register")))
    case .choice:
      kind = .choice(
        try object.list("choices") { (node) throws(DataFault) in
          let choice = try JSONObject(node, keys: ["id", "name"])
          return Choice(
            id: try choice.text("id"), name: try choice.value("name", LocalizedText.init))
        }, many: try object.flag("many"))
    case .quantity:
      kind = .quantity(
        try object.value("unit") { (node) throws(DataFault) in
          let name = try node.text()
          guard let unit = units[name] else {
            throw DataFault(.unknownReference(name, to: "units.json"), line: node.line)
          }
          return unit
        })
    }
  }

  private enum KindName: String, CaseIterable {
    case yesNo = "yes-no"
    case choice
    case quantity
    case identifier
  }

  /// The name of its kind in the data.
  public var kindName: String {
    switch kind {
    case .yesNo: KindName.yesNo.rawValue
    case .choice: KindName.choice.rawValue
    case .quantity: KindName.quantity.rawValue
    case .identifier: KindName.identifier.rawValue
    }
  }

  /// The choices, where it has some.
  public var choices: [Choice] {
    if case .choice(let choices, _) = kind { choices } else { [] }
  }

  /// The usual unit, where it is a quantity.
  public var unit: Unit? { if case .quantity(let unit) = kind { unit } else { nil } }
}

/// Two parameters of which one cannot exceed the other.
public struct Consistency: Sendable {
  /// What cannot be more.
  public let smaller: Identifier<Parameter>
  /// What it cannot exceed.
  public let larger: Identifier<Parameter>
  /// What is wrong where it does.
  public let text: LocalizedText

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["smaller", "larger", "text"])
    smaller = try object.identifier("smaller")
    larger = try object.identifier("larger")
    text = try object.value("text", LocalizedText.init)
  }
}
