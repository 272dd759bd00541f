/// What a text is for; a scheme says how that looks.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Running text.
  case normal
  /// Less important: dates, sources, units.
  case quiet
  /// The name of what is shown.
  case title
  /// A heading inside a page.
  case heading
  /// The one accent colour.
  case accent
  /// The bar at the top.
  case bar
  /// The screen of the bar that is open.
  case barCurrent
  /// The chosen row, where the keys act.
  case selected
  /// The chosen row of a part where the keys do not act now.
  case selectedAside
  /// A key in the line at the bottom.
  case hintKey
  /// What the key does.
  case hint
  /// A thin line between things that differ in kind.
  case rule
  /// A figure that a source states.
  case stated
  /// A figure that the program counted.
  case derived
  /// A doubt: open, inferred, or disputed.
  case doubt
  /// Something went wrong.
  case problem
  /// What a search found.
  case match
  /// A word that leads somewhere.
  case link
  /// The link that Enter follows.
  case linkCurrent
  /// Bars of a chart, four kinds told apart by shape as well.
  case chart1
  /// The second kind.
  case chart2
  /// The third kind.
  case chart3
  /// The fourth kind.
  case chart4
  /// The first kind, where it is past: dimmer; the fourth is dim as it is.
  case past1
  /// The second kind, where it is past.
  case past2
  /// The third kind, where it is past.
  case past3
}
