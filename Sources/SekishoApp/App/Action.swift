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
  case map
  case zoomIn
  case zoomBack
  case wholeWorld
  case yes
  case no
  case dontKnow
  case tick
  case why
  case tree
  case undo
  case change
  case result
  case transfer
  case save
  case startOver
  case classify
  case search
  case palette
  case tour
  case backOnTrail
  case forwardOnTrail
  case bookmark
  case bookmarks
  case compare
  case copy
  case export
  case nextHit
  case previousHit
  case help
  case language
  case redraw
  case mouse
  case quit
}

extension Action {
  /// Whether it moves about in what is shown and changes nothing.
  var isMoving: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right, .open, .back, .nextPart,
      .previousPart:
      true
    default: false
    }
  }
}

/// Where the keys act.
enum Context: String, CaseIterable, Sendable {
  case regimes
  case lists
  case exercises
  /// The exercises on a map.
  case exerciseMap
  /// The exercises as columns, a year each.
  case exerciseChart
  case about
  case timeline
  case page
  case matrix
  case chart
  case bars
  case official
  /// The participants on a map.
  case participantsMap
  case search
  case palette
  /// A page without links over the screen.
  case comparison
  case tour
  case help
  case chooser
  /// The page that asks what the item is.
  case find
  /// A question whose answers are chosen.
  case question
  /// A question whose answer is typed, nothing typed yet.
  case quantity
  /// An answer being typed.
  case answer
  /// A determination being read.
  case result

  /// Contexts in which the letters are commands, not text.
  static let commands = Set(allCases).subtracting(typing)
  /// Contexts in which digits are text; letters too, but for the question with nothing typed.
  static let typing: Set<Context> = [.search, .palette, .find, .quantity, .answer]
  /// Contexts in which the letters of commands are no text.
  static let letters = commands.union([.quantity])
  /// The questions of the interview.
  static let questions: Set<Context> = [.question, .quantity]
  /// The lists of the browsers.
  static let outlines: Set<Context> = [.regimes, .lists, .exercises, .about, .timeline]
  /// Those whose rows fold.
  static let folding = outlines.subtracting([.timeline])
  /// Where there is a page or a row that an action can be about.
  static let pages: Set<Context> = outlines.union([
    .page, .matrix, .exerciseMap, .exerciseChart,
  ])
  /// The screen of the participants.
  static let participants: Set<Context> = [.matrix, .chart, .bars, .official, .participantsMap]
  /// Where left and right go through the years.
  static let years: Set<Context> = [.matrix, .chart, .bars, .participantsMap]
  /// The maps.
  static let maps: Set<Context> = [.exerciseMap, .participantsMap]
}

extension AppState {
  /// Where the keys act now.
  var context: Context {
    switch overlays.last {
    case .page, .why: return .page
    case .tree: return .comparison
    case .search: return .search
    case .palette: return .palette
    case .comparison: return .comparison
    case .tour: return .tour
    case .help: return .help
    case .chooser: return .chooser
    case nil: break
    }
    switch screen {
    case .classify: return classifyContext
    case .participants:
      switch participants.mode {
      case .matrix: return .matrix
      case .chart: return .chart
      case .bars: return .bars
      case .official: return .official
      case .map: return .participantsMap
      }
    case .regimes: return regimes.focus == .page ? .page : .regimes
    case .lists: return lists.focus == .page ? .page : .lists
    case .exercises:
      if exercises.showsMap { return .exerciseMap }
      if exercises.focus == .page { return .page }
      return exercises.showsChart ? .exerciseChart : .exercises
    case .about: return about.focus == .page ? .page : .about
    case .timeline: return timeline.focus == .page ? .page : .timeline
    }
  }

  private var classifyContext: Context {
    switch classify.stage {
    case .finding: .find
    case .result: .result
    case .asking:
      !classify.isTyped || classify.pending != nil
        ? .question : classify.field.text.isEmpty ? .quantity : .answer
    }
  }
}
