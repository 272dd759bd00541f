/// Facts as they stand in a file: what the item is called, and what is known of it.
public struct FactsFile: Sendable {
  /// What the item is called; empty where the file does not say.
  public let name: String
  /// What is known.
  public let facts: Facts
  /// The editions under which the facts were gathered, where the file says so.
  public let editions: [(list: Identifier<ControlList>, edition: String)]

  /// What a saved determination holds beside its facts: all of it follows from them.
  private static let derived = [
    "status", "outcome", "matches", "possible", "ruledOut", "notSearched", "guidelines",
    "national", "notDecided", "rechecked",
  ]

  /// Reads a facts file: `{"item": {"name": …}, "facts": {"max-range": {"value": 350, "unit":
  /// "km"}, "payload": "unknown", "item-type": ["uav"]}}`; a saved determination is one too.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - book: the vocabulary.
  /// - Throws: a ``DataFault`` with line and path where something is wrong.
  public init(_ bytes: [UInt8], book: RuleBook) throws(DataFault) {
    let node = try JSONParser.parse(DataText.immortal(bytes))
    let object = try JSONObject(node, keys: ["item", "facts", "edition"] + Self.derived)
    name =
      try object.optional("item") { (node) throws(DataFault) in
        try JSONObject(node, keys: ["name", "maker", "model"]).optionalText("name") ?? ""
      } ?? ""
    editions =
      try object.optional("edition") { (node) throws(DataFault) in
        guard case .object(let members) = node.value else { throw node.wrongType("object") }
        var editions: [(Identifier<ControlList>, String)] = []
        for (list, edition) in members { editions.append((Identifier(list), try edition.text())) }
        return editions
      } ?? []
    facts = try object.value("facts") { (node) throws(DataFault) in
      try Facts(node, book: book)
    }
  }
}

extension Facts {
  /// The facts of a JSON object: an answer under the name of each parameter.
  init(_ node: JSONNode, book: RuleBook) throws(DataFault) {
    guard case .object(let members) = node.value else { throw node.wrongType("object") }
    self.init()
    for (key, value) in members {
      do throws(DataFault) {
        let parameter = Identifier<Parameter>(key)
        if parameter == Self.itemType {
          self[parameter] = try Self.types(value, book: book)
        } else if let known = book.parameter(parameter) {
          self[parameter] = try Self.answer(value, known, book: book)
        } else {
          let names = book.parameters.map(\.id.text) + [Self.itemType.text]
          throw DataFault(
            .unknownParameter(key, nearest: Similarity.nearest(to: key, among: names).first),
            line: value.line)
        }
      } catch {
        throw error.inside(key)
      }
    }
    try proveConsistent(book, line: node.line)
  }

  /// Refuses facts that cannot hold together.
  ///
  /// - Throws: a ``DataFault`` that names them.
  public func proveConsistent(_ book: RuleBook, line: Int? = nil) throws(DataFault) {
    for rule in book.consistency {
      guard case .quantity(let smaller)? = self[rule.smaller],
        case .quantity(let larger)? = self[rule.larger]
      else { continue }
      if CriterionRow.Comparator.above.holds(smaller.base, larger.base) {
        throw DataFault(
          .contradiction(
            rule.text,
            values: "\(rule.smaller): \(smaller.text), \(rule.larger): \(larger.text)"),
          line: line)
      }
    }
  }

  private static func types(_ node: JSONNode, book: RuleBook) throws(DataFault) -> Answer {
    if case .string(let text) = node.value, text.string == "unknown" { return .unknown }
    let names: [String]
    if case .string = node.value {
      names = [try node.text()]
    } else {
      names = try node.list { (node) throws(DataFault) in try node.text() }
    }
    for name in names where book.types.position(Identifier(name)) == nil {
      let nearest = Similarity.nearest(to: name, among: book.types.all.map(\.id.text))
      throw DataFault(
        .badValue(name, expected: nearest.isEmpty ? "item-type" : nearest.joined(separator: ", ")),
        line: node.line)
    }
    return .values(names)
  }

  private static func answer(_ node: JSONNode, _ parameter: Parameter, book: RuleBook)
    throws(DataFault) -> Answer
  {
    switch (node.value, parameter.kind) {
    case (.bool(let yes), .yesNo): return .yesNo(yes)
    case (.number(let value), .quantity(let unit)):
      return try quantity(value, unit, at: node)
    case (.object, .quantity(let usual)):
      let object = try JSONObject(node, keys: ["value", "unit"])
      let value = try object.value("value") { (node) throws(DataFault) in try node.double() }
      let name = try object.text("unit")
      let fitting = book.units.units(of: usual.dimension).map(\.symbol)
      guard let unit = book.units[name, usual.dimension], unit.dimension == usual.dimension
      else {
        throw DataFault(
          .badValue(name, expected: fitting.joined(separator: ", ")), line: node.line
        ).inside("unit")
      }
      return try quantity(value, unit, at: node)
    case (.array(let items), .choice), (.array(let items), .identifier):
      var texts: [String] = []
      for (index, item) in items.enumerated() {
        do throws(DataFault) {
          texts.append(try item.text())
        } catch {
          throw error.inside(index)
        }
      }
      return try typed(texts.joined(separator: ";"), parameter, book, at: node)
    case (.string, _): return try typed(try node.text(), parameter, book, at: node)
    default: throw node.wrongType(parameter.kindName)
    }
  }

  private static func quantity(_ value: Double, _ unit: Unit, at node: JSONNode)
    throws(DataFault) -> Answer
  {
    let quantity = Quantity(value, unit)
    do throws(QuantityReader.Refusal) {
      try QuantityReader.prove(quantity)
    } catch {
      throw DataFault(.badValue(quantity.text, expected: "≥ 0"), line: node.line)
    }
    return .quantity(quantity)
  }

  private static func typed(
    _ text: String, _ parameter: Parameter, _ book: RuleBook, at node: JSONNode
  ) throws(DataFault) -> Answer {
    do throws(AnswerReader.Refusal) {
      return try AnswerReader(book).read(text, for: parameter)
    } catch {
      throw DataFault(error, text, parameter, book, line: node.line)
    }
  }
}

extension DataFault {
  /// The fault of an answer that could not be read.
  init(
    _ refusal: AnswerReader.Refusal, _ text: String, _ parameter: Parameter, _ book: RuleBook,
    line: Int?
  ) {
    let expected: String
    switch parameter.kind {
    case .yesNo: expected = "true, false, \"unknown\""
    case .choice(let choices, _): expected = choices.map(\.id).joined(separator: ", ")
    case .quantity(let unit):
      let units = book.units.units(of: unit.dimension).map(\.symbol)
      expected = "1 " + units.joined(separator: ", 1 ")
    case .identifier(.cas): expected = "CAS 111-48-8"
    case .identifier(.entries(let list)): expected = "\(list)"
    }
    switch refusal {
    case .badCAS(let number) where number.contains { $0.isNumber }:
      self.init(.badCheckDigit(number), line: line)
    default: self.init(.badValue(text, expected: expected), line: line)
    }
  }
}
