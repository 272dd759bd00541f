/// What the name of an item alone answers: nobody asks of which metal aluminium powder is.
extension RuleBook {
  /// What the names say, by parameter; nothing where two of them say different things.
  func said(by names: [Identifier<ItemType>]) -> [Int: Answer] {
    var answers: [Int: Answer] = [:]
    var disputed: Set<Int> = []
    for name in names {
      var here = types.position(name)?.index
      while let type = here {
        for (parameter, answer) in typeAnswers[type] {
          if answers[parameter].map({ $0 != answer }) ?? false { disputed.insert(parameter) }
          answers[parameter] = answer
        }
        here = types.parent(of: type)
      }
    }
    return disputed.isEmpty ? answers : answers.filter { !disputed.contains($0.key) }
  }

  /// What was answered, or else what the item's names say.
  func answer(to parameter: Identifier<Parameter>, in facts: Facts) -> Answer? {
    facts[parameter] ?? position(parameter).flatMap { said(by: facts.types)[$0] }
  }
}
