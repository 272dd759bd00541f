/// The few signs that the program draws, in Unicode or in ASCII.
///
/// The ASCII set is for locales that are not UTF-8 and for whoever asks for it.
public struct Marks: Equatable, Sendable {
  /// Shows that something was cut off.
  public let ellipsis: String
  /// Points at the chosen row.
  public let pointer: String
  /// Begins a point of a list.
  public let bullet: String
  /// A node that can be opened.
  public let closed: String
  /// A node that is open.
  public let open: String
  /// More above.
  public let up: String
  /// More below.
  public let down: String
  /// To the left.
  public let left: String
  /// To the right.
  public let right: String
  /// A thin horizontal line.
  public let horizontal: String
  /// Nothing here.
  public let none: String
  /// Eight heights of a bar, lowest first.
  public let bars: [String]
  /// Kinds told apart by shape: first, second, third, fourth.
  public let shapes: [String]
  /// Equal to or more than.
  public let atLeast: String
  /// Equal to or less than.
  public let atMost: String

  /// Unicode signs that common terminal fonts have; all one column wide.
  public static let unicode = Marks(
    ellipsis: "…", pointer: "▸", bullet: "·", closed: "▸", open: "▾", up: "↑", down: "↓",
    left: "◂", right: "▸", horizontal: "─", none: "·",
    bars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], shapes: ["■", "▲", "●", "◇"],
    atLeast: "≥", atMost: "≤")

  /// The same in ASCII, each one column wide except the comparisons.
  public static let ascii = Marks(
    ellipsis: "~", pointer: ">", bullet: "-", closed: "+", open: "-", up: "^", down: "v",
    left: "<", right: ">", horizontal: "-", none: ".",
    bars: ["_", ".", ":", "-", "=", "+", "*", "#"], shapes: ["#", "^", "o", "?"],
    atLeast: ">=", atMost: "<=")
}

extension Marks {
  /// Numbers as a row of bars, nothing as a blank; where there is less room than numbers, each
  /// column shows the last of those that fall to it.
  public func bars(_ values: [Int], columns: Int) -> String {
    let shown = min(values.count, columns)
    guard shown > 0, let most = values.max(), most > 0 else { return "" }
    return (0..<shown).map { column in
      let value = values[(column + 1) * values.count / shown - 1]
      return value <= 0 ? " " : bars[min(bars.count - 1, value * bars.count / (most + 1))]
    }.joined()
  }
}
