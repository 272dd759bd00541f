/// A rectangle of the screen.
public struct Area: Equatable, Sendable {
  /// First row.
  public var top: Int
  /// First column.
  public var left: Int
  /// Number of rows.
  public var height: Int
  /// Number of columns.
  public var width: Int

  /// A rectangle; a negative extent counts as 0.
  public init(top: Int, left: Int, height: Int, width: Int) {
    self.top = top
    self.left = left
    self.height = max(0, height)
    self.width = max(0, width)
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(top: 0, left: 0, height: size.rows, width: size.columns)
  }

  /// The rows inside.
  public var rows: Range<Int> { top..<(top + height) }
  /// The columns inside.
  public var columns: Range<Int> { left..<(left + width) }
  /// The column after the last.
  public var right: Int { left + width }
  /// The row after the last.
  public var bottom: Int { top + height }

  /// Cuts off so many columns at the left, and gives both parts.
  public func splitLeft(_ columns: Int) -> (left: Area, rest: Area) {
    let taken = min(max(0, columns), width)
    return (
      Area(top: top, left: left, height: height, width: taken),
      Area(top: top, left: left + taken, height: height, width: width - taken)
    )
  }

  /// Cuts off so many rows at the top, and gives both parts.
  public func splitTop(_ rows: Int) -> (top: Area, rest: Area) {
    let taken = min(max(0, rows), height)
    return (
      Area(top: top, left: left, height: taken, width: width),
      Area(top: top + taken, left: left, height: height - taken, width: width)
    )
  }

  /// The rectangle without a margin on each side.
  public func inset(rows: Int = 0, columns: Int = 0) -> Area {
    Area(
      top: top + rows, left: left + columns, height: height - 2 * rows, width: width - 2 * columns)
  }

  /// A rectangle of at most this size in the middle of this one.
  public func centred(height: Int, width: Int) -> Area {
    let rows = min(height, self.height)
    let columns = min(width, self.width)
    return Area(
      top: top + (self.height - rows) / 2, left: left + (self.width - columns) / 2,
      height: rows, width: columns)
  }
}
