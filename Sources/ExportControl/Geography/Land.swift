/// The land of a state, or land of none of the states that the data speak of.
public struct Land: Sendable {
  /// The state.
  public let code: Identifier<Country>?
  /// Its outlines: islands and mainlands, and holes where another state lies inside.
  public internal(set) var rings: [Ring]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["code", "rings"])
    code = try object.optional("code") { (node) throws(DataFault) in try node.identifier() }
    rings = try object.list("rings", Ring.init)
  }

  /// A closed outline.
  public struct Ring: Sendable {
    /// What lies on the other side of an edge.
    public enum Edge: Sendable {
      /// The sea.
      case coast
      /// Another state.
      case border
      /// The same state: a seam of the file, not of the world.
      case seam
    }

    /// The corners; the last is joined with the first.
    public let points: [GeoPosition]
    /// What each edge is: the first joins the first corner with the second.
    public internal(set) var edges: [Edge]
    /// Degrees of longitude that the outline takes.
    public let longitudes: ClosedRange<Double>
    /// Degrees of latitude.
    public let latitudes: ClosedRange<Double>

    init(_ node: JSONNode) throws(DataFault) {
      points = try GeoPosition.list(node)
      guard points.count >= 3, let longitudes = Self.range(points.map(\.longitude)),
        let latitudes = Self.range(points.map(\.latitude))
      else {
        throw DataFault(.badValue("\(points.count)", expected: "≥ 3"), line: node.line)
      }
      self.longitudes = longitudes
      self.latitudes = latitudes
      edges = Array(repeating: .coast, count: points.count)
    }

    private static func range(_ values: [Double]) -> ClosedRange<Double>? {
      guard let least = values.min(), let most = values.max() else { return nil }
      return least...most
    }

    /// A number for an edge, the same from whichever side.
    func key(ofEdge index: Int) -> UInt64 {
      let ends = [points[index].key, points[(index + 1) % points.count].key]
      return UInt64(min(ends[0], ends[1])) << 32 | UInt64(max(ends[0], ends[1]))
    }
  }
}

extension [Land] {
  /// Tells coasts from borders: an edge that stands in two outlines has land on both sides.
  func withEdgesTold() -> [Land] {
    var owners: [UInt64: (first: Int, count: Int, isShared: Bool)] = [:]
    owners.reserveCapacity(reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.points.count } })
    for (number, land) in enumerated() {
      for ring in land.rings {
        for index in ring.points.indices {
          let key = ring.key(ofEdge: index)
          if let owner = owners[key] {
            owners[key] = (owner.first, owner.count + 1, owner.isShared || owner.first != number)
          } else {
            owners[key] = (number, 1, false)
          }
        }
      }
    }
    var told = self
    for number in told.indices {
      for ring in told[number].rings.indices {
        for index in told[number].rings[ring].points.indices {
          guard let owner = owners[told[number].rings[ring].key(ofEdge: index)], owner.count > 1
          else { continue }
          told[number].rings[ring].edges[index] = owner.isShared ? .border : .seam
        }
      }
    }
    return told
  }
}
