/// A stretch of a row that means something to the mouse.
public struct Spot: Equatable, Sendable {
  /// What a click there is about.
  public enum Target: Equatable, Sendable {
    /// Nothing: something was drawn over what lies below.
    case nothing
    /// A name in the bar on top, by its number.
    case tab(Int)
    /// A key in the line at the bottom, by its place in the table.
    case hint(Int)
    /// A row of the list in front, by its place there.
    case row(Int)
    /// A link of the page in front, by its number.
    case link(Int)
    /// A page that a click brings to the front.
    case page
    /// A value of a chart.
    case value(Int)
  }

  let area: Area
  let target: Target
}

/// What the mouse did.
public struct Mouse: Equatable, Sendable {
  /// What it did.
  public enum Kind: Equatable, Sendable {
    /// The first button went down.
    case press
    /// It moved with the button down.
    case drag
    /// The button went up.
    case release
    /// The wheel was turned away from the user.
    case wheelUp
    /// The wheel was turned towards the user.
    case wheelDown
  }

  /// What it did.
  public let kind: Kind
  /// Where.
  public let position: Position

  /// Something the mouse did.
  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}

extension Grid {
  /// Says what a click on a rectangle is about; what was said last of a place holds.
  public mutating func mark(_ area: Area, as target: Spot.Target) {
    spots.append(Spot(area: area, target: target))
  }

  /// The same for a stretch of one row.
  public mutating func mark(row: Int, columns: Range<Int>, as target: Spot.Target) {
    mark(Area(top: row, left: columns.lowerBound, height: 1, width: columns.count), as: target)
  }

  /// What a click on a place is about; nil where nothing was said.
  public func target(at position: Position) -> Spot.Target? {
    spots.last {
      $0.area.rows.contains(position.row) && $0.area.columns.contains(position.column)
    }?.target
  }
}
