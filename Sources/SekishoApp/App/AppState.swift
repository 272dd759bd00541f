import ExportControl
import TerminalUI

/// The screens, by the number of their key.
enum ScreenID: Int, CaseIterable, Sendable {
  case regimes = 1
  case participants = 2
  case lists = 3
  case exercises = 4
  case classify = 5
  case about = 8
  case timeline = 9

  var name: Message {
    switch self {
    case .regimes: .screenRegimes
    case .participants: .screenParticipants
    case .lists: .screenLists
    case .exercises: .screenExercises
    case .classify: .screenClassify
    case .about: .screenAbout
    case .timeline: .screenTimeline
    }
  }
}

extension ScreenID {
  /// The key that opens the screen.
  var digit: Unicode.Scalar { Unicode.Scalar(UInt8(0x30 + rawValue)) }

  /// Where the keys act when the screen opens.
  var context: Context {
    switch self {
    case .regimes: .regimes
    case .participants: .matrix
    case .lists: .lists
    case .exercises: .exercises
    case .classify: .find
    case .about: .about
    case .timeline: .timeline
    }
  }
}

/// All that the program remembers between two keys.
struct AppState: Equatable, Sendable {
  var size: Size
  var language: Language
  var marks: Marks
  var screen = ScreenID.regimes
  var regimes = BrowserState()
  var lists = BrowserState()
  var exercises = BrowserState()
  var about = BrowserState()
  var timeline = BrowserState()
  var participants = ParticipantsState()
  var exerciseFilter = ExerciseFilter()
  /// The region that the maps show; the world where nil.
  var mapRegion: Identifier<MapRegion>?
  var timelineFilter = TimelineFilter()
  var classify = ClassifyState()
  /// What lies over the screen, the topmost last.
  var overlays: [Overlay] = []
  /// Where the user was before following a link.
  var history: [Place] = []
  /// The pages opened so far.
  var trail = Trail()
  /// The pages that the user has marked.
  var bookmarks: [Reference] = []
  /// What is to be compared with the next page chosen.
  var compared: Compared?
  /// What is told at the bottom until the next key.
  var note: Note?
  /// Whether nobody has used the program before: the tour is offered.
  var isFirstStart = false
  /// Whether the mouse has been asked for.
  var takesMouse = false
  /// The last search, for the next and previous hit.
  var lastSearch: SearchState?

  init(size: Size, language: Language, marks: Marks = .unicode) {
    self.size = size
    self.language = language
    self.marks = marks
  }

  /// The state of the browser of the open screen; nil on the screen that is none.
  var browser: BrowserState? {
    get {
      switch screen {
      case .regimes: regimes
      case .lists: lists
      case .exercises: exercises
      case .about: about
      case .timeline: timeline
      case .participants, .classify: nil
      }
    }
    set {
      guard let newValue else { return }
      switch screen {
      case .regimes: regimes = newValue
      case .lists: lists = newValue
      case .exercises: exercises = newValue
      case .about: about = newValue
      case .timeline: timeline = newValue
      case .participants, .classify: break
      }
    }
  }
}

/// A list with a page beside it.
struct BrowserState: Equatable, Sendable {
  /// Which of the two takes the keys.
  enum Focus: Equatable, Sendable {
    case list
    case page
  }

  /// What the chosen row leads to; the first row where nil.
  var selected: Reference?
  /// What the page shows: while the choice moves through the list, still what it showed before.
  var previewed: Reference?
  /// Rows whose children are shown.
  var expanded: Set<Reference> = []
  /// First row of the list in view.
  var listOffset = 0
  var focus = Focus.list
  /// The page, its scrolling and its link.
  var page = PageState()
  /// Whether the page is the timeline alone.
  var showsTimeline = false
  /// Whether a map takes the place of list and page.
  var showsMap = false
  /// Whether a chart takes the place of list and page, until a page is opened.
  var showsChart = false
}

/// A page being read.
struct PageState: Equatable, Sendable {
  /// First line in view.
  var offset = 0
  /// The link that Enter follows.
  var link: Int?
}

/// Something that lies over the screen.
enum Overlay: Equatable, Sendable {
  /// The page of something that has no screen of its own.
  case page(Reference, PageState)
  case search(SearchState)
  case palette(PaletteState)
  /// The conditions of an entry for the item being classified, as a tree.
  case tree(String, PageState)
  /// A step of the way round the screen.
  case tour(Int)
  /// Two pages side by side.
  case comparison(Compared, Compared, PageState)
  case help(offset: Int)
  case chooser(ChooserState)
  /// Why a question is asked: all that hangs on it.
  case why(PageState)
}

/// A place to come back to.
struct Place: Equatable, Sendable {
  let screen: ScreenID
  let browser: BrowserState?
  let participants: ParticipantsState
  let overlays: [Overlay]
}

/// What the program asks of the outside.
enum Effect: Equatable, Sendable {
  case quit
  /// Send the whole screen again.
  case repaint
  /// Keep this draft under its number.
  case keepDraft(Int, String)
  /// Look for drafts of earlier sessions.
  case findDrafts
  /// Write a determination for the user, under a name that is free.
  case save(name: String, text: String)
  /// Write what is shown for the user, under a name that is free.
  case export(name: String, text: String)
  /// Ask the terminal for the mouse, or give it back.
  case takeMouse(Bool)
  /// Keep the bookmarks.
  case keepBookmarks(String)
  /// Put a text into the terminal's clipboard.
  case copy(String)
}
