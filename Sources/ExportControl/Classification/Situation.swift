/// The facts of an item, set out for evaluation.
struct Situation: Sendable {
  /// What is known of one parameter, in base units and numbers.
  enum Value: Sendable, Equatable {
    /// Nobody was asked.
    case open
    /// Somebody was asked and could not tell.
    case unknown
    case yesNo(Bool)
    case number(Double)
    case values([Int32])
  }

  private(set) var values: [Value]
  /// Whether the item is of a type, by type.
  private(set) var typeTruths: [Truth]
  /// What the item is; nil where nothing names it.
  private(set) var form: Rule.Form?
  /// The types that could still be told more exactly.
  private(set) var openTypes: [Int] = []
  /// Whether it is software or technology, and nothing says for what goods.
  private(set) var lacksGoods = false

  init(_ facts: Facts, book: RuleBook) {
    values = [Value](repeating: .open, count: book.parameters.count)
    typeTruths = []
    for (parameter, answer) in facts.answers where parameter != Facts.itemType {
      guard let position = book.position(parameter) else { continue }
      values[position] = Self.value(answer, parameter: position, book: book)
    }
    for (position, answer) in book.said(by: facts.types) where values[position] == .open {
      values[position] = Self.value(answer, parameter: position, book: book)
    }
    name(facts.types, book: book)
  }

  static func value(_ answer: Answer, parameter: Int, book: RuleBook) -> Value {
    switch answer {
    case .unknown: .unknown
    case .yesNo(let yes): .yesNo(yes)
    case .quantity(let quantity): .number(quantity.base)
    // A value that no criterion names is none of those named.
    case .values(let names):
      .values(names.map { book.number(of: $0, parameter: parameter) ?? -1 })
    }
  }

  /// Sets the value of one parameter.
  mutating func set(_ value: Value, at parameter: Int) { values[parameter] = value }

  /// Says what the item is.
  mutating func name(_ names: [Identifier<ItemType>], book: RuleBook) {
    let types = book.types
    let named = names.compactMap { types.position($0) }
    guard !named.isEmpty else {
      typeTruths = [Truth](repeating: .undetermined, count: types.all.count)
      form = nil
      return
    }
    form = .goods
    var hasGoods = false
    var isBareForm = true
    for name in named {
      let form = types.form(of: name.index)
      if form == .goods { hasGoods = true }
      // Technology about a program is technology.
      if form != .goods, self.form != .technology { self.form = form }
      if types.all[name.index].parent != nil || name.isOther { isBareForm = false }
    }
    // Software or technology, of whatever kind, may serve any goods while nothing says which.
    lacksGoods = form != .goods && !hasGoods
    typeTruths = types.all.indices.map { index in
      lacksGoods && (isBareForm || types.form(of: index) == .goods) ? .undetermined : .notMet
    }
    openTypes = []
    for name in named {
      var here: Int? = name.index
      while let index = here {
        typeTruths[index] = .met
        here = types.parent(of: index)
      }
      guard !name.isOther, !types.isLeaf(name.index) else { continue }
      openTypes.append(name.index)
      for index in types.descendants(of: name.index) where typeTruths[index] != .met {
        typeTruths[index] = .undetermined
      }
    }
  }
}
