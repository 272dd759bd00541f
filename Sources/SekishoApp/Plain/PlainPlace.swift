/// A place of the program as lines: where one is, what can be chosen there, what is expected.
struct PlainPlace: Equatable {
  /// A line that may be chosen by its number.
  struct Row: Equatable {
    let text: String
    /// Its number among the choices of the place; nil for a heading or a line of a page.
    var number: Int?

    /// The line as it is told.
    var line: String { number.map { "\($0). \(text)" } ?? text }
  }

  /// Tells one place from another: while it stays the same, only what changed is told.
  var id: String
  /// Where one is, and what holds for all rows.
  var head: [String]
  var rows: [Row] = []
  /// Which rows are shown and in what order: where that changes, all are told.
  var listing = ""
  /// Whether it was called up to choose something: it is told in full each time.
  var isPassing = false
  /// The number of the chosen row, where one is chosen.
  var chosen: Int?
  /// How many choices there are.
  var choices = 0
  /// What may be typed, where that is not the same everywhere.
  var foot: [String] = []

  /// The row of the chosen number.
  var chosenRow: Int? { chosen.flatMap { chosen in rows.firstIndex { $0.number == chosen } } }
}
