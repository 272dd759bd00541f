/// The few signs that the program draws, in Unicode or in ASCII.
public enum Marks: Sendable {
  /// Unicode signs that common terminal fonts have; all one column wide.
  case unicode
  /// For locales that are not UTF-8 and for whoever asks for it; each one column wide except the
  /// comparisons.
  case ascii

  /// Shows that something was cut off.
  public var ellipsis: String { of("…", "~") }
  /// Points at the chosen row.
  public var pointer: String { of("▸", ">") }
  /// Begins a point of a list.
  public var bullet: String { of("·", "-") }
  /// A node that can be opened.
  public var closed: String { of("▸", "+") }
  /// A node that is open.
  public var open: String { of("▾", "-") }
  /// More above.
  public var up: String { of("↑", "^") }
  /// More below.
  public var down: String { of("↓", "v") }
  /// To the left.
  public var left: String { of("◂", "<") }
  /// To the right.
  public var right: String { of("▸", ">") }
  /// A thin horizontal line.
  public var horizontal: String { of("─", "-") }
  /// Nothing here.
  public var none: String { of("·", ".") }
  /// Eight heights of a bar, lowest first.
  public var bars: [String] {
    of(["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], ["_", ".", ":", "-", "=", "+", "*", "#"])
  }
  /// Kinds told apart by shape: first, second, third, fourth.
  public var shapes: [String] { of(["■", "▲", "●", "◇"], ["#", "^", "o", "?"]) }
  /// A branch of a tree, the last one, and the stem that goes on beside what hangs on a branch.
  public var branch: String { of("├─", "|-") }
  /// The last branch.
  public var lastBranch: String { of("└─", "`-") }
  /// The stem.
  public var stem: String { of("│", "|") }
  /// Ten sorts of event told apart by shape: beginnings, meetings, changes, joinings, statements,
  /// resolutions, happenings, documents, exercises, editions.
  public var eventSigns: [String] {
    of(
      ["◆", "○", "≡", "+", "»", "□", "●", "¶", "▲", "§"],
      ["*", "o", "=", "+", "!", "U", "@", "P", "^", "L"])
  }
  /// A figure that a bar is set against.
  public var target: String { of("┃", "|") }
  /// Not the same on both sides.
  public var differs: String { of("≠", "#") }
  /// A page that the user has marked.
  public var bookmark: String { of("★", "*") }
  /// Equal to or more than.
  public var atLeast: String { of("≥", ">=") }
  /// Equal to or less than.
  public var atMost: String { of("≤", "<=") }

  private func of<Sign>(_ unicode: Sign, _ ascii: Sign) -> Sign {
    self == .unicode ? unicode : ascii
  }
}

extension Marks {
  /// Numbers as a row of bars, nothing as a blank; where there is less room than numbers, each
  /// column shows the last of those that fall to it.
  public func bars(_ values: [Int], columns: Int) -> String {
    let shown = min(values.count, columns)
    guard shown > 0, let most = values.max(), most > 0 else { return "" }
    let bars = bars
    return (0..<shown).map { column in
      let value = values[(column + 1) * values.count / shown - 1]
      return value <= 0 ? " " : bars[min(bars.count - 1, value * bars.count / (most + 1))]
    }.joined()
  }
}
