import ExportControl
import TerminalUI

/// The interview as lines.
extension PlainView {
  var classifyPlace: PlainPlace {
    guard let classifier = workspace.classifier else {
      return PlainPlace(id: "reading", head: [phrases(.classifyReading)])
    }
    switch state.classify.stage {
    case .finding: return findingPlace(classifier)
    case .asking:
      return state.classify.pending.map { pendingPlace($0, classifier) }
        ?? questionPlace(classifier)
    case .result: return resultPlace
    }
  }

  private func findingPlace(_ classifier: Classifier) -> PlainPlace {
    let finding = state.classify.finding
    let painter = ClassifyPainter(state: state, workspace: workspace, classifier: classifier)
    let rows = state.findingRows(classifier).map { row -> String in
      let (label, aside, _) = painter.text(row)
      return aside.isEmpty ? label : phrases(.plainAside, label, aside)
    }
    var head = [phrases(finding.asksGoods ? .plainForWhat : .plainWhat)]
    if !finding.asksGoods {
      head.append(phrases(.plainForm, phrases("form", finding.form)))
    }
    if let within = finding.within {
      head.append(phrases(.classifyWhichKind, painter.name(within)))
    }
    if !finding.field.text.isEmpty {
      let typed = spoken(Phrases.quotable(finding.field.text))
      head.append(
        rows.isEmpty
          ? phrases(.plainNothing, typed) : phrases(.searchFound, String(rows.count)))
    }
    return PlainPlace(
      id: "finding \(finding.within?.text ?? "") \(state.language)", head: head,
      rows: numbered(rows), listing: finding.field.text, choices: rows.count)
  }

  private func questionPlace(_ classifier: Classifier) -> PlainPlace {
    guard let question = state.classify.question else { return resultPlace }
    let reasons = ReasonText(phrases: phrases, book: classifier.book)
    let parameter = classifier.book.parameter(question.parameter)
    let asked =
      parameter.map { phrases($0.question) }
      ?? question.type.map { phrases(.classifyWhichKind, reasons.name($0)) }
      ?? phrases(.classifyWhat)
    let options = state.answerOptions(workspace)
    // That a question can be answered with yes is heard from the question.
    let told = state.asksYesNo(workspace) ? [] : options.map(\.label)
    return PlainPlace(
      id: "question \(question.parameter) \(question.type?.text ?? "") \(question.purpose)"
        + " \(state.classify.past.count) \(state.language)",
      head: [asked], rows: numbered(told), choices: options.count,
      foot: [reasons.expected(parameter)])
  }

  /// What a changed answer would change.
  private func pendingPlace(_ pending: Answer, _ classifier: Classifier) -> PlainPlace {
    let reasons = ReasonText(phrases: phrases, book: classifier.book)
    let change = state.change(pending, classifier)
    var head = [
      phrases(
        .classifyPreview,
        reasons.answer(pending, to: state.classify.question?.parameter ?? Facts.itemType),
        String(change.facts.answers.count - 1))
    ]
    if !change.fallenAway.isEmpty {
      head.append(
        phrases(.classifyFallsAway, phrases.list(change.fallenAway.map(reasons.name))))
    }
    for (determination, message) in [
      (change.before, Message.plainOutcomeBefore), (change.after, .plainOutcomeAfter),
    ] {
      head.append(
        phrases(
          message, phrases("outcome", determination.outcome),
          String(determination.matches.count), String(determination.possible.count)))
    }
    return PlainPlace(
      id: "pending \(state.language)", head: head.map(spoken), isPassing: true,
      foot: [phrases(.plainConfirm)])
  }

  private var resultPlace: PlainPlace {
    guard let record = state.record(workspace) else {
      return PlainPlace(id: "result", head: [phrases(.classifyReading)])
    }
    var place = page(
      SpokenPage(determination(record), phrases), id: "result \(state.classify.past.count)")
    place.foot = [phrases(.plainResult)]
    return place
  }

  func determination(_ record: DeterminationRecord) -> Document {
    DeterminationDocument.make(record, writer: workspace.writer(state.language))
  }

  /// Why a typed answer was not taken.
  func text(
    _ refusal: AnswerReader.Refusal, _ parameter: Parameter, _ classifier: Classifier
  ) -> String {
    let reasons = ReasonText(phrases: phrases, book: classifier.book)
    return spoken(
      refusal == .notYesNo ? reasons.expected(parameter) : reasons.text(refusal, parameter))
  }

  // MARK: What changed

  /// What an answer was understood as, and what it changed: what is caught and still possible.
  func changes(since before: AppState) -> [String] {
    guard let classifier = workspace.classifier else { return [] }
    let (facts, earlier) = (state.classify.facts, before.classify.facts)
    guard state.screen == .classify, before.screen == .classify, facts != earlier,
      !facts.answers.isEmpty
    else { return [] }
    var lines: [String] = []
    if let question = before.classify.question, before.classify.pending == nil,
      let answer = facts[question.parameter], answer != earlier[question.parameter]
    {
      lines += understood(answer, question, before, classifier)
    }
    // What another item was is no measure for this one.
    let isNew = before.classify.stage == .finding
    let (now, then) = (
      classifier.interview.determination(facts), classifier.interview.determination(earlier)
    )
    let caught = now.matches.filter { isNew || !then.matches.contains($0) }
    let lost = then.matches.filter { !isNew && !now.matches.contains($0) }
    if !caught.isEmpty { lines.append(phrases(.plainCaught, entries(caught))) }
    if !lost.isEmpty { lines.append(phrases(.plainNoLongerCaught, entries(lost))) }
    if isNew {
      lines.append(phrases(.plainPossible, String(now.possible.count)))
    } else if now.possible.count != then.possible.count {
      lines.append(
        phrases(.plainPossibleBefore, String(now.possible.count), String(then.possible.count)))
    }
    return lines.map(spoken)
  }

  /// More entries than anybody listens to are told by their number.
  private static let most = 6

  private func entries(_ ids: [String]) -> String {
    let rest = ids.count - Self.most
    let named = ids.prefix(Self.most).map { id in
      let title = workspace.catalogue.entry(id).map { " " + phrases($0.title) } ?? ""
      return id + title
    }
    return phrases.list(named + (rest > 0 ? [phrases(.resultMore, String(rest))] : []))
  }

  private func understood(
    _ answer: Answer, _ question: Asked, _ before: AppState, _ classifier: Classifier
  ) -> [String] {
    let reasons = ReasonText(phrases: phrases, book: classifier.book)
    let text = phrases(.plainUnderstood, reasons.understood(answer, to: question.parameter))
    guard case .quantity(let quantity) = answer,
      let near = before.nearLimit(quantity, question, classifier, workspace, reasons)
    else { return [text] }
    return [text, near]
  }
}
