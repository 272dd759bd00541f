/// The colours behind the numbers of a terminal's palette (xterm's 256, the usual ones).
enum Palette {
  /// A colour as `#rrggbb`.
  ///
  /// The first sixteen are the user's own on a real terminal; here they are those of a common
  /// scheme.
  static func hex(_ number: Int) -> String {
    switch number {
    case 0..<16: basic[number]
    case 16..<232:
      "#"
        + [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6]
        .map { byte($0 == 0 ? 0 : 55 + $0 * 40) }.joined()
    default: "#" + String(repeating: byte(8 + (number - 232) * 10), count: 3)
    }
  }

  private static func byte(_ value: Int) -> String {
    let digits = String(value & 0xFF, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static let basic = [
    "#1d1f21", "#cc342b", "#198844", "#b58900", "#3971ed", "#a36ac7", "#2aa1b3", "#c5c8c6",
    "#666666", "#ff6c60", "#5fd75f", "#ffd75f", "#5fafff", "#d787ff", "#5fd7d7", "#ffffff",
  ]
}
