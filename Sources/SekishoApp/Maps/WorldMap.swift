import ExportControl
import TerminalUI

/// Draws the land of an atlas: coasts, borders, and the land of chosen states filled.
struct WorldMap {
  let atlas: Atlas
  let projection: MapProjection

  /// The coasts; the borders too where they have room.
  func coasts(borders: Bool) -> BrailleCanvas {
    var canvas = BrailleCanvas(columns: projection.columns, rows: projection.rows)
    for land in atlas.lands {
      if borders { draw(land, .border, Self.border, .dotted, on: &canvas) }
      draw(land, .coast, Self.coast, on: &canvas)
    }
    return canvas
  }

  /// The same with the participants' land filled, that of those who have just joined densely.
  func participants(
    _ members: Set<Identifier<Country>>, joined: Set<Identifier<Country>>, borders: Bool
  ) -> BrailleCanvas {
    var canvas = BrailleCanvas(columns: projection.columns, rows: projection.rows)
    for land in atlas.lands {
      let isJoined = land.code.map(joined.contains) ?? false
      let isMember = land.code.map(members.contains) ?? false
      let ink = isJoined ? Self.joined : isMember ? Self.member : Self.coast
      if isMember {
        let rings = land.rings.flatMap(projected)
        canvas.fill(rings, isJoined ? .full : .half, ink)
        // Land smaller than a dot is a dot.
        if let point = rings.first?.first {
          canvas.plot(x: Int(point.x.rounded(.down)), y: Int(point.y.rounded(.down)), ink)
        }
      }
      if borders { draw(land, .border, Self.border, on: &canvas) }
      draw(land, .coast, ink, on: &canvas)
    }
    return canvas
  }

  private static let coast = Ink(.quiet, rank: 2)
  private static let border = Ink(.quiet, rank: 1)
  private static let member = Ink(.accent, rank: 3, sign: "+")
  private static let joined = Ink(.match, rank: 4, sign: "#")

  private func draw(
    _ land: Land, _ edge: Land.Ring.Edge, _ ink: Ink, _ stroke: BrailleCanvas.Stroke = .solid,
    on canvas: inout BrailleCanvas
  ) {
    for ring in land.rings {
      for turn in turns(ring) {
        var points = ring.points.makeIterator()
        guard let first = points.next().map({ dot($0, turn) }) else { continue }
        var start = first
        for kind in ring.edges {
          let end = points.next().map { dot($0, turn) } ?? first
          if kind == edge { canvas.line(from: start, to: end, ink, stroke: stroke) }
          start = end
        }
      }
    }
  }

  private func projected(_ ring: Land.Ring) -> [[DotPoint]] {
    turns(ring).map { turn in ring.points.map { dot($0, turn) } }
  }

  private func dot(_ position: GeoPosition, _ turn: Double) -> DotPoint {
    DotPoint(
      x: (position.longitude + turn - projection.west) * projection.across,
      y: (projection.north - position.latitude) * projection.down)
  }

  /// By how many degrees a ring must be turned to come into view: twice where the edge of the
  /// map cuts it in two, not at all where it is out of view.
  private func turns(_ ring: Land.Ring) -> [Double] {
    guard ring.latitudes.upperBound > projection.south, ring.latitudes.lowerBound < projection.north
    else { return [] }
    return [-360, 0, 360].filter {
      ring.longitudes.upperBound + $0 > projection.west
        && ring.longitudes.lowerBound + $0 < projection.east
    }
  }
}
