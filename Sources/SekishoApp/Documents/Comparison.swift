import ExportControl
import TerminalUI

/// A page to be set beside another; a country also as it stood in a year.
struct Compared: Equatable, Sendable {
  let page: Reference
  /// The year at whose end a country is looked at; nil for the whole page.
  var year: Int?

  func name(_ phrases: Phrases, _ catalogue: Catalogue) -> String {
    let name = page.name(phrases, catalogue)
    return year.map { name + ", " + phrases(.participantsEndOfYearText, String($0)) } ?? name
  }
}

/// Two pages side by side: what both state under the same name on the same lines.
enum Comparison {
  /// Lines of a width, each with its left half, a sign in the middle and its right half.
  static func lines(
    _ left: Document, _ right: Document, width: Int, marks: Marks
  ) -> [Line] {
    let half = max(12, (width - 3) / 2)
    var lines: [Line] = []
    lines += beside(head(left), head(right), half: half, sign: " ", marks)
    for field in fieldNames(left, right) {
      let values = (self.values(of: field, in: left), self.values(of: field, in: right))
      let differ = plain(values.0) != plain(values.1)
      lines.append(Line([Span(field, .quiet)]))
      lines += beside(
        Document(blocks: values.0), Document(blocks: values.1), half: half,
        sign: differ ? marks.differs : " ", marks)
    }
    return lines + beside(rest(left), rest(right), half: half, sign: " ", marks)
  }

  /// The title of a page.
  private static func head(_ document: Document) -> Document {
    Document(blocks: document.blocks.filter { if case .title = $0 { true } else { false } })
  }

  /// All but title and fields.
  static func rest(_ document: Document) -> Document {
    Document(
      blocks: document.blocks.drop { $0 == .space }.filter {
        switch $0 {
        case .title, .field: false
        default: true
        }
      })
  }

  /// What either page states something under, each name once.
  static func fieldNames(_ left: Document, _ right: Document) -> [String] {
    var seen: Set<String> = []
    return (left.blocks + right.blocks).compactMap { block in
      if case .field(let name, _) = block, seen.insert(name).inserted { return name }
      return nil
    }
  }

  /// What a page states under a name, as paragraphs.
  static func values(of field: String, in document: Document) -> [Document.Block] {
    document.blocks.compactMap { block in
      guard case .field(field, let spans) = block else { return nil }
      return .paragraph(spans, label: nil, level: 0)
    }
  }

  private static func plain(_ blocks: [Document.Block]) -> [String] {
    blocks.map { block in
      guard case .paragraph(let spans, _, _) = block else { return "" }
      return spans.map(\.text).joined()
    }
  }

  private static func beside(
    _ left: Document, _ right: Document, half: Int, sign: String, _ marks: Marks
  ) -> [Line] {
    let left = DocumentLayout.lines(of: left, width: half, marks: marks)
    let right = DocumentLayout.lines(of: right, width: half, marks: marks)
    return (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : Line()
      let gap = max(0, half - line.width)
      line.spans.append(Span(String(repeating: " ", count: gap)))
      line.spans.append(Span(" " + (row == 0 ? sign : " ") + " ", .match))
      if row < right.count {
        line.spans.append(Span(String(repeating: " ", count: right[row].indent)))
        line.spans += right[row].spans
      }
      // Links are followed on the pages themselves.
      line.spans = line.spans.map { Span($0.text, $0.role) }
      return line
    }
  }
}

extension Workspace {
  /// Two pages side by side.
  func comparison(_ left: Compared, _ right: Compared, _ state: AppState, width: Int)
    -> LaidOutPage
  {
    LaidOutPage(
      lines: Comparison.lines(
        document(left, state.language), document(right, state.language), width: width,
        marks: state.marks), references: [])
  }

  func document(_ compared: Compared, _ language: Language) -> Document {
    guard let year = compared.year, case .country(let code) = compared.page,
      let country = catalogue.country(code)
    else { return document(compared.page, language) }
    return CountryDocument.make(country, asOf: year, writer: writer(language))
  }
}

extension AppState {
  /// What is marked to be compared, or compared with what was marked before.
  mutating func compare(_ workspace: Workspace) {
    guard let page = subject(workspace) else { return }
    let isInMatrix = screen == .participants && overlays.isEmpty
    let chosen = Compared(page: page, year: isInMatrix ? participants.year : nil)
    guard let first = compared, first != chosen else {
      compared = compared == nil ? chosen : nil
      let name = chosen.name(workspace.phrases(language), workspace.catalogue)
      note = Note(compared == nil ? .noteCompareDropped : .noteCompare, name)
      return
    }
    compared = nil
    overlays.append(.comparison(first, chosen, PageState()))
  }
}
