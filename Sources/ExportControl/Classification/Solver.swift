/// Finds facts that make conditions true or false: witnesses of entries, both sides of
/// thresholds, exclusions that apply.
///
/// A depth-first search over the ways in which conditions can come out, with what remains allowed
/// for each parameter; the way with the fewest parameters first.
struct Solver {
  private let book: RuleBook
  /// Steps left; a search that needs more is given up.
  private var steps = 0
  private static let mostSteps = 20_000

  /// Whether an item has several values of a parameter that allows them, such as the substances of
  /// a mixture.
  private let takesSeveral: Bool

  init(_ book: RuleBook, takesSeveral: Bool = true) {
    self.book = book
    self.takesSeveral = takesSeveral
  }

  /// Something to be made true or false.
  indirect enum Goal {
    case condition(RuleBook.Condition, Bool)
    /// The entry's types, condition and exclusions.
    case core(Int, Bool)
    /// The entry's types alone.
    case typesOnly(Int)
  }

  /// Facts that reach all goals with as few parameters as possible; nil where there are none.
  mutating func solve(_ goals: [Goal], form: Rule.Form) -> Facts? {
    for budget in 0...24 {
      steps = Self.mostSteps
      if let state = search(goals[...], State(), budget) {
        return state.facts(form: form, book: book)
      }
    }
    return nil
  }

  private mutating func search(_ goals: ArraySlice<Goal>, _ state: State, _ budget: Int) -> State? {
    guard state.domains.count <= budget, steps > 0 else { return nil }
    steps -= 1
    guard let goal = goals.first else { return state.isConsistent(book) ? state : nil }
    let rest = goals.dropFirst()
    switch goal {
    case .core(let leaf, true):
      var state = state
      guard state.restrict(to: expanded(leaf)) else { return nil }
      let entry = book.leaves[leaf]
      let more =
        [Goal.condition(entry.condition, true)]
        + entry.exclusions.map { .condition($0.condition, false) }
      return search(more + rest, state, budget)
    case .typesOnly(let leaf):
      var state = state
      guard state.restrict(to: expanded(leaf)) else { return nil }
      return search(rest, state, budget)
    case .core(let leaf, false): return searchNotMet(leaf, rest, state, budget)
    case .condition(let condition, let wanted):
      return search(condition, wanted, rest, state, budget)
    }
  }

  private mutating func searchNotMet(
    _ leaf: Int, _ rest: ArraySlice<Goal>, _ state: State, _ budget: Int
  ) -> State? {
    var other = state
    if let types = expanded(leaf), other.exclude(types) {
      if let found = search(rest, other, budget) { return found }
    }
    let entry = book.leaves[leaf]
    if let found = search([.condition(entry.condition, false)] + rest, state, budget) {
      return found
    }
    for exclusion in entry.exclusions {
      if let found = search([.condition(exclusion.condition, true)] + rest, state, budget) {
        return found
      }
    }
    return nil
  }

  private mutating func search(
    _ condition: RuleBook.Condition, _ wanted: Bool, _ rest: ArraySlice<Goal>, _ state: State,
    _ budget: Int
  ) -> State? {
    switch condition {
    case .row(let index):
      var state = state
      let row = book.rows[index]
      let parameter = book.parameters[row.parameter]
      let fresh = Domain(parameter, takesSeveral: takesSeveral)
      guard state.require(row, wanted, fresh: fresh) else { return nil }
      return search(rest, state, budget)
    case .not(let part): return search([.condition(part, !wanted)] + rest, state, budget)
    case .all(let parts):
      return wanted
        ? search(parts.map { .condition($0, true) } + rest, state, budget)
        : first(parts.map { .condition($0, false) }, rest, state, budget)
    case .any(let parts):
      return wanted
        ? first(parts.map { .condition($0, true) }, rest, state, budget)
        : search(parts.map { .condition($0, false) } + rest, state, budget)
    case .atLeast(let count, let parts):
      let needed = wanted ? count : parts.count - count + 1
      for chosen in Self.choices(of: needed, among: parts.count) {
        let goals = chosen.map { Goal.condition(parts[$0], wanted) }
        if let found = search(goals + rest, state, budget) { return found }
      }
      return nil
    case .meets(let leaves, _):
      guard wanted else {
        return search(leaves.map { .core($0, false) } + rest, state, budget)
      }
      // What is not modelled is never surely met.
      let modelled = leaves.filter { !book.leaves[$0].isNotModelled }
      let goals = (modelled.isEmpty ? leaves : modelled).map { Goal.core($0, true) }
      return first(goals, rest, state, budget)
    }
  }

  private mutating func first(
    _ alternatives: [Goal], _ rest: ArraySlice<Goal>, _ state: State, _ budget: Int
  ) -> State? {
    for alternative in alternatives {
      if let found = search([alternative] + rest, state, budget) { return found }
    }
    return nil
  }

  private static func choices(of count: Int, among total: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard count <= total else { return [] }
    return choices(of: count, among: total - 1)
      + choices(of: count - 1, among: total - 1).map { $0 + [total - 1] }
  }

  /// The most exact types that an entry takes in; nil where it is tied to none.
  private func expanded(_ leaf: Int) -> Set<Int>? {
    let types = book.leaves[leaf].typeIndices
    guard !types.isEmpty else { return nil }
    return Set(types.flatMap { [$0] + book.types.descendants(of: $0) })
  }

  /// What is still allowed.
  struct State {
    var domains: [Int: Domain] = [:]
    var types: Set<Int>?
    var otherTypes: Set<Int> = []

    mutating func restrict(to wanted: Set<Int>?) -> Bool {
      guard let wanted else { return true }
      types = (types.map { $0.intersection(wanted) } ?? wanted).subtracting(otherTypes)
      return types?.isEmpty == false
    }

    mutating func exclude(_ unwanted: Set<Int>) -> Bool {
      otherTypes.formUnion(unwanted)
      guard types != nil else { return true }
      types?.subtract(unwanted)
      return types?.isEmpty == false
    }

    mutating func require(_ row: RuleBook.Row, _ wanted: Bool, fresh: Domain) -> Bool {
      var domain = domains[row.parameter] ?? fresh
      guard domain.require(row.test, wanted) else { return false }
      domains[row.parameter] = domain
      return true
    }

    func facts(form: Rule.Form, book: RuleBook) -> Facts? {
      var facts = Facts()
      let unlisted = book.types.all.filter(\.isUnlisted).prefix(1).map(\.id.text)
      var names: [String] = form == .goods ? [] : [form.rawValue]
      if let types, let type = Self.best(types, book) {
        let id = book.types.all[type].id.text
        let needsOther = !book.types.isLeaf(type)
        let name = needsOther ? id + ItemTypeTree.otherSuffix : id
        // Software of a kind of its own is for no goods of the lists.
        names =
          form == .goods
          ? [name]
          : book.types.form(of: type) == form
            ? [name] + unlisted : names + [name]
      }
      if names.isEmpty { names = unlisted }
      facts[Facts.itemType] = .values(names)
      for (position, domain) in domains.sorted(by: { $0.key < $1.key }) {
        let parameter = book.parameters[position]
        guard let answer = domain.answer(parameter, position: position, book: book) else {
          return nil
        }
        facts[parameter.id] = answer
      }
      for rule in book.consistency { reconcile(rule, &facts, book) }
      return facts
    }

    /// Whether parameters that bound one another can still do so.
    func isConsistent(_ book: RuleBook) -> Bool {
      book.consistency.allSatisfy { rule in
        guard let smaller = book.position(rule.smaller).flatMap({ domains[$0] }),
          let larger = book.position(rule.larger).flatMap({ domains[$0] })
        else { return true }
        return smaller.canStayBelow(larger)
      }
    }

    /// Gives two parameters that bound one another values that can stand together.
    private func reconcile(_ rule: Consistency, _ facts: inout Facts, _ book: RuleBook) {
      guard case .quantity(let smaller)? = facts[rule.smaller],
        case .quantity(let larger)? = facts[rule.larger], smaller.base > larger.base,
        let domain = book.position(rule.smaller).flatMap({ domains[$0] })
      else { return }
      if domain.allows(larger.base) {
        facts[rule.smaller] = .quantity(larger)
      } else {
        facts[rule.larger] = .quantity(smaller)
      }
    }

    /// The most exact of some types, the first in the data.
    private static func best(_ types: Set<Int>, _ book: RuleBook) -> Int? {
      types.sorted().first { book.types.isLeaf($0) } ?? types.min()
    }
  }

  /// What is still allowed for one parameter.
  struct Domain {
    private var low = -Double.infinity
    private var takesLow = true
    private var high = Double.infinity
    private var takesHigh = true
    private var yes: Bool?
    private var groups: [Set<Int32>] = []
    private var only: Set<Int32>?
    private var forbidden: Set<Int32> = []
    private var outside: [Set<Int32>] = []
    private let isMany: Bool
    /// How many choices there are; nil where the register has no end.
    private let choiceCount: Int?

    init(_ parameter: Parameter, takesSeveral: Bool) {
      switch parameter.kind {
      case .choice(let choices, let many):
        isMany = many && takesSeveral
        choiceCount = choices.count
      default:
        isMany = takesSeveral
        choiceCount = nil
      }
    }

    mutating func require(_ test: RuleBook.Row.Test, _ wanted: Bool) -> Bool {
      switch test {
      case .isYes(let value):
        let needed = value == wanted
        if let yes, yes != needed { return false }
        yes = needed
        return true
      case .includes(let values):
        if wanted { groups.append(Set(values)) } else { forbidden.formUnion(values) }
        return chosen() != nil
      case .only(let values):
        if wanted {
          only = only.map { $0.intersection(values) } ?? Set(values)
        } else {
          outside.append(Set(values))
        }
        return chosen() != nil
      case .compared(let comparator, let threshold):
        return bound(wanted ? comparator : comparator.negated, threshold, isNot: !wanted)
      }
    }

    private mutating func bound(
      _ comparator: CriterionRow.Comparator, _ threshold: Double, isNot: Bool
    ) -> Bool {
      switch comparator {
      case .atLeast: if threshold > low { (low, takesLow) = (threshold, true) }
      case .above: if threshold >= low { (low, takesLow) = (threshold, false) }
      case .atMost: if threshold < high { (high, takesHigh) = (threshold, true) }
      case .below: if threshold <= high { (high, takesHigh) = (threshold, false) }
      case .equal:
        if isNot { return bound(.above, threshold, isNot: false) }
        return bound(.atLeast, threshold, isNot: false) && bound(.atMost, threshold, isNot: false)
      }
      return low < high || (low == high && takesLow && takesHigh)
    }

    /// Values that fit; nil where none do.
    ///
    /// A value of -1 is none of those that criteria name.
    private func chosen() -> [Int32]? {
      var allowed = only
      if !isMany, let first = groups.first {
        allowed = groups.dropFirst().reduce(allowed.map { $0.intersection(first) } ?? first) {
          $0.intersection($1)
        }
      }
      func fits(_ value: Int32) -> Bool {
        !forbidden.contains(value) && (allowed?.contains(value) ?? true)
      }
      var values: [Int32] = []
      for group in groups {
        if values.contains(where: group.contains) { continue }
        guard let value = group.sorted().first(where: fits) else { return nil }
        values.append(value)
      }
      for inside in outside where values.allSatisfy(inside.contains) {
        guard allowed == nil, let value = other(than: inside.union(forbidden)) else { return nil }
        values.append(value)
      }
      if values.isEmpty {
        if let allowed {
          guard let value = allowed.sorted().first(where: fits) else { return nil }
          values = [value]
        } else {
          guard let value = other(than: forbidden) else { return nil }
          values = [value]
        }
      }
      return values
    }

    /// A value that is none of some: the last choice left, or what stands in no register.
    private func other(than values: Set<Int32>) -> Int32? {
      guard let choiceCount else { return -1 }
      return (0..<Int32(choiceCount)).last { !values.contains($0) }
    }

    func answer(_ parameter: Parameter, position: Int, book: RuleBook) -> Answer? {
      switch parameter.kind {
      case .yesNo: return .yesNo(yes ?? false)
      case .quantity(let unit):
        return .quantity(Quantity(Quantity.rounded(unit.fromBase(point)), unit))
      case .choice:
        guard let values = chosen() else { return nil }
        let names = values.compactMap { value in
          value < 0 ? nil : parameter.choices[Int(value)].id
        }
        return names.count == values.count ? .values(names) : nil
      case .identifier:
        guard let values = chosen() else { return nil }
        return .values(
          values.map { book.value($0, parameter: position) ?? Parameter.Register.none })
      }
    }

    /// A value inside the bounds; a bound itself where it may be taken.
    private var point: Double {
      if takesLow, low.isFinite { return low }
      if takesHigh, high.isFinite { return high }
      if low.isFinite, high.isFinite { return (low + high) / 2 }
      if low.isFinite { return low + Quantity.step(at: low) * 0.1 }
      if high.isFinite { return high - Quantity.step(at: high) * 0.1 }
      return 1
    }

    /// Whether some number inside the bounds is no more than some number inside the other's.
    func canStayBelow(_ other: Domain) -> Bool {
      low < other.high || (low == other.high && takesLow && other.takesHigh)
    }

    /// Whether a number lies inside the bounds.
    func allows(_ number: Double) -> Bool {
      (takesLow ? number >= low : number > low) && (takesHigh ? number <= high : number < high)
    }
  }
}

extension CriterionRow.Comparator {
  /// The comparison that holds where this one does not.
  var negated: Self {
    switch self {
    case .atLeast: .below
    case .above: .atMost
    case .atMost: .above
    case .below: .atLeast
    case .equal: .equal
    }
  }
}
