/// Two entries of one list that one item can meet.
public struct Overlap: Sendable {
  /// How what the first entry catches lies to what the second catches.
  public enum Relation: String, Sendable, CaseIterable {
    /// Each catches something that the other does not.
    case partial
    /// All that the first catches the second catches too.
    case within
    /// They catch the same.
    case same
  }

  /// The entry.
  public let entry: String
  /// The other entry of the same list.
  public let other: String
  /// How they lie to each other.
  public let relation: Relation
  /// Few facts of an item that both catch.
  public let facts: Facts
  /// Why the list has both, as the data say; what lies within another must have one.
  public let explanation: LocalizedText?
}

/// Finds the entries of a list that can catch one item.
///
/// Only goods are compared: software and technology overlap wherever the goods do that they serve.
struct OverlapCheck {
  private let book: RuleBook
  /// The types that a leaf takes in, those below them included.
  private let reach: [Set<Int>]

  init(_ book: RuleBook) {
    self.book = book
    reach = book.leaves.map { leaf in
      leaf.typeIndices.reduce(into: []) { types, type in
        types.insert(type)
        types.formUnion(book.types.descendants(of: type))
      }
    }
  }

  /// Every pair that one item can meet, in the order of the lists; entries that name substances or
  /// agents one by one left out, which meet others only in a mixture.
  func all() -> [Overlap] {
    let named = Set(book.leaves.indices.filter(namesSubstances))
    return pairs { first, second in
      guard first < second, !named.contains(first), !named.contains(second),
        let facts = solve([.core(first, true), .core(second, true)])
      else { return nil }
      let isWithin = solve([.core(first, true), .core(second, false)]) == nil
      let isAround = solve([.core(second, true), .core(first, false)]) == nil
      let (inner, outer) = isAround && !isWithin ? (second, first) : (first, second)
      return overlap(
        inner, outer, isWithin && isAround ? .same : isWithin || isAround ? .within : .partial,
        facts)
    }
  }

  /// The pairs of which one entry catches nothing that the other does not catch; entries whose
  /// conditions are not in the data left out.
  func contained() -> [Overlap] {
    var counterexample: (leaf: Int, evaluation: Evaluation)?
    return pairs { inner, outer in
      guard !book.leaves[inner].isNotModelled, !book.leaves[outer].isNotModelled else { return nil }
      if counterexample?.leaf != inner { counterexample = (inner, ofNothingElse(inner)) }
      guard counterexample?.evaluation.truth(outer) != .notMet,
        solve([.core(inner, true), .core(outer, false)]) == nil,
        let facts = solve([.core(inner, true), .core(outer, true)])
      else { return nil }
      let isSame = solve([.core(outer, true), .core(inner, false)]) == nil
      // What catches the same is told once.
      return isSame && inner > outer
        ? nil : overlap(inner, outer, isSame ? .same : .within, facts)
    }
  }

  private func pairs(_ find: (Int, Int) -> Overlap?) -> [Overlap] {
    book.lists.flatMap { list in
      let goods = list.leaves.filter { book.leaves[$0].form == .goods }
      return goods.flatMap { first in
        goods.compactMap { second in
          first == second || reach[first].isDisjoint(with: reach[second])
            ? nil : find(first, second)
        }
      }
    }
  }

  private func solve(_ goals: [Solver.Goal]) -> Facts? {
    var solver = Solver(book, takesSeveral: false)
    return solver.solve(goals, form: .goods)
  }

  private func namesSubstances(_ leaf: Int) -> Bool {
    book.rows(of: leaf).contains { row in
      if case .identifier = book.parameters[book.rows[row].parameter].kind { true } else { false }
    }
  }

  /// An item that an entry catches, of which everything else that can be asked is denied; where
  /// that would change the entry itself, an item of which nothing else is known.
  private func ofNothingElse(_ leaf: Int) -> Evaluation {
    let witness = Situation(book.witness(of: leaf)?.facts ?? Facts(), book: book)
    var denied = witness
    for (position, parameter) in book.parameters.enumerated()
    where witness.values[position] == .open {
      switch parameter.kind {
      case .yesNo: denied.set(.yesNo(false), at: position)
      case .choice, .identifier: denied.set(.values([-1]), at: position)
      case .quantity: break
      }
    }
    var evaluation = Evaluation(denied, book: book)
    return evaluation.truth(leaf) == .met ? evaluation : Evaluation(witness, book: book)
  }

  private func overlap(
    _ inner: Int, _ outer: Int, _ relation: Overlap.Relation, _ facts: Facts
  ) -> Overlap {
    Overlap(
      entry: book.leaves[inner].entry, other: book.leaves[outer].entry, relation: relation,
      facts: facts, explanation: explanation(inner, outer) ?? explanation(outer, inner))
  }

  private func explanation(_ leaf: Int, _ other: Int) -> LocalizedText? {
    let list = book.leaves[leaf].list
    return book.rule(of: book.leaves[leaf].entry)?.overlaps
      .first { "\(list):\($0.with)" == book.leaves[other].entry }?.text
  }
}
