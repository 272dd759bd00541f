import ExportControl
import TerminalUI

/// The bar on top and the line of keys at the bottom, in the same place on every screen: what
/// they depend on, which is the same from one key to the next but seldom.
struct Frame: Equatable {
  let size: Size
  let screen: ScreenID
  let language: Language
  let marks: Marks
  let context: Context
  /// What can be done now and has a word in the bottom line: indices of the action table.
  let hints: [Int]
  /// Whether the tour is offered.
  let offersTour: Bool
  /// What is told in place of the keys.
  let note: Note?

  init(_ state: AppState, _ workspace: Workspace) {
    size = state.size
    screen = state.screen
    language = state.language
    marks = state.marks
    context = state.context
    offersTour = state.isFirstStart && state.overlays.isEmpty
    note = state.note
    hints = ActionTable.hinted[context, default: []].filter {
      ActionTable.obstacle(
        to: workspace.keys.bindings[$0].action, state: state, workspace: workspace) == nil
    }
  }

  /// An empty screen with the frame drawn on it.
  func drawn(_ phrases: Phrases, _ keys: KeyTable) -> Grid {
    var grid = Grid(size: size)
    let layout = ScreenLayout(size)
    drawBar(layout.bar, phrases, on: &grid)
    if let rule = layout.rule {
      grid.fill(marks.horizontal, row: rule.top, columns: rule.columns, role: .rule)
      if offersTour {
        let offer = " " + phrases(.tourOffer) + " "
        grid.draw(
          offer, row: rule.top, column: max(0, rule.right - 2 - TextWidth.of(offer)), role: .accent)
      }
    }
    if let note {
      grid.draw(
        " "
          + TextWidth.clipped(
            phrases(note.message, note.arguments), to: layout.hints.width - 2,
            mark: marks.ellipsis),
        row: layout.hints.top, column: layout.hints.left,
        role: note.isProblem ? .problem : .accent)
    } else {
      drawHints(layout.hints, phrases, keys, on: &grid)
    }
    return grid
  }

  private func drawBar(_ area: Area, _ phrases: Phrases, on grid: inout Grid) {
    let name = phrases(.appName)
    let seal = phrases(.appSeal)
    let right = area.right - 3
    let names = ScreenID.allCases.reduce(0) { $0 + TextWidth.of(phrases($1.name)) + 4 }
    // The program's name gives way first, then the names of the other screens.
    let fitting = (marks == .ascii ? [name, ""] : [seal + " " + name, seal, ""])
      .first { ($0.isEmpty ? 0 : TextWidth.of($0) + 2) + names <= right - area.left }
    var column = area.left
    if let title = fitting, !title.isEmpty {
      column = grid.draw(title, row: area.top, column: column + 1, role: .title) + 1
    }
    for screen in ScreenID.allCases {
      let isCurrent = screen == self.screen
      let label =
        fitting != nil || isCurrent
        ? " \(screen.rawValue) \(phrases(screen.name)) " : " \(screen.rawValue) "
      let start = column
      column = grid.draw(
        label, row: area.top, column: column, role: isCurrent ? .barCurrent : .bar, limit: right)
      grid.mark(row: area.top, columns: start..<column, as: .tab(screen.rawValue))
    }
    grid.draw(
      language.rawValue.uppercased(), row: area.top, column: right, role: .quiet,
      limit: area.right)
  }

  private func drawHints(
    _ area: Area, _ phrases: Phrases, _ table: KeyTable, on grid: inout Grid
  ) {
    let hints = hints.compactMap { index in HintLabel(index, context, table, marks, phrases) }
    // Help is always in view; what comes before it gives way where there is no room.
    let reserve = hints.first { $0.isHelp }.map { $0.width + 2 } ?? 0
    var column = area.left + 1
    for hint in hints {
      let limit = hint.isHelp ? area.right : area.right - reserve
      if column + hint.width > limit { continue }
      let start = column
      column = grid.draw(hint.keys, row: area.top, column: column, role: .hintKey)
      column = grid.draw(" " + hint.text, row: area.top, column: column, role: .hint)
      grid.mark(row: area.top, columns: start..<column, as: .hint(hint.index))
      column += 2
    }
  }
}

/// A key in the line at the bottom, with its word.
private struct HintLabel {
  let index: Int
  let keys: String
  let text: String
  let isHelp: Bool

  init?(_ index: Int, _ context: Context, _ table: KeyTable, _ marks: Marks, _ phrases: Phrases) {
    let binding = table.bindings[index]
    guard let hint = binding.hint else { return nil }
    self.index = index
    keys = table.keys(of: binding, in: context, all: false, marks)
    text = phrases(hint)
    isHelp = binding.action == .help
  }

  var width: Int { TextWidth.of(keys) + 1 + TextWidth.of(text) }
}
