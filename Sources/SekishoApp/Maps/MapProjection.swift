import ExportControl
import Glibc
import TerminalUI

/// From degrees to the dots of a canvas and back: equirectangular, its lengths true at the mean
/// distance of the region from the equator.
struct MapProjection: Equatable {
  /// Cells across and down; the world may need fewer than there is room for.
  let columns: Int
  let rows: Int
  /// Longitude of the left edge.
  let west: Double
  /// Latitude of the upper edge.
  let north: Double
  /// Dots a degree.
  let across: Double
  let down: Double

  /// Longitude of the right edge: never the whole way round to the left one again.
  var east: Double { west + Double(columns * 2) / across }
  var south: Double { north - Double(rows * 4) / down }

  /// Beyond these parallels there is no land in the data.
  private static let latitudes = -60.0...84.0

  /// The region as large as it goes into the room, with what lies around it.
  ///
  /// Dots of Braille signs stand as far apart across as down, whatever the cell.
  init(_ region: MapRegion, columns: Int, rows: Int) {
    let shrinking = Self.shrinking(region.latitudes)
    let width = region.longitudes.upperBound - region.longitudes.lowerBound
    let height = region.latitudes.upperBound - region.latitudes.lowerBound
    down = min(Double(columns * 2) / (width * shrinking), Double(rows * 4) / height)
    across = down * shrinking
    // A hair more, lest rounding take a column away.
    self.columns = min(columns, Int(360 * across / 2 + 1e-6))
    let tallest = Self.latitudes.upperBound - Self.latitudes.lowerBound
    self.rows = min(rows, Int(tallest * down / 4))
    let middle = (region.longitudes.lowerBound + region.longitudes.upperBound) / 2
    west = middle - Double(self.columns) / across
    let centre = (region.latitudes.lowerBound + region.latitudes.upperBound) / 2
    let half = Double(self.rows * 2) / down
    north = min(
      Self.latitudes.upperBound, max(centre + half, Self.latitudes.lowerBound + 2 * half))
  }

  /// Rows in which a region fills so many columns.
  static func rows(of region: MapRegion, columns: Int) -> Int {
    let width = region.longitudes.upperBound - region.longitudes.lowerBound
    let height = region.latitudes.upperBound - region.latitudes.lowerBound
    return Int(
      (height * Double(columns) / (width * shrinking(region.latitudes) * 2)).rounded(.up))
  }

  /// How much shorter a degree of longitude is than one of latitude.
  private static func shrinking(_ latitudes: ClosedRange<Double>) -> Double {
    let (south, north) = (latitudes.lowerBound, latitudes.upperBound)
    let mean =
      south < 0 && north > 0
      ? (south * south + north * north) / (2 * (north - south)) : abs(south + north) / 2
    return cos(mean * .pi / 180)
  }

  /// Where a point of the earth falls; outside the canvas where it is not in view.
  func dot(longitude: Double, latitude: Double) -> DotPoint {
    var offset = longitude - west
    while offset < 0 { offset += 360 }
    while offset >= 360 { offset -= 360 }
    return DotPoint(x: offset * across, y: (north - latitude) * down)
  }

  /// The point of the earth under a dot.
  func place(of dot: DotPoint) -> (longitude: Double, latitude: Double) {
    let longitude = west + dot.x / across
    return (longitude > 180 ? longitude - 360 : longitude, north - dot.y / down)
  }

  /// The cell in which a point of the earth lies; nil where it is not in view.
  func cell(of position: GeoPosition) -> Position? {
    let dot = dot(longitude: position.longitude, latitude: position.latitude)
    let column = Int(dot.x / 2)
    let row = Int((dot.y / 4).rounded(.down))
    guard column < columns, row >= 0, row < rows else { return nil }
    return Position(row: row, column: column)
  }
}
