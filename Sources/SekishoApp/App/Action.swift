/// What a key can ask for.
enum Action: Equatable, Sendable {
  case openScreen(ScreenID)
  case up
  case down
  case pageUp
  case pageDown
  case first
  case last
  case left
  case right
  case open
  case back
  case nextPart
  case previousPart
  case filter
  case sort
  case chart
  case official
  case timeline
  case participants
  case search
  case nextHit
  case previousHit
  case help
  case language
  case redraw
  case quit
}

/// Where the keys act.
enum Context: String, CaseIterable, Sendable {
  case regimes
  case lists
  case exercises
  case about
  case page
  case matrix
  case chart
  case official
  case search
  case help
  case chooser

  /// Contexts in which the letters are commands, not text.
  static let commands = Set(allCases).subtracting([.search])
  /// The lists of the browsers.
  static let outlines: Set<Context> = [.regimes, .lists, .exercises, .about]
  /// The screen of the participants.
  static let participants: Set<Context> = [.matrix, .chart, .official]
}

extension AppState {
  /// Where the keys act now.
  var context: Context {
    switch overlays.last {
    case .page: return .page
    case .search: return .search
    case .help: return .help
    case .chooser: return .chooser
    case nil: break
    }
    switch screen {
    case .participants:
      switch participants.mode {
      case .matrix: return .matrix
      case .chart: return .chart
      case .official: return .official
      }
    case .regimes: return regimes.focus == .page ? .page : .regimes
    case .lists: return lists.focus == .page ? .page : .lists
    case .exercises: return exercises.focus == .page ? .page : .exercises
    case .about: return about.focus == .page ? .page : .about
    }
  }
}
