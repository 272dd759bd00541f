import ExportControl
import TerminalUI

/// What can be copied of what is shown.
enum CopiedPart: String, CaseIterable, Sendable {
  /// The chosen row, or the name of the page.
  case line
  /// The whole page as text.
  case page
  /// The page's name, edition and sources, as one cites it.
  case citation
}

extension AppState {
  /// The text of a part; nil where there is nothing of the kind.
  func copied(_ part: CopiedPart, _ workspace: Workspace) -> String? {
    let phrases = workspace.phrases(language)
    if screen == .classify, overlays.isEmpty, let record = record(workspace) {
      let writer = DocumentWriter(catalogue: workspace.catalogue, phrases: phrases)
      switch part {
      case .line: return phrases("outcome", record.determination.outcome) + "  " + classify.name
      case .page: return DeterminationDocument.make(record, writer: writer).plainText(width: 80)
      case .citation: return nil
      }
    }
    guard let page = subject(workspace) else { return nil }
    switch part {
    case .line: return page.name(phrases, workspace.catalogue)
    case .page: return workspace.document(page, language).plainText(width: 80)
    case .citation: return page.citation(phrases, workspace.catalogue)
    }
  }
}

extension Reference {
  /// The page as one cites it: what it is called, the edition where it has one, the sources.
  func citation(_ phrases: Phrases, _ catalogue: Catalogue) -> String {
    var parts = [name(phrases, catalogue)]
    var sources: [Citation] = []
    switch self {
    case .entry(let id):
      guard let entry = catalogue.entry(id), let list = catalogue.list(entry.list) else { break }
      parts.append(edition(list, phrases))
      sources = entry.citations.isEmpty ? list.citations : entry.citations
    case .list(let id):
      guard let list = catalogue.list(id) else { break }
      parts.append(edition(list, phrases))
      sources = list.citations
    case .exercise(let id):
      guard let exercise = catalogue.exercise(id) else { break }
      parts.append(phrases.dates(from: exercise.start, to: exercise.end))
      sources = exercise.citations
    case .term(let id): sources = catalogue.term(id)?.citations ?? []
    case .source(let id):
      guard let source = catalogue.sources[id] else { break }
      parts.append(phrases(source.publisher))
      if let date = source.date { parts.append(phrases.date(date)) }
    case .event(let id):
      guard let event = Timeline(catalogue).event(id) else { break }
      parts.append(phrases.dates(from: event.date, to: event.end ?? event.date))
      sources = event.citations(in: catalogue)
    case .instrument, .country, .about: break
    }
    if !sources.isEmpty {
      parts.append(phrases.list(sources.map { phrases.citation($0, in: catalogue) }))
    }
    return parts.joined(separator: ". ") + ". " + phrases(.appName) + " " + Version.program
  }

  private func edition(_ list: ControlList, _ phrases: Phrases) -> String {
    let date = list.edition.date.map { ", " + phrases.date($0) } ?? ""
    return phrases(list.name) + ", " + list.edition.name + date
  }
}
