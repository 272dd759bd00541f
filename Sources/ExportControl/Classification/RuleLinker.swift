/// Turns the names in rules into numbers, and proves that each leads somewhere.
struct RuleLinker {
  let catalogue: Catalogue
  let parameterPositions: [Identifier<Parameter>: Int]
  private(set) var leaves: [RuleBook.Leaf] = []
  private(set) var rows: [RuleBook.Row] = []
  private(set) var lists: [(list: Identifier<ControlList>, leaves: Range<Int>)] = []
  private(set) var guidelines:
    [(
      guideline: Guideline, applies: RuleBook.Condition?, condition: RuleBook.Condition?
    )] = []
  private(set) var typeAnswers: [[(parameter: Int, answer: Answer)]] = []
  private(set) var leafPositions: [String: Int] = [:]
  private(set) var valueNumbers: [[String: Int32]]
  /// The numbers of the lists out of which identifiers come, by their capitals.
  let registers: [Identifier<ControlList>: [String: String]]

  private(set) var rules: [String: Rule] = [:]
  private var leavesUnder: [String: [Int]] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    var positions: [Identifier<Parameter>: Int] = [:]
    for (index, parameter) in catalogue.parameters.enumerated() {
      positions[parameter.id] = index
    }
    parameterPositions = positions
    var registers: [Identifier<ControlList>: [String: String]] = [:]
    for parameter in catalogue.parameters {
      guard case .identifier(.entries(let list)) = parameter.kind else { continue }
      var numbers: [String: String] = [:]
      for entry in catalogue.list(list)?.entries ?? [] {
        numbers[entry.number.uppercased()] = entry.number
      }
      registers[list] = numbers
    }
    self.registers = registers
    valueNumbers = catalogue.parameters.map { parameter in
      var numbers: [String: Int32] = [:]
      for choice in parameter.choices { numbers[choice.id] = Int32(numbers.count) }
      return numbers
    }
  }

  /// Gives each leaf of a list its number, so that rules can refer to entries of later lists.
  mutating func declare(_ set: RuleSet) throws(DataFault) {
    guard let list = catalogue.list(set.list) else {
      throw DataFault(.unknownReference(set.list.text, to: "lists/"))
        .inFile("rules/\(set.list).json")
    }
    for rule in set.rules {
      guard list.entry(rule.number) != nil else {
        throw DataFault(
          .unknownReference(rule.number, to: "lists/\(set.list).json"), line: rule.line
        ).inFile("rules/\(set.list).json")
      }
      rules["\(set.list):\(rule.number)"] = rule
    }
    let parents = Set(list.entries.compactMap(\.parent))
    let start = leafPositions.count
    for entry in list.entries where entry.status == nil {
      let catchesItself = rules[entry.id]?.catchesItself ?? false
      guard !parents.contains(entry.number) || catchesItself else { continue }
      guard ([entry] + list.ancestors(of: entry)).contains(where: { rules[$0.id] != nil }) else {
        continue
      }
      let position = leafPositions.count
      leafPositions[entry.id] = position
      for above in list.ancestors(of: entry) + [entry] {
        leavesUnder[above.id, default: []].append(position)
      }
    }
    lists.append((set.list, start..<leafPositions.count))
  }

  /// Links the rules of a list.
  mutating func link(_ set: RuleSet) throws(DataFault) {
    guard let list = catalogue.list(set.list) else { return }
    for entry in list.entries where leafPositions[entry.id] != nil {
      leaves.append(try leaf(entry, in: list, general: set.generalNotes))
    }
  }

  /// Links what the names of item types answer.
  mutating func linkItemTypes() throws(DataFault) {
    for type in catalogue.itemTypes.all {
      var answers: [(Int, Answer)] = []
      for said in type.says {
        do throws(DataFault) {
          let row = try linked(said)
          switch said.test {
          case .isYes(let yes): answers.append((row.parameter, .yesNo(yes)))
          case .includes(let values): answers.append((row.parameter, .values(values)))
          case .only, .compared:
            throw DataFault(.wrongType(found: "criterion", expected: "is"), line: said.line)
          }
        } catch {
          throw error.inFile("item-types/")
        }
      }
      typeAnswers.append(answers)
    }
  }

  /// Links the guidelines.
  mutating func linkGuidelines() throws(DataFault) {
    let list = Identifier<ControlList>("")
    for (index, guideline) in catalogue.guidelines.enumerated() {
      do throws(DataFault) {
        var applies: RuleBook.Condition?
        var asked: RuleBook.Condition?
        if let criterion = guideline.applies {
          applies = try condition(criterion, list: list, line: 0)
        }
        if let criterion = guideline.condition {
          asked = try condition(criterion, list: list, line: 0)
        }
        guidelines.append((guideline, applies, asked))
      } catch {
        throw error.inside(index).inside("guidelines")
      }
    }
  }

  private mutating func leaf(_ entry: ControlEntry, in list: ControlList, general: [Exclusion])
    throws(DataFault) -> RuleBook.Leaf
  {
    let chain = try chain(of: entry, in: list)
    let own = rules[entry.id]
    let line = own?.line ?? chain.last?.rule.line ?? 1
    var conditions: [RuleBook.Condition] = []
    var exclusions: [(LocalizedText, [Citation], RuleBook.Condition)] = []
    for link in chain {
      if let condition = link.rule.condition {
        conditions.append(try self.condition(condition, list: link.list, line: link.rule.line))
      }
      for exclusion in link.rule.exclusions {
        exclusions.append(try linked(exclusion, list: link.list, line: link.rule.line))
      }
    }
    let form = chain.last { $0.rule.form != nil }?.rule.form ?? .goods
    for note in general where note.form == nil || note.form == form {
      exclusions.append(try linked(note, list: list.id, line: line))
    }
    let types = chain.last { !$0.rule.types.isEmpty }?.rule.types ?? []
    var indices: [Int] = []
    for type in types {
      guard let position = catalogue.itemTypes.position(type), !position.isOther else {
        throw DataFault(.unknownReference(type.text, to: "item-types/"), line: line)
      }
      indices.append(position.index)
    }
    return RuleBook.Leaf(
      entry: entry.id, list: list.id, form: form, types: types,
      isNotModelled: chain.contains { $0.rule.isNotModelled },
      turnsOn: try known(chain.flatMap(\.rule.turnsOn)),
      note: chain.last { $0.rule.note != nil }?.rule.note, typeIndices: indices,
      condition: conditions.count == 1 ? conditions[0] : .all(conditions),
      exclusions: exclusions, line: line)
  }

  /// The rules that govern an entry, from the topmost down; those of another entry where its own
  /// rule says that they are the same.
  private func chain(of entry: ControlEntry, in list: ControlList) throws(DataFault) -> [(
    list: Identifier<ControlList>, rule: Rule
  )] {
    guard let same = rules[entry.id]?.same else {
      return (list.ancestors(of: entry) + [entry]).compactMap { entry in
        rules[entry.id].map { (list.id, $0) }
      }
    }
    guard let other = catalogue.entry(same), let otherList = catalogue.list(other.list),
      leafPositions[same] != nil, rules[same]?.same == nil
    else {
      throw DataFault(.unknownReference(same, to: "rules/"), line: rules[entry.id]?.line)
    }
    return try chain(of: other, in: otherList)
  }

  /// The same parameters, all of which are in the vocabulary.
  private func known(_ parameters: [Identifier<Parameter>]) throws(DataFault) -> [Identifier<
    Parameter
  >] {
    for parameter in parameters where parameterPositions[parameter] == nil {
      throw DataFault(.unknownReference(parameter.text, to: "parameters/"))
    }
    return parameters
  }

  private mutating func linked(_ exclusion: Exclusion, list: Identifier<ControlList>, line: Int)
    throws(DataFault) -> (LocalizedText, [Citation], RuleBook.Condition)
  {
    (
      exclusion.text, exclusion.citations,
      try condition(exclusion.condition, list: list, line: line)
    )
  }

  private mutating func condition(
    _ criterion: Criterion, list: Identifier<ControlList>, line: Int
  ) throws(DataFault) -> RuleBook.Condition {
    switch criterion {
    case .all(let parts): return .all(try conditions(parts, list: list, line: line))
    case .any(let parts): return .any(try conditions(parts, list: list, line: line))
    case .atLeast(let count, let parts):
      return .atLeast(count, try conditions(parts, list: list, line: line))
    case .not(let part): return .not(try condition(part, list: list, line: line))
    case .row(let row):
      rows.append(try linked(row))
      return .row(rows.count - 1)
    case .entries(let names, let itself):
      var targets: [Int] = []
      for name in names {
        let id = name.contains(":") ? name : "\(list):\(name)"
        guard let found = leavesUnder[id] else {
          throw DataFault(.unknownReference(name, to: "rules/"), line: line)
        }
        targets += found
      }
      return .meets(targets, itself: itself)
    }
  }

  private mutating func conditions(
    _ parts: [Criterion], list: Identifier<ControlList>, line: Int
  ) throws(DataFault) -> [RuleBook.Condition] {
    var linked: [RuleBook.Condition] = []
    for part in parts { linked.append(try condition(part, list: list, line: line)) }
    return linked
  }

  private mutating func linked(_ row: CriterionRow) throws(DataFault) -> RuleBook.Row {
    guard let position = parameterPositions[row.parameter] else {
      throw DataFault(
        .unknownReference(row.parameter.text, to: "parameters/"), line: row.line)
    }
    return RuleBook.Row(
      parameter: position, test: try linked(row.test, of: position, line: row.line), source: row)
  }

  private mutating func linked(_ test: CriterionRow.Test, of position: Int, line: Int)
    throws(DataFault) -> RuleBook.Row.Test
  {
    let parameter = catalogue.parameters[position]
    switch (test, parameter.kind) {
    case (.isYes(let yes), .yesNo): return .isYes(yes)
    case (.includes(let values), .choice), (.includes(let values), .identifier):
      return .includes(try numbers(of: values, parameter: position, line: line))
    case (.only(let values), .choice(_, many: true)), (.only(let values), .identifier):
      return .only(try numbers(of: values, parameter: position, line: line))
    case (.compared(let comparator, let value, let name), .quantity(let usual)):
      guard let unit = catalogue.units[name, usual.dimension], unit.dimension == usual.dimension
      else {
        let allowed = catalogue.units.units(of: usual.dimension).map(\.symbol)
        throw DataFault(
          .badValue(name, expected: allowed.joined(separator: ", ")), line: line)
      }
      return .compared(comparator, unit.toBase(value))
    default:
      throw DataFault(
        .wrongType(found: "criterion", expected: "\(parameter.kindName): \(parameter.id)"),
        line: line)
    }
  }

  private mutating func numbers(of values: [String], parameter: Int, line: Int)
    throws(DataFault) -> [Int32]
  {
    var numbers: [Int32] = []
    for value in values {
      if let number = valueNumbers[parameter][value] {
        numbers.append(number)
        continue
      }
      guard case .identifier = catalogue.parameters[parameter].kind else {
        let allowed = catalogue.parameters[parameter].choices.map(\.id).joined(separator: ", ")
        throw DataFault(.badValue(value, expected: allowed), line: line)
      }
      let number = Int32(valueNumbers[parameter].count)
      valueNumbers[parameter][value] = number
      numbers.append(number)
    }
    return numbers
  }
}
