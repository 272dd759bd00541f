/// A value of a JSON text (RFC 8259) that knows the line it stands on.
public struct JSONNode: Sendable {
  /// What stands there.
  public enum Value: Sendable {
    /// null
    case null
    /// true or false
    case bool(Bool)
    /// A number; the files hold none that a double cannot.
    case number(Double)
    /// A string, its escapes resolved.
    case string(DataText)
    /// An array.
    case array([JSONNode])
    /// An object, its members in the order written.
    case object([(key: String, value: JSONNode)])
  }

  /// What stands there.
  public let value: Value
  /// The line, counted from 1.
  public let line: Int
}
