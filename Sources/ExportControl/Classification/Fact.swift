/// What somebody answered to the question of a parameter.
public enum Answer: Sendable, Equatable {
  /// Nobody can tell now.
  case unknown
  /// Yes or no.
  case yesNo(Bool)
  /// A number with its unit.
  case quantity(Quantity)
  /// Choices, item types or identifiers, in the order given.
  case values([String])
}

/// What is known of an item: answers by parameter, in the order given.
public struct Facts: Sendable, Equatable {
  /// The parameter that says what the item is.
  public static let itemType = Identifier<Parameter>("item-type")

  /// The answers, in the order in which they were first given.
  public private(set) var answers: [(parameter: Identifier<Parameter>, answer: Answer)] = []
  private var positions: [Identifier<Parameter>: Int] = [:]

  /// Nothing is known.
  public init() {}

  /// The answer for a parameter; setting nil takes it back.
  public subscript(parameter: Identifier<Parameter>) -> Answer? {
    get { positions[parameter].map { answers[$0].answer } }
    set {
      switch (positions[parameter], newValue) {
      case (let position?, let answer?): answers[position].answer = answer
      case (let position?, nil):
        answers.remove(at: position)
        positions = [:]
        for (index, fact) in answers.enumerated() { positions[fact.parameter] = index }
      case (nil, let answer?):
        positions[parameter] = answers.count
        answers.append((parameter, answer))
      case (nil, nil): break
      }
    }
  }

  /// The item types named.
  public var types: [Identifier<ItemType>] {
    if case .values(let values)? = self[Self.itemType] { values.map(Identifier.init) } else { [] }
  }

  /// Two sets of facts are the same if they say the same, in whatever order.
  public static func == (left: Facts, right: Facts) -> Bool {
    left.answers.count == right.answers.count
      && left.answers.allSatisfy { right[$0.parameter] == $0.answer }
  }
}
