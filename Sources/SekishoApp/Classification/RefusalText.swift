import ExportControl

extension ReasonText {
  /// Why an answer could not be taken, and what would be.
  func text(_ refusal: AnswerReader.Refusal, _ parameter: Parameter) -> String {
    switch refusal {
    case .notYesNo: phrases(.refusalNotYesNo)
    case .unknownChoice(let text, let nearest):
      nearest.isEmpty
        ? phrases(.refusalUnknownChoice, Phrases.quotable(text))
        : phrases(.refusalNearest, Phrases.quotable(text), phrases.list(nearest))
    case .onlyOne: phrases(.refusalOnlyOne)
    case .badCAS(let text):
      phrases(
        text.contains { $0.isNumber } && text.contains("-") ? .refusalBadCAS : .refusalNotCAS,
        Phrases.quotable(text))
    case .notInRegister(let text):
      phrases(.refusalNotInRegister, Phrases.quotable(text), register(parameter))
    case .empty: phrases(.refusalEmpty)
    case .quantity(let refusal): text(refusal, unit: parameter.unit)
    }
  }

  private func register(_ parameter: Parameter) -> String {
    if case .identifier(.entries(let list)) = parameter.kind { list.text } else { "CAS" }
  }

  private func text(_ refusal: QuantityReader.Refusal, unit: ExportControl.Unit?) -> String {
    let units = unit.map { book.units.units(of: $0.dimension).map(\.symbol) } ?? []
    return switch refusal {
    case .noNumber, .noUnit: phrases(.refusalNoNumber, "12 " + (unit?.symbol ?? ""))
    case .unknownUnit(let name):
      phrases(.refusalUnknownUnit, Phrases.quotable(name), phrases.list(units))
    case .otherDimension(let name):
      phrases(.refusalOtherUnit, Phrases.quotable(name), phrases.list(units))
    case .impossible: phrases(.refusalImpossible)
    }
  }
}
