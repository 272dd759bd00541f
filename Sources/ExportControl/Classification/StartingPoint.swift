extension Facts {
  /// These facts with what was found to begin with; software or technology that is named already
  /// stays, what was found being the goods that it is for.
  public func naming(_ found: Facts) -> Facts {
    let named = types.map(\.text)
    let known = named + (named.isEmpty ? [] : Rule.Form.allCases.map(\.rawValue))
    var facts = self
    facts[Facts.itemType] = .values(
      named + found.types.map(\.text).filter { !known.contains($0) })
    for fact in found.answers where facts[fact.parameter] == nil {
      facts[fact.parameter] = fact.answer
    }
    return facts
  }
}

extension RuleBook {
  /// The facts with which an interview that starts at an entry begins, one set for each type of
  /// item that the entry takes in; the names that it gives an item are known already.
  ///
  /// For software or technology the type is what the entry itself names, or the form alone.
  public func startingPoints(at entry: String) -> [Facts] {
    guard let position = position(ofEntry: entry) else { return [] }
    let leaf = leaves[position]
    let named = leaf.types.map(\.text)
    return (named.isEmpty ? [leaf.form.rawValue] : named).map { type in
      var facts = Facts()
      let isOfForm = types.position(Identifier(type)).map { types.form(of: $0.index) == leaf.form }
      facts[Facts.itemType] = .values(isOfForm ?? true ? [type] : [leaf.form.rawValue, type])
      for row in rows(of: position) {
        guard case .identifier = parameters[rows[row].parameter].kind,
          case .includes(let values) = rows[row].source.test, let first = values.first
        else { continue }
        let parameter = parameters[rows[row].parameter].id
        if facts[parameter] == nil { facts[parameter] = .values([first]) }
      }
      return facts
    }
  }

  /// Everything by which an item can be named: the item types, and the entries that have rules.
  public func namingTargets() -> [SearchTarget] {
    types.all.map { .itemType($0.id) } + leaves.map { .entry($0.entry) }
  }

  /// The type by which a chemical is named that stands in no list.
  public static let chemical = Identifier<ItemType>("chemical")
}
