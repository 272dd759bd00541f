/// What an item must be for an entry to catch it, as the data state it.
public struct Rule: Sendable {
  /// What an item is.
  public enum Form: String, CaseIterable, Sendable {
    /// A thing.
    case goods
    /// A program.
    case software
    /// Knowledge: drawings, data, assistance.
    case technology
  }

  /// The number of the entry.
  public let number: String
  /// The item types to which it is tied; none means those of the entry above.
  public let types: [Identifier<ItemType>]
  /// The condition beside the type.
  public let condition: Criterion?
  /// What takes an item out again.
  public let exclusions: [Exclusion]
  /// Goods, software or technology; nil means that of the entry above.
  public let form: Form?
  /// The entry whose condition is the same.
  public let same: String?
  /// Whether the entry catches items of its own, though others stand beneath it.
  public let catchesItself: Bool
  /// Whether the conditions of the number are not in the data.
  public let isNotModelled: Bool
  /// The parameters on which a number turns whose conditions are not in the data.
  public let turnsOn: [Identifier<Parameter>]
  /// Entries of the same list that catch what this one catches, and why the list has both.
  public let overlaps: [ExplainedOverlap]
  /// What else is to be known.
  public let note: LocalizedText?
  /// Sources; where there are none, the entry's.
  public let citations: [Citation]
  /// The line in its file.
  let line: Int

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "number", "types", "when", "except", "form", "same", "itself", "notModelled", "turnsOn",
        "overlaps", "note", "source",
      ])
    number = try object.text("number")
    types = try object.identifiers("types")
    condition = try object.optional("when", Criterion.init)
    exclusions = try object.optionalList("except", Exclusion.init)
    form = try object.optional("form") { (node) throws(DataFault) in try node.choice(Form.self) }
    same = try object.optionalText("same")
    catchesItself = try object.flag("itself")
    isNotModelled = try object.flag("notModelled")
    turnsOn = try object.identifiers("turnsOn")
    overlaps = try object.optionalList("overlaps", ExplainedOverlap.init)
    note = try object.optional("note", LocalizedText.init)
    citations = try object.optionalList("source", Citation.init)
    line = node.line
  }
}

/// Why a list has two entries of which one catches all that the other catches.
public struct ExplainedOverlap: Sendable {
  /// The number of the other entry.
  public let with: String
  /// The reason, in our own words.
  public let text: LocalizedText

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["with", "text"])
    with = try object.text("with")
    text = try object.value("text", LocalizedText.init)
  }
}

/// A note that takes an item out of an entry.
public struct Exclusion: Sendable {
  /// What the note says, in our own words.
  public let text: LocalizedText
  /// When it applies.
  public let condition: Criterion
  /// The form to which it applies, where it is a note of a whole list.
  public let form: Rule.Form?
  /// Sources.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["id", "text", "when", "form", "source"])
    _ = try object.optionalText("id")
    text = try object.value("text", LocalizedText.init)
    condition = try object.value("when", Criterion.init)
    form = try object.optional("form") { (node) throws(DataFault) in
      try node.choice(Rule.Form.self)
    }
    citations = try object.optionalList("source", Citation.init)
  }
}

/// The rules of one list.
public struct RuleSet: Sendable {
  /// The list.
  public let list: Identifier<ControlList>
  /// The notes that govern the whole list.
  public let generalNotes: [Exclusion]
  /// The rules, by entry.
  public let rules: [Rule]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["list", "general", "entries"])
    list = try object.identifier("list")
    generalNotes = try object.optionalList("general", Exclusion.init)
    var known: Set<String> = []
    rules = try object.list("entries") { (node) throws(DataFault) in
      let rule = try Rule(node)
      guard known.insert(rule.number).inserted else {
        throw DataFault(.duplicateID(rule.number), line: node.line)
      }
      return rule
    }
  }
}
