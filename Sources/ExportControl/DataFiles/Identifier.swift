/// The name by which data refer to something; one type for each kind of thing.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as written in the data.
  public let text: String

  /// An identifier of this name.
  public init(_ text: String) { self.text = text }

  /// The name as written in the data.
  public var description: String { text }

  /// The order of the names as text.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
