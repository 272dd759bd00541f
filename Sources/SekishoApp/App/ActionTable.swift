import ExportControl
import TerminalUI

/// A key or two, what they do, and where.
struct Binding: Sendable {
  let action: Action
  var keys: [Key]
  let contexts: Set<Context>
  /// The word in the line at the bottom; none where it is not shown there.
  let hint: Message?
  /// The sentence in the help.
  let help: Message
  /// Keys of another binding that are shown together with these.
  var partner: Action?
}

/// Every key of the program, once: the bottom line, the help, the manual and the tests are made
/// from this table, and ``KeyTable`` looks the keys up in it.
enum ActionTable {
  static let bindings: [Binding] =
    ScreenID.allCases.map { screen in
      Binding(
        action: .openScreen(screen),
        keys: [.character(screen.digit)],
        contexts: Context.commands, hint: nil, help: help(of: screen))
    } + moving + acting + everywhere

  private static let moving: [Binding] = [
    Binding(
      action: .up, keys: [.up, .character("k")],
      contexts: Context.commands.subtracting([.exerciseMap]), hint: .hintMove, help: .helpMove,
      partner: .down),
    Binding(
      action: .down, keys: [.down, .character("j")],
      contexts: Context.commands.subtracting([.exerciseMap]), hint: nil, help: .helpMove),
    Binding(
      action: .up, keys: [.up, .character("k")], contexts: [.exerciseMap], hint: .hintMove,
      help: .helpMoveInTime, partner: .down),
    Binding(
      action: .down, keys: [.down, .character("j")], contexts: [.exerciseMap], hint: nil,
      help: .helpMoveInTime),
    Binding(
      action: .up, keys: [.up], contexts: [.search, .palette, .find], hint: .hintChoose,
      help: .helpChoose,
      partner: .down),
    Binding(
      action: .down, keys: [.down], contexts: [.search, .palette, .find], hint: nil,
      help: .helpChoose),
    Binding(
      action: .pageUp, keys: [.pageUp, .control("b")], contexts: Set(Context.allCases), hint: nil,
      help: .helpPage, partner: .pageDown),
    Binding(
      action: .pageDown, keys: [.pageDown, .control("f"), .character(" ")],
      contexts: Context.commands.subtracting([.question]), hint: nil, help: .helpPage),
    Binding(
      action: .pageDown, keys: [.pageDown], contexts: Context.typing.union([.question]), hint: nil,
      help: .helpPage),
    Binding(
      action: .left, keys: [.left, .character("h")],
      contexts: Context.years.union([.timeline, .exerciseChart]), hint: .hintYear, help: .helpYear,
      partner: .right),
    Binding(
      action: .right, keys: [.right, .character("l")],
      contexts: Context.years.union([.timeline, .exerciseChart]), hint: nil, help: .helpYear),
    Binding(
      action: .first, keys: [.home], contexts: Context.years, hint: nil, help: .helpYearEnds,
      partner: .last),
    Binding(
      action: .last, keys: [.end], contexts: Context.years, hint: nil,
      help: .helpYearEnds),
    Binding(
      action: .first, keys: [.home, .character("g")],
      contexts: Context.commands.subtracting(Context.years), hint: nil, help: .helpEnds,
      partner: .last),
    Binding(
      action: .last, keys: [.end, .character("G")],
      contexts: Context.commands.subtracting(Context.years), hint: nil, help: .helpEnds),
    Binding(
      action: .right, keys: [.right, .character("l")], contexts: Context.folding, hint: nil,
      help: .helpFold, partner: .left),
    Binding(
      action: .left, keys: [.left, .character("h")], contexts: Context.folding, hint: nil,
      help: .helpFold),
  ]

  private static let acting: [Binding] = [
    Binding(
      action: .open, keys: [.enter], contexts: [.exerciseMap], hint: .hintOpen,
      help: .helpOpenExercise),
    Binding(
      action: .left, keys: [.left, .character("h")], contexts: [.exerciseMap], hint: .hintYear,
      help: .helpMapYear, partner: .right),
    Binding(
      action: .right, keys: [.right, .character("l")], contexts: [.exerciseMap], hint: nil,
      help: .helpMapYear),
    Binding(
      action: .open, keys: [.enter], contexts: Context.outlines.union([.exerciseChart]),
      hint: .hintOpen, help: .helpOpen),
    Binding(
      action: .open, keys: [.enter], contexts: [.matrix], hint: .hintCountry, help: .helpCountry),
    Binding(
      action: .open, keys: [.enter], contexts: [.find], hint: .hintChooseItem, help: .helpChooseItem
    ),
    Binding(
      action: .nextPart, keys: [.tab], contexts: [.find], hint: .hintForm, help: .helpForm),
    Binding(
      action: .open, keys: [.enter], contexts: [.question, .quantity, .answer], hint: .hintAnswer,
      help: .helpAnswer),
    Binding(
      action: .tick, keys: [.character(" ")], contexts: [.question], hint: .hintTick,
      help: .helpTick),
    Binding(
      action: .yes, keys: [.character("y")], contexts: [.question], hint: nil, help: .helpYesNo,
      partner: .no),
    Binding(
      action: .no, keys: [.character("n")], contexts: [.question], hint: nil, help: .helpYesNo),
    Binding(
      action: .dontKnow, keys: [.character("d")], contexts: Context.questions,
      hint: .hintDontKnow, help: .helpDontKnow),
    Binding(
      action: .why, keys: [.character("w")], contexts: Context.questions, hint: .hintWhy,
      help: .helpWhy),
    Binding(
      action: .tree, keys: [.character("v")], contexts: Context.questions.union([.result]),
      hint: .hintTree, help: .helpTree),
    Binding(
      action: .undo, keys: [.character("u")], contexts: Context.questions.union([.result]),
      hint: .hintUndo, help: .helpUndo),
    Binding(
      action: .change, keys: [.character("e")], contexts: Context.questions.union([.result]),
      hint: .hintChange, help: .helpChange),
    Binding(
      action: .result, keys: [.character("r")], contexts: Context.questions, hint: .hintResult,
      help: .helpResult),
    Binding(
      action: .transfer, keys: [.character("t")], contexts: [.result], hint: .hintTransfer,
      help: .helpTransfer),
    Binding(
      action: .save, keys: [.character("s")], contexts: [.result], hint: .hintSave,
      help: .helpSave),
    Binding(
      action: .startOver, keys: [.character("x")], contexts: [.result], hint: nil,
      help: .helpStartOver),
    Binding(
      action: .classify, keys: [.character("c")], contexts: [.lists], hint: .hintClassify,
      help: .helpClassify),
    Binding(
      action: .open, keys: [.enter], contexts: [.search, .palette, .chooser], hint: .hintOpen,
      help: .helpChoose),
    Binding(
      action: .open, keys: [.enter], contexts: [.tour], hint: .hintOn, help: .helpOn),
    Binding(
      action: .open, keys: [.enter], contexts: [.page, .result], hint: .hintFollow,
      help: .helpFollow),
    Binding(
      action: .nextPart, keys: [.tab], contexts: Context.outlines, hint: .hintDetail,
      help: .helpDetail),
    Binding(
      action: .nextPart, keys: [.tab], contexts: [.page, .result], hint: .hintLinks,
      help: .helpDetail),
    Binding(
      action: .previousPart, keys: [.backTab], contexts: [.page, .result], hint: nil,
      help: .helpDetailBack),
    Binding(
      action: .nextPart, keys: [.tab], contexts: [.chart, .bars, .official, .participantsMap],
      hint: .hintRegime,
      help: .helpRegime),
    Binding(
      action: .timeline, keys: [.character("t")], contexts: [.regimes], hint: .hintTimeline,
      help: .helpTimeline),
    Binding(
      action: .participants, keys: [.character("p")], contexts: [.regimes],
      hint: .hintParticipants, help: .helpParticipants),
    Binding(
      action: .filter, keys: [.character("f")],
      contexts: [.matrix, .exercises, .exerciseChart, .exerciseMap, .timeline],
      hint: .hintFilter, help: .helpFilter),
    Binding(
      action: .chart, keys: [.character("c")],
      contexts: Context.participants.subtracting([.chart, .bars]), hint: .hintChart,
      help: .helpChart),
    Binding(
      action: .chart, keys: [.character("c")], contexts: [.exercises, .exerciseMap],
      hint: .hintChart, help: .helpExerciseChart),
    Binding(
      action: .chart, keys: [.character("c")], contexts: [.exerciseChart], hint: .hintList,
      help: .helpList),
    Binding(
      action: .chart, keys: [.character("c")], contexts: [.chart], hint: .hintYearBars,
      help: .helpYearBars),
    Binding(
      action: .chart, keys: [.character("c")], contexts: [.bars], hint: .hintTable,
      help: .helpTable),
    Binding(
      action: .official, keys: [.character("o")], contexts: Context.participants,
      hint: .hintOfficial, help: .helpOfficial),
    Binding(
      action: .map, keys: [.character("m")], contexts: [.exercises, .exerciseMap, .exerciseChart],
      hint: .hintMap, help: .helpExerciseMap),
    Binding(
      action: .map, keys: [.character("m")], contexts: Context.participants, hint: .hintMap,
      help: .helpParticipantsMap),
    Binding(
      action: .zoomIn, keys: [.character("z"), .character("+")], contexts: Context.maps,
      hint: .hintZoom, help: .helpZoom, partner: .zoomBack),
    Binding(
      action: .zoomBack, keys: [.character("Z"), .character("-")], contexts: Context.maps,
      hint: nil, help: .helpZoom),
    Binding(
      action: .wholeWorld, keys: [.character("0")], contexts: Context.maps, hint: .hintWorld,
      help: .helpWorld),
    Binding(
      action: .sort, keys: [.character("s")], contexts: [.matrix], hint: .hintSort,
      help: .helpSort),
  ]

  private static let everywhere: [Binding] = [
    Binding(
      action: .back, keys: [.escape], contexts: Set(Context.allCases), hint: .hintBack,
      help: .helpBack),
    Binding(
      action: .back, keys: [.backspace], contexts: Context.commands, hint: nil, help: .helpBack),
    Binding(
      action: .search, keys: [.character("/")], contexts: Context.letters, hint: .hintSearch,
      help: .helpSearch),
    Binding(
      action: .backOnTrail, keys: [.character("[")], contexts: Context.commands, hint: nil,
      help: .helpTrail, partner: .forwardOnTrail),
    Binding(
      action: .forwardOnTrail, keys: [.character("]")], contexts: Context.commands, hint: nil,
      help: .helpTrail),
    Binding(
      action: .bookmark, keys: [.character("b")], contexts: Context.pages, hint: nil,
      help: .helpBookmark),
    Binding(
      action: .bookmarks, keys: [.character("B")], contexts: Context.commands, hint: nil,
      help: .helpBookmarks),
    Binding(
      action: .compare, keys: [.character("=")], contexts: Context.pages, hint: nil,
      help: .helpCompare),
    Binding(
      action: .copy, keys: [.character("y")], contexts: Context.pages.union([.result]), hint: nil,
      help: .helpCopy),
    Binding(
      action: .export, keys: [.character("S")], contexts: Context.commands, hint: nil,
      help: .helpExport),
    Binding(
      action: .nextHit, keys: [.character("n")],
      contexts: Context.commands.subtracting([.question]),
      hint: nil, help: .helpNext, partner: .previousHit),
    Binding(
      action: .previousHit, keys: [.character("N")],
      contexts: Context.commands.subtracting([.question]), hint: nil,
      help: .helpNext),
    Binding(
      action: .help, keys: [.character("?"), .f1], contexts: Context.letters, hint: .hintHelp,
      help: .helpHelp),
    Binding(
      action: .help, keys: [.f1], contexts: [.search, .palette, .find, .answer], hint: nil,
      help: .helpHelp),
    Binding(
      action: .language, keys: [.character("L")], contexts: Context.letters, hint: .hintLanguage,
      help: .helpLanguage),
    Binding(
      action: .redraw, keys: [.control("l")], contexts: Set(Context.allCases), hint: nil,
      help: .helpRedraw),
    Binding(
      action: .tour, keys: [.character("T")], contexts: Context.commands, hint: nil,
      help: .helpTour),
    Binding(
      action: .mouse, keys: [.character("M")], contexts: Context.letters, hint: nil,
      help: .helpMouse),
    Binding(
      action: .quit, keys: [.character("q")], contexts: Context.letters, hint: .hintQuit,
      help: .helpQuit),
    Binding(
      action: .palette, keys: [.character(":"), .control("p")], contexts: Context.letters,
      hint: .hintPalette, help: .helpPalette),
    Binding(
      action: .palette, keys: [.control("p")], contexts: [.search, .find, .answer], hint: nil,
      help: .helpPalette),
  ]

  /// The bindings with a word in the bottom line, by context, as indices of ``bindings``.
  static let hinted: [Context: [Int]] = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      (
        context,
        bindings.indices.filter {
          bindings[$0].hint != nil && bindings[$0].contexts.contains(context)
        }
      )
    })

  private static func help(of screen: ScreenID) -> Message {
    switch screen {
    case .regimes: .helpScreenRegimes
    case .participants: .helpScreenParticipants
    case .lists: .helpScreenLists
    case .exercises: .helpScreenExercises
    case .classify: .helpScreenClassify
    case .about: .helpScreenAbout
    case .timeline: .helpScreenTimeline
    }
  }

  /// Why an action cannot be done now; nil where it can.
  static func obstacle(to action: Action, state: AppState, workspace: Workspace) -> Message? {
    switch action {
    case .nextHit, .previousHit:
      return state.lastSearch?.hits.isEmpty == false ? nil : .reasonNoSearch
    case .language: return workspace.showsJapanese ? nil : .reasonNoJapanese
    case .timeline:
      guard case .instrument(let id) = state.selectedReference(in: workspace) else {
        return .reasonNoTimeline
      }
      let page = workspace.catalogue.pages[id]
      return page?.milestones.isEmpty == false || page == nil ? nil : .reasonNoTimeline
    case .participants:
      guard case .instrument(let id) = state.selectedReference(in: workspace) else {
        return .reasonNoParticipants
      }
      let isKnown = workspace.catalogue.participation(in: id) != nil
      return isKnown || !workspace.catalogue.loaded.contains(.participation)
        ? nil : .reasonNoParticipants
    case .backOnTrail:
      return state.trail.current == nil
        || state.trail.current == state.pageInFront(workspace) && !state.trail.canStep(by: -1)
        ? .reasonNothingBack : nil
    case .forwardOnTrail: return state.trail.canStep(by: 1) ? nil : .reasonNothingForward
    case .bookmark, .compare: return state.subject(workspace) == nil ? .reasonNoPage : nil
    case .bookmarks: return state.bookmarks.isEmpty ? .reasonNoBookmarks : nil
    case .copy:
      return state.subject(workspace) != nil || state.context == .result ? nil : .reasonNoPage
    case .tree: return state.hasTree(workspace) ? nil : .reasonNoEntries
    case .wholeWorld:
      return state.isZoomed(workspace.catalogue.atlas) ? nil : .reasonWholeWorld
    case .undo: return state.classify.past.isEmpty ? .reasonNothingToUndo : nil
    case .tick: return state.canTick(workspace) ? nil : .reasonOneAnswer
    case .yes, .no: return state.asksYesNo(workspace) ? nil : .reasonNotYesNo
    case .classify:
      guard case .entry = state.selectedReference(in: workspace) else { return .reasonNoEntry }
      return nil
    case .dontKnow:
      return state.classify.question?.parameter == Facts.itemType ? .reasonMustChoose : nil
    case .transfer: return state.hasTransferQuestions(workspace) ? nil : .reasonNoQuestions
    case .back:
      let isAtHome =
        state.overlays.isEmpty && state.history.isEmpty && state.browser?.focus != .page
        && !state.showsMap && (state.screen != .exercises || !state.exercises.showsChart)
        && (state.screen != .participants || state.participants.mode == .matrix)
        && (state.screen != .classify || state.classify.isAtStart)
      return isAtHome ? .reasonNothingBack : nil
    default: return nil
    }
  }
}
