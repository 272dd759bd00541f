import ExportControl
import TerminalUI

extension AppState {
  /// What an event makes of the state, and what it asks of the outside.
  mutating func update(_ event: Event, _ workspace: Workspace) -> [Effect] {
    switch event {
    case .resized(let size): self.size = size
    case .resumed: return [.repaint]
    case .idle: preview(workspace)
    case .signal, .closed: return []
    case .mouse(let mouse):
      note = nil
      let effects = point(mouse, workspace)
      if !effects.isEmpty { return effects }
      preview(workspace)
    case .key(let key):
      let isMoving = browser?.focus == .list && overlays.isEmpty && isMove(key, workspace)
      let effects = press(key, workspace)
      if !effects.isEmpty { return effects }
      // The page follows once the choice rests: over a slow line a list is gone through as
      // fast as the keys come.
      if !isMoving { preview(workspace) }
    }
    settle(workspace)
    return []
  }

  /// Whether the page still shows what was chosen before.
  func awaitsPreview(_ workspace: Workspace) -> Bool {
    browser.map { $0.previewed != selectedReference(in: workspace) } ?? false
  }

  /// Whether what is shown needs the conditions of the entries.
  var needsRules: Bool {
    if case .entry? = browser?.previewed { return true }
    return screen == .classify
  }

  private mutating func preview(_ workspace: Workspace) {
    let chosen = selectedReference(in: workspace)
    browser?.previewed = chosen
  }

  private func isMove(_ key: Key, _ workspace: Workspace) -> Bool {
    switch workspace.keys.action(for: key, in: context) {
    case .up, .down, .pageUp, .pageDown, .first, .last: true
    default: false
    }
  }

  private mutating func press(_ key: Key, _ workspace: Workspace) -> [Effect] {
    note = nil
    if let action = workspace.keys.action(for: key, in: context) {
      guard ActionTable.obstacle(to: action, state: self, workspace: workspace) == nil else {
        return []
      }
      return perform(action, workspace)
    }
    switch context {
    case .search:
      if case .search(var search) = overlays.last, search.field.handle(key) {
        search.run(workspace, recent: trail.recent)
        overlays[overlays.count - 1] = .search(search)
      }
    case .palette:
      if case .palette(let palette) = overlays.last { typeInPalette(key, palette, workspace) }
    case .find: typeInFinding(key, workspace)
    case .quantity, .answer:
      if classify.field.handle(key) { classify.refusal = nil }
    default: break
    }
    return []
  }

  mutating func perform(_ action: Action, _ workspace: Workspace) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .redraw: return [.repaint]
    case .mouse:
      takesMouse.toggle()
      note = Note(takesMouse ? .noteMouseOn : .noteMouseOff)
      return [.takeMouse(takesMouse)]
    case .language: language = language.other
    case .openScreen(let screen):
      overlays = []
      history = []
      self.screen = screen
      if screen == .classify { return askForDrafts() }
    case .help: overlays.append(.help(offset: 0))
    case .search: overlays.append(.search(SearchState(recent: trail.recent, workspace.catalogue)))
    case .palette: openPalette(workspace)
    case .tour:
      overlays = [.tour(0)]
      isFirstStart = false
    case .backOnTrail: walkTrail(by: -1, workspace)
    case .forwardOnTrail: walkTrail(by: 1, workspace)
    case .bookmark: return toggleBookmark(workspace)
    case .bookmarks: overlays.append(.chooser(ChooserState(purpose: .bookmarks)))
    case .compare: compare(workspace)
    case .copy: overlays.append(.chooser(ChooserState(purpose: .copying)))
    case .export: overlays.append(.chooser(ChooserState(purpose: .exporting)))
    case .nextHit: step(by: 1, workspace)
    case .previousHit: step(by: -1, workspace)
    case .back: goBack(workspace)
    case .filter: overlays.append(.chooser(chooserAtChoice(workspace)))
    case .open: return open(workspace)
    case .nextPart: changePart(by: 1, workspace)
    case .previousPart: changePart(by: -1, workspace)
    case .up: move(by: -1, workspace)
    case .down: move(by: 1, workspace)
    case .pageUp: move(by: -screenful, workspace)
    case .pageDown: move(by: screenful, workspace)
    case .first: goToEnd(last: false, workspace)
    case .last: goToEnd(last: true, workspace)
    case .left: turn(by: -1, workspace)
    case .right: turn(by: 1, workspace)
    case .sort: sort(workspace)
    case .chart where screen == .exercises:
      exercises.showsChart.toggle()
      exercises.showsMap = false
    case .chart:
      participants.mode =
        switch participants.mode {
        case .chart: .bars
        case .bars: .matrix
        case .matrix, .official, .map: .chart
        }
    case .official: participants.mode = participants.mode == .official ? .matrix : .official
    case .map:
      if screen == .exercises {
        exercises.showsMap.toggle()
        exercises.showsChart = false
      } else {
        participants.mode = participants.mode == .map ? .matrix : .map
      }
    case .zoomIn: zoom(by: 1, workspace.catalogue.atlas)
    case .zoomBack: zoom(by: -1, workspace.catalogue.atlas)
    case .wholeWorld: mapRegion = nil
    case .timeline:
      regimes.showsTimeline.toggle()
      regimes.page = PageState()
    case .participants: showParticipants(workspace)
    case .yes: return answer(.yesNo(true), workspace)
    case .no: return answer(.yesNo(false), workspace)
    case .dontKnow: return answer(.unknown, workspace)
    case .tick: tick(workspace)
    case .why: overlays.append(.why(PageState()))
    case .tree: openTree(workspace)
    case .undo: return undo(workspace)
    case .change: overlays.append(.chooser(ChooserState(purpose: .answers)))
    case .result: showResult()
    case .transfer: askOfTransfer(workspace)
    case .save: overlays.append(.chooser(ChooserState(purpose: .formats)))
    case .startOver: classify = classify.withItemSetAside()
    case .classify: return classifyAgainstEntry(workspace)
    }
    return []
  }

  /// Lines that a page up or down moves: a screenful less one, so that the eye keeps its place.
  private var screenful: Int {
    let height: Int
    switch overlays.last {
    case .page, .help, .why, .comparison, .tree, .tour: height = overlayPageArea.height
    case .search, .palette: height = SearchScreen.listArea(self).height
    case .chooser: height = layout.body.height - 2
    case nil:
      if screen == .classify {
        height =
          classify.stage == .finding
          ? ClassifyScreen.findingArea(self).height : classifyPageArea.height
      } else if let browser {
        let layout = browserLayout(browser)
        height = browser.focus == .page ? layout.page.height : layout.list.height
      } else {
        height =
          participants.mode == .matrix
          ? ParticipantsScreen.listArea(self).height : layout.body.height
      }
    }
    return max(1, height - 1)
  }

  private mutating func goBack(_ workspace: Workspace) {
    if !overlays.isEmpty {
      if case .search(let search) = overlays.removeLast(), !search.hits.isEmpty {
        lastSearch = search
      }
    } else if screen == .classify, !classify.isAtStart {
      leaveClassify(workspace)
    } else if showsMap, isZoomed(workspace.catalogue.atlas) {
      mapRegion = nil
    } else if screen == .exercises, exercises.showsMap {
      exercises.showsMap = false
    } else if browser?.focus == .page {
      browser?.focus = .list
    } else if screen == .exercises, exercises.showsChart {
      exercises.showsChart = false
    } else if screen == .participants, participants.mode != .matrix {
      participants.mode = .matrix
    } else if let place = history.popLast() {
      screen = place.screen
      browser = place.browser
      participants = place.participants
      overlays = place.overlays
    }
    // Back is no new visit.
    if let page = pageInFront(workspace), page == trail.previous { _ = trail.step(by: -1) }
  }

  /// Remembers where the user is, before a link leads away.
  mutating func remember() {
    if history.count >= 64 { history.removeFirst() }
    history.append(
      Place(
        screen: screen, browser: browser, participants: participants, overlays: overlays))
  }

  private mutating func showParticipants(_ workspace: Workspace) {
    guard case .instrument(let id) = selectedReference(in: workspace) else { return }
    remember()
    participants.regime = id
    participants.mode = .matrix
    participants.order = .year(id)
    participants.filter = .members
    participants.selected = nil
    screen = .participants
  }

  private mutating func sort(_ workspace: Workspace) {
    let regimes = workspace.catalogue.participations.map(\.regime)
    switch participants.order {
    case .name: participants.order = .count
    case .count: participants.order = regimes.first.map { .year($0) } ?? .name
    case .year(let regime):
      let next = regimes.firstIndex(of: regime).map { $0 + 1 } ?? regimes.count
      participants.order = next < regimes.count ? .year(regimes[next]) : .name
    }
  }

  /// Keeps what is chosen in view, and offsets inside what there is.
  mutating func settle(_ workspace: Workspace) {
    beginAsked(workspace)
    if var browser {
      let layout = browserLayout(browser)
      let rows = workspace.rows(self)
      if let row = browser.selectedRow(in: rows) {
        browser.selected = rows[row].target
        // The heading over the first row of a group stays in view with it.
        let top = row > 0 && rows[row - 1].target == nil ? row - 1 : row
        var offset = Scrolling.offset(
          browser.listOffset, showing: row, of: rows.count, in: layout.list.height)
        if layout.list.height > 2, top < offset { offset = top }
        browser.listOffset = offset
      } else {
        browser.listOffset = 0
      }
      self.browser = browser
    } else if screen == .classify {
      settleFinding(workspace)
    } else if participants.mode == .matrix {
      let table = ParticipantsTable(participants, workspace.catalogue, language)
      let row = table.rows.firstIndex { $0.country.code == participants.selected } ?? 0
      participants.selected = table.rows.indices.contains(row) ? table.rows[row].country.code : nil
      participants.offset = Scrolling.offset(
        participants.offset, showing: row, of: table.rows.count,
        in: ParticipantsScreen.listArea(self).height)
    }
    settleOverlay(workspace)
    if let page = pageInFront(workspace) { trail.visit(page) }
  }

  private mutating func settleOverlay(_ workspace: Workspace) {
    switch overlays.last {
    case .search(var search):
      let rows = SearchScreen.rows(search)
      search.selected = min(max(0, search.selected), max(0, search.hits.count - 1))
      let row = rows.firstIndex(of: .hit(search.selected)) ?? 0
      // The first hit of a group shows its heading too.
      let top = row > 0 && rows[row - 1] != .hit(search.selected - 1) ? row - 1 : row
      let height = SearchScreen.listArea(self).height
      var offset = Scrolling.offset(search.offset, showing: row, of: rows.count, in: height)
      if height > 2, top < offset { offset = top }
      search.offset = offset
      overlays[overlays.count - 1] = .search(search)
    case .palette(var palette):
      palette.selected = min(max(0, palette.selected), max(0, palette.rows.count - 1))
      palette.offset = Scrolling.offset(
        palette.offset, showing: palette.selected, of: palette.rows.count,
        in: SearchScreen.listArea(self).height)
      overlays[overlays.count - 1] = .palette(palette)
    case .chooser(var chooser):
      let rows = Chooser.rows(self, workspace)
      let height = Chooser.area(rows, self).height - 2
      chooser.offset = Scrolling.offset(
        chooser.offset, showing: chooser.selected, of: rows.count, in: height)
      overlays[overlays.count - 1] = .chooser(chooser)
    case .page, .help, .why, .comparison, .tree, .tour, nil: break
    }
  }
}

extension SearchState {
  /// Searches for what has been typed.
  mutating func run(_ workspace: Workspace, recent: [Reference]) {
    guard !field.text.isEmpty else {
      self = SearchState(recent: recent, workspace.catalogue)
      return
    }
    let index = workspace.searchIndex
    hits = Self.grouped(index.search(field.text))
    corrected = hits.isEmpty ? index.corrected(field.text) : nil
    if let corrected { hits = Self.grouped(index.search(corrected)) }
    selected = 0
    offset = 0
  }
}
