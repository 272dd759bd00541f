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

  /// `$XDG_STATE_HOME/sekisho/draft.json`, the second `draft-2.json`; by default under
  /// `~/.local/state`.
  private static func draftPath(_ number: Int) -> String? {
    let name = number == 1 ? "draft.json" : "draft-\(number).json"
    if let state = Settings.environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/sekisho/" + name
    }
    return Settings.environment("HOME").map { $0 + "/.local/state/sekisho/" + name }
  }

  private static func makeFolder(above path: String) {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  /// `$XDG_DATA_HOME/sekisho/bookmarks.json`; by default under `~/.local/share`.
  private static var bookmarksPath: String? {
    if let data = Settings.environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/sekisho/bookmarks.json"
    }
    return Settings.environment("HOME").map { $0 + "/.local/share/sekisho/bookmarks.json" }
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

  static var keysPath: String? {
    if let config = Settings.environment("XDG_CONFIG_HOME"), config.hasPrefix("/") {
      return config + "/sekisho/keys.json"
    }
    return Settings.environment("HOME").map { $0 + "/.config/sekisho/keys.json" }
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
