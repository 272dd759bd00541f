import ExportControl
import TerminalUI

/// Opening rows, following links, going to what a search found.
extension AppState {
  mutating func open(_ workspace: Workspace) -> [Effect] {
    if case .chooser(let chooser)? = overlays.last { return choose(chooser, workspace) }
    if case .palette(let palette)? = overlays.last { return chooseInPalette(palette, workspace) }
    if overlays.isEmpty, screen == .classify { return openInClassify(workspace) }
    openReference(workspace)
    return []
  }

  private mutating func openReference(_ workspace: Workspace) {
    switch overlays.last {
    case .search(let search):
      guard search.hits.indices.contains(search.selected) else { return }
      lastSearch = search
      go(to: search.hits[search.selected].target, workspace)
    case .tour: walkTour(by: 1)
    case .chooser, .palette, .comparison, .tree: break
    case .why(let page):
      guard let link = page.link else { return }
      follow(workspace.whyPage(self, width: overlayPageArea.width).references[link], workspace)
    case .page(let reference, let page):
      guard let link = page.link else { return }
      follow(overlayPage(reference, workspace).references[link], workspace)
    case .help: break
    case nil:
      if screen == .participants {
        if participants.mode == .matrix, let selected = participants.selected {
          overlays.append(.page(.country(selected), PageState()))
        }
      } else if showsMap {
        if let target = selectedReference(in: workspace) {
          overlays.append(.page(target, PageState()))
        }
      } else if let browser, browser.focus == .page {
        if let link = browser.page.link, let page = browserPage(workspace) {
          follow(page.references[link], workspace)
        } else {
          self.browser?.focus = .list
        }
      } else {
        openRow(workspace)
      }
    }
  }

  private mutating func openRow(_ workspace: Workspace) {
    guard let browser else { return }
    let rows = workspace.rows(self)
    guard let row = browser.selectedRow(in: rows), let target = rows[row].target else { return }
    switch rows[row].fold {
    case .closed: self.browser?.expanded.insert(target)
    case .open: self.browser?.expanded.remove(target)
    case .leaf: self.browser?.focus = .page
    }
  }

  private mutating func openInClassify(_ workspace: Workspace) -> [Effect] {
    switch classify.stage {
    case .finding: return chooseItem(workspace)
    case .asking: return answer(workspace)
    case .result:
      let page = workspace.determinationPage(self, width: classifyPageArea.width)
      if let link = classify.page.link { follow(page.references[link], workspace) }
      return []
    }
  }

  private mutating func choose(_ chooser: ChooserState, _ workspace: Workspace) -> [Effect] {
    let rows = Chooser.rows(self, workspace)
    guard rows.indices.contains(chooser.selected), let choice = rows[chooser.selected].choice
    else { return [] }
    overlays.removeLast()
    switch choice {
    case .countries(let filter): participants.filter = filter
    case .domain(let domain): exerciseFilter.domain = domain
    case .form(let form): exerciseFilter.form = form
    case .host(let host): exerciseFilter.host = host
    case .eventKind(let kind): timelineFilter.kind = kind
    case .eventInstrument(let instrument): timelineFilter.instrument = instrument
    case .start(let facts, let name):
      begin(facts, name: name, workspace)
      return keepDraft(workspace)
    case .answer(let parameter): askAgain(parameter, workspace)
    case .format(let format): return save(format, workspace)
    case .bookmark(let page): present(page, workspace)
    case .tree(let entry): overlays.append(.tree(entry, PageState()))
    case .copied(let part): return copied(part, workspace).map { [.copy($0)] } ?? []
    case .export(let format): return export(format, workspace)
    }
    return []
  }

  /// The chooser with the filter's present value chosen.
  func chooserAtChoice(_ workspace: Workspace) -> ChooserState {
    let rows = Chooser.rows(self, workspace)
    let chosen = rows.firstIndex(where: \.isChosen) ?? rows.firstIndex { $0.choice != nil }
    return ChooserState(selected: chosen ?? 0)
  }

  /// Follows a link, so that Esc comes back.
  private mutating func follow(_ reference: Reference, _ workspace: Workspace) {
    switch reference {
    case .term, .source, .country: overlays.append(.page(reference, PageState()))
    case .instrument, .list, .entry, .exercise, .about, .event:
      history.append(
        Place(screen: screen, browser: browser, participants: participants, overlays: overlays))
      overlays = []
      show(reference, workspace)
    }
  }

  /// Goes to what a search found, from a screen free of what lay over it.
  mutating func go(to target: SearchTarget, _ workspace: Workspace) {
    overlays = []
    switch target {
    case .instrument(let id): show(.instrument(id), workspace)
    case .list(let id): show(.list(id), workspace)
    case .entry(let id): show(.entry(id), workspace)
    case .itemType: screen = .classify
    case .exercise(let id): show(.exercise(id), workspace)
    case .term(let id): show(.term(id), workspace)
    case .source(let id): show(.source(id), workspace)
    case .milestone(let id, let number):
      if let event = workspace.timeline.event(of: .milestone(id, number)) {
        show(.event(event.id), workspace)
      }
    case .help(let name): showHelp(name, workspace)
    case .country(let code):
      screen = .participants
      participants.mode = .matrix
      participants.filter = .all
      participants.selected = code
      overlays = [.page(.country(code), PageState())]
    }
  }

  /// Shows what the help says of something, on a screen where its key does it.
  private mutating func showHelp(_ name: String, _ workspace: Workspace) {
    let binding = workspace.keys.bindings.first { $0.help.rawValue == name }
    if let binding, !binding.contexts.contains(context),
      let other = ScreenID.allCases.first(where: { binding.contexts.contains($0.context) })
    {
      screen = other
    }
    overlays = [.help(offset: 0)]
    let text = workspace.phrases(language).named(name)
    let width = overlayPageArea.width - 1
    let lines = HelpScreen.lines(self, workspace, width: width)
    let line = lines.firstIndex {
      $0.spans.contains { text.hasPrefix($0.text) && $0.text.count > 3 }
    }
    let offset = Scrolling.offset(
      0, showing: line ?? 0, of: lines.count, in: overlayPageArea.height)
    overlays = [.help(offset: offset)]
  }

  /// Chooses something on its own screen, what holds it unfolded.
  mutating func show(_ reference: Reference, _ workspace: Workspace) {
    let catalogue = workspace.catalogue
    var path: [Reference] = []
    switch reference {
    case .instrument:
      screen = .regimes
      regimes.showsTimeline = false
    case .list: screen = .lists
    case .entry(let id):
      screen = .lists
      if let entry = catalogue.entry(id), let list = catalogue.list(entry.list) {
        path = [.list(list.id)] + list.ancestors(of: entry).map { .entry($0.id) }
      }
    case .exercise(let id):
      screen = .exercises
      exercises.showsMap = false
      exercises.showsChart = false
      if let exercise = catalogue.exercise(id), !exerciseFilter.admits(exercise) {
        exerciseFilter = ExerciseFilter()
      }
    case .term:
      screen = .about
      path = [.about(.glossary)]
    case .source:
      screen = .about
      path = [.about(.sources)]
    case .about: screen = .about
    case .event(let id):
      screen = .timeline
      if let event = workspace.timeline.event(id), !timelineFilter.admits(event) {
        timelineFilter = TimelineFilter()
      }
    case .country: return
    }
    browser?.expanded.formUnion(path)
    browser?.selected = reference
    browser?.focus = .list
    browser?.page = PageState()
    trail.visit(reference)
  }

  /// To the next or previous hit of the last search.
  mutating func step(by count: Int, _ workspace: Workspace) {
    guard var search = lastSearch, !search.hits.isEmpty else { return }
    search.selected = (search.selected + count + search.hits.count) % search.hits.count
    lastSearch = search
    go(to: search.hits[search.selected].target, workspace)
  }

  /// Chooses a row of what lies in front; false where it has no rows to choose.
  @discardableResult
  mutating func selectInFront(_ row: Int) -> Bool {
    switch overlays.popLast() {
    case .search(var search):
      search.selected = row
      overlays.append(.search(search))
    case .palette(var palette):
      palette.selected = row
      overlays.append(.palette(palette))
    case .chooser(var chooser):
      chooser.selected = row
      overlays.append(.chooser(chooser))
    case let other:
      if let other { overlays.append(other) }
      return false
    }
    return true
  }
}
