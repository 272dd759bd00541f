import TerminalUI

/// Things that began, on one line of years.
struct YearLine: Equatable, Sendable {
  /// One of them.
  struct Mark: Equatable, Sendable {
    let label: String
    let year: Int
    let isUncertain: Bool

    /// The label with the sign of doubt.
    var text: String { (isUncertain ? "~" : "") + label }
  }

  let years: ClosedRange<Int>
  /// By year.
  let marks: [Mark]

  init(_ years: ClosedRange<Int>, _ marks: [Mark]) {
    self.years = years
    self.marks = marks.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }.map(\.element)
  }

  /// The same in words: `1974 NSG · ~1996 ZC`.
  var words: String {
    marks.map { "\($0.isUncertain ? "~" : "")\($0.year) \($0.label)" }.joined(separator: " · ")
  }

  /// Labels over the line, the line with its marks, years under it.
  func lines(width: Int, _ signs: Marks) -> [Line] {
    guard !marks.isEmpty else { return [] }
    let axis = YearAxis(years, in: 0..<width)
    let groups = Dictionary(grouping: marks) { axis.columns(of: $0.year).lowerBound }
      .sorted { $0.key < $1.key }
    var labels: [[Piece]] = []
    for (column, group) in groups.reversed() {
      let text = group.map(\.text).joined(separator: " ")
      // A label begins over its mark, or ends over it where the line ends before it.
      let start =
        column + TextWidth.of(text) <= width ? column : max(0, column + 1 - TextWidth.of(text))
      let isUncertain = group.allSatisfy(\.isUncertain)
      let piece = Piece(column: start, text: text, role: isUncertain ? .doubt : .normal)
      let row = labels.firstIndex { row in !row.contains { $0.touches(piece) } }
      if let row { labels[row].append(piece) } else { labels.append([piece]) }
    }
    let rule = Piece(
      column: 0, text: String(repeating: signs.horizontal, count: axis.width), role: .rule)
    let signs = groups.map { column, group in
      let isUncertain = group.allSatisfy(\.isUncertain)
      return Piece(
        column: column, text: isUncertain ? "~" : signs.shapes[2],
        role: isUncertain ? .doubt : .accent)
    }
    let numbers = axis.labelled.map {
      Piece(column: axis.columns(of: $0).lowerBound, text: String($0), role: .quiet)
    }
    return (labels.reversed() + [Piece.cut(rule, by: signs), numbers]).map(Piece.line)
  }

  /// A text at a column of a line.
  private struct Piece {
    let column: Int
    let text: String
    let role: Role

    var end: Int { column + TextWidth.of(text) }

    /// Whether no blank would stand between the two.
    func touches(_ other: Piece) -> Bool { column <= other.end && other.column <= end }

    /// A line of signs of one column each with others put in their place.
    static func cut(_ rule: Piece, by signs: [Piece]) -> [Piece] {
      var pieces: [Piece] = []
      var column = rule.column
      let characters = Array(rule.text)
      for sign in signs {
        pieces.append(
          Piece(column: column, text: String(characters[column..<sign.column]), role: rule.role))
        pieces.append(sign)
        column = sign.end
      }
      return pieces + [Piece(column: column, text: String(characters[column...]), role: rule.role)]
    }

    static func line(_ pieces: [Piece]) -> Line {
      var spans: [Span] = []
      var end = 0
      for piece in pieces.sorted(by: { $0.column < $1.column }) where !piece.text.isEmpty {
        if piece.column > end {
          spans.append(Span(String(repeating: " ", count: piece.column - end)))
        }
        spans.append(Span(piece.text, piece.role))
        end = piece.end
      }
      return Line(spans)
    }
  }
}
