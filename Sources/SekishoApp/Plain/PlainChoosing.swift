import ExportControl

/// Choosing by number: a row, a link, an option, an action.
extension AppState {
  mutating func choose(_ numbers: [Int], _ workspace: Workspace) -> [Effect] {
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
    case .search:
      selectInFront(index)
      return openPage(workspace)
    case .palette(let palette):
      selectInFront(index)
      if case .action = palette.rows[index] { return open(workspace) }
      return openPage(workspace)
    case .chooser:
      let rows = Chooser.rows(self, workspace)
      selectInFront(rows.indices.filter { rows[$0].choice != nil }[index])
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
  mutating func followLink(_ index: Int, _ workspace: Workspace) -> [Effect] {
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
}
