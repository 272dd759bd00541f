import ExportControl
import TerminalUI

/// The loop between the terminal and the state: the one place with effects.
enum Program {
  /// How the program is started.
  struct Options {
    var loader: CatalogueLoader
    var language: Language
    var marks: Marks
    /// Whether the locale has Japanese characters.
    var showsJapanese: Bool
    var scheme: Scheme
    /// The keys in force, and what is to be told of the file that gives them.
    var keys = KeyTable.standard
    var note: Note?
    /// The value of TERM.
    var terminalType: String
  }

  /// How the program came to its end.
  enum Ending {
    case quit
    case signal(Int32)
  }

  /// Runs until the user quits or a signal asks for the end.
  ///
  /// - Throws: a ``TerminalError`` where the screen cannot be opened, a ``DataFault`` where the
  ///   data are wrong; the terminal is back in both cases.
  static func run(_ options: Options) throws -> Ending {
    // The list of the first screen is painted first; the rest is read between keys.
    var catalogue = Catalogue()
    try options.loader.load([.strings, .instruments], into: &catalogue)
    var terminal = try Terminal(scheme: options.scheme, plainLetter: Folding.plainLetter)
    let workspace = Workspace(
      catalogue: catalogue, loader: options.loader, showsJapanese: options.showsJapanese,
      keys: options.keys)
    var state = AppState(size: terminal.size, language: options.language, marks: options.marks)
    state.note = options.note
    state.isFirstStart = UserFiles.isFirstStart
    var reading = Preparation(loader: options.loader, catalogue: catalogue)
    var hasReadBookmarks = false
    var unpainted = 0
    state.settle(workspace)
    terminal.show(state.view(workspace))
    do {
      while true {
        let awaitsPreview = state.awaitsPreview(workspace)
        let patience = reading.isDone ? (awaitsPreview ? rest : nil) : 0
        let event = terminal.nextEvent(within: patience)
        var problem: Note?
        switch event {
        case .idle where reading.isDone || awaitsPreview && reading.hasBegun: break
        case .idle:
          if try !reading.advance(workspace, showing: state.selectedReference(in: workspace)) {
            continue
          }
        case .signal(let number):
          terminal.close()
          return .signal(number)
        case .closed:
          terminal.close()
          return .quit
        // A key may ask for facts that the first screen does not have.
        case .key:
          try reading.finish(workspace)
          if !hasReadBookmarks {
            hasReadBookmarks = true
            problem = UserFiles.readBookmarks(&state, workspace)
            if state.isFirstStart { UserFiles.noteStart() }
          }
        case .mouse: try reading.finish(workspace)
        case .resized, .resumed: break
        }
        let effects = state.update(event, workspace)
        if effects.contains(.quit) {
          terminal.close()
          return .quit
        }
        if effects.contains(.repaint) { terminal.forgetScreen() }
        try workspace.prepare(for: &state)
        if let problem { state.note = problem }
        for effect in effects {
          if case .copy(let text) = effect, Clipboard.mayExist(terminal: options.terminalType),
            let sequence = Clipboard.sequence(text)
          {
            terminal.send(sequence)
            state.note = Note(.noteCopied, String(text.count))
          } else if case .takeMouse(let isOn) = effect {
            guard !terminal.setMouse(isOn) else { continue }
            state.takesMouse = false
            state.note = Note(.noteNoMouse, isProblem: true)
          } else {
            UserFiles.carryOut(effect, &state, workspace)
          }
        }
        // Keys that came together are painted together.
        if case .key = event, unpainted < mostUnpainted, terminal.hasKeysWaiting {
          unpainted += 1
          continue
        }
        unpainted = 0
        terminal.show(state.view(workspace))
      }
    } catch {
      terminal.close()
      throw error
    }
  }

  /// Milliseconds that a choice rests before its page is shown: more than a held key takes to
  /// repeat, less than a person waits for.
  private static let rest = 50

  /// Keys after which the screen is painted though more are waiting, so that one sees them arrive.
  private static let mostUnpainted = 30
}

/// What is still to be read and indexed after the first paint, in steps shorter than a key.
struct Preparation {
  private var reading: CatalogueReading
  private var index: SearchIndex?
  private(set) var hasBegun = false
  private(set) var isDone = false

  init(loader: CatalogueLoader, catalogue: Catalogue) {
    reading = CatalogueReading(loader: loader, subjects: Subject.browsing, catalogue: catalogue)
  }

  /// Takes one step.
  ///
  /// - Parameters:
  ///   - workspace: gains what was read.
  ///   - chosen: what the first screen is to show beside its list.
  /// - Returns: whether the workspace now has more facts to show.
  /// - Throws: a ``DataFault`` where a file is wrong.
  mutating func advance(_ workspace: Workspace, showing chosen: Reference?) throws(DataFault)
    -> Bool
  {
    if !hasBegun {
      hasBegun = true
      if case .instrument(let id) = chosen {
        try reading.readPage(id)
        workspace.adopt(reading.catalogue)
        return true
      }
    }
    if index == nil {
      if try reading.readNext() { return false }
      workspace.adopt(reading.catalogue)
      index = SearchIndex(toFill: reading.catalogue)
      return true
    }
    if index?.addNext(150) == false {
      workspace.adoptIndex(index)
      index = nil
      isDone = true
    }
    return false
  }

  /// Reads all facts now, because a key needs them.
  mutating func finish(_ workspace: Workspace) throws(DataFault) {
    while !isDone, index == nil { _ = try advance(workspace, showing: nil) }
  }
}
