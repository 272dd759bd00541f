import ExportControl
import TerminalUI

/// The bar on top and the line of keys at the bottom, in the same place on every screen.
enum Frame {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let layout = state.layout
    bar(layout.bar, state, workspace, on: &grid)
    if let rule = layout.rule {
      grid.fill(state.marks.horizontal, row: rule.top, columns: rule.columns, role: .rule)
    }
    hints(layout.hints, state, workspace, on: &grid)
  }

  private static func bar(
    _ area: Area, _ state: AppState, _ workspace: Workspace, on grid: inout Grid
  ) {
    let phrases = workspace.phrases(state.language)
    let name = phrases(.appName)
    let seal = phrases(.appSeal)
    let right = area.right - 3
    let names = ScreenID.allCases.reduce(0) { $0 + TextWidth.of(phrases($1.name)) + 4 }
    // The program's name gives way first, then the names of the other screens.
    let fitting = (state.marks == .ascii ? [name, ""] : [seal + " " + name, seal, ""])
      .first { TextWidth.of($0) + 3 + names <= right - area.left }
    var column = area.left
    if let title = fitting, !title.isEmpty {
      column = grid.draw(title, row: area.top, column: column + 1, role: .title) + 1
    }
    for screen in ScreenID.allCases {
      let isCurrent = screen == state.screen
      let label =
        fitting != nil || isCurrent
        ? " \(screen.rawValue) \(phrases(screen.name)) " : " \(screen.rawValue) "
      column = grid.draw(
        label, row: area.top, column: column, role: isCurrent ? .barCurrent : .bar, limit: right)
    }
    grid.draw(
      state.language.rawValue.uppercased(), row: area.top, column: right, role: .quiet,
      limit: area.right)
  }

  private static func hints(
    _ area: Area, _ state: AppState, _ workspace: Workspace, on grid: inout Grid
  ) {
    let phrases = workspace.phrases(state.language)
    let context = state.context
    var hints: [(keys: String, text: String)] = []
    for binding in ActionTable.bindings {
      guard let hint = binding.hint, binding.contexts.contains(context),
        ActionTable.obstacle(to: binding.action, state: state, workspace: workspace) == nil
      else { continue }
      hints.append(
        (HelpScreen.keys(of: binding, in: context, all: false, state.marks), phrases(hint)))
    }
    // Help is always in view; what comes before it gives way where there is no room.
    var column = area.left + 1
    let help = hints.first { $0.text == phrases(.hintHelp) }
    let reserve = help.map { TextWidth.of($0.keys + " " + $0.text) + 2 } ?? 0
    for hint in hints {
      let isHelp = hint.text == help?.text
      let width = TextWidth.of(hint.keys + " " + hint.text)
      let limit = isHelp ? area.right : area.right - reserve
      if column + width > limit { continue }
      column = grid.draw(hint.keys, row: area.top, column: column, role: .hintKey)
      column = grid.draw(" " + hint.text, row: area.top, column: column, role: .hint) + 2
    }
  }
}
