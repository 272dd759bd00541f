import ExportControl
import TerminalUI

/// A form in which what is shown can be written to a file.
enum ExportFormat: String, CaseIterable, Sendable {
  /// The page, or the table behind the screen.
  case markdown
  /// The page as plain text.
  case text
  /// The table behind the screen.
  case csv
  /// The table behind the screen, with all that the data hold.
  case json
  /// The exercises as a calendar.
  case ics
  /// The screen as a picture.
  case svg
  /// The screen as it stands, letters only.
  case screen

  var suffix: String {
    switch self {
    case .markdown: "md"
    case .text, .screen: "txt"
    case .csv, .json, .ics, .svg: rawValue
    }
  }
}

extension AppState {
  /// The forms that what is shown can take.
  func exportFormats(_ workspace: Workspace) -> [ExportFormat] {
    var formats: [ExportFormat] = []
    if subject(workspace) != nil { formats += [.markdown, .text] }
    if pageInFront(workspace) == nil, listingCommand(workspace) != nil {
      formats += screen == .exercises || screen == .timeline ? [.csv, .json, .ics] : [.csv, .json]
    }
    return formats + [.svg, .screen]
  }

  /// The subcommand that prints what the screen lists.
  private func listingCommand(_ workspace: Workspace) -> [String]? {
    switch screen {
    case .regimes: return ["regimes"]
    case .participants: return ["participants", "--as-of", "\(participants.year)-12-31"]
    case .exercises:
      var command = ["exercises"]
      if case .some(let domain) = exerciseFilter.domain {
        command += ["--kind", domain.rawValue]
      }
      if let host = exerciseFilter.host { command += ["--host", host.text] }
      return command
    case .timeline:
      var command = ["timeline"]
      if let kind = timelineFilter.kind { command += ["--kind", kind.rawValue] }
      if let id = timelineFilter.instrument { command += ["--instrument", id.text] }
      return command
    case .lists:
      guard case .entry(let id) = selectedReference(in: workspace),
        let entry = workspace.catalogue.entry(id)
      else { return ["lists"] }
      return ["entries", "--list", entry.list.text, "--under", entry.number]
    case .classify, .about: return nil
    }
  }

  /// Writes what is shown to a file.
  mutating func export(_ format: ExportFormat, _ workspace: Workspace) -> [Effect] {
    guard let text = exported(format, workspace) else { return [] }
    return [.export(name: "sekisho-\(screen).\(format.suffix)", text: text)]
  }

  private func exported(_ format: ExportFormat, _ workspace: Workspace) -> String? {
    let phrases = workspace.phrases(language)
    switch format {
    case .markdown: return subject(workspace).map { workspace.document($0, language).markdown }
    case .text:
      return subject(workspace).map { workspace.document($0, language).plainText(width: 80) }
    case .csv, .json, .ics:
      guard let words = listingCommand(workspace),
        let output = OutputFormat(rawValue: format.rawValue),
        let command = try? SekishoCommand.parseAsRoot(words) as? any CatalogueCommand
      else { return nil }
      return try? command.output(
        Request(
          catalogue: workspace.classifier?.catalogue ?? workspace.catalogue, phrases: phrases,
          format: output))
    case .svg: return view(workspace).svg(scheme: .dark, title: phrases(.appName))
    case .screen: return view(workspace).text + "\n"
    }
  }
}
