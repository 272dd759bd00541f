import ExportControl
import Glibc
import TerminalUI

/// The files of the user, drafts and saved determinations: effects are carried out here alone.
enum UserFiles {
  /// Carries out an effect that touches a file, and tells the state what became of it.
  static func carryOut(_ effect: Effect, _ state: inout AppState, _ workspace: Workspace) {
    switch effect {
    case .quit, .repaint, .takeMouse: break
    case .copy(let text): write(text, to: "sekisho-copy.txt", .noteCopiedToFile, &state, workspace)
    case .keepBookmarks(let text):
      do throws(Failure) {
        guard let path = bookmarksPath else { return }
        makeFolder(above: path)
        try OutputFile.write(text, to: path)
      } catch {
        state.note = Note(
          .noteFailed, error.text(workspace.phrases(state.language)), isProblem: true)
      }
    case .export(let name, let text): write(text, to: name, .noteSaved, &state, workspace)
    case .keepDraft(let number, let text):
      do throws(Failure) {
        try keep(text, number)
      } catch {
        state.classify.notice = .notSaved(error.text(workspace.phrases(state.language)))
      }
    case .findDrafts: findDrafts(&state, workspace)
    case .save(let name, let text):
      do throws(Failure) {
        let free = freeName(name)
        try OutputFile.write(text, to: free)
        state.classify.notice = .saved(free)
        state.classify.isSaved = true
      } catch {
        state.classify.notice = .notSaved(error.text(workspace.phrases(state.language)))
      }
    }
    state.settle(workspace)
  }

  /// Writes a file of the user's under a free name, and tells so.
  private static func write(
    _ text: String, to name: String, _ message: Message, _ state: inout AppState,
    _ workspace: Workspace
  ) {
    do throws(Failure) {
      let free = freeName(name)
      try OutputFile.write(text, to: free)
      state.note = Note(message, free)
    } catch {
      state.note = Note(
        .noteFailed, error.text(workspace.phrases(state.language)), isProblem: true)
    }
  }

  private static func findDrafts(_ state: inout AppState, _ workspace: Workspace) {
    guard let classifier = workspace.classifier else { return }
    for number in 1...mostDrafts {
      guard let path = draftPath(number) else { return }
      do throws(DataFault) {
        state.classify.drafts.append(
          try DraftFile.read(try InputFile.read(path), number: number, classifier: classifier))
      } catch {
        if case .missingFile = error.kind { continue }
        // What cannot be read is put aside, so that the next draft does not overwrite it.
        let aside = freeName(path + ".bad")
        rename(path, aside)
        let phrases = workspace.phrases(state.language)
        state.classify.notice = .draftUnreadable(
          phrases(.classifyDraftUnreadable, phrases.fault(error.inFile(aside))))
      }
    }
    state.classify.takeFreeNumber()
  }

  private static func keep(_ text: String, _ number: Int) throws(Failure) {
    guard let path = draftPath(number) else { return }
    makeFolder(above: path)
    try OutputFile.write(text, to: path)
  }

  /// More unfinished items than anybody has are not looked for.
  private static let mostDrafts = 99

  /// `$XDG_STATE_HOME/sekisho/draft.json`, the second `draft-2.json`.
  private static func draftPath(_ number: Int) -> String? {
    statePath.map { $0 + (number == 1 ? "/draft.json" : "/draft-\(number).json") }
  }

  /// `$XDG_STATE_HOME/sekisho`; by default under `~/.local/state`.
  static var statePath: String? { folder("XDG_STATE_HOME", "/.local/state") }

  /// Whether nobody has started the program here before, and that can be remembered.
  static var isFirstStart: Bool {
    guard let home = Settings.environment("HOME"), access(home, W_OK) == 0, let path = statePath
    else { return false }
    return access(path, F_OK) != 0
  }

  /// Remembers that the program has been started.
  static func noteStart() {
    if let path = statePath { makeFolder(above: path + "/") }
  }

  /// The program's folder below the one that a variable names, or below the user's own.
  private static func folder(_ variable: String, _ usual: String) -> String? {
    if let folder = Settings.environment(variable), folder.hasPrefix("/") {
      return folder + "/sekisho"
    }
    return Settings.environment("HOME").map { $0 + usual + "/sekisho" }
  }

  private static func makeFolder(above path: String) {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  /// `$XDG_DATA_HOME/sekisho/bookmarks.json`; by default under `~/.local/share`.
  static var bookmarksPath: String? {
    folder("XDG_DATA_HOME", "/.local/share").map { $0 + "/bookmarks.json" }
  }

  /// Takes up what was marked in earlier sessions.
  ///
  /// - Returns: what is to be told of a file that could not be read; it is put aside, so that the
  ///   next mark does not overwrite it.
  static func readBookmarks(_ state: inout AppState, _ workspace: Workspace) -> Note? {
    guard let path = bookmarksPath else { return nil }
    do throws(DataFault) {
      state.bookmarks = try BookmarkFile.read(
        try InputFile.read(path), catalogue: workspace.catalogue)
      return nil
    } catch {
      if case .missingFile = error.kind { return nil }
      let aside = freeName(path + ".bad")
      rename(path, aside)
      let phrases = workspace.phrases(state.language)
      return Note(.noteFailed, phrases.fault(error.inFile(aside)), isProblem: true)
    }
  }

  /// The keys of `$XDG_CONFIG_HOME/sekisho/keys.json`, by default under `~/.config`.
  ///
  /// - Returns: the keys in force, and what is to be told of a file that could not be taken whole.
  static func readKeys(_ language: Language) -> (KeyTable, Note?) {
    guard let path = keysPath else { return (.standard, nil) }
    do throws(DataFault) {
      let (table, conflicts) = try KeysFile.read(try InputFile.read(path))
      guard let first = conflicts.first else { return (table, nil) }
      let names = first.actions.map(\.name).joined(separator: ", ")
      return (table, Note(.noteKeysClash, first.key.name, names, path, isProblem: true))
    } catch {
      if case .missingFile = error.kind { return (.standard, nil) }
      let text = Help.phrases(language).fault(error.inFile(path))
      return (.standard, Note(.noteFailed, text, isProblem: true))
    }
  }

  /// `$XDG_CONFIG_HOME/sekisho/keys.json`; by default under `~/.config`.
  static var keysPath: String? {
    folder("XDG_CONFIG_HOME", "/.config").map { $0 + "/keys.json" }
  }

  /// A name that no file has: `determination.md`, `determination-2.md`.
  static func freeName(_ name: String) -> String {
    guard access(name, F_OK) == 0 else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var number = 2
    while access("\(name[..<dot])-\(number)\(name[dot...])", F_OK) == 0 { number += 1 }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}
