/// One question at a time: what to ask next about an item, and what an answer would change.
public struct Interview: Sendable {
  /// In which order questions come.
  public enum Order: String, CaseIterable, Sendable {
    /// What settles most for the effort it costs.
    case adaptive
    /// The lists' own order.
    case legal
  }

  /// A question.
  public struct Question: Sendable, Equatable {
    /// What is asked: a parameter, or ``Facts/itemType``.
    public let parameter: Identifier<Parameter>
    /// The type to be told more exactly, where the question is which kind it is; nil where the item
    /// has not been named.
    public let type: Identifier<ItemType>?
    /// The entries that hang on it.
    public let entries: [String]
  }

  /// The rules.
  public let book: RuleBook
  /// In which order questions come.
  public let order: Order
  /// The lists to search; nil means all.
  public let lists: Set<Identifier<ControlList>>?

  /// An interview over some lists.
  public init(
    _ book: RuleBook, order: Order = .adaptive, lists: Set<Identifier<ControlList>>? = nil
  ) {
    self.book = book
    self.order = order
    self.lists = lists
  }

  /// What the facts say so far.
  public func determination(_ facts: Facts) -> Determination {
    Determination(facts, book: book, lists: lists)
  }

  /// The next question; nil once no answer can change anything.
  public func next(_ facts: Facts) -> Question? {
    let situation = Situation(facts, book: book)
    if facts[Facts.itemType] == nil {
      return Question(parameter: Facts.itemType, type: nil, entries: [])
    }
    guard situation.form != nil else { return nil }
    var evaluation = Evaluation(situation, book: book)
    let open = searched.flatMap { leaves in
      leaves.filter { evaluation.truth($0) == .undetermined }
    }
    if situation.lacksGoods, !open.isEmpty {
      return Question(parameter: Facts.itemType, type: nil, entries: [])
    }
    var frontier = Frontier(evaluation: evaluation, book: book)
    var candidates: [Int: [Int]] = [:]
    var order: [Int] = []
    var typed: [Int] = []
    var conditional: Set<Int> = []
    var reviewed: Identifier<ControlList>?
    for leaf in open {
      let (parameters, noted, isTypeOpen) = frontier.next(of: leaf, passingUnknown: true)
      if isTypeOpen { typed.append(leaf) }
      if reviewed == nil, !parameters.isEmpty { reviewed = book.leaves[leaf].list }
      conditional.formUnion(parameters.filter { !noted.contains($0) })
      for parameter in parameters {
        // The lists are gone through in the order of review: what belongs together is asked together.
        if candidates[parameter] == nil, reviewed == book.leaves[leaf].list {
          order.append(parameter)
        }
        candidates[parameter, default: []].append(leaf)
      }
      if self.order == .legal, isTypeOpen || !parameters.isEmpty { break }
    }
    // What the thing is settles more than anything that can be measured on it.
    if !typed.isEmpty, let type = situation.openTypes.first {
      return Question(
        parameter: Facts.itemType, type: book.types.all[type].id,
        entries: typed.map { book.leaves[$0].entry })
    }
    guard
      let chosen = choose(
        order, conditional: conditional, open: open, situation: situation, last: facts)
    else {
      return nil
    }
    return Question(
      parameter: book.parameters[chosen].id, type: nil,
      entries: (candidates[chosen] ?? []).map { book.leaves[$0].entry })
  }

  /// The next question about the transfer that the guidelines hang on; nil once all are answered.
  public func nextOfTransfer(_ facts: Facts, catalogue: Catalogue) -> Identifier<Parameter>? {
    book.findings(for: determination(facts), catalogue: catalogue).flatMap(\.needs)
      .first { facts[$0] == nil }
  }

  private var searched: [Range<Int>] {
    book.lists.filter { lists?.contains($0.list) ?? true }.map(\.leaves)
  }

  /// The candidate that leaves fewest entries possible for the effort it costs; the first one where
  /// several do.
  private func choose(
    _ candidates: [Int], conditional: Set<Int>, open: [Int], situation: Situation, last facts: Facts
  ) -> Int? {
    guard order == .adaptive, candidates.count > 1 else { return candidates.first }
    let openLeaves = Set(open)
    let lastDependents = facts.answers.last.flatMap { book.position($0.parameter) }
      .map { Set(book.dependents[$0]) }
    var best: (parameter: Int, gain: Double)?
    for parameter in candidates {
      let leaves = book.dependents[parameter].filter(openLeaves.contains)
      let probes = Probes(of: parameter, in: leaves, book: book).values
      guard !probes.isEmpty else { continue }
      var settled = 0
      for value in probes {
        var probe = situation
        probe.set(value, at: parameter)
        var evaluation = Evaluation(probe, book: book)
        settled += leaves.count { evaluation.truth($0) != .undetermined }
      }
      var gain = Double(settled) / Double(probes.count) / book.parameters[parameter].effort.cost
      // What would take an item out again matters once it is in, unless it settles much at once.
      if !conditional.contains(parameter) { gain *= 0.4 }
      // Questions about one thing are best asked together.
      if let lastDependents, leaves.contains(where: lastDependents.contains) { gain *= 1.1 }
      if best.map({ gain > $0.gain * 1.000001 }) ?? true { best = (parameter, gain) }
    }
    return best?.parameter ?? candidates.first
  }
}

/// Answers that stand for all answers to a question: one for each way in which comparisons can come
/// out.
struct Probes {
  private(set) var values: [Situation.Value] = []

  /// No more are tried: a gain estimated from so many is good enough to choose by.
  private static let most = 12

  init(of parameter: Int, in leaves: [Int], book: RuleBook) {
    var thresholds: Set<Double> = []
    var names: Set<Int32> = []
    var rows: [Int] = []
    var seen: Set<Int> = []
    func collect(_ condition: RuleBook.Condition) {
      switch condition {
      case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.forEach(collect)
      case .not(let part): collect(part)
      case .row(let row): if book.rows[row].parameter == parameter { rows.append(row) }
      case .meets(let targets, _): targets.forEach(collect)
      }
    }
    func collect(_ leaf: Int) {
      guard seen.insert(leaf).inserted else { return }
      collect(book.leaves[leaf].condition)
      for exclusion in book.leaves[leaf].exclusions { collect(exclusion.condition) }
    }
    leaves.forEach(collect)
    for row in rows {
      switch book.rows[row].test {
      case .isYes: break
      case .includes(let values), .only(let values): names.formUnion(values)
      case .compared(_, let threshold): thresholds.insert(threshold)
      }
    }
    switch book.parameters[parameter].kind {
    case .yesNo: values = [.yesNo(true), .yesNo(false)]
    case .quantity: values = Self.around(thresholds.sorted()).map { .number($0) }
    case .choice, .identifier:
      values = names.sorted().map { .values([$0]) } + [.values([-1])]
    }
    if values.count > Self.most {
      let step = Double(values.count) / Double(Self.most)
      values = (0..<Self.most).map { values[Int(Double($0) * step)] }
    }
  }

  /// A value below all thresholds, one at each, one between each two, one above all.
  static func around(_ thresholds: [Double]) -> [Double] {
    guard let first = thresholds.first, let last = thresholds.last else { return [] }
    var values = [first - Quantity.step(at: first) * 0.5]
    for (index, threshold) in thresholds.enumerated() {
      values.append(threshold)
      if index + 1 < thresholds.count { values.append((threshold + thresholds[index + 1]) / 2) }
    }
    values.append(last + Quantity.step(at: last) * 0.5)
    return values
  }
}
