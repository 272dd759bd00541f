import TerminalUI

/// All keys of the present context, made from the action table.
enum HelpScreen {
  static func lines(_ state: AppState, _ workspace: Workspace, width: Int) -> [Line] {
    var below = state
    below.overlays.removeAll { if case .help = $0 { true } else { false } }
    let context = below.context
    let phrases = workspace.phrases(state.language)
    var lines = [Line([Span(phrases(.keysTitle), .title)])]
    for group in [Message.keysGroupHere, .keysGroupScreens, .keysGroupEverywhere] {
      let bindings = workspace.keys.bindings.filter {
        $0.contexts.contains(context) && self.group(of: $0) == group
      }
      var shown: Set<Message> = []
      let rows = bindings.filter { shown.insert($0.help).inserted }
      guard !rows.isEmpty else { continue }
      lines.append(Line())
      lines.append(Line([Span(phrases(group), .heading)]))
      for binding in rows {
        let keys = workspace.keys.keys(of: binding, in: context, all: true, state.marks)
        var spans = [Span(TextWidth.padded(keys, to: 18), .hintKey), Span(phrases(binding.help))]
        if let reason = ActionTable.obstacle(
          to: binding.action, state: below, workspace: workspace)
        {
          spans.append(Span("  (" + phrases(.keysDisabled, phrases(reason)) + ")", .quiet))
        }
        lines += LineBreaking.wrap(spans, width: width, indent: 1, hanging: 19)
      }
    }
    let suspend = [
      Span(TextWidth.padded("Ctrl-Z", to: 18), .hintKey), Span(phrases(.helpSuspend)),
    ]
    return lines + LineBreaking.wrap(suspend, width: width, indent: 1, hanging: 19)
  }

  static func draw(_ offset: Int, _ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let area = state.overlayPageArea
    let page = LaidOutPage(
      lines: lines(state, workspace, width: area.width - 1), references: [])
    PageView.draw(
      page, PageState(offset: offset), isFocused: true, in: area, state, on: &grid)
  }

  private static func group(of binding: Binding) -> Message {
    if case .openScreen = binding.action { return .keysGroupScreens }
    return binding.contexts.isSuperset(of: Context.commands) ? .keysGroupEverywhere : .keysGroupHere
  }
}
