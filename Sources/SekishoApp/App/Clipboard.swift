import FoundationEssentials

/// The terminal's clipboard (OSC 52 of xterm's control sequences), which works over SSH too.
enum Clipboard {
  /// Terminals take no more than this; xterm's limit for the encoded text is higher.
  private static let mostBytes = 74_994

  /// What makes the terminal take a text; nil where the text is too long for it.
  static func sequence(_ text: String) -> String? {
    guard text.utf8.count <= mostBytes else { return nil }
    return "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{07}"
  }

  /// Whether a terminal of this type may have a clipboard: consoles have none.
  static func mayExist(terminal: String) -> Bool {
    !["linux", "dumb", "vt", "cons", "ansi"].contains { terminal.hasPrefix($0) }
  }
}
