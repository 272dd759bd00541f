import ArgumentParser
import ExportControl
import TerminalUI

/// Draws a screen into a file, without a terminal.
struct Screenshot {
  /// What is drawn, as the options name it.
  struct Request {
    /// The file to write: `.svg` makes a picture, `.txt` the letters alone.
    var file: String
    var screen: String?
    var size: String?
    var keys: String?
    var theme: String?
    var ascii = false
  }

  /// - Throws: a ``Failure`` where an option cannot be understood or the file not be written, a
  ///   `DataFault` where the data are wrong.
  static func take(_ request: Request, _ settings: Settings) throws {
    try OutputFile.write(try text(request, settings), to: request.file)
  }

  /// What stands in the file.
  static func text(_ request: Request, _ settings: Settings) throws -> String {
    guard let format = Format(request.file) else {
      throw Failure(.failureScreenshotName, request.file, status: .usage)
    }
    let size = try size(request.size)
    let scheme =
      try request.theme.map { (theme) throws(Failure) in
        try Settings.scheme(option: theme, variable: { _ in nil })
      } ?? .dark
    let loader = CatalogueLoader(try settings.dataFiles)
    let workspace = Workspace(
      catalogue: try loader.loadAll(), loader: loader, showsJapanese: !request.ascii)
    var session = OffscreenSession(
      size: size, language: settings.language, marks: request.ascii ? .ascii : .unicode,
      workspace: workspace)
    try session.send(.key(.character(try screen(request.screen).digit)))
    try session.press(request.keys ?? "")
    let grid = session.state.view(workspace)
    let title = workspace.phrases(settings.language)(.appName)
    switch format {
    case .svg: return grid.svg(scheme: scheme, title: title)
    case .text: return grid.text + "\n"
    }
  }

  private enum Format {
    case svg
    case text

    init?(_ file: String) {
      if file.lowercased().hasSuffix(".svg") {
        self = .svg
      } else if file.lowercased().hasSuffix(".txt") {
        self = .text
      } else {
        return nil
      }
    }
  }

  /// Columns and rows, as in `80x24`.
  private static func size(_ text: String?) throws(Failure) -> Size {
    guard let text else { return Size(rows: 24, columns: 80) }
    let numbers = text.lowercased().replacing("×", with: "x").split(separator: "x").map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...500).contains(columns), (1...300).contains(rows)
    else { throw Failure(.failureScreenshotSize, Phrases.quotable(text), status: .usage) }
    return Size(rows: rows, columns: columns)
  }

  private static func screen(_ text: String?) throws(Failure) -> ScreenID {
    guard let text else { return .regimes }
    let known = ScreenID.allCases
    guard let screen = known.first(where: { text == "\($0)" || Int(text) == $0.rawValue }) else {
      throw .unknown(.thingScreen, text, among: known.map { "\($0)" })
    }
    return screen
  }
}
