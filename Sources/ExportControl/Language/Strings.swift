/// Every text of the program itself, by name.
public struct Strings: Sendable {
  private var texts: [String: LocalizedText] = [:]

  /// No texts: each name stands for itself.
  public init() {}

  init(_ node: JSONNode) throws(DataFault) {
    guard case .object(let members) = node.value else { throw node.wrongType("object") }
    texts.reserveCapacity(members.count)
    for (name, value) in members {
      do { texts[name] = try LocalizedText(value) } catch { throw error.inside(name) }
    }
  }

  /// The names, sorted.
  public var names: [String] { texts.keys.sorted() }

  /// The text of a name, or nil.
  public subscript(name: String) -> LocalizedText? { texts[name] }
}
