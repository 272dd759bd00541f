/// What would become of a determination if one answer were another.
public struct Change: Sendable {
  /// The facts afterwards: the other answers kept as far as they still have a question.
  public let facts: Facts
  /// The answers that fell away, since no question of theirs is left.
  public let fallenAway: [Identifier<Parameter>]
  /// Before.
  public let before: Determination
  /// After.
  public let after: Determination

  /// Previews a change.
  ///
  /// - Parameters:
  ///   - parameter: whose answer changes.
  ///   - answer: the new answer; nil takes the answer back.
  ///   - facts: what is known before.
  ///   - interview: over the lists that are searched.
  public init(
    of parameter: Identifier<Parameter>, to answer: Answer?, in facts: Facts,
    interview: Interview
  ) {
    var changed = facts
    changed[parameter] = answer
    let relevant = interview.book.relevant(to: changed)
    fallenAway = facts.answers.map(\.parameter).filter { kept in
      kept != parameter && kept != Facts.itemType && !relevant.contains(kept)
        && interview.book.relevant(to: facts).contains(kept)
    }
    for gone in fallenAway { changed[gone] = nil }
    self.facts = changed
    before = interview.determination(facts)
    after = interview.determination(changed)
  }
}

extension RuleBook {
  /// The parameters on which something can hang for an item so named, and those of the transfer.
  func relevant(to facts: Facts) -> Set<Identifier<Parameter>> {
    let situation = Situation(facts, book: self)
    let evaluation = Evaluation(situation, book: self)
    var found = circumstances
    for (index, leaf) in leaves.enumerated()
    where evaluation.formTruth(index) != .notMet && evaluation.typeTruth(index) != .notMet {
      found.formUnion(parameters(of: leaf).map { parameters[$0].id })
    }
    return found
  }
}
