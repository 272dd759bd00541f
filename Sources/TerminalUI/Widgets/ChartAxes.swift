/// Years beside each other on a row of columns.
///
/// Below two columns a year each has one, so that all look alike; from there on they share the
/// whole width. Where there are fewer columns than years, several years fall to one column.
public struct YearAxis: Equatable, Sendable {
  /// The years, first to last.
  public let years: ClosedRange<Int>
  /// The first column.
  public let left: Int
  /// The columns taken.
  public let width: Int
  /// Years that fall to one column.
  public let yearsPerColumn: Int

  /// An axis in these columns, of which it may leave the last ones.
  public init(_ years: ClosedRange<Int>, in room: Range<Int>) {
    self.years = years
    left = room.lowerBound
    let columns = max(1, room.count)
    let count = years.count
    if columns >= 2 * count {
      width = columns
      yearsPerColumn = 1
    } else {
      yearsPerColumn = (count + columns - 1) / columns
      width = (count + yearsPerColumn - 1) / yearsPerColumn
    }
  }

  /// The years that fall to the column of a year, itself among them.
  public func bucket(of year: Int) -> ClosedRange<Int> {
    let first = year - (year - years.lowerBound) % yearsPerColumn
    return first...min(first + yearsPerColumn - 1, years.upperBound)
  }

  /// The first year of each column, or every year where each has its own.
  public var firstYears: StrideThrough<Int> {
    stride(from: years.lowerBound, through: years.upperBound, by: yearsPerColumn)
  }

  /// The columns of a year; a year off the axis has those of its end.
  public func columns(of year: Int) -> Range<Int> {
    let place = min(max(year, years.lowerBound), years.upperBound) - years.lowerBound
    guard yearsPerColumn == 1 else {
      let column = left + place / yearsPerColumn
      return column..<column + 1
    }
    return left + place * width / years.count..<left + (place + 1) * width / years.count
  }

  /// The column after the last.
  public var right: Int { left + width }

  /// The years that have room for their number under the axis: round ones, evenly apart.
  public var labelled: [Int] {
    let room = Self.numberWidth + 2
    let interval =
      [1, 2, 5, 10, 20, 50, 100].first { $0 * width / years.count >= room } ?? 100
    return years.filter {
      $0 % interval == 0 && columns(of: $0).lowerBound + Self.numberWidth <= right
    }
  }

  /// Columns of a year's number.
  public static let numberWidth = 4
}

extension Grid {
  /// Names years under an axis: round ones, and the chosen one with what is said of it.
  ///
  /// - Parameters:
  ///   - axis: the years.
  ///   - chosen: the year told apart.
  ///   - text: what is written for it.
  ///   - row: where.
  public mutating func drawYears(_ axis: YearAxis, chosen: Int?, text: String, row: Int) {
    var taken = axis.left..<axis.left
    if let chosen {
      let width = TextWidth.of(text)
      let start = max(axis.left, min(axis.columns(of: chosen).lowerBound, axis.right - width))
      taken = start - 1..<start + width + 1
      draw(text, row: row, column: start, role: .match)
    }
    for year in axis.labelled {
      let start = axis.columns(of: year).lowerBound
      guard !taken.overlaps(start..<start + YearAxis.numberWidth) else { continue }
      draw(String(year), row: row, column: start, role: .quiet)
    }
  }
}

/// A figure that is no less, and can be halved and quartered.
private func quartered(_ most: Int) -> Int { max(4, (most + 3) / 4 * 4) }

/// Figures from nothing to the right, in whole columns.
public struct LengthAxis: Equatable, Sendable {
  /// The figure at the right end: no figure of the chart is more.
  public let end: Int
  /// Columns.
  public let width: Int

  /// An axis that the greatest figure fits on.
  public init(upTo most: Int, width: Int) {
    end = quartered(most)
    self.width = max(1, width)
  }

  /// How far a figure reaches: further for more, never off the axis, seen where it is not nothing.
  public func columns(of value: Int) -> Int {
    value <= 0 ? 0 : min(width, max(1, value * width / end))
  }

  /// Figures to name under the axis, evenly apart, with the columns that they reach to.
  public var ticks: [(value: Int, column: Int)] {
    let parts = width >= 32 ? 4 : width >= 12 ? 2 : 1
    return (0...parts).map { (end * $0 / parts, columns(of: end * $0 / parts)) }
  }
}

/// Figures from nothing up to the top of a chart, in eighths of a row.
public struct ValueAxis: Equatable, Sendable {
  /// The figure at the top: no figure of the chart is more.
  public let top: Int
  /// Rows.
  public let height: Int

  /// An axis that the greatest figure fits on, its top one that can be halved and quartered.
  public init(upTo most: Int, height: Int) {
    top = quartered(most)
    self.height = max(1, height)
  }

  /// How high a figure stands: more for more, never above the axis, seen where it is not nothing.
  public func eighths(of value: Int) -> Int {
    value <= 0 ? 0 : min(height * 8, max(1, value * height * 8 / top))
  }

  /// Figures to name on the axis, with their row counted up from the base.
  public var ticks: [(value: Int, row: Int)] {
    let parts = height >= 8 ? 4 : height >= 3 ? 2 : 1
    return (0...parts).map { (top * $0 / parts, height * $0 / parts) }
  }
}

extension Grid {
  /// Draws a bar upwards.
  ///
  /// - Parameters:
  ///   - eighths: its height in eighths of a row.
  ///   - base: the row under the bar.
  ///   - columns: where it stands.
  ///   - role: how it looks.
  ///   - marks: the signs it is made of.
  public mutating func drawBar(
    _ eighths: Int, base: Int, columns: Range<Int>, role: Role, _ marks: Marks
  ) {
    var rest = eighths
    var row = base - 1
    while rest > 0 {
      fill(marks.bars[min(8, rest) - 1], row: row, columns: columns, role: role)
      rest -= 8
      row -= 1
    }
  }
}
