import ExportControl
import TerminalUI

/// Makes pages out of the facts: what they have in common.
struct DocumentWriter {
  let catalogue: Catalogue
  let phrases: Phrases
  /// Finds glossary words; nil where they are not to be linked.
  let finder: TermFinder?
  /// The conditions of the entries; nil where they are not read.
  let book: RuleBook?
  private(set) var document = Document()
  private var linked: Set<Identifier<Term>> = []

  init(
    catalogue: Catalogue, phrases: Phrases, finder: TermFinder? = nil, book: RuleBook? = nil
  ) {
    self.book = book
    self.catalogue = catalogue
    self.phrases = phrases
    self.finder = finder
  }

  mutating func title(_ text: String, aside: String? = nil) {
    document.title(text, aside: aside)
  }

  mutating func heading(_ text: String, level: Int = 2) { document.heading(text, level: level) }

  mutating func field(_ message: Message, _ text: String) { document.field(phrases(message), text) }

  mutating func field(_ message: Message, _ spans: [Span]) {
    document.field(phrases(message), spans)
  }

  /// A field whose name is not one of the program's texts.
  mutating func document(field name: String, _ spans: [Span]) { document.field(name, spans) }

  mutating func paragraph(_ spans: [Span], label: String? = nil, level: Int = 0) {
    document.paragraph(spans, label: label, level: level)
  }

  mutating func trend(_ name: String, _ values: [Int], caption: String) {
    document.trend(name, values, caption: caption)
  }

  mutating func yearLine(_ name: Message, _ line: YearLine) {
    document.yearLine(phrases(name), line)
  }

  mutating func row(_ cells: [String]) { document.row(cells) }

  mutating func space() { document.space() }

  mutating func link(_ text: String, to reference: Reference, role: Role = .link) -> Span {
    document.link(text, to: reference, role: role)
  }

  /// The text of the data, the first mention of each glossary word on the page linked.
  mutating func prose(_ text: LocalizedText) -> [Span] { prose(phrases(text)) }

  mutating func prose(_ text: String) -> [Span] {
    guard let finder else { return [Span(text)] }
    let scalars = Array(text.unicodeScalars)
    var spans: [Span] = []
    var plainStart = 0
    for finding in finder.findings(in: text) where linked.insert(finding.term).inserted {
      if plainStart < finding.range.lowerBound {
        spans.append(Span(Self.text(scalars[plainStart..<finding.range.lowerBound])))
      }
      spans.append(link(Self.text(scalars[finding.range]), to: .term(finding.term)))
      plainStart = finding.range.upperBound
    }
    if plainStart < scalars.count { spans.append(Span(Self.text(scalars[plainStart...]))) }
    return spans
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// `[white paper C1 §5-1]`, each source leading to its page.
  mutating func citations(_ citations: [Citation]) -> [Span] {
    guard !citations.isEmpty else { return [] }
    var spans = [Span(" [", .quiet)]
    for (index, citation) in citations.enumerated() {
      if index > 0 { spans.append(Span("; ", .quiet)) }
      spans.append(
        link(
          phrases.citation(citation, in: catalogue), to: .source(citation.source), role: .quiet))
    }
    return spans + [Span("]", .quiet)]
  }

  /// `(inferred) `, where a statement is not plain fact.
  func mark(_ mark: Mark?) -> [Span] {
    guard let mark, mark != .general else { return [] }
    return [Span("(" + phrases("mark", mark) + ")", .doubt), Span(" ")]
  }

  /// Sections of statements; the source is named where it changes.
  mutating func sections(_ sections: [Section], level: Int = 2) {
    for section in sections {
      heading(phrases(section.title), level: level)
      for (index, statement) in section.statements.enumerated() {
        let next = index + 1 < section.statements.count ? section.statements[index + 1] : nil
        self.statement(statement, citing: next?.citations != statement.citations)
      }
    }
  }

  private mutating func statement(_ statement: Statement, citing: Bool) {
    var spans = mark(statement.mark) + prose(statement.text)
    if let asOf = statement.asOf {
      spans.append(Span(" (" + phrases(.dateAsOf, phrases.date(asOf)) + ")", .quiet))
    }
    if let doubt = statement.doubt { spans.append(Span(" " + phrases(doubt), .quiet)) }
    if citing { spans += citations(statement.citations) }
    paragraph(spans, label: statement.label.map { phrases($0) }, level: statement.level)
    if !statement.thresholds.isEmpty {
      let figures = statement.thresholds.map(phrases.threshold).joined(separator: " · ")
      paragraph([Span(figures, .stated)], label: " ", level: statement.level + 1)
    }
  }

  /// Dated events, one a row.
  mutating func milestones(_ milestones: [Milestone]) {
    for milestone in milestones {
      let when =
        milestone.end.map { "\(milestone.date)/\($0)" } ?? milestone.date.description
      var spans = mark(milestone.mark) + prose(milestone.title)
      if let text = milestone.text {
        spans.append(Span(phrases.language == .japanese ? "。" : ". "))
        spans += prose(text)
      }
      if let doubt = milestone.doubt { spans.append(Span(" " + phrases(doubt), .quiet)) }
      paragraph(spans + citations(milestone.citations), label: when, level: 1)
    }
  }

  /// The sources that a page rests on.
  mutating func sources(_ cited: [Citation]) {
    guard !cited.isEmpty else { return }
    space()
    var spans = citations(cited)
    if !spans.isEmpty { spans[0] = Span("[", .quiet) }
    field(.entrySource, spans)
  }
}
