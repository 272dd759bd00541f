import ExportControl
import TerminalUI

/// The words by which actions are done in plain mode: every action of the table has one in each
/// language, and can also be called by the name that a keys file gives it.
enum PlainWords {
  /// The word of an action where one is.
  static func word(_ action: Action, _ context: Context, _ phrases: Phrases) -> String {
    if case .openScreen(let screen) = action { return phrases(screen.name) }
    return phrases.named("word." + (special(action, context) ?? action.name))
  }

  /// The word of an action that means different things in different places.
  private static func special(_ action: Action, _ context: Context) -> String? {
    switch action {
    case .nextPart where context == .find: "form"
    case .nextPart where Context.participants.contains(context): "regime"
    case .nextPart: "page"
    case .left where walksYears.contains(context): "previousYear"
    case .right where walksYears.contains(context): "nextYear"
    case .first where Context.years.contains(context): "firstYear"
    case .last where Context.years.contains(context): "lastYear"
    default: nil
    }
  }

  /// Where left and right go a year back or on.
  private static let walksYears = Context.years.union([.timeline, .exerciseChart, .exerciseMap])
  /// Where a number is that of a row with a page.
  static let withRows = Context.outlines.union([.matrix, .exerciseChart, .exerciseMap])

  /// What an action does, in words that name no key and no part of a screen.
  static func help(_ binding: Binding, in context: Context) -> Message {
    switch binding.action {
    case .nextPart where Context.outlines.contains(context): .plainHelpPage
    case .redraw: .plainHelpAgain
    case .left where walksYears.contains(context): .plainHelpYearBack
    case .right where walksYears.contains(context): .plainHelpYearOn
    default: binding.help
    }
  }

  /// The letter that does it on the screens too.
  static func letter(_ action: Action, _ context: Context, _ keys: KeyTable) -> Character? {
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".first { letter in
      guard letter != "b", let scalar = letter.unicodeScalars.first else { return false }
      return !Context.typing.subtracting([.quantity]).contains(context)
        && keys.action(for: .character(scalar), in: context) == action
    }
  }

  /// Whether numbers, Enter alone or what is typed take the place of an action.
  static func isCovered(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .tick, .previousPart: true
    case .open: !withRows.contains(context)
    case .nextPart: context == .page || context == .result
    case .left, .right: !walksYears.contains(context)
    default: false
    }
  }

  /// Whether it moves what is read, not what is shown.
  static func isReading(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .up, .down, .pageUp, .pageDown: true
    case .first, .last: !Context.years.contains(context)
    default: false
    }
  }

  /// Whether it does nothing that is worth offering: help itself, and what is of the screens alone.
  private static func isIdle(_ action: Action) -> Bool {
    action == .help || action == .mouse || action == .tour
  }

  /// Where actions can be done now: on the page beside a list, those of the list too.
  static func contexts(_ state: AppState) -> Set<Context> {
    let isBeside = state.overlays.isEmpty && state.browser?.focus == .page
    return isBeside ? [state.context, state.screen.context] : [state.context]
  }

  /// The actions that can be done now and are not covered, the screens last: indices of the table.
  static func possible(_ state: AppState, _ workspace: Workspace) -> [Int] {
    var seen: [Action] = []
    let found = here(state, workspace).filter { index in
      let action = workspace.keys.bindings[index].action
      let context = context(of: workspace.keys.bindings[index], state)
      guard !isReading(action, in: context), !isIdle(action), !seen.contains(action),
        ActionTable.obstacle(to: action, state: state, workspace: workspace) == nil
      else { return false }
      seen.append(action)
      return true
    }
    let isScreen = { (index: Int) -> Bool in
      if case .openScreen = workspace.keys.bindings[index].action { true } else { false }
    }
    return found.filter { !isScreen($0) } + found.filter(isScreen)
  }

  /// The bindings of the place that are not covered.
  private static func here(_ state: AppState, _ workspace: Workspace) -> [Int] {
    let contexts = contexts(state)
    return workspace.keys.bindings.indices.filter { index in
      let binding = workspace.keys.bindings[index]
      guard !binding.contexts.isDisjoint(with: contexts) else { return false }
      // From the page one does not move in the list.
      let isBeside = !binding.contexts.contains(state.context)
      return isBeside
        ? !binding.action.isMoving : !isCovered(binding.action, in: state.context)
    }
  }

  private static func context(of binding: Binding, _ state: AppState) -> Context {
    binding.contexts.contains(state.context) ? state.context : state.screen.context
  }

  /// What a word asks for: something that can be done here, a screen, something of another screen.
  enum Found: Equatable {
    case here(Action)
    /// A binding of the table that is done on another screen.
    case elsewhere(Int)
  }

  static func find(_ text: String, _ state: AppState, _ workspace: Workspace) -> Found? {
    let word = Folding.folded(text)
    guard !word.isEmpty else { return nil }
    if let alias = aliases.first(where: { Folding.folded($0.key) == word }) {
      return .here(alias.value)
    }
    let named = here(state, workspace).filter { index in
      let binding = workspace.keys.bindings[index]
      if case .openScreen = binding.action { return false }
      return names(binding.action, context(of: binding, state), workspace).contains(word)
    }
    let actions = named.map { workspace.keys.bindings[$0].action }
    if let action = actions.first(where: {
      ActionTable.obstacle(to: $0, state: state, workspace: workspace) == nil
    }) {
      return .here(action)
    }
    if let screen = ScreenID.allCases.first(where: { screen in
      names(.openScreen(screen), state.context, workspace).contains(word)
    }) {
      return .here(.openScreen(screen))
    }
    if let action = actions.first { return .here(action) }
    if text.unicodeScalars.count == 1, let letter = text.unicodeScalars.first, letter != "b",
      let action = workspace.keys.action(for: .character(letter), in: state.context),
      !isCovered(action, in: state.context)
    {
      return .here(action)
    }
    return workspace.keys.bindings.indices.first { index in
      let binding = workspace.keys.bindings[index]
      guard case .on(let screen)? = Palette.Place(binding, state), !binding.action.isMoving else {
        return false
      }
      return names(binding.action, screen.context, workspace).contains(word)
    }.map { .elsewhere($0) }
  }

  /// The name of an action in both languages, and as a keys file has it.
  private static func names(_ action: Action, _ context: Context, _ workspace: Workspace)
    -> [[UInt8]]
  {
    var names = Language.allCases.map { word(action, context, workspace.phrases($0)) }
    names.append(action.name)
    if case .openScreen(let screen) = action { names.append("\(screen)") }
    return names.map(Folding.folded)
  }

  /// Whether a text is the name of an action, wherever it is done.
  static func isNamed(_ text: String, _ action: Action, _ workspace: Workspace) -> Bool {
    names(action, .question, workspace).contains(Folding.folded(text))
  }

  /// Short words that do the same in every place, whatever the keys.
  private static let aliases: [String: Action] = [
    "b": .back, "q": .quit, "?": .help, "lang": .language,
  ]
}
