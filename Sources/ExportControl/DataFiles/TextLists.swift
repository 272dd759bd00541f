/// A small JSON file that the program keeps for its user: names, each with a list of texts.
public struct TextLists: Sendable {
  /// A name with its texts, and the line on which it stands.
  public struct Member: Sendable {
    /// The name.
    public let key: String
    /// The texts, in the order written.
    public let texts: [String]
    /// The line, counted from 1.
    public let line: Int
  }

  /// The names in the order written.
  public let members: [Member]

  /// Reads a file: `{"bookmarks": ["entry:MTCR:1.A.1"]}`.
  ///
  /// - Throws: a ``DataFault`` with line and path where something else stands.
  public init(_ bytes: [UInt8]) throws(DataFault) {
    let node = try JSONParser.parse(DataText.immortal(bytes))
    guard case .object(let found) = node.value else { throw node.wrongType("object") }
    var members: [Member] = []
    for (key, value) in found {
      do throws(DataFault) {
        let texts = try value.list { (node) throws(DataFault) in try node.text() }
        members.append(Member(key: key, texts: texts, line: value.line))
      } catch {
        throw error.inside(key)
      }
    }
    self.members = members
  }

  /// The texts under a name; none where it is missing.
  public subscript(key: String) -> [String] { members.first { $0.key == key }?.texts ?? [] }
}
