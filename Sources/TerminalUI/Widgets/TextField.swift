/// One line of text being typed, with its caret.
public struct TextField: Equatable, Sendable {
  /// What has been typed.
  public private(set) var text: String
  /// Characters before the caret.
  public private(set) var caret: Int

  /// A field with a text and the caret after it.
  public init(_ text: String = "") {
    self.text = text
    caret = text.count
  }

  /// Longest text taken; a paste of more is cut, so that a screen stays a screen.
  public static let capacity = 200

  /// Takes a key; says whether it was one for the field.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar):
      guard TextWidth.isPrintable(scalar), text.count < Self.capacity else { return true }
      // A blank at the beginning says nothing in any field.
      guard caret > 0 || !scalar.properties.isWhitespace else { return true }
      let before = text.count
      text.unicodeScalars.insert(scalar, at: index(caret))
      // A combining mark joins the character before it.
      caret += text.count - before
    case .backspace:
      guard caret > 0 else { return true }
      text.remove(at: index(caret - 1))
      caret -= 1
    case .delete:
      guard caret < text.count else { return true }
      text.remove(at: index(caret))
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .control("u"):
      text.removeSubrange(text.startIndex..<index(caret))
      caret = 0
    case .control("w"):
      var start = caret
      while start > 0, text[index(start - 1)] == " " { start -= 1 }
      while start > 0, text[index(start - 1)] != " " { start -= 1 }
      text.removeSubrange(index(start)..<index(caret))
      caret = start
    default: return false
    }
    return true
  }

  /// Draws the field and gives the place of the caret; a long text slides under it.
  ///
  /// - Parameters:
  ///   - grid: drawn on.
  ///   - row: the row.
  ///   - columns: where there is room.
  /// - Returns: the place of the caret.
  public func draw(on grid: inout Grid, row: Int, columns: Range<Int>) -> Position {
    let before = TextWidth.of(text.prefix(caret))
    let slide = max(0, before - max(0, columns.count - 1))
    var hidden = 0
    var first = text.startIndex
    while hidden < slide, first < text.endIndex {
      hidden += TextWidth.of(String(text[first]))
      first = text.index(after: first)
    }
    grid.draw(
      String(text[first...]), row: row, column: columns.lowerBound, limit: columns.upperBound)
    return Position(row: row, column: columns.lowerBound + before - hidden)
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset)
  }
}
