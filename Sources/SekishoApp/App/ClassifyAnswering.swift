import ExportControl
import TerminalUI

/// Asking and answering: the next question, an earlier one again, undo.
extension AppState {
  /// Asks the next question, or shows the determination where there is none.
  mutating func ask(_ workspace: Workspace) {
    guard let classifier = workspace.classifier else { return }
    clearAnswer()
    classify.finding.asksGoods = false
    guard let next = classifier.interview.next(classify.facts) else {
      showResult()
      return
    }
    if next.parameter == Facts.itemType, next.type == nil {
      classify.stage = .finding
      classify.finding = FindingState(
        form: classify.finding.form, asksGoods: !classify.facts.types.isEmpty)
      return
    }
    pose(Asked(parameter: next.parameter, type: next.type, entries: next.entries), classifier)
  }

  private mutating func pose(_ question: Asked, _ classifier: Classifier) {
    classify.stage = .asking
    classify.question = question
    classify.isTyped = classifier.book.parameter(question.parameter).map { !$0.hasOptions } ?? false
  }

  /// Asks an earlier question again.
  mutating func askAgain(_ parameter: Identifier<Parameter>, _ workspace: Workspace) {
    guard let classifier = workspace.classifier else { return }
    clearAnswer()
    pose(Asked(parameter: parameter, purpose: .change), classifier)
  }

  private mutating func clearAnswer() {
    classify.field = TextField()
    classify.ticked = []
    classify.refusal = nil
    classify.pending = nil
    classify.selected = 0
  }

  mutating func showResult() {
    classify.stage = .result
    classify.question = nil
    classify.page = PageState()
  }

  /// The next question about the transfer, or the determination.
  mutating func askOfTransfer(_ workspace: Workspace) {
    guard let classifier = workspace.classifier else { return }
    clearAnswer()
    guard
      let next = classifier.interview.nextOfTransfer(
        classify.facts, catalogue: classifier.catalogue)
    else {
      showResult()
      return
    }
    pose(Asked(parameter: next, purpose: .transfer), classifier)
  }

  /// Takes the answer that is chosen or typed.
  mutating func answer(_ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier, let question = classify.question else { return [] }
    if let pending = classify.pending { return take(pending, workspace) }
    guard question.parameter != Facts.itemType,
      let parameter = classifier.book.parameter(question.parameter), !parameter.hasOptions
    else { return chooseOption(workspace) }
    do throws(AnswerReader.Refusal) {
      let answer = try AnswerReader(classifier.book).read(classify.field.text, for: parameter)
      return offer(answer, workspace)
    } catch {
      classify.refusal = error
      return []
    }
  }

  private mutating func chooseOption(_ workspace: Workspace) -> [Effect] {
    let options = answerOptions(workspace)
    guard options.indices.contains(classify.selected) else { return [] }
    let chosen = options[classify.selected]
    if !classify.ticked.isEmpty, case .values = chosen.answer {
      return offer(.values(classify.ticked), workspace)
    }
    return offer(chosen.answer, workspace)
  }

  /// An answer given by one key: yes, no, or nobody knows.
  mutating func answer(_ answer: Answer, _ workspace: Workspace) -> [Effect] {
    guard let question = classify.question, question.parameter != Facts.itemType else { return [] }
    if case .yesNo = answer {
      guard case .yesNo? = workspace.classifier?.book.parameter(question.parameter)?.kind else {
        return []
      }
    }
    return offer(answer, workspace)
  }

  /// Takes an answer; one that changes an earlier one is first shown with what it would change.
  private mutating func offer(_ answer: Answer, _ workspace: Workspace) -> [Effect] {
    if classify.question?.purpose == .change {
      classify.pending = answer
      classify.refusal = nil
      return []
    }
    return take(answer, workspace)
  }

  private mutating func take(_ answer: Answer, _ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier, let question = classify.question else { return [] }
    var facts = classify.facts
    if question.parameter == Facts.itemType, case .values(let values) = answer {
      facts[Facts.itemType] = .values(refined(question.type, to: values))
    } else if question.purpose == .change {
      facts = change(answer, classifier).facts
    } else {
      facts[question.parameter] = answer
    }
    do throws(DataFault) {
      try facts.proveConsistent(classifier.book)
    } catch {
      classify.notice = .notSaved(workspace.phrases(language).what(error.kind))
      classify.pending = nil
      return []
    }
    classify.past.append(classify.facts)
    classify.facts = facts
    classify.isSaved = false
    classify.notice = nil
    if question.purpose == .transfer { askOfTransfer(workspace) } else { ask(workspace) }
    return keepDraft(workspace)
  }

  /// The types named, one of them told more exactly.
  private func refined(_ type: Identifier<ItemType>?, to values: [String]) -> [String] {
    classify.facts.types.flatMap { $0 == type ? values : [$0.text] }
  }

  /// What the pending answer would change.
  func change(_ answer: Answer, _ classifier: Classifier) -> Change {
    Change(
      of: classify.question?.parameter ?? Facts.itemType, to: answer, in: classify.facts,
      interview: classifier.interview)
  }

  /// The answers among which one is chosen, where nothing is typed.
  func answerOptions(_ workspace: Workspace) -> [AnswerOption] {
    guard let classifier = workspace.classifier, let question = classify.question else { return [] }
    let reasons = ReasonText(phrases: workspace.phrases(language), book: classifier.book)
    if question.parameter == Facts.itemType { return question.type.map(reasons.kinds) ?? [] }
    return classifier.book.parameter(question.parameter).map(reasons.options) ?? []
  }

  /// Ticks a line, where several can hold.
  mutating func tick(_ workspace: Workspace) {
    guard canTick(workspace),
      case .values(let values)? = answerOptions(workspace)[safe: classify.selected]?.answer,
      let value = values.first
    else { return }
    if let place = classify.ticked.firstIndex(of: value) {
      classify.ticked.remove(at: place)
    } else {
      classify.ticked.append(value)
    }
  }

  mutating func undo(_ workspace: Workspace) -> [Effect] {
    guard let facts = classify.past.popLast() else { return [] }
    classify.facts = facts
    ask(workspace)
    return keepDraft(workspace)
  }

  func canTick(_ workspace: Workspace) -> Bool {
    guard let question = classify.question else { return false }
    return workspace.classifier?.book.parameter(question.parameter)?.takesSeveral ?? false
  }

  func asksYesNo(_ workspace: Workspace) -> Bool {
    guard let parameter = classify.question?.parameter,
      case .yesNo? = workspace.classifier?.book.parameter(parameter)?.kind
    else { return false }
    return true
  }
}

extension Parameter {
  /// Whether several of the choices can hold.
  var takesSeveral: Bool {
    if case .choice(_, many: true) = kind { true } else { false }
  }

  /// Whether an answer is chosen among lines, not typed.
  var hasOptions: Bool {
    switch kind {
    case .yesNo, .choice: true
    case .quantity, .identifier: false
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
