import ExportControl
import TerminalUI

/// Every action and every page by typing.
struct PaletteState: Equatable, Sendable {
  /// A line of the palette.
  enum Row: Equatable, Sendable {
    /// An action, by its place in the table.
    case action(Int)
    /// A page that was opened or marked before.
    case page(Reference)
    /// Something that fits what is typed.
    case hit(SearchHit)
  }

  var field = TextField()
  var rows: [Row] = []
  var selected = 0
  var offset = 0
}

enum Palette {
  /// What fits what is typed: the actions of the place below, then pages.
  static func rows(_ text: String, _ below: AppState, _ workspace: Workspace)
    -> [PaletteState.Row]
  {
    let actions = actions(text, below, workspace)
    guard text.isEmpty else {
      return actions.map { .action($0) }
        + workspace.searchIndex.search(text, limit: 30)
        .filter { $0.target.subject != .help }.map { .hit($0) }
    }
    let pages =
      below.trail.recent.prefix(5)
      + below.bookmarks.filter {
        !below.trail.recent.prefix(5).contains($0)
      }
    return pages.map { .page($0) } + actions.map { .action($0) }
  }

  /// The actions that fit: first what can be done here, then what can on another screen, then
  /// what cannot now; moving about, which needs no palette, last.
  private static func actions(_ text: String, _ below: AppState, _ workspace: Workspace) -> [Int] {
    var named: Set<Message> = []
    var found: [(index: Int, score: Int, rank: Int)] = []
    let here = below.context
    let ordered = workspace.keys.bindings.enumerated().sorted {
      let isHere = ($0.element.contexts.contains(here), $1.element.contexts.contains(here))
      return isHere.0 == isHere.1 ? $0.offset < $1.offset : isHere.0
    }
    for (index, binding) in ordered where binding.action != .palette {
      guard let place = Place(binding, below), !named.contains(binding.help),
        let score = score(text, binding, below.language, workspace)
      else { continue }
      // To move about on another screen one goes there.
      if binding.action.isMoving, place != .here { continue }
      named.insert(binding.help)
      let isIdle =
        place == .here
        && ActionTable.obstacle(to: binding.action, state: below, workspace: workspace) != nil
      let rank = binding.action.isMoving ? 3 : isIdle ? 2 : place == .here ? 0 : 1
      found.append((index, score, rank))
    }
    return found.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      return left.score != right.score ? left.score > right.score : left.index < right.index
    }.map(\.index)
  }

  /// Where an action can be done.
  enum Place: Equatable {
    case here
    case on(ScreenID)

    /// Nil where it is done neither here nor on a screen as it opens.
    init?(_ binding: Binding, _ state: AppState) {
      if binding.contexts.contains(state.context) {
        self = .here
      } else if let screen = ScreenID.allCases.first(where: {
        binding.contexts.contains($0.context)
      }) {
        self = .on(screen)
      } else {
        return nil
      }
    }
  }

  /// How well an action's words fit, in either language.
  private static func score(
    _ text: String, _ binding: Binding, _ language: Language, _ workspace: Workspace
  ) -> Int? {
    [language, language.other].compactMap { language in
      let phrases = workspace.phrases(language)
      let words = [binding.hint.map { phrases($0) } ?? "", phrases(binding.help)]
      return words.compactMap { FuzzyMatch.score(text, in: $0) }.max()
    }.max()
  }

  static func draw(
    _ palette: PaletteState, _ state: AppState, _ workspace: Workspace, on grid: inout Grid
  ) {
    let phrases = workspace.phrases(state.language)
    grid.clear(state.layout.body)
    let area = state.layout.body.inset(columns: 1)
    let start = grid.draw(": ", row: area.top, column: area.left, role: .accent)
    grid.cursor = palette.field.draw(on: &grid, row: area.top, columns: start..<area.right)
    if palette.field.text.isEmpty {
      grid.draw(
        TextWidth.clipped(
          phrases(.paletteHint), to: area.right - start - 2, mark: state.marks.ellipsis),
        row: area.top, column: start + 1, role: .quiet)
    }
    let list = SearchScreen.listArea(state)
    if palette.rows.isEmpty {
      grid.draw(
        TextWidth.clipped(phrases(.searchNothing), to: list.width, mark: state.marks.ellipsis),
        row: list.top, column: list.left, role: .quiet)
    }
    let below = state.withoutTopOverlay
    for line in 0..<list.height where palette.offset + line < palette.rows.count {
      let index = palette.offset + line
      grid.mark(row: list.top + line, columns: list.columns, as: .row(index))
      draw(
        palette.rows[index], isSelected: index == palette.selected, row: list.top + line, list,
        below, workspace, phrases, on: &grid)
    }
    BrowserScreen.scrollMarks(palette.rows.count, palette.offset, list, state, on: &grid)
  }

  private static func draw(
    _ row: PaletteState.Row, isSelected: Bool, row line: Int, _ area: Area, _ below: AppState,
    _ workspace: Workspace, _ phrases: Phrases, on grid: inout Grid
  ) {
    let (label, aside, isIdle) = text(row, below, workspace, phrases)
    let role: Role = isSelected ? .selected : isIdle ? .quiet : .normal
    if isSelected {
      grid.fill(" ", row: line, columns: area.columns.dropLast(), role: role)
      grid.draw(below.marks.pointer, row: line, column: area.left, role: role)
    }
    let asideWidth = TextWidth.of(aside)
    let asideColumn = max(area.left + 12, area.right - 2 - asideWidth)
    let room = asideColumn - area.left - 4
    grid.draw(
      TextWidth.clipped(label, to: room, mark: below.marks.ellipsis), row: line,
      column: area.left + 2, role: role)
    grid.draw(
      aside, row: line, column: asideColumn, role: isSelected ? role : .hintKey,
      limit: area.right - 1)
  }

  /// What a row says, what stands aside of it, and whether it cannot be chosen now.
  static func text(
    _ row: PaletteState.Row, _ below: AppState, _ workspace: Workspace, _ phrases: Phrases
  ) -> (label: String, aside: String, isIdle: Bool) {
    switch row {
    case .action(let index):
      let binding = workspace.keys.bindings[index]
      if case .on(let screen)? = Place(binding, below) {
        let keys = workspace.keys.keys(of: binding, in: screen.context, all: false, below.marks)
        return (
          phrases(binding.help) + "  (\(screen.rawValue) \(phrases(screen.name)))", keys, false
        )
      }
      let reason = ActionTable.obstacle(to: binding.action, state: below, workspace: workspace)
      let keys = workspace.keys.keys(of: binding, in: below.context, all: false, below.marks)
      let why = reason.map { "  (" + phrases(.keysDisabled, phrases($0)) + ")" } ?? ""
      return (phrases(binding.help) + why, keys, reason != nil)
    case .page(let page):
      let isMarked = below.bookmarks.contains(page)
      return (
        page.name(phrases, workspace.catalogue),
        phrases(isMarked ? .paletteMarked : .paletteRecent), false
      )
    case .hit(let hit):
      let id = hit.target.subject == .entries ? hit.id + "  " : ""
      return (id + phrases(hit.title), phrases("subject", hit.target.subject), false)
    }
  }
}

extension AppState {
  /// The state below the topmost overlay: what the palette acts on.
  var withoutTopOverlay: AppState {
    var below = self
    below.overlays.removeLast()
    return below
  }

  mutating func openPalette(_ workspace: Workspace) {
    overlays.append(.palette(PaletteState(rows: Palette.rows("", self, workspace))))
  }

  mutating func typeInPalette(_ key: Key, _ palette: PaletteState, _ workspace: Workspace) {
    var palette = palette
    guard palette.field.handle(key) else { return }
    palette.rows = Palette.rows(palette.field.text, withoutTopOverlay, workspace)
    palette.selected = 0
    palette.offset = 0
    overlays[overlays.count - 1] = .palette(palette)
  }

  /// Does the chosen action, or opens the chosen page.
  mutating func chooseInPalette(_ palette: PaletteState, _ workspace: Workspace) -> [Effect] {
    guard let row = palette.rows[safe: palette.selected] else { return [] }
    switch row {
    case .action(let index): return carryOut(binding: index, from: withoutTopOverlay, workspace)
    case .page(let page): present(page, workspace)
    case .hit(let hit): go(to: hit.target, workspace)
    }
    return []
  }

  /// Does what a binding of the table does, from a place; on another screen where it is done there.
  mutating func carryOut(binding index: Int, from start: AppState, _ workspace: Workspace)
    -> [Effect]
  {
    let binding = workspace.keys.bindings[index]
    var place = start
    if case .on(let screen)? = Palette.Place(binding, place) {
      _ = place.perform(.openScreen(screen), workspace)
      place.settle(workspace)
    }
    guard ActionTable.obstacle(to: binding.action, state: place, workspace: workspace) == nil
    else { return [] }
    self = place
    return perform(binding.action, workspace)
  }
}
