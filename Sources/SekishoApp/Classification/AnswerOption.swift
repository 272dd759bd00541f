import ExportControl

/// An answer to choose.
struct AnswerOption: Equatable, Sendable {
  let answer: Answer
  let label: String

  /// Whether a text is its label, or its name in the data.
  func isNamed(_ text: String) -> Bool {
    var names = [label]
    if case .values(let values) = answer { names += values }
    let wanted = Folding.folded(text)
    return names.contains { Folding.folded($0) == wanted }
  }
}

extension [AnswerOption] {
  /// The answer of a number from 1 on, or of several that hold together; nil where there is none.
  func answer(to numbers: [Int]) -> Answer? {
    let chosen = numbers.compactMap { self[safe: $0 - 1]?.answer }
    guard chosen.count == numbers.count else { return nil }
    if chosen.count == 1 { return chosen[0] }
    var together: [String] = []
    for answer in chosen {
      guard case .values(let values) = answer else { return nil }
      together += values.filter { !together.contains($0) }
    }
    return .values(together)
  }
}

extension ReasonText {
  /// The answers among which one is chosen; none where the answer is typed.
  func options(of parameter: Parameter) -> [AnswerOption] {
    let unknown = AnswerOption(answer: .unknown, label: phrases(.answerDontKnow))
    switch parameter.kind {
    case .yesNo:
      return [
        AnswerOption(answer: .yesNo(true), label: phrases(.answerYes)),
        AnswerOption(answer: .yesNo(false), label: phrases(.answerNo)), unknown,
      ]
    case .choice(let choices, _):
      return choices.map { AnswerOption(answer: .values([$0.id]), label: phrases($0.name)) }
        + [unknown]
    case .quantity, .identifier: return []
    }
  }

  /// The kinds of an item type as answers.
  func kinds(of type: Identifier<ItemType>) -> [AnswerOption] {
    book.types.kinds(of: type).map { AnswerOption(answer: .values([$0.text]), label: name($0)) }
  }

  /// What is to be typed in answer to a question; to choose among kinds where nil.
  func expected(_ parameter: Parameter?) -> String {
    switch parameter?.kind {
    case nil: phrases(.plainTypeNumber)
    case .yesNo: phrases(.plainTypeYesNo)
    case .choice(_, let many): phrases(many ? .plainTypeNumbers : .plainTypeNumber)
    case .quantity(let unit): phrases(.plainTypedOrUnknown, phrases(.plainNumber, unit.symbol))
    case .identifier(.cas): phrases(.plainTypedOrUnknown, phrases(.plainCas))
    case .identifier(.entries(let list)):
      phrases(.plainTypedOrUnknown, phrases(.plainRegister, list.text))
    }
  }

  /// What an answer was understood as, in the usual unit too.
  func understood(_ answer: Answer, to parameter: Identifier<Parameter>) -> String {
    if case .quantity(let quantity) = answer, let unit = book.parameter(parameter)?.unit,
      quantity.unit != unit
    {
      return quantity.text + " = " + quantity.converted(to: unit).text
    }
    return self.answer(answer, to: parameter)
  }
}
