import CTerminal
import Glibc

/// A place on the screen or inside a part of it, counted from 0.
public struct Position: Equatable, Sendable {
  /// The row, from the top.
  public var row: Int
  /// The column, from the left.
  public var column: Int

  /// A place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// Rows and columns of a screen.
public struct Size: Equatable, Sendable {
  /// Number of rows.
  public var rows: Int
  /// Number of columns.
  public var columns: Int

  /// A size; a negative number counts as 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A character in its style, as it stands on the screen.
public struct Cell: Equatable, Sendable {
  var raw: ct_cell

  /// A blank.
  public static let blank = Cell(base: 0x20, role: .normal, width: 1)

  init(base: UInt32, role: Role, width: UInt8) {
    raw = ct_make_cell(base, UInt32(role.rawValue), UInt32(width))
  }

  /// The role that the cell is drawn in.
  public var role: Role { Role(rawValue: UInt8(truncatingIfNeeded: ct_cell_style(raw))) ?? .normal }

  var base: UInt32 { ct_cell_base(raw) }

  /// Columns: 0 for the second half of a wide character.
  var width: UInt8 { UInt8(truncatingIfNeeded: ct_cell_width(raw)) }

  /// The same character in another role.
  func inRole(_ role: Role) -> Cell {
    var cell = Cell(base: base, role: role, width: width)
    cell.raw.marks = raw.marks
    return cell
  }

  /// The character with its combining marks; empty for the second half of a wide one.
  public var text: String {
    guard width > 0 else { return "" }
    var scalars = String.UnicodeScalarView()
    for value in [base, UInt32(raw.marks.0), UInt32(raw.marks.1)] where value != 0 {
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  /// Whether two cells look the same.
  public static func == (left: Cell, right: Cell) -> Bool {
    left.raw.packed == right.raw.packed && left.raw.marks == right.raw.marks
  }
}

/// The screen as a value: what a view draws, what a test reads, what the terminal is sent.
public struct Grid: Equatable, Sendable {
  /// Rows and columns.
  public let size: Size
  /// Where the terminal's cursor stands: the caret or the chosen row; hidden where nil.
  public var cursor: Position?
  private(set) var cells: [Cell]
  var spots: [Spot] = []

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// Whether two screens look the same.
  public static func == (left: Grid, right: Grid) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.cells == right.cells
  }

  /// The cell at a place; a blank outside the screen.
  public subscript(row: Int, column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Draws text on one row, cut at the edges and at the limit; never half of a wide character.
  ///
  /// - Parameters:
  ///   - text: drawn with what may not be printed replaced by U+FFFD.
  ///   - row: outside the screen, nothing is drawn.
  ///   - column: may be negative: the part that falls outside is left out.
  ///   - role: how it looks.
  ///   - limit: the first column that the text may not reach.
  /// - Returns: the column after the text.
  @discardableResult
  public mutating func draw(
    _ text: String, row: Int, column: Int, role: Role = .normal, limit: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows else { return column }
    let end = min(limit, size.columns)
    return withCells(of: row) { $0.draw(text, column: column, role: role, end: end) }
  }

  private mutating func withCells<Result>(of row: Int, _ body: (RowCells) -> Result) -> Result {
    let range = row * size.columns..<(row + 1) * size.columns
    return cells.withUnsafeMutableBufferPointer { all in
      body(RowCells(cells: UnsafeMutableBufferPointer(rebasing: all[range])))
    }
  }

  /// Draws a line of spans; a click on a span that leads somewhere is about its link.
  ///
  /// - Returns: the column after the last span.
  @discardableResult
  public mutating func draw(_ line: Line, row: Int, column: Int, limit: Int = .max) -> Int {
    var at = column + line.indent
    for span in line.spans {
      let start = at
      at = draw(span.text, row: row, column: at, role: span.role, limit: limit)
      if let link = span.link, start < at { mark(row: row, columns: start..<at, as: .link(link)) }
    }
    return at
  }

  /// Draws a sign of one column again and again over a stretch of one row.
  public mutating func fill(
    _ sign: String, row: Int, columns: Range<Int>, role: Role = .normal
  ) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard let first = columns.first, row >= 0, row < size.rows else { return }
    draw(sign, row: row, column: first, role: role)
    withCells(of: row) { cells in
      for column in columns.dropFirst() { cells.place(cells.cells[first], at: column) }
    }
  }

  /// Gives every cell of a stretch of one row a role, whatever stands there.
  public mutating func paint(row: Int, columns: Range<Int>, role: Role) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let index = row * size.columns + column
      cells[index] = cells[index].inRole(role)
    }
  }

  /// Blanks a rectangle.
  public mutating func clear(_ area: Area) {
    for row in area.rows { fill(" ", row: row, columns: area.columns) }
    mark(area, as: .nothing)
  }

  /// The rows as text, without the blanks at their ends.
  public var text: String {
    (0..<size.rows).map { rowText($0) }.joined(separator: "\n")
  }

  /// One row as text, without the blanks at its end.
  public func rowText(_ row: Int) -> String {
    var line = ""
    for column in 0..<size.columns { line += self[row, column].text }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Whether a row is the same in another grid of the same size.
  func hasSameRow(as other: Grid, _ row: Int) -> Bool {
    cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        guard let left = mine.baseAddress, let right = theirs.baseAddress else { return true }
        let start = row * size.columns
        return memcmp(left + start, right + start, size.columns * MemoryLayout<Cell>.stride) == 0
      }
    }
  }
}

/// The cells of one row while they are written: checked once a text, not once a character.
private struct RowCells {
  let cells: UnsafeMutableBufferPointer<Cell>

  func draw(_ text: String, column: Int, role: Role, end: Int) -> Int {
    let plain = drawPlain(text, column: column, role: role, end: end)
    var at = column + plain
    guard plain < text.utf8.count else { return at }
    let rest = text.utf8.index(text.startIndex, offsetBy: plain)
    var last = plain > 0 ? at - 1 : -1
    for scalar in text.unicodeScalars[rest...] {
      let printable = TextWidth.isPrintable(scalar)
      let width = printable ? TextWidth.of(scalar) : 1
      if width == 0 {
        if last >= 0 { combine(scalar, into: last) }
        continue
      }
      if at + width > end { break }
      if at >= 0 {
        place(
          Cell(base: printable ? scalar.value : 0xFFFD, role: role, width: UInt8(width)), at: at)
        last = at
      }
      at += width
    }
    return at
  }

  /// Draws the plain letters that a text begins with: most of every screen.
  ///
  /// - Returns: how many there were, up to the first that needs more care.
  private func drawPlain(_ text: String, column: Int, role: Role, end: Int) -> Int {
    guard column >= 0, column < end else { return 0 }
    let count = text.utf8.withContiguousStorageIfAvailable { bytes in
      let most = min(bytes.count, end - column)
      var count = 0
      while count < most, bytes[count] >= 0x20, bytes[count] < 0x7F,
        cells[column + count].width == 1
      {
        cells[column + count] = Cell(base: UInt32(bytes[count]), role: role, width: 1)
        count += 1
      }
      return count
    }
    return count ?? 0
  }

  /// Writes a cell and repairs what it cuts in half.
  func place(_ cell: Cell, at column: Int) {
    if cells[column].width == 0, column > 0 { cells[column - 1] = .blank }
    let after = column + Int(cell.width)
    if after < cells.count, cells[after].width == 0 { cells[after] = .blank }
    cells[column] = cell
    if cell.width == 2 {
      cells[column + 1] = Cell(base: cell.base, role: cell.role, width: 0)
    }
  }

  /// Adds a combining mark; a third one, and those beyond the basic plane, are left out.
  private func combine(_ scalar: Unicode.Scalar, into column: Int) {
    guard let mark = UInt16(exactly: scalar.value) else { return }
    if cells[column].raw.marks.0 == 0 {
      cells[column].raw.marks.0 = mark
    } else if cells[column].raw.marks.1 == 0 {
      cells[column].raw.marks.1 = mark
    }
  }
}
