/// A piece of text in one role, perhaps leading somewhere.
public struct Span: Equatable, Sendable {
  /// What is shown.
  public var text: String
  /// How it is shown.
  public var role: Role
  /// Number of the link that the span belongs to, in the document's own list of links.
  public var link: Int?

  /// A span of text.
  public init(_ text: String, _ role: Role = .normal, link: Int? = nil) {
    self.text = text
    self.role = role
    self.link = link
  }
}

/// One line of the screen before it is drawn: spans beginning at a column.
public struct Line: Equatable, Sendable {
  /// Blank columns before the first span.
  public var indent: Int
  /// The spans, left to right.
  public var spans: [Span]

  /// A line of spans.
  public init(_ spans: [Span] = [], indent: Int = 0) {
    self.spans = spans
    self.indent = indent
  }

  /// Columns from the left edge to the end of the text.
  public var width: Int { spans.reduce(indent) { $0 + TextWidth.of($1.text) } }
}
