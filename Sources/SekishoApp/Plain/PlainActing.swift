import ExportControl
import TerminalUI

/// Doing what a line asks for, by the same actions as the keys do.
extension AppState {
  /// The state without what lies over it only until something is chosen: search, palette, help.
  var withoutPassing: AppState {
    var place = self
    while true {
      switch place.overlays.last {
      case .search, .palette, .help: place.overlays.removeLast()
      default: return place
      }
    }
  }

  /// What a command makes of the state, and what it asks of the outside.
  mutating func obey(_ command: PlainCommand, _ workspace: Workspace) -> [Effect] {
    note = nil
    classify.refusal = nil
    switch command {
    case .more, .unknown: return []
    case .choose(let numbers): return choose(numbers, workspace)
    case .search(let text): search(text, workspace)
    case .palette(let text): findActions(text, workspace)
    case .perform(.back, row: nil): return goBackPlainly(workspace)
    case .perform(let action, let row): return perform(action, row: row, workspace)
    case .elsewhere(let index):
      closePassing(workspace)
      return carryOut(binding: index, from: self, workspace)
    case .year(let year): go(toYear: year, workspace)
    case .answer(let text): return answer(text, workspace)
    case .confirm(let isTaken):
      if isTaken { return answer(workspace) }
      classify.pending = nil
      ask(workspace)
    }
    return []
  }

  private mutating func go(toYear year: Int, _ workspace: Workspace) {
    guard overlays.isEmpty else {
      note = Note(.plainNoYear, isProblem: true)
      return
    }
    switch screen {
    case .participants where participants.mode != .official:
      let years = ParticipantsState.years(workspace.catalogue)
      participants.year = min(max(years.lowerBound, year), years.upperBound)
    case .timeline: chooseEvent(from: year, workspace)
    case .exercises:
      let shown = workspace.catalogue.exercises.filter(exerciseFilter.admits)
      guard let exercise = shown.first(where: { $0.start.year >= year }) else { return }
      exercises.selected = .exercise(exercise.id)
      exercises.focus = .list
    default: note = Note(.plainNoYear, isProblem: true)
    }
  }

  /// Closes what lies over the screen only until something is chosen; a search is remembered.
  private mutating func closePassing(_ workspace: Workspace) {
    while overlays.count > withoutPassing.overlays.count { _ = perform(.back, workspace) }
  }

  private mutating func search(_ text: String, _ workspace: Workspace) {
    closePassing(workspace)
    _ = perform(.search, workspace)
    guard !text.isEmpty, case .search(var search)? = overlays.last else { return }
    search.field = TextField(text)
    search.run(workspace, recent: trail.recent)
    overlays[overlays.count - 1] = .search(search)
  }

  private mutating func findActions(_ words: String, _ workspace: Workspace) {
    closePassing(workspace)
    let rows = Palette.rows(words, self, workspace).filter { row in
      guard case .action(let index) = row else { return true }
      let action = workspace.keys.bindings[index].action
      return action != .mouse && !PlainWords.isCovered(action, in: context)
        && !PlainWords.isReading(action, in: context)
    }
    // What is called so goes before what only fits.
    let isNamed = { (row: PaletteState.Row) -> Bool in
      guard case .action(let index) = row else { return false }
      return PlainWords.isNamed(words, workspace.keys.bindings[index].action, workspace)
    }
    overlays.append(
      .palette(
        PaletteState(
          field: TextField(words), rows: rows.filter(isNamed) + rows.filter { !isNamed($0) })))
  }

  // MARK: Actions

  private mutating func perform(_ action: Action, row: Int?, _ workspace: Workspace) -> [Effect] {
    closePassing(workspace)
    if let row, !select(row, workspace) {
      let count = PlainView(self, workspace).place.choices
      note = Note(.plainNoSuchNumber, String(row), String(count), isProblem: true)
      return []
    }
    if let reason = ActionTable.obstacle(to: action, state: self, workspace: workspace) {
      note = Note(.keysDisabled, workspace.phrases(language)(reason), isProblem: true)
      return []
    }
    switch action {
    case .open where PlainWords.withRows.contains(context):
      let chosen = PlainView(self, workspace).place.chosen
      return chosen.map { choose([$0], workspace) } ?? []
    case .nextPart where Context.outlines.contains(context):
      browser?.focus = .page
      browser?.page = PageState()
      return []
    case .openScreen:
      let effects = perform(action, workspace)
      browser?.focus = .list
      return effects
    case .timeline where browser?.focus == .list:
      browser?.showsTimeline = true
      browser?.focus = .page
      return []
    case .filter, .sort, .participants:
      // From the page beside a list one goes to the list first.
      if overlays.isEmpty { browser?.focus = .list }
      return perform(action, workspace)
    case .nextHit, .previousHit:
      let effects = perform(action, workspace)
      readPage()
      return effects
    default: return perform(action, workspace)
    }
  }

  /// From a list shows the page of what was gone to.
  mutating func readPage() {
    if overlays.isEmpty, browser?.focus == .list { browser?.focus = .page }
  }

  /// One step back: up in a tree, else as on the screens.
  private mutating func goBackPlainly(_ workspace: Workspace) -> [Effect] {
    if overlays.isEmpty, browser?.focus == .list,
      let folder = PlainLevel(self, workspace).folder?.target
    {
      browser?.expanded.remove(folder)
      browser?.selected = folder
      browser?.page = PageState()
      return []
    }
    if !overlays.isEmpty { return perform(.back, workspace) }
    if screen == .classify, classify.stage == .finding,
      classify.finding.field.text.isEmpty, let within = classify.finding.within
    {
      classify.finding.within = workspace.classifier?.book.types.type(within)?.parent
      return []
    }
    return perform(.back, row: nil, workspace)
  }
}
