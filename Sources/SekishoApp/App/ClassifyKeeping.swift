import ExportControl
import TerminalUI

/// Keeping drafts and saving determinations.
extension AppState {
  /// Keeps what is known, so that leaving in the middle loses nothing.
  func keepDraft(_ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier, !classify.facts.answers.isEmpty else { return [] }
    return [
      .keepDraft(
        classify.draftNumber,
        DraftFile.text(
          name: classify.name, classify.facts, catalogue: classifier.catalogue))
    ]
  }

  /// Saves the determination in a format.
  mutating func save(_ format: SavedFormat, _ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier else { return [] }
    let determination = workspace.determination(classify.facts, classifier)
    let isRechecked: Bool
    do {
      isRechecked = try classifier.recheck(determination)
    } catch {
      let phrases = workspace.phrases(language)
      let reason = (error as? Failure)?.text(phrases) ?? (error as? DataFault).map(phrases.fault)
      classify.notice = .notSaved(reason ?? "\(error)")
      return []
    }
    let record = DeterminationRecord(
      name: classify.name, determination, book: classifier.book, catalogue: classifier.catalogue,
      status: format.isFinal ? .final : .draft, isRechecked: isRechecked)
    let writer = DocumentWriter(
      catalogue: classifier.catalogue, phrases: workspace.phrases(language))
    let text: String
    switch format {
    case .markdown, .markdownFinal:
      text = DeterminationDocument.make(record, writer: writer).markdown
    case .text, .textFinal: text = DeterminationDocument.make(record, writer: writer).plainText()
    case .json, .jsonFinal: text = record.json.description
    }
    return [.save(name: "determination." + format.suffix, text: text)]
  }

  func record(_ workspace: Workspace) -> DeterminationRecord? {
    workspace.classifier.map { classifier in
      DeterminationRecord(
        name: classify.name, workspace.determination(classify.facts, classifier),
        book: classifier.book, catalogue: classifier.catalogue)
    }
  }

  /// Looks once for what earlier sessions left.
  mutating func askForDrafts() -> [Effect] {
    guard !classify.hasAskedForDrafts else { return [] }
    classify.hasAskedForDrafts = true
    return [.findDrafts]
  }
}

/// A format in which a determination is saved.
enum SavedFormat: String, CaseIterable, Sendable {
  case markdown
  case text
  case json
  case markdownFinal = "markdown-final"
  case textFinal = "text-final"
  case jsonFinal = "json-final"

  /// Whether it may be signed: what is undetermined may not.
  var isFinal: Bool { rawValue.hasSuffix("-final") }

  var suffix: String {
    switch self {
    case .markdown, .markdownFinal: "md"
    case .text, .textFinal: "txt"
    case .json, .jsonFinal: "json"
    }
  }
}
