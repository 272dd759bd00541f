import ExportControl
import TerminalUI

@testable import SekishoApp

/// The whole program without a terminal: keys go in, the screen's text comes out.
struct Session {
  private(set) var state: AppState
  let workspace: Workspace
  private(set) var effects: [Effect] = []

  /// The facts, read once for all tests.
  static let catalogue: Catalogue = {
    do {
      return try CatalogueLoader(.embedded).loadAll()
    } catch {
      fatalError("\(error)")
    }
  }()

  /// A workspace that remembers nothing but the rules, which are the same for all tests.
  static func newWorkspace(showsJapanese: Bool = true) -> Workspace {
    let workspace = Workspace(
      catalogue: catalogue, loader: CatalogueLoader(.embedded), showsJapanese: showsJapanese)
    workspace.adoptClassifier(classifier)
    return workspace
  }

  private static let classifier: Classifier = {
    do {
      return try Classifier(catalogue, loader: CatalogueLoader(.embedded))
    } catch {
      fatalError("\(error)")
    }
  }()

  init(
    columns: Int = 80, rows: Int = 24, _ language: Language = .english, marks: Marks = .unicode
  ) {
    state = AppState(size: Size(rows: rows, columns: columns), language: language, marks: marks)
    workspace = Self.newWorkspace()
    state.settle(workspace)
    _ = state.update(.idle, workspace)
  }

  /// Presses keys, written as people name them: `j`, `Enter`, `Esc`, `Tab`, `↓`.
  mutating func press(_ keys: String...) {
    for key in keys { send(.key(Key(name: key) ?? .character(" "))) }
  }

  /// Answers no, or the last choice before "don't know", until a parameter is asked or nothing is.
  mutating func deny(until parameter: String = "") {
    while let question = state.classify.question, question.parameter.text != parameter {
      if state.asksYesNo(workspace) { press("n") } else { press("End", "↑", "Enter") }
      guard state.classify.question != question else { return }
    }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  /// Lets an event happen, and the time after which a page follows its list.
  mutating func send(_ event: Event) {
    effects = state.update(event, workspace)
    _ = state.update(.idle, workspace)
  }

  /// Lets an event happen that others follow at once.
  mutating func sendQuickly(_ event: Event) { effects = state.update(event, workspace) }

  var grid: Grid { state.view(workspace) }
  var text: String { grid.text }
}
