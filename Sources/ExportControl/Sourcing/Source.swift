/// A publication that facts were taken from.
public struct Source: Sendable {
  /// How near the publisher is to the fact.
  public enum Kind: String, CaseIterable, Sendable {
    /// The body itself, or a government.
    case official
    /// Press, encyclopaedias, institutes.
    case secondary
    /// General knowledge, seen in no document.
    case recalled
  }

  /// Its name in citations.
  public let id: Identifier<Source>
  /// What a citation calls it, where that is not publisher and year.
  public let short: LocalizedText?
  /// What it is.
  public let title: LocalizedText
  /// Who published it.
  public let publisher: LocalizedText
  /// When, where known.
  public let date: PartialDate?
  /// How near the publisher is to the fact.
  public let kind: Kind
  /// Where to find it, where known.
  public let locator: String?

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node, keys: ["id", "short", "title", "publisher", "date", "kind", "locator"])
    id = try object.identifier("id")
    short = try object.optional("short", LocalizedText.init)
    title = try object.value("title", LocalizedText.init)
    publisher = try object.value("publisher", LocalizedText.init)
    date = try object.optional("date", PartialDate.init)
    kind = try object.choice("kind", Kind.self)
    locator = try object.optionalText("locator")
  }
}

/// A source, and the place in it: `white-book#C1 §2-1`.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
  private let text: DataText

  init(_ node: JSONNode) throws(DataFault) {
    text = try node.dataText()
    guard text.bytes.first != 0x23 else {
      throw DataFault(.badValue(text.string, expected: "source#place"), line: node.line)
    }
  }

  /// The source.
  public var source: Identifier<Source> {
    Identifier(String(decoding: text.bytes.prefix { $0 != 0x23 }, as: UTF8.self))
  }

  /// The place in the source, where one is named.
  public var locator: String? {
    let place = text.bytes.drop { $0 != 0x23 }.dropFirst()
    return place.isEmpty ? nil : String(decoding: place, as: UTF8.self)
  }

  /// The citation as written in the data.
  public var description: String { text.string }
}

/// How far a statement may be trusted, where that is not plain.
public enum Mark: String, CaseIterable, Sendable {
  /// Follows from the source, but is not its wording.
  case inferred
  /// The source does not decide it.
  case open
  /// Sources differ, or the source is weak.
  case doubtful
  /// General knowledge of the field.
  case general

  init(_ node: JSONNode) throws(DataFault) { self = try node.choice(Mark.self) }
}
