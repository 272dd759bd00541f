/// The condition of an entry as the data state it.
public indirect enum Criterion: Sendable {
  /// Every one holds.
  case all([Criterion])
  /// One holds.
  case any([Criterion])
  /// At least so many hold.
  case atLeast(Int, [Criterion])
  /// It does not hold.
  case not(Criterion)
  /// A parameter compared with a value.
  case row(CriterionRow)
  /// The goods that the software or technology is for meet one of these entries; or, with
  /// `itself`, the item does. A number without a list stands for one of the same list, and a group
  /// for all beneath it.
  case entries([String], itself: Bool)

  init(_ node: JSONNode) throws(DataFault) {
    guard case .object(let members) = node.value else { throw node.wrongType("object") }
    switch members.first(where: { Self.heads.contains($0.key) })?.key {
    case "all":
      self = .all(try JSONObject(node, keys: ["all"]).list("all", Self.init).required(node))
    case "any":
      self = .any(try JSONObject(node, keys: ["any"]).list("any", Self.init).required(node))
    case "atLeast":
      let object = try JSONObject(node, keys: ["atLeast", "of"])
      let of = try object.list("of", Self.init)
      let least = try object.count("atLeast")
      guard (1...max(1, of.count)).contains(least) else {
        throw DataFault(.badValue("\(least)", expected: "1…\(of.count)"), line: node.line)
      }
      self = .atLeast(least, of)
    case "not": self = .not(try JSONObject(node, keys: ["not"]).value("not", Self.init))
    case "serves":
      let entries = try JSONObject(node, keys: ["serves"]).texts("serves").required(node)
      self = .entries(entries, itself: false)
    case "entry":
      let entries = try JSONObject(node, keys: ["entry"]).texts("entry").required(node)
      self = .entries(entries, itself: true)
    default: self = .row(try CriterionRow(node))
    }
  }

  private static let heads = ["all", "any", "atLeast", "not", "serves", "entry"]

  /// Every comparison in it.
  public var rows: [CriterionRow] {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.rows)
    case .not(let part): part.rows
    case .row(let row): [row]
    case .entries: []
    }
  }
}

extension Array {
  /// The array, if there is something in it.
  fileprivate func required(_ node: JSONNode) throws(DataFault) -> Self {
    guard !isEmpty else { throw DataFault(.badValue("[]", expected: "[…]"), line: node.line) }
    return self
  }
}

/// A parameter compared with a value.
public struct CriterionRow: Sendable {
  /// How a number is compared with a threshold.
  public enum Comparator: String, CaseIterable, Sendable {
    /// No less than.
    case atLeast = ">="
    /// More than.
    case above = ">"
    /// No more than.
    case atMost = "<="
    /// Less than.
    case below = "<"
    /// Exactly.
    case equal = "="
  }

  /// What a value must be.
  public enum Test: Sendable {
    /// Yes, or no.
    case isYes(Bool)
    /// One of its values is among these.
    case includes([String])
    /// All of its values are among these.
    case only([String])
    /// A number so compared with a threshold.
    case compared(Comparator, Double, unit: String)
  }

  /// The parameter.
  public let parameter: Identifier<Parameter>
  /// What its value must be.
  public let test: Test
  /// How other sources read it.
  public let readings: [Reading]
  /// What is in doubt.
  public let doubt: LocalizedText?
  /// The line in its file.
  let line: Int

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: ["parameter", "comparator", "value", "unit", "is", "only", "readings", "doubt"])
    parameter = try object.identifier("parameter")
    line = node.line
    readings = try object.optionalList("readings", Reading.init)
    doubt = try object.optional("doubt", LocalizedText.init)
    let accepted = try object.optional("is") { (node) throws(DataFault) -> Test in
      if case .bool(let bool) = node.value { return .isYes(bool) }
      return .includes(try node.list { (node) throws(DataFault) in try node.text() })
    }
    if let accepted {
      test = accepted
    } else if let only = try object.optional(
      "only", { (node) throws(DataFault) in try object.texts("only") })
    {
      test = .only(only)
    } else {
      test = .compared(
        try object.choice("comparator", Comparator.self),
        try object.value("value") { (node) throws(DataFault) in try node.double() },
        unit: try object.text("unit"))
    }
  }

  /// How another source reads a threshold.
  public struct Reading: Sendable {
    /// The source.
    public let source: Citation
    /// What it says, in words or as comparator, value and unit.
    public let text: LocalizedText

    init(_ node: JSONNode) throws(DataFault) {
      let object = try JSONObject(
        node, keys: ["source", "comparator", "value", "unit", "text"])
      source = try object.value("source", Citation.init)
      if let text = try object.optional("text", LocalizedText.init) {
        self.text = text
      } else {
        let comparator = try object.choice("comparator", Comparator.self)
        let value = try object.value("value") { (node) throws(DataFault) in try node.double() }
        let unit = try object.text("unit")
        let said = "\(comparator.symbol) \(Quantity.text(value)) \(unit)"
        text = LocalizedText(both: DataText(copying: Array(said.utf8)))
      }
    }
  }
}

extension CriterionRow.Comparator {
  /// How it is shown: `≥`.
  public var symbol: String {
    switch self {
    case .atLeast: "≥"
    case .above: ">"
    case .atMost: "≤"
    case .below: "<"
    case .equal: "="
    }
  }

  /// Whether a value compares so with a threshold, both in base units.
  func holds(_ value: Double, _ threshold: Double) -> Bool {
    let isEqual = Quantity.areEqual(value, threshold)
    return switch self {
    case .atLeast: isEqual || value > threshold
    case .above: !isEqual && value > threshold
    case .atMost: isEqual || value < threshold
    case .below: !isEqual && value < threshold
    case .equal: isEqual
    }
  }
}

extension CriterionRow.Comparator {
  /// Whether a quantity compares so with a threshold.
  public func holds(_ value: Quantity, _ threshold: Quantity) -> Bool {
    holds(value.base, threshold.base)
  }
}
