import ExportControl
import TerminalUI

/// Pages and the ways between them: back and forward, bookmarks.
extension AppState {
  /// The page that takes the keys.
  func pageInFront(_ workspace: Workspace) -> Reference? {
    switch overlays.last {
    case .page(let reference, _): reference
    case nil: browser?.focus == .page ? selectedReference(in: workspace) : nil
    default: nil
    }
  }

  /// What an action on the page or the row is about.
  func subject(_ workspace: Workspace) -> Reference? {
    if let page = pageInFront(workspace) { return page }
    guard overlays.isEmpty else { return nil }
    if screen == .participants {
      return participants.mode == .matrix ? participants.selected.map { .country($0) } : nil
    }
    return selectedReference(in: workspace)
  }

  /// Opens a page on its own screen.
  mutating func present(_ reference: Reference, _ workspace: Workspace) {
    guard let target = reference.target else {
      overlays = []
      show(reference, workspace)
      return
    }
    go(to: target, workspace)
    if overlays.isEmpty { browser?.focus = .page }
  }

  /// A page back or on among those that were opened.
  mutating func walkTrail(by step: Int, _ workspace: Workspace) {
    // From a list, the first step back is to the page that was last open.
    if step < 0, let last = trail.current, pageInFront(workspace) != last {
      present(last, workspace)
    } else if let page = trail.step(by: step) {
      present(page, workspace)
    }
  }

  /// Sets or takes away the bookmark of the page or row.
  mutating func toggleBookmark(_ workspace: Workspace) -> [Effect] {
    guard let page = subject(workspace) else { return [] }
    let name = page.name(workspace.phrases(language), workspace.catalogue)
    if let place = bookmarks.firstIndex(of: page) {
      bookmarks.remove(at: place)
      note = Note(.noteUnmarked, name)
    } else {
      bookmarks.append(page)
      note = Note(.noteMarked, name)
    }
    return [.keepBookmarks(BookmarkFile.text(bookmarks))]
  }
}

/// What is told at the bottom until the next key.
struct Note: Equatable, Sendable {
  let message: Message
  let arguments: [String]
  var isProblem = false

  init(_ message: Message, _ arguments: String..., isProblem: Bool = false) {
    self.message = message
    self.arguments = arguments
    self.isProblem = isProblem
  }
}
