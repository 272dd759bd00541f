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
  private mutating func readPage() {
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

  // MARK: Choosing by number

  private mutating func choose(_ numbers: [Int], _ workspace: Workspace) -> [Effect] {
    let count = PlainView(self, workspace).place.choices
    if let wrong = numbers.first(where: { !(1...max(1, count)).contains($0) || count == 0 }) {
      note =
        count == 0
        ? Note(.plainNoNumbers, isProblem: true)
        : Note(.plainNoSuchNumber, String(wrong), String(count), isProblem: true)
      return []
    }
    if numbers.count > 1 { return chooseTogether(numbers, workspace) }
    let index = numbers[0] - 1
    switch overlays.last {
    case .search(var search):
      search.selected = index
      overlays[overlays.count - 1] = .search(search)
      return openPage(workspace)
    case .palette(var palette):
      palette.selected = index
      overlays[overlays.count - 1] = .palette(palette)
      if case .action = palette.rows[index] { return open(workspace) }
      return openPage(workspace)
    case .chooser(var chooser):
      let rows = Chooser.rows(self, workspace)
      chooser.selected = rows.indices.filter { rows[$0].choice != nil }[index]
      overlays[overlays.count - 1] = .chooser(chooser)
      return open(workspace)
    case .help:
      let binding = PlainWords.possible(withoutPassing, workspace)[index]
      return obey(.perform(workspace.keys.bindings[binding].action, row: nil), workspace)
    case .page, .why: return followLink(index, workspace)
    case .comparison, .tree, .tour: return []
    case nil: break
    }
    switch screen {
    case .classify: return chooseInClassify(index, workspace)
    case .participants:
      _ = select(index + 1, workspace)
      return participants.mode == .matrix ? open(workspace) : []
    case .regimes, .lists, .exercises, .about, .timeline:
      if browser?.focus == .page, !showsMap { return followLink(index, workspace) }
      _ = select(index + 1, workspace)
      return showsMap ? open(workspace) : openChosen(workspace)
    }
  }

  private mutating func openPage(_ workspace: Workspace) -> [Effect] {
    let effects = open(workspace)
    readPage()
    return effects
  }

  /// Goes into a row that holds others, or to the page of one that holds none.
  private mutating func openChosen(_ workspace: Workspace) -> [Effect] {
    guard let browser, let target = browser.selected else { return [] }
    let row = workspace.rows(self).first { $0.target == target }
    if row?.fold == .leaf {
      self.browser?.showsTimeline = false
      self.browser?.focus = .page
    } else {
      self.browser?.expanded.insert(target)
    }
    return []
  }

  /// Chooses a row without opening it; false where there is none of this number.
  mutating func select(_ number: Int, _ workspace: Workspace) -> Bool {
    if screen == .participants {
      if participants.mode == .matrix {
        let rows = ParticipantsTable(participants, workspace.catalogue, language).rows
        guard let row = rows[safe: number - 1] else { return false }
        participants.selected = row.country.code
      } else {
        let regimes = workspace.catalogue.participations.map(\.regime)
        guard let regime = regimes[safe: number - 1] else { return false }
        participants.regime = regime
        participants.officialOffset = 0
      }
      return true
    }
    guard let target = PlainLevel(self, workspace).targets[safe: number - 1] else { return false }
    if browser?.selected != target { browser?.page = PageState() }
    browser?.selected = target
    browser?.expanded.remove(target)
    return true
  }

  /// Follows the link with a number: each thing has one on the page, whatever the links to it.
  private mutating func followLink(_ index: Int, _ workspace: Workspace) -> [Effect] {
    let view = PlainView(self, workspace)
    let document = view.documentInFront
    let target = SpokenPage(document, view.phrases).references[safe: index]
    guard let link = document.references.firstIndex(where: { $0 == target }) else { return [] }
    switch overlays.last {
    case .page(let reference, var page):
      page.link = link
      overlays[overlays.count - 1] = .page(reference, page)
    case .why(var page):
      page.link = link
      overlays[overlays.count - 1] = .why(page)
    default:
      if screen == .classify { classify.page.link = link } else { browser?.page.link = link }
    }
    let effects = open(workspace)
    // The page is come back to as it was read.
    if case .term? = target { return effects }
    readPage()
    return effects
  }

  // MARK: The interview

  private mutating func chooseInClassify(_ index: Int, _ workspace: Workspace) -> [Effect] {
    switch classify.stage {
    case .finding:
      guard let classifier = workspace.classifier else { return [] }
      classify.finding.selected = index
      if case .type(let id, _) = findingRows(classifier)[index], id != classify.finding.within,
        !classifier.book.types.children(of: id).isEmpty
      {
        classify.finding.within = id
        classify.finding.selected = 0
        return []
      }
      return chooseItem(workspace)
    case .asking:
      classify.selected = index
      classify.ticked = []
      return answer(workspace)
    case .result: return followLink(index, workspace)
    }
  }

  /// Options that hold together, where several can.
  private mutating func chooseTogether(_ numbers: [Int], _ workspace: Workspace) -> [Effect] {
    let answers = answerOptions(workspace).map(\.answer)
    var values: [String] = []
    for number in numbers {
      guard overlays.isEmpty, canTick(workspace),
        case .values(let value)? = answers[safe: number - 1]
      else {
        note = Note(.plainOneNumber, isProblem: true)
        return []
      }
      values += value.filter { !values.contains($0) }
    }
    return answer(.values(values), workspace)
  }

  /// Takes a typed line: what the item is, or the answer to the question.
  private mutating func answer(_ text: String, _ workspace: Workspace) -> [Effect] {
    if classify.stage == .finding {
      classify.finding.field = TextField(text)
      classify.finding.hits = workspace.classifier?.search(text) ?? []
      classify.finding.selected = 0
      return []
    }
    do throws(AnswerReader.Refusal) {
      guard let answer = try answer(to: text, workspace) else {
        note = Note(.plainTypeNumber, isProblem: true)
        return []
      }
      return self.answer(answer, workspace)
    } catch {
      classify.refusal = error
      return []
    }
  }

  /// What a text answers to the question; nil where a kind is to be chosen.
  func answer(to text: String, _ workspace: Workspace) throws(AnswerReader.Refusal) -> Answer? {
    guard let classifier = workspace.classifier, let question = classify.question,
      let parameter = classifier.book.parameter(question.parameter)
    else { return nil }
    return try AnswerReader(classifier.book).read(text, for: parameter)
  }
}
