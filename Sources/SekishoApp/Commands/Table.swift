import TerminalUI

/// Rows of cells, printed for people, for spreadsheets or for documents.
struct Table {
  let header: [String]
  var rows: [[String]] = []

  init(_ phrases: Phrases, _ columns: [Message]) { header = columns.map { phrases($0) } }

  /// Columns that line up, two blanks between them.
  var text: String { Self.aligned([header] + rows) }

  /// Rows of equally many cells, lined up.
  static func aligned(_ rows: [[String]]) -> String {
    var widths = [Int](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], TextWidth.of(cell))
      }
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        line += isLast ? cell : TextWidth.padded(cell, to: widths[column]) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// Comma-separated values (RFC 4180), harmless to a spreadsheet.
  var csv: String { ([header] + rows).map(Self.csvRow).joined() }

  /// One row of comma-separated values.
  static func csvRow(_ cells: [String]) -> String {
    cells.map(csvCell).joined(separator: ",") + "\r\n"
  }

  /// A Markdown table.
  var markdown: String {
    let rule = header.map { _ in "---" }
    return ([header, rule] + rows).map { row in
      "| " + row.map(Self.markdownText).joined(separator: " | ") + " |\n"
    }.joined()
  }

  private static func csvCell(_ cell: String) -> String {
    // A cell that begins so would be taken for a formula.
    let isFormula = cell.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + cell : cell
    guard safe.unicodeScalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else {
      return safe
    }
    var quoted = "\""
    for character in safe { quoted += character == "\"" ? "\"\"" : String(character) }
    return quoted + "\""
  }

  /// A text that Markdown shows as it is.
  static func markdownText(_ text: String) -> String {
    var safe = ""
    for character in text {
      if "|<>*_`\\[]#".contains(character) { safe += "\\" }
      safe.append(character == "\n" ? " " : character)
    }
    return safe
  }
}
