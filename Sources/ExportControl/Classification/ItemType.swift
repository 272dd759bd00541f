/// What a person would call a thing: a UAV, a five-axis mill, a fermenter.
public struct ItemType: Sendable {
  /// Its name in the data.
  public let id: Identifier<ItemType>
  /// The wider type that it is a kind of.
  public let parent: Identifier<ItemType>?
  /// What to call it.
  public let name: LocalizedText
  /// Whether the kinds below it are all there are: one of them takes in whatever the others do not.
  public let isExhaustive: Bool
  /// Whether no list names it: a kind to choose for ordinary goods, so that they are not taken for others.
  public let isUnlisted: Bool
  /// What the name alone answers, each a value of a parameter.
  public let says: [CriterionRow]
  /// Other words for it, English.
  public let englishAliases: [DataText]
  /// Other words for it, Japanese.
  public let japaneseAliases: [DataText]
  /// The line in its file.
  let line: Int

  init(_ node: JSONNode) throws(DataFault) {
    line = node.line
    let object = try JSONObject(
      node, keys: ["id", "parent", "name", "aliases", "exhaustive", "unlisted", "says"])
    id = try object.identifier("id")
    parent = try object.optionalText("parent").map(Identifier.init)
    name = try object.value("name", LocalizedText.init)
    isExhaustive = try object.flag("exhaustive")
    isUnlisted = try object.flag("unlisted")
    says = try object.optionalList("says") { (node) throws(DataFault) in try CriterionRow(node) }
    let aliases = try object.optional("aliases") { (node) throws(DataFault) in try Aliases(node) }
    englishAliases = aliases?.en ?? []
    japaneseAliases = aliases?.ja ?? []
  }
}

/// The item types as a tree.
public struct ItemTypeTree: Sendable {
  /// The types, parents before their children.
  public let all: [ItemType]
  private let positions: [Identifier<ItemType>: Int]
  private let children: [[Int]]
  private let parents: [Int?]
  private let forms: [Rule.Form]

  /// Written after a type's name, it says: one, but of none of the kinds below it.
  public static let otherSuffix = ":other"

  /// No types.
  public init() {
    all = []
    positions = [:]
    children = []
    parents = []
    forms = []
  }

  /// Makes a tree of types that stand in any order.
  ///
  /// - Throws: a ``DataFault`` where one stands under a type that is not there, or under itself.
  init(_ types: [ItemType]) throws(DataFault) {
    let kinds = Dictionary(grouping: types, by: \.parent)
    var ordered: [ItemType] = []
    func add(_ type: ItemType) {
      ordered.append(type)
      kinds[type.id, default: []].forEach(add)
    }
    kinds[nil, default: []].forEach(add)
    var positions: [Identifier<ItemType>: Int] = [:]
    for (index, type) in ordered.enumerated() { positions[type.id] = index }
    if let stray = types.first(where: { positions[$0.id] == nil }), let parent = stray.parent {
      throw DataFault(.unknownReference(parent.text, to: "item-types/"), line: stray.line)
        .inFile("item-types/")
    }
    var children = [[Int]](repeating: [], count: ordered.count)
    var parents: [Int?] = []
    var forms: [Rule.Form] = []
    for (index, type) in ordered.enumerated() {
      let above = type.parent.flatMap { positions[$0] }
      if let above { children[above].append(index) }
      parents.append(above)
      // The roots of software and technology bear the names of the forms.
      forms.append(above.map { forms[$0] } ?? Rule.Form(rawValue: type.id.text) ?? .goods)
    }
    all = ordered
    self.positions = positions
    self.children = children
    self.parents = parents
    self.forms = forms
  }

  /// The type of a name; the one above where the name ends in ``otherSuffix``.
  public func type(_ id: Identifier<ItemType>) -> ItemType? {
    position(id).map { all[$0.index] }
  }

  /// The types directly under one, or the topmost ones.
  public func children(of id: Identifier<ItemType>?) -> [ItemType] {
    guard let id else { return all.filter { $0.parent == nil } }
    return positions[id].map { children[$0].map { all[$0] } } ?? []
  }

  /// The types from the topmost down to one itself.
  public func path(to id: Identifier<ItemType>) -> [ItemType] {
    var path: [ItemType] = []
    var next = type(id)
    while let type = next {
      path.insert(type, at: 0)
      next = type.parent.flatMap { self.type($0) }
    }
    return path
  }

  /// Where a name stands, and whether it means none of the kinds below.
  func position(_ id: Identifier<ItemType>) -> (index: Int, isOther: Bool)? {
    if let index = positions[id] { return (index, false) }
    guard id.text.hasSuffix(Self.otherSuffix) else { return nil }
    let above = Identifier<ItemType>(String(id.text.dropLast(Self.otherSuffix.count)))
    guard let index = positions[above], !children[index].isEmpty, !all[index].isExhaustive else {
      return nil
    }
    return (index, true)
  }

  /// What an item of a type may be more exactly: one of the kinds below it or, unless these are all
  /// there are, one of none of them.
  public func kinds(of id: Identifier<ItemType>) -> [Identifier<ItemType>] {
    let kinds = children(of: id).map(\.id)
    let other = Identifier<ItemType>(id.text + Self.otherSuffix)
    return position(other) == nil ? kinds : kinds + [other]
  }

  func isLeaf(_ index: Int) -> Bool { children[index].isEmpty }

  func parent(of index: Int) -> Int? { parents[index] }

  /// Goods, software or technology: what things of a type are.
  public func form(of id: Identifier<ItemType>) -> Rule.Form {
    position(id).map { forms[$0.index] } ?? .goods
  }

  func form(of index: Int) -> Rule.Form { forms[index] }

  func children(ofIndex index: Int) -> [Int] { children[index] }

  /// Every type below one.
  func descendants(of index: Int) -> [Int] {
    children[index].flatMap { [$0] + descendants(of: $0) }
  }
}
