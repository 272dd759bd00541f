/// Checks a "not listed" result again from the facts alone.
///
/// It reads the data files as they are and shares no code with the engine: a mistake would have to
/// be made twice to pass. Instead of three truth values it asks two questions, "surely so" and
/// "surely not", and answers each by going through the rule as it is written.
public struct RefutationCheck: Sendable {
  private let rules: [String: JSONNode]
  private let general: [String: [JSONNode]]
  private let parents: [String: String]
  private let entries: [(id: String, isLeaf: Bool)]
  private let typeParents: [String: String]
  private let typeSays: [String: [JSONNode]]
  private let units: [String: (factor: Double, offset: Double)]

  /// Reads what a check needs.
  ///
  /// - Throws: a ``DataFault`` where a file cannot be read.
  public init(_ files: DataFiles) throws(DataFault) {
    var rules: [String: JSONNode] = [:]
    var general: [String: [JSONNode]] = [:]
    var parents: [String: String] = [:]
    var entries: [(String, Bool)] = []
    for name in files.names where name.hasPrefix("rules/") {
      let node = try files.parse(name)
      let list = node["list"]?.words.first ?? ""
      for rule in node["entries"]?.items ?? [] {
        rules["\(list):\(rule["number"]?.words.first ?? "")"] = rule
      }
      general[list] = node["general"]?.items ?? []
      let numbers = try files.parse("lists/\(list).json")["entries"]?.items ?? []
      let above = Set(numbers.compactMap { $0["parent"]?.words.first })
      for entry in numbers where entry["status"] == nil {
        let number = entry["number"]?.words.first ?? ""
        let id = "\(list):\(number)"
        entries.append((id, !above.contains(number) || rules[id]?["itself"] != nil))
      }
      for entry in numbers {
        guard let parent = entry["parent"]?.words.first else { continue }
        parents["\(list):\(entry["number"]?.words.first ?? "")"] = "\(list):\(parent)"
      }
    }
    self.rules = rules
    self.general = general
    self.parents = parents
    self.entries = entries
    var typeParents: [String: String] = [:]
    var typeSays: [String: [JSONNode]] = [:]
    for name in files.names where name.hasPrefix("item-types/") {
      for type in try files.parse(name)["itemTypes"]?.items ?? [] {
        typeParents[type["id"]?.words.first ?? ""] = type["parent"]?.words.first ?? ""
        typeSays[type["id"]?.words.first ?? ""] = type["says"]?.items
      }
    }
    self.typeParents = typeParents
    self.typeSays = typeSays
    var units: [String: (Double, Double)] = [:]
    for unit in try files.parse("units.json")["units"]?.items ?? [] {
      let factor = unit["factor"]?.amount ?? 1
      // Rules write units by their symbols; another unit may have the same writing as an alias.
      for name in unit["unit"]?.words ?? [] {
        units[name] = (factor, unit["offset"]?.amount ?? 0)
      }
    }
    self.units = units
  }

  /// The entries of some lists that the facts do not refute: none where nothing is listed for sure.
  public func unrefuted(_ facts: Facts, lists: [Identifier<ControlList>]) -> [String] {
    let wanted = Set(lists.map(\.text))
    return entries.filter { entry in
      let list = String(entry.id.prefix { $0 != ":" })
      return entry.isLeaf && wanted.contains(list) && hasRule(entry.id)
        && !isRefuted(entry.id, facts, formMatters: true)
    }.map(\.id)
  }

  private func hasRule(_ id: String) -> Bool { chain(id).contains { rules[$0] != nil } }

  private func chain(_ id: String) -> [String] {
    var chain = [id]
    while let last = chain.last, let parent = parents[last] { chain.append(parent) }
    return chain
  }

  private func isRefuted(_ id: String, _ facts: Facts, formMatters: Bool) -> Bool {
    if let same = rules[id]?["same"]?.words.first {
      return isRefuted(same, facts, formMatters: formMatters)
    }
    let list = String(id.prefix { $0 != ":" })
    let chain = chain(id).compactMap { rules[$0] }
    let form = chain.compactMap { $0["form"]?.words.first }.first ?? "goods"
    if formMatters, let isForm = self.form(facts), isForm != form { return true }
    let types = chain.compactMap { $0["types"]?.words }.first { !$0.isEmpty } ?? []
    if !types.isEmpty, types.allSatisfy({ isSurelyNot($0, facts) }) { return true }
    for rule in chain {
      if let when = rule["when"], isSurely(when, false, facts, list) { return true }
      for note in rule["except"]?.items ?? [] {
        if let when = note["when"], isSurely(when, true, facts, list) { return true }
      }
    }
    return (general[list] ?? []).contains { note in
      let concerns = note["form"]?.words.first.map { $0 == form } ?? true
      return concerns && (note["when"].map { isSurely($0, true, facts, list) } ?? false)
    }
  }

  // MARK: What the item is

  private func lineage(_ type: String) -> [String] {
    var line = [type]
    while let last = line.last, let parent = typeParents[last], !parent.isEmpty {
      line.append(parent)
    }
    return line
  }

  private func named(_ facts: Facts) -> [(type: String, isOther: Bool)] {
    facts.types.map(\.text).map { name in
      typeParents[name] == nil && name.hasSuffix(":other")
        ? (String(name.dropLast(6)), true) : (name, false)
    }
  }

  private func form(_ facts: Facts) -> String? {
    let roots = named(facts).compactMap { lineage($0.type).last }
    guard !roots.isEmpty else { return nil }
    return ["technology", "software"].first(where: roots.contains) ?? "goods"
  }

  private func isSurelyNot(_ type: String, _ facts: Facts) -> Bool {
    let named = named(facts)
    guard !named.isEmpty else { return false }
    let isBareForm = named.allSatisfy {
      !$0.isOther && ["software", "technology"].contains($0.type)
    }
    if isBareForm { return false }
    // What no goods are named for may be for any.
    func isOfGoods(_ name: String) -> Bool {
      !["software", "technology"].contains(lineage(name).last ?? "")
    }
    if isOfGoods(type), !named.contains(where: { isOfGoods($0.type) }) { return false }
    return named.allSatisfy { name in
      !lineage(name.type).contains(type) && (name.isOther || !lineage(type).contains(name.type))
    }
  }

  /// What all names that say anything of a parameter say of it.
  private func said(_ parameter: String, _ facts: Facts) -> Answer? {
    let rows = named(facts).flatMap { lineage($0.type) }.flatMap { typeSays[$0] ?? [] }
      .filter { $0["parameter"]?.words.first == parameter }
    let answers = rows.compactMap { row -> Answer? in
      if case .bool(let yes)? = row["is"]?.value { return .yesNo(yes) }
      return row["is"].map { .values($0.words) }
    }
    return answers.first.flatMap { first in answers.allSatisfy { $0 == first } ? first : nil }
  }

  // MARK: Criteria

  /// Whether a criterion is surely so, or surely not.
  private func isSurely(_ node: JSONNode, _ wanted: Bool, _ facts: Facts, _ list: String) -> Bool {
    if let parts = node["all"]?.items {
      return wanted
        ? parts.allSatisfy { isSurely($0, true, facts, list) }
        : parts.contains { isSurely($0, false, facts, list) }
    }
    if let parts = node["any"]?.items {
      return wanted
        ? parts.contains { isSurely($0, true, facts, list) }
        : parts.allSatisfy { isSurely($0, false, facts, list) }
    }
    if let least = node["atLeast"]?.amount, let parts = node["of"]?.items {
      let sure = parts.count { isSurely($0, wanted, facts, list) }
      return wanted ? Double(sure) >= least : Double(parts.count - sure) < least
    }
    if let part = node["not"] { return isSurely(part, !wanted, facts, list) }
    if let names = node["serves"]?.words ?? node["entry"]?.words {
      // Only a refutation is proved here; that an entry is surely met is left to the engine's
      // exclusions, where it is needed, by its parts.
      let targets = names.flatMap { leaves($0.contains(":") ? $0 : "\(list):\($0)") }
      return wanted
        ? targets.contains { isSurelyMet($0, facts) }
        : targets.allSatisfy { isRefuted($0, facts, formMatters: false) }
    }
    return isSurely(row: node, wanted, facts)
  }

  private func leaves(_ id: String) -> [String] {
    entries.filter { $0.isLeaf && hasRule($0.id) && chain($0.id).contains(id) }.map(\.id)
  }

  private func isSurelyMet(_ id: String, _ facts: Facts) -> Bool {
    if let same = rules[id]?["same"]?.words.first { return isSurelyMet(same, facts) }
    let list = String(id.prefix { $0 != ":" })
    let chain = chain(id).compactMap { rules[$0] }
    if chain.contains(where: { $0["notModelled"] != nil }) { return false }
    let types = chain.compactMap { $0["types"]?.words }.first { !$0.isEmpty } ?? []
    let isOfType =
      types.isEmpty || named(facts).contains { lineage($0.type).contains(where: types.contains) }
    let form = chain.compactMap { $0["form"]?.words.first }.first ?? "goods"
    let notes = (general[list] ?? []).filter { note in
      note["form"]?.words.first.map { $0 == form } ?? true
    }
    return isOfType
      && chain.allSatisfy { rule in
        (rule["when"].map { isSurely($0, true, facts, list) } ?? true)
          && (rule["except"]?.items ?? []).allSatisfy { note in
            note["when"].map { isSurely($0, false, facts, list) } ?? true
          }
      }
      && notes.allSatisfy { note in
        note["when"].map { isSurely($0, false, facts, list) } ?? true
      }
  }

  private func isSurely(row: JSONNode, _ wanted: Bool, _ facts: Facts) -> Bool {
    guard let parameter = row["parameter"]?.words.first,
      let answer = facts[Identifier(parameter)] ?? said(parameter, facts)
    else { return false }
    let holds: Bool
    switch answer {
    case .unknown: return false
    case .yesNo(let yes):
      guard case .bool(let asked)? = row["is"]?.value else { return false }
      holds = yes == asked
    case .values(let values):
      if let allowed = row["only"]?.words {
        holds = Set(values).isSubset(of: allowed)
      } else {
        holds = !Set(values).isDisjoint(with: row["is"]?.words ?? [])
      }
    case .quantity(let quantity):
      guard let threshold = row["value"]?.amount, let unit = units[row["unit"]?.words.first ?? ""],
        let given = units[quantity.unit.symbol]
      else { return false }
      let left = quantity.value * given.factor + given.offset
      let right = threshold * unit.factor + unit.offset
      let gap = (left - right) / Swift.max(Swift.abs(left), Swift.abs(right), .leastNormalMagnitude)
      switch row["comparator"]?.words.first {
      case ">=": holds = gap > -1e-12
      case ">": holds = gap > 1e-12
      case "<=": holds = gap < 1e-12
      case "<": holds = gap < -1e-12
      case "=": holds = Swift.abs(gap) <= 1e-12
      default: return false
      }
    }
    return holds == wanted
  }
}

extension JSONNode {
  /// The member of an object.
  fileprivate subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The items of an array.
  fileprivate var items: [JSONNode]? { if case .array(let items) = value { items } else { nil } }

  /// A string, or the strings of an array.
  fileprivate var words: [String] {
    switch value {
    case .string(let text): [text.string]
    case .array(let items): items.flatMap(\.words)
    default: []
    }
  }

  /// A number.
  fileprivate var amount: Double? { if case .number(let number) = value { number } else { nil } }
}
