import ExportControl
import TerminalUI

/// A session by lines: a line goes in, the lines that answer it come out.
struct PlainSession {
  private(set) var state: AppState
  let workspace: Workspace
  private(set) var isDone = false
  private var reading: PlainReading
  /// The pages that links led to, beside the places in the state's history.
  private var landings: [Reference] = []

  init(language: Language, workspace: Workspace) {
    state = AppState(size: Size(rows: 24, columns: 80), language: language)
    self.workspace = workspace
    reading = PlainReading(workspace.phrases(language))
    state.settle(workspace)
  }

  /// What is told before the first line.
  mutating func begin(_ note: Note? = nil) -> [String] {
    let phrases = workspace.phrases(state.language)
    let notes = note.map { [phrases($0.message, $0.arguments)] } ?? []
    return [phrases(.plainWelcome)] + notes + reading.tell(PlainView(state, workspace).place)
  }

  /// Takes up what earlier sessions left.
  mutating func prepare(_ change: (inout AppState) -> Note?) -> Note? { change(&state) }

  /// What a line makes of the session.
  ///
  /// - Parameters:
  ///   - line: as it was typed.
  ///   - carryOut: does what is asked of the outside.
  /// - Returns: the lines that answer it.
  /// - Throws: a `DataFault` where rules or a map are needed that are wrong.
  mutating func take(_ line: String, carryOut: (Effect, inout AppState) -> Void = { _, _ in })
    throws(DataFault) -> [String]
  {
    let before = state
    let command = PlainCommand(line, state, workspace)
    if let lines = read(command) { return lines }
    let effects = isBackFromLink(command) ? goBackToLink() : state.obey(command, workspace)
    if effects.isEmpty { _ = state.update(.idle, workspace) }
    try workspace.prepare(for: &state)
    for effect in effects {
      switch effect {
      case .quit: isDone = true
      case .takeMouse:
        state.takesMouse = false
        state.note = Note(.noteNoMouse, isProblem: true)
      default: carryOut(effect, &state)
      }
    }
    if !effects.isEmpty { _ = state.update(.idle, workspace) }
    if isDone { return [] }
    noteLanding(before)
    return answer(to: line, command, before)
  }

  // MARK: Reading on

  /// The lines of a command that only moves what is read; nil for others.
  private mutating func read(_ command: PlainCommand) -> [String]? {
    let phrases = workspace.phrases(state.language)
    switch command {
    case .more:
      if case .tour? = state.overlays.last {
        state.walkTour(by: 1)
        return reading.tell(PlainView(state, workspace).place)
      }
      let lines = reading.more()
      return lines.isEmpty ? [phrases(.plainNothingMore)] : lines
    case .perform(.redraw, row: nil): return reading.again()
    case .perform(let action, row: nil)
    where PlainWords.isReading(action, in: state.withoutPassing.context):
      if let number = number(after: action) {
        _ = state.select(number, workspace)
        _ = state.update(.idle, workspace)
        let lines = reading.tell(PlainView(state, workspace).place)
        return lines.isEmpty ? [phrases(.plainNothingMore)] : lines
      }
      let lines = reading.move(action)
      return lines.isEmpty ? [phrases(.plainNothingMore)] : lines
    default: return nil
    }
  }

  /// The number of the row to which an action moves the choice; nil where nothing is chosen.
  private func number(after action: Action) -> Int? {
    guard state.overlays.isEmpty, let place = reading.place, let chosen = place.chosen else {
      return nil
    }
    return switch action {
    case .up: max(1, chosen - 1)
    case .down: min(place.choices, chosen + 1)
    case .first: 1
    case .last: place.choices
    default: nil
    }
  }

  // MARK: Links

  /// Back from the page that a link led to is back to the link.
  private func isBackFromLink(_ command: PlainCommand) -> Bool {
    command == .perform(.back, row: nil) && state.overlays.isEmpty
      && landings.count == state.history.count && landings.last != nil
      && landings.last == state.pageInFront(workspace)
  }

  private mutating func goBackToLink() -> [Effect] {
    state.browser?.focus = .list
    return state.perform(.back, workspace)
  }

  /// Keeps the landings beside the history.
  private mutating func noteLanding(_ before: AppState) {
    let count = state.history.count
    if count > before.history.count, let page = state.pageInFront(workspace) {
      landings.append(page)
    }
    if count < landings.count { landings.removeLast(landings.count - count) }
  }

  // MARK: Telling

  private mutating func answer(to line: String, _ command: PlainCommand, _ before: AppState)
    -> [String]
  {
    let view = PlainView(state, workspace)
    let phrases = view.phrases
    if state.language != before.language { reading = reading.speaking(phrases) }
    if command == .unknown {
      return [
        phrases(.plainNotUnderstood, view.spoken(Phrases.quotable(line))),
        expected(view.place, phrases),
      ]
    }
    var lines: [String] = []
    if let note = state.note {
      // The screens name the key.
      let message = note.message == .noteCompare ? .plainCompare : note.message
      lines.append(view.spoken(phrases(message, note.arguments)))
    }
    if let notice = state.classify.notice, notice != before.classify.notice {
      lines.append(view.spoken(text(notice, phrases)))
    }
    if let refusal = state.classify.refusal, let question = state.classify.question,
      let classifier = workspace.classifier,
      let parameter = classifier.book.parameter(question.parameter)
    {
      lines.append(view.text(refusal, parameter, classifier))
      return refusal == .notYesNo ? lines : lines + view.place.foot
    }
    lines += view.changes(since: before)
    let told = reading.tell(view.place)
    lines += told
    return lines.isEmpty ? [phrases(.plainUnchanged)] : lines
  }

  private func text(_ notice: Notice, _ phrases: Phrases) -> String {
    switch notice {
    case .saved(let path): phrases(.classifySaved, path)
    case .notSaved(let reason), .draftUnreadable(let reason): reason
    }
  }

  private func expected(_ place: PlainPlace, _ phrases: Phrases) -> String {
    place.choices == 0
      ? phrases(.plainExpectWord) : phrases(.plainExpectNumber, String(place.choices))
  }
}
