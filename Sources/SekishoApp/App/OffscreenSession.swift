import ExportControl
import TerminalUI

/// A session without a terminal: events go in, the screen comes out.
///
/// What would leave the program (drafts, saved files) is not carried out.
struct OffscreenSession {
  private(set) var state: AppState
  let workspace: Workspace

  init(size: Size, language: Language, marks: Marks, workspace: Workspace) {
    state = AppState(size: size, language: language, marks: marks)
    self.workspace = workspace
    state.settle(workspace)
  }

  /// Lets an event happen, and the time after which a page follows its list.
  ///
  /// - Returns: what the event asks of the outside.
  /// - Throws: a `DataFault` where rules or a map are needed that are wrong.
  @discardableResult
  mutating func send(_ event: Event) throws(DataFault) -> [Effect] {
    let effects = state.update(event, workspace)
    try workspace.prepare(for: &state)
    _ = state.update(.idle, workspace)
    return effects
  }

  /// Presses keys written one after another, apart by blanks: names (`Enter`, `Ctrl-P`, `Down`),
  /// characters (`j`), and words, which are typed.
  mutating func press(_ keys: String) throws(DataFault) {
    for word in keys.split(separator: " ") {
      if let key = Key(name: String(word)) {
        try send(.key(key))
      } else {
        for scalar in word.unicodeScalars { try send(.key(.character(scalar))) }
      }
    }
  }
}
