import ExportControl
import TerminalUI

/// The mouse: a click does what the keys do, the wheel moves, a drag goes through a chart.
extension AppState {
  mutating func point(_ mouse: Mouse, _ workspace: Workspace) -> [Effect] {
    let target = view(workspace).target(at: mouse.position)
    switch mouse.kind {
    case .wheelUp: turnWheel(by: -Self.wheelStep, over: target, workspace)
    case .wheelDown: turnWheel(by: Self.wheelStep, over: target, workspace)
    case .press: return click(target, workspace)
    case .drag:
      if case .value(let value)? = target { choose(value: value, workspace) }
    case .release: break
    }
    return []
  }

  /// Lines that a notch of the wheel moves.
  private static let wheelStep = 3

  private mutating func turnWheel(
    by step: Int, over target: Spot.Target?, _ workspace: Workspace
  ) {
    guard overlays.isEmpty, let focus = browser?.focus else {
      move(by: step, workspace)
      return
    }
    // The part under the mouse moves, whichever takes the keys.
    switch target {
    case .page, .link: browser?.focus = .page
    default: browser?.focus = .list
    }
    move(by: step, workspace)
    browser?.focus = focus
  }

  private mutating func click(_ target: Spot.Target?, _ workspace: Workspace) -> [Effect] {
    switch target {
    case .tab(let number):
      return ScreenID(rawValue: number).map { perform(.openScreen($0), workspace) } ?? []
    case .hint(let index):
      let action = workspace.keys.bindings[index].action
      guard ActionTable.obstacle(to: action, state: self, workspace: workspace) == nil else {
        return []
      }
      return perform(action, workspace)
    case .row(let index): return click(row: index, workspace)
    case .link(let link): return click(link: link, workspace)
    case .page:
      if overlays.isEmpty { browser?.focus = .page }
    case .value(let value): choose(value: value, workspace)
    case .nothing, nil:
      // Beside a chooser is out of it.
      if case .chooser? = overlays.last { return perform(.back, workspace) }
    }
    return []
  }

  /// The first click chooses a row, the next opens it; in a list that was called up one is enough.
  private mutating func click(row: Int, _ workspace: Workspace) -> [Effect] {
    if !overlays.isEmpty { return selectInFront(row) ? open(workspace) : [] }
    if screen == .classify {
      let isChosen =
        classify.stage == .finding ? classify.finding.selected == row : classify.selected == row
      if isChosen { return open(workspace) }
      if classify.stage == .finding {
        classify.finding.selected = row
      } else {
        classify.selected = row
      }
      return []
    }
    if screen == .participants {
      let rows = ParticipantsTable(participants, workspace.catalogue, language).rows
      guard let country = rows[safe: row]?.country.code else { return [] }
      if participants.selected == country { return open(workspace) }
      participants.selected = country
      return []
    }
    guard let target = workspace.rows(self)[safe: row]?.target, var browser else { return [] }
    let isChosen = browser.selected == target && browser.focus == .list
    if browser.selected != target { browser.page = PageState() }
    browser.selected = target
    browser.focus = .list
    self.browser = browser
    return isChosen ? open(workspace) : []
  }

  private mutating func click(link: Int, _ workspace: Workspace) -> [Effect] {
    switch overlays.last {
    case .page(let reference, var page):
      page.link = link
      overlays[overlays.count - 1] = .page(reference, page)
    case .why(var page):
      page.link = link
      overlays[overlays.count - 1] = .why(page)
    case nil where screen == .classify: classify.page.link = link
    case nil:
      browser?.focus = .page
      browser?.page.link = link
    default: return []
    }
    return open(workspace)
  }

  /// Goes to a value of the chart in front.
  private mutating func choose(value: Int, _ workspace: Workspace) {
    guard overlays.isEmpty else { return }
    switch screen {
    case .participants: participants.year = value
    case .timeline: chooseEvent(from: value, workspace)
    default: break
    }
  }
}
