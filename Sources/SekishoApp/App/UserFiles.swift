import ExportControl
import Glibc
import TerminalUI

/// The files of the user, drafts and saved determinations: effects are carried out here alone.
enum UserFiles {
  /// Carries out an effect that touches a file, and tells the state what became of it.
  static func carryOut(_ effect: Effect, _ state: inout AppState, _ workspace: Workspace) {
    switch effect {
    case .quit, .repaint: break
    case .keepDraft(let text):
      do throws(Failure) {
        try keep(text)
      } catch {
        state.classify.notice = .notSaved(error.text(workspace.phrases(state.language)))
      }
    case .findDraft: findDraft(&state, workspace)
    case .save(let name, let text):
      do throws(Failure) {
        let free = freeName(name)
        try OutputFile.write(text, to: free)
        state.classify.notice = .saved(free)
      } catch {
        state.classify.notice = .notSaved(error.text(workspace.phrases(state.language)))
      }
    }
    state.settle(workspace)
  }

  private static func findDraft(_ state: inout AppState, _ workspace: Workspace) {
    guard let path = draftPath, let classifier = workspace.classifier else { return }
    do throws(DataFault) {
      state.classify.draft = try DraftFile.read(
        try InputFile.read(path), classifier: classifier)
    } catch {
      if case .missingFile = error.kind { return }
      // What cannot be read is put aside, so that the next draft does not overwrite it.
      let aside = freeName(path + ".bad")
      rename(path, aside)
      let phrases = workspace.phrases(state.language)
      state.classify.notice = .draftUnreadable(
        phrases(.classifyDraftUnreadable, phrases.fault(error.inFile(aside))))
    }
  }

  private static func keep(_ text: String) throws(Failure) {
    guard let path = draftPath else { return }
    makeFolder(above: path)
    try OutputFile.write(text, to: path)
  }

  /// `$XDG_STATE_HOME/sekisho/draft.json`, by default under `~/.local/state`.
  static var draftPath: String? {
    if let state = Settings.environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/sekisho/draft.json"
    }
    return Settings.environment("HOME").map { $0 + "/.local/state/sekisho/draft.json" }
  }

  private static func makeFolder(above path: String) {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      mkdir(made, 0o700)
    }
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
