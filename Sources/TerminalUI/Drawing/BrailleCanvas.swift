/// A point among the dots of a canvas: the dot in row 0 and column 0 goes from 0 to 1.
public struct DotPoint: Equatable, Sendable {
  /// From the left.
  public var x: Double
  /// From the top.
  public var y: Double

  /// A point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// What a part of a drawing looks like.
public struct Ink: Equatable, Sendable {
  /// How a cell is drawn that the ink reaches.
  public let role: Role
  /// Where inks meet in a cell, the one of the highest rank decides how the cell looks.
  public let rank: UInt8
  /// The sign in ASCII; nil for lines, whose sign follows their dots.
  public let sign: Unicode.Scalar?

  /// An ink.
  public init(_ role: Role, rank: UInt8, sign: Unicode.Scalar? = nil) {
    self.role = role
    self.rank = rank
    self.sign = sign
  }
}

/// A drawing in dots, two across and four down in each cell, as the Braille signs have them.
public struct BrailleCanvas: Equatable, Sendable {
  /// Cells across.
  public let columns: Int
  /// Cells down.
  public let rows: Int
  /// Dots across.
  public var width: Int { columns * 2 }
  /// Dots down.
  public var height: Int { rows * 4 }

  private var dots: [UInt8]
  private var inks: [Ink]

  /// How an area is filled.
  public enum Pattern: Sendable {
    /// Every second dot.
    case half
    /// Every dot.
    case full
  }

  /// How a line is drawn.
  public enum Stroke: Sendable {
    /// Every dot.
    case solid
    /// Every second dot.
    case dotted
  }

  /// A canvas without a dot; a negative number counts as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    dots = Array(repeating: 0, count: self.columns * self.rows)
    inks = Array(repeating: Ink(.normal, rank: 0), count: dots.count)
  }

  /// The bit of each dot of a cell in the Braille signs, by row and column.
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  /// Whether a dot is set; false outside.
  public func isSet(x: Int, y: Int) -> Bool {
    guard x >= 0, x < width, y >= 0, y < height else { return false }
    return dots[(y >> 2) * columns + (x >> 1)] & Self.bits[(y & 3) << 1 | x & 1] != 0
  }

  /// Sets a dot; outside, nothing.
  public mutating func plot(x: Int, y: Int, _ ink: Ink) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let cell = (y >> 2) * columns + (x >> 1)
    dots[cell] |= Self.bits[(y & 3) << 1 | x & 1]
    if ink.rank >= inks[cell].rank { inks[cell] = ink }
  }

  /// Draws a line, as much of it as lies on the canvas (Bresenham's way).
  public mutating func line(
    from start: DotPoint, to end: DotPoint, _ ink: Ink, stroke: Stroke = .solid
  ) {
    guard let (start, end) = clipped(start, end) else { return }
    var x = Int(start.x)
    var y = Int(start.y)
    let (lastX, lastY) = (Int(end.x), Int(end.y))
    let (across, down) = (abs(lastX - x), abs(lastY - y))
    let (stepX, stepY) = (x < lastX ? 1 : -1, y < lastY ? 1 : -1)
    var error = across - down
    while true {
      // By the place, not by the length: many short lines make one dotted one.
      if stroke == .solid || (across >= down ? x : y) & 1 == 0 { plot(x: x, y: y, ink) }
      if x == lastX, y == lastY { return }
      let twice = 2 * error
      if twice >= -down {
        error -= down
        x += stepX
      }
      if twice <= across {
        error += across
        y += stepY
      }
    }
  }

  /// The part of a line that lies on the canvas (Liang and Barsky's way); nil where none does.
  func clipped(_ start: DotPoint, _ end: DotPoint) -> (DotPoint, DotPoint)? {
    guard columns > 0, rows > 0 else { return nil }
    // The last dots end just before the edges.
    let right = Double(width).nextDown
    let bottom = Double(height).nextDown
    let inside = 0...right
    if inside.contains(start.x), inside.contains(end.x), (0...bottom).contains(start.y),
      (0...bottom).contains(end.y)
    {
      return (start, end)
    }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var first = 0.0
    var last = 1.0
    for (step, room) in [
      (-dx, start.x), (dx, right - start.x), (-dy, start.y), (dy, bottom - start.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        first = max(first, room / step)
      } else {
        last = min(last, room / step)
      }
    }
    guard first <= last else { return nil }
    func point(_ part: Double) -> DotPoint {
      DotPoint(
        x: min(max(0, start.x + part * dx), right), y: min(max(0, start.y + part * dy), bottom))
    }
    return (point(first), point(last))
  }

  /// Fills what closed outlines hold, what lies in an even number of them left out.
  ///
  /// - Parameters:
  ///   - rings: the outlines; the last point of each is joined with the first.
  ///   - pattern: how densely.
  ///   - ink: how it looks.
  public mutating func fill(_ rings: [[DotPoint]], _ pattern: Pattern, _ ink: Ink) {
    var crossings: [[Double]] = Array(repeating: [], count: height)
    for ring in rings {
      guard var before = ring.last else { continue }
      for point in ring {
        let (top, bottom) = before.y < point.y ? (before, point) : (point, before)
        before = point
        // The rows of dots whose middles the edge crosses.
        let first = max(0, (top.y - 0.5).rounded(.up))
        let last = min(Double(height), (bottom.y - 0.5).rounded(.up))
        guard first < last else { continue }
        let slope = (bottom.x - top.x) / (bottom.y - top.y)
        for row in Int(first)..<Int(last) {
          crossings[row].append(top.x + (Double(row) + 0.5 - top.y) * slope)
        }
      }
    }
    for (y, row) in crossings.enumerated() where row.count > 1 {
      let sorted = row.sorted()
      for index in stride(from: 0, to: sorted.count - 1, by: 2) {
        let first = max(0, (sorted[index] - 0.5).rounded(.up))
        let last = min(Double(width), (sorted[index + 1] - 0.5).rounded(.up))
        guard first < last else { continue }
        for x in Int(first)..<Int(last) where pattern == .full || (x + y) & 1 == 0 {
          plot(x: x, y: y, ink)
        }
      }
    }
  }

  /// The sign of a filled cell, for a legend.
  public static func sign(of pattern: Pattern) -> String {
    String(Unicode.Scalar(UInt16(0x2800) | (pattern == .full ? 0xFF : 0x95)) ?? " ")
  }

  /// Draws the dots; cells without one stay as they are.
  ///
  /// - Parameters:
  ///   - grid: the screen.
  ///   - top: the row of the first cells.
  ///   - left: the column of the first cells.
  ///   - marks: Braille signs, or ASCII ones that say as much as they can.
  public func draw(on grid: inout Grid, top: Int, left: Int, marks: Marks) {
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let start = row * columns + column
        guard dots[start] != 0 else {
          column += 1
          continue
        }
        // Cells of one role are drawn together.
        var text = String.UnicodeScalarView()
        var end = start
        repeat {
          text.append(sign(end, marks))
          end += 1
        } while end < (row + 1) * columns && dots[end] != 0 && inks[end].role == inks[start].role
        grid.draw(
          String(text), row: top + row, column: left + column, role: inks[start].role)
        column += end - start
      }
    }
  }

  private func sign(_ cell: Int, _ marks: Marks) -> Unicode.Scalar {
    let bits = dots[cell]
    if marks == .unicode { return Unicode.Scalar(UInt16(0x2800) | UInt16(bits)) ?? " " }
    if let sign = inks[cell].sign { return sign }
    let upper = bits & 0x1B != 0
    let lower = bits & 0xE4 != 0
    return upper ? (lower ? ":" : "'") : "."
  }
}
