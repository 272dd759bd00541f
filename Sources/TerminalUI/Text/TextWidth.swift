import CTerminal

/// Columns that text takes on the screen: the one measure of the whole program.
///
/// It is glibc's `wcwidth` in a UTF-8 locale, which is what ncurses itself believes; a modern
/// terminal that draws a joined emoji narrower is told the columns that ncurses counts.
public enum TextWidth {
  /// Columns of one scalar: 0 for a combining mark, 1, or 2 for a wide character.
  ///
  /// A control character counts 1, because it is drawn as U+FFFD.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
    if !isPrintable(scalar) { return 1 }
    return max(0, Int(ct_width(scalar.value)))
  }

  /// Columns of a text drawn on one line.
  public static func of(_ text: some StringProtocol) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars { columns += of(scalar) }
    return columns
  }

  /// Whether a scalar may reach the terminal as itself.
  ///
  /// Controls, line separators and the bidirectional overrides may not: from a data file they
  /// could move the cursor or show a text in another order than it is stored.
  public static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB:
      false
    default: ct_width(scalar.value) >= 0
    }
  }

  /// The text with every scalar that may not be printed replaced by U+FFFD.
  public static func printable(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPrintable) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isPrintable(scalar) ? scalar : "\u{FFFD}") }
    return String(clean)
  }

  /// The text cut to a number of columns, ending in the mark where something was cut off.
  ///
  /// - Parameters:
  ///   - text: what to cut.
  ///   - columns: the room there is; never split inside a wide character.
  ///   - mark: what shows that there was more, an ellipsis for instance.
  /// - Returns: a text of at most so many columns.
  public static func clipped(_ text: String, to columns: Int, mark: String) -> String {
    guard of(text) > columns else { return text }
    let room = columns - of(mark)
    guard room >= 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let width = of(scalar)
      if used + width > room { break }
      kept.append(scalar)
      used += width
    }
    return String(kept) + mark
  }

  /// The text with blanks after it up to a number of columns.
  public static func padded(_ text: String, to columns: Int) -> String {
    let missing = columns - of(text)
    return missing > 0 ? text + String(repeating: " ", count: missing) : text
  }

  /// The text with blanks before it up to a number of columns.
  public static func rightAligned(_ text: String, to columns: Int) -> String {
    let missing = columns - of(text)
    return missing > 0 ? String(repeating: " ", count: missing) + text : text
  }
}
