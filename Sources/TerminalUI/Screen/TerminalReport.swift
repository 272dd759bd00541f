import CTerminal

/// What terminfo knows of a terminal type.
public struct TerminalReport: Sendable {
  /// Whether there is such a type at all.
  public let isKnown: Bool
  /// How many colours it has; 0 or less where it has none.
  public let colours: Int
  /// Whether it reports a mouse.
  public let hasMouse: Bool

  /// Looks a type up.
  public init(type: String) {
    let report = type.withCString { ct_terminal_report($0) }
    isKnown = report.known
    colours = Int(report.colours)
    hasMouse = report.mouse
  }
}
