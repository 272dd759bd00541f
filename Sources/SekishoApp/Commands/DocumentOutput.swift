import Glibc
import TerminalUI

extension Document {
  /// The page as plain text, as wide as the terminal; 80 columns where it goes elsewhere.
  func plainText() -> String {
    var window = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    return plainText(width: isKnown ? min(max(40, Int(window.ws_col)), 120) : 80)
  }

  /// The page as plain text of at most so many columns.
  func plainText(width: Int) -> String {
    DocumentLayout.lines(of: self, width: width, marks: .unicode, drawsLines: false).map {
      line in
      var text = String(repeating: " ", count: line.indent)
      for span in line.spans { text += span.text }
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  /// The page as Markdown.
  var markdown: String {
    var text = ""
    for block in blocks {
      switch block {
      case .title(let title, let aside):
        let second = aside.map { " (\(Table.markdownText($0)))" } ?? ""
        text += "# " + Table.markdownText(title) + second + "\n\n"
      case .heading(let heading, let level):
        text += String(repeating: "#", count: level) + " " + Table.markdownText(heading) + "\n\n"
      case .paragraph(let spans, let label, let level):
        let body = spans.map { Table.markdownText($0.text) }.joined()
        let trimmed = label?.allSatisfy { $0 == " " } == true ? nil : label
        let head = trimmed.map { "**\(Table.markdownText($0))** " } ?? ""
        text +=
          level > 0 || trimmed != nil
          ? String(repeating: "  ", count: max(0, level - 1)) + "- \(head)\(body)\n"
          : body + "\n\n"
      case .field(let name, let spans):
        let body = spans.map { Table.markdownText($0.text) }.joined()
        text += "- **\(Table.markdownText(name))**: \(body)\n"
      case .trend: break
      case .yearLine(let name, let line):
        text += "- **\(Table.markdownText(name))**: \(Table.markdownText(line.words))\n"
      case .row(let cells):
        text += "- " + cells.map(Table.markdownText).joined(separator: " · ") + "\n"
      case .space:
        if !text.hasSuffix("\n\n") { text += "\n" }
      }
    }
    return text
  }
}
