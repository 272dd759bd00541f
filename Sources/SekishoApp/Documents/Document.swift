import ExportControl
import TerminalUI

/// A page of text before it is laid out: for the screen, for a pipe, for Markdown.
struct Document: Equatable, Sendable {
  /// A part of a page.
  enum Block: Equatable, Sendable {
    /// The name of the page, with its short name.
    case title(String, aside: String?)
    /// A heading of level 2 or 3.
    case heading(String, level: Int)
    /// A paragraph, or a point where it has a label or a level.
    case paragraph([Span], label: String?, level: Int)
    /// A name and its value.
    case field(String, [Span])
    /// Numbers of years that follow each other, as a row of bars.
    case trend(String, [Int], caption: String)
    /// Things that began, on a line of years; in words where nothing is drawn.
    case yearLine(String, YearLine)
    /// Cells that line up with those of the rows before and after.
    case row([String])
    /// An empty line.
    case space
  }

  /// The parts, top to bottom.
  var blocks: [Block] = []
  /// What the links of the spans lead to.
  private(set) var references: [Reference] = []

  mutating func title(_ text: String, aside: String? = nil) {
    blocks.append(.title(text, aside: aside))
  }

  mutating func heading(_ text: String, level: Int = 2) {
    space()
    blocks.append(.heading(text, level: level))
  }

  mutating func paragraph(_ spans: [Span], label: String? = nil, level: Int = 0) {
    blocks.append(.paragraph(spans, label: label, level: level))
  }

  mutating func paragraph(_ text: String, role: Role = .normal) {
    paragraph([Span(text, role)])
  }

  mutating func field(_ name: String, _ text: String) { field(name, [Span(text)]) }

  mutating func field(_ name: String, _ spans: [Span]) {
    if !spans.isEmpty { blocks.append(.field(name, spans)) }
  }

  mutating func trend(_ name: String, _ values: [Int], caption: String) {
    blocks.append(.trend(name, values, caption: caption))
  }

  mutating func yearLine(_ name: String, _ line: YearLine) {
    if !line.marks.isEmpty { blocks.append(.yearLine(name, line)) }
  }

  mutating func row(_ cells: [String]) { blocks.append(.row(cells)) }

  /// An empty line, never two, never at the top.
  mutating func space() {
    if let last = blocks.last, last != .space { blocks.append(.space) }
  }

  /// A span that leads somewhere.
  mutating func link(_ text: String, to reference: Reference, role: Role = .link) -> Span {
    references.append(reference)
    return Span(text, role, link: references.count - 1)
  }
}
