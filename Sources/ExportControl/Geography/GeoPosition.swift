/// A point on the earth, in whole tenths of a degree: as exact as a screen of dots can show.
public struct GeoPosition: Hashable, Sendable {
  private let longitudeTenths: Int16
  private let latitudeTenths: Int16

  /// Degrees east of Greenwich, -180 to 180.
  public var longitude: Double { Double(longitudeTenths) / 10 }
  /// Degrees north of the equator, -90 to 90.
  public var latitude: Double { Double(latitudeTenths) / 10 }

  /// A point; nil where there is none such on the earth.
  init?(longitudeTenths: Int, latitudeTenths: Int) {
    guard (-1800...1800).contains(longitudeTenths), (-900...900).contains(latitudeTenths) else {
      return nil
    }
    self.longitudeTenths = Int16(longitudeTenths)
    self.latitudeTenths = Int16(latitudeTenths)
  }

  /// Reads points from a flat array: longitude, latitude, longitude, latitude.
  static func list(_ node: JSONNode) throws(DataFault) -> [GeoPosition] {
    let tenths = try node.list { (node) throws(DataFault) in
      let number = try node.double()
      guard let whole = Int(exactly: number) else { throw unreadable("\(number)", at: node) }
      return whole
    }
    guard tenths.count % 2 == 0 else { throw unreadable("\(tenths.count)", at: node) }
    var positions: [GeoPosition] = []
    positions.reserveCapacity(tenths.count / 2)
    for index in stride(from: 0, to: tenths.count, by: 2) {
      let (longitude, latitude) = (tenths[index], tenths[index + 1])
      guard
        let position = GeoPosition(longitudeTenths: longitude, latitudeTenths: latitude)
      else { throw unreadable("\(longitude), \(latitude)", at: node) }
      positions.append(position)
    }
    return positions
  }

  init(_ node: JSONNode) throws(DataFault) {
    let positions = try Self.list(node)
    guard let position = positions.first, positions.count == 1 else {
      throw Self.unreadable("\(positions.count)", at: node)
    }
    self = position
  }

  private static func unreadable(_ text: String, at node: JSONNode) -> DataFault {
    DataFault(
      .badValue(text, expected: "-1800…1800, -900…900 (tenths of a degree)"), line: node.line)
  }

  /// A number for the point, the same on both sides of the date line.
  var key: UInt32 {
    let longitude = longitudeTenths == -1800 ? 1800 : longitudeTenths
    return UInt32(UInt16(bitPattern: longitude)) << 16
      | UInt32(UInt16(bitPattern: latitudeTenths))
  }
}
