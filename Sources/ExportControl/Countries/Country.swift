/// A state, or a former one, that the data speak of.
public struct Country: Sendable {
  /// A part of the world (UN M49 regions).
  public enum Region: String, CaseIterable, Sendable {
    /// Africa.
    case africa
    /// North, Central and South America and the Caribbean.
    case americas
    /// Asia, the Middle East included.
    case asia
    /// Europe.
    case europe
    /// Australia, New Zealand and the Pacific islands.
    case oceania
  }

  /// ISO 3166-1 alpha-2 code; for a state that no longer exists the code that it had.
  public let code: Identifier<Country>
  /// Its usual short name.
  public let name: LocalizedText
  /// The part of the world.
  public let region: Region
  /// When it joined the Association of Southeast Asian Nations, if it did.
  public let asean: PartialDate?
  /// Whether the state no longer exists.
  public let isFormer: Bool

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node, keys: ["code", "name", "region", "asean", "former"])
    code = try object.value("code") { (node) throws(DataFault) in
      let text = try node.text()
      guard text.count == 2, text.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
        throw DataFault(.badValue(text, expected: "ISO 3166-1 alpha-2: JP, US, …"), line: node.line)
      }
      return Identifier(text)
    }
    name = try object.value("name", LocalizedText.init)
    region = try object.choice("region", Region.self)
    asean = try object.optional("asean", PartialDate.init)
    isFormer = try object.flag("former")
  }
}
