import ExportControl
import TerminalUI

/// The interview on the screen: finding the item, answering, undoing, changing, saving.
extension AppState {
  // MARK: Finding the item

  /// What can be chosen now: what was left, then what fits what was typed, or the tree.
  func findingRows(_ classifier: Classifier) -> [FindingRow] {
    let finding = classify.finding
    // Enter takes the first hit: what was left before stands aside for what is typed.
    guard finding.field.text.isEmpty else { return finding.hits.map { .hit($0) } }
    var rows: [FindingRow] = []
    if finding.within == nil {
      if !classify.facts.answers.isEmpty { rows.append(.unfinished) }
      rows += classify.drafts.indices.map { .draft($0) }
    }
    if let within = finding.within { rows.append(.type(within, depth: 0)) }
    let depth = finding.within == nil ? 0 : 1
    return rows
      + classifier.book.types.children(of: finding.within).map { .type($0.id, depth: depth) }
  }

  mutating func typeInFinding(_ key: Key, _ workspace: Workspace) {
    guard let classifier = workspace.classifier else { return }
    if classify.finding.field.text.isEmpty, key == .left || key == .right {
      walk(key, classifier)
      return
    }
    guard classify.finding.field.handle(key) else { return }
    classify.finding.hits = classifier.search(classify.finding.field.text)
    classify.finding.selected = 0
  }

  /// Into the kinds of a type, and back.
  private mutating func walk(_ key: Key, _ classifier: Classifier) {
    let types = classifier.book.types
    if key == .left {
      guard let within = classify.finding.within else { return }
      classify.finding.within = types.type(within)?.parent
      classify.finding.selected = 0
      return
    }
    let rows = findingRows(classifier)
    guard rows.indices.contains(classify.finding.selected),
      case .type(let id, _) = rows[classify.finding.selected], id != classify.finding.within,
      !types.children(of: id).isEmpty
    else { return }
    classify.finding.within = id
    classify.finding.selected = 0
  }

  mutating func chooseItem(_ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier else { return [] }
    let rows = findingRows(classifier)
    guard rows.indices.contains(classify.finding.selected) else { return [] }
    let starts: [Facts]
    let title: LocalizedText?
    switch rows[classify.finding.selected] {
    case .unfinished:
      ask(workspace)
      return []
    case .draft(let index):
      let draft = classify.drafts.remove(at: index)
      begin(draft.facts, name: draft.name, workspace)
      classify.draftNumber = draft.number
      return []
    case .type(let id, _):
      starts = classifier.startingPoints(.itemType(id), form: classify.finding.form)
      title = classifier.book.types.type(id)?.name
    case .hit(let hit):
      starts = classifier.startingPoints(hit.target, form: classify.finding.form)
      title = hit.title
    }
    guard let first = starts.first else { return [] }
    let name = title?[language] ?? ""
    if starts.count == 1 {
      begin(first, name: name, workspace)
    } else {
      classify.finding.field = TextField()
      overlays.append(.chooser(ChooserState(purpose: .startingPoint(starts, name: name))))
    }
    return keepDraft(workspace)
  }

  /// Begins an interview; what was asked of another item before is set aside.
  mutating func begin(_ facts: Facts, name: String, _ workspace: Workspace) {
    classify = classify.withItemSetAside()
    classify.name = name
    classify.facts = facts
    ask(workspace)
  }

  // MARK: Asking

  /// Asks the next question, or shows the determination where there is none.
  mutating func ask(_ workspace: Workspace) {
    guard let classifier = workspace.classifier else { return }
    clearAnswer()
    guard let next = classifier.interview.next(classify.facts) else {
      showResult()
      return
    }
    if next.parameter == Facts.itemType, next.type == nil {
      classify.stage = .finding
      classify.finding.within = nil
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
    let phrases = workspace.phrases(language)
    let reasons = ReasonText(phrases: phrases, book: classifier.book)
    if question.parameter == Facts.itemType {
      guard let type = question.type else { return [] }
      return classifier.book.types.kinds(of: type).map { kind in
        AnswerOption(answer: .values([kind.text]), label: reasons.name(kind))
      }
    }
    guard let parameter = classifier.book.parameter(question.parameter) else { return [] }
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

  /// Ticks a line, where several can hold.
  mutating func tick(_ workspace: Workspace) {
    guard let question = classify.question,
      case .choice(_, many: true)? = workspace.classifier?.book.parameter(question.parameter)?.kind,
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

  // MARK: Files

  /// Keeps what is known, so that leaving in the middle loses nothing.
  func keepDraft(_ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier, !classify.facts.answers.isEmpty else { return [] }
    return [
      .keepDraft(
        classify.draftNumber,
        DraftFile.text(
          name: classify.name, classify.facts, catalogue: classifier.catalogue))
    ]
  }

  /// Saves the determination in a format.
  mutating func save(_ format: SavedFormat, _ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier else { return [] }
    let determination = workspace.determination(classify.facts, classifier)
    let isRechecked: Bool
    do {
      isRechecked = try classifier.recheck(determination)
    } catch {
      let phrases = workspace.phrases(language)
      let reason = (error as? Failure)?.text(phrases) ?? (error as? DataFault).map(phrases.fault)
      classify.notice = .notSaved(reason ?? "\(error)")
      return []
    }
    let record = DeterminationRecord(
      name: classify.name, determination, book: classifier.book, catalogue: classifier.catalogue,
      status: format.isFinal ? .final : .draft, isRechecked: isRechecked)
    let writer = DocumentWriter(
      catalogue: classifier.catalogue, phrases: workspace.phrases(language))
    let text: String
    switch format {
    case .markdown, .markdownFinal:
      text = DeterminationDocument.make(record, writer: writer).markdown
    case .text, .textFinal: text = DeterminationDocument.make(record, writer: writer).plainText()
    case .json, .jsonFinal: text = record.json.description
    }
    return [.save(name: "determination." + format.suffix, text: text)]
  }

  func record(_ workspace: Workspace) -> DeterminationRecord? {
    workspace.classifier.map { classifier in
      DeterminationRecord(
        name: classify.name, workspace.determination(classify.facts, classifier),
        book: classifier.book, catalogue: classifier.catalogue)
    }
  }
}

extension ClassifyState {
  /// Whether nothing has been chosen yet: Esc leads nowhere.
  var isAtStart: Bool { stage == .finding && finding.field.text.isEmpty && finding.within == nil }
}

/// Moving between the stages, and what is possible now.
extension AppState {
  /// The next form of the item, or the next link of the determination.
  mutating func changePartInClassify(by step: Int, _ workspace: Workspace) {
    switch classify.stage {
    case .finding:
      let forms = Rule.Form.allCases
      let now = forms.firstIndex(of: classify.finding.form) ?? 0
      classify.finding.form = forms[(now + step + forms.count) % forms.count]
    case .asking: break
    case .result:
      let area = classifyPageArea
      let page = workspace.determinationPage(self, width: area.width)
      if !classify.page.follow(step, page, height: area.height) { classify.page.link = nil }
    }
  }

  /// One step back: out of what is typed, out of the question, out of the result.
  mutating func leaveClassify(_ workspace: Workspace) {
    switch classify.stage {
    case .result:
      // Back to what is still to be asked; where nothing is, to the items.
      ask(workspace)
      if classify.stage == .result { classify.stage = .finding }
    case .asking where classify.pending != nil: classify.pending = nil
    case .asking where !classify.field.text.isEmpty:
      classify.field = TextField()
      classify.refusal = nil
    case .asking:
      classify.stage = .finding
      classify.finding.field = TextField()
    case .finding where !classify.finding.field.text.isEmpty:
      classify.finding.field = TextField()
    case .finding: classify.finding.within = nil
    }
    classify.finding.selected = 0
  }

  /// Keeps the chosen line in view.
  mutating func settleFinding(_ workspace: Workspace) {
    guard classify.stage == .finding, let classifier = workspace.classifier else { return }
    let count = findingRows(classifier).count
    classify.finding.selected = min(max(0, classify.finding.selected), max(0, count - 1))
    classify.finding.offset = Scrolling.offset(
      classify.finding.offset, showing: classify.finding.selected, of: count,
      in: ClassifyScreen.findingArea(self).height)
  }

  func canTick(_ workspace: Workspace) -> Bool {
    guard let parameter = classify.question?.parameter,
      case .choice(_, many: true)? = workspace.classifier?.book.parameter(parameter)?.kind
    else { return false }
    return true
  }

  func asksYesNo(_ workspace: Workspace) -> Bool {
    guard let parameter = classify.question?.parameter,
      case .yesNo? = workspace.classifier?.book.parameter(parameter)?.kind
    else { return false }
    return true
  }

  func hasTransferQuestions(_ workspace: Workspace) -> Bool {
    workspace.classifier.map {
      $0.interview.nextOfTransfer(classify.facts, catalogue: $0.catalogue) != nil
    } ?? false
  }

  /// Begins to classify against the chosen entry of the lists.
  mutating func classifyAgainstEntry(_ workspace: Workspace) -> [Effect] {
    guard case .entry(let id)? = selectedReference(in: workspace),
      let entry = workspace.catalogue.entry(id)
    else { return [] }
    remember()
    screen = .classify
    classify.toBegin = Beginning(entry: id, name: entry.title[language])
    return askForDrafts()
  }

  /// Looks once for what earlier sessions left.
  mutating func askForDrafts() -> [Effect] {
    guard !classify.hasAskedForDrafts else { return [] }
    classify.hasAskedForDrafts = true
    return [.findDrafts]
  }

  /// Begins what was asked for on another screen, once the rules are there.
  mutating func beginAsked(_ workspace: Workspace) {
    guard let beginning = classify.toBegin, let classifier = workspace.classifier else { return }
    classify.toBegin = nil
    let (id, name) = (beginning.entry, beginning.name)
    let starts = classifier.startingPoints(.entry(id), form: .goods)
    if let first = starts.first, starts.count == 1 {
      begin(first, name: name, workspace)
    } else if starts.isEmpty {
      classify = classify.withItemSetAside()
      classify.finding.field = TextField(id)
      classify.finding.hits = classifier.search(id)
    } else {
      overlays.append(.chooser(ChooserState(purpose: .startingPoint(starts, name: name))))
    }
  }
}

/// A line of what the item may be.
enum FindingRow: Equatable, Sendable {
  /// The item being classified.
  case unfinished
  /// What was left of another item, or in an earlier session.
  case draft(Int)
  case type(Identifier<ItemType>, depth: Int)
  case hit(SearchHit)
}

/// An answer to choose.
struct AnswerOption: Equatable, Sendable {
  let answer: Answer
  let label: String
}

/// A format in which a determination is saved.
enum SavedFormat: String, CaseIterable, Sendable {
  case markdown
  case text
  case json
  case markdownFinal = "markdown-final"
  case textFinal = "text-final"
  case jsonFinal = "json-final"

  /// Whether it may be signed: what is undetermined may not.
  var isFinal: Bool { rawValue.hasSuffix("-final") }

  var suffix: String {
    switch self {
    case .markdown, .markdownFinal: "md"
    case .text, .textFinal: "txt"
    case .json, .jsonFinal: "json"
    }
  }
}

extension Parameter {
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
