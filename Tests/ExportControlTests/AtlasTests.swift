import Testing

@testable import ExportControl

@Suite struct AtlasTests {
  private let atlas = Shared.catalogue.atlas

  private func edges(_ code: String) -> Set<Land.Ring.Edge> {
    Set(
      atlas.lands.filter { $0.code?.text == code }
        .flatMap { $0.rings.flatMap(\.edges) })
  }

  /// Coasts and borders are told from what the outlines share.
  @Test func anIslandHasCoastsAndAnInlandStateBorders() {
    #expect(edges("JP") == [.coast])
    #expect(edges("MN") == [.border])
    #expect(edges("LS") == [.border])
    #expect(edges("FR") == [.coast, .border])
  }

  /// Where the file cuts one state in two, nothing is drawn.
  @Test func aSeamIsNoCoast() {
    #expect(edges("CY") == [.coast, .seam])
    #expect(edges("RU") == [.coast, .border, .seam])
  }

  /// A border is a border from both sides.
  @Test func everyBorderHasTwoSides() {
    var sides: [UInt64: Int] = [:]
    for ring in atlas.lands.flatMap(\.rings) {
      for (index, edge) in ring.edges.enumerated() where edge == .border {
        sides[ring.key(ofEdge: index), default: 0] += 1
      }
    }
    #expect(!sides.isEmpty)
    #expect(sides.values.allSatisfy { $0 == 2 })
  }

  /// A region beyond 180° holds what lies on the other side of the line; the Mediterranean is not in it.
  @Test(arguments: [(1540, -190, true), (-1790, 0, true), (-1700, 0, false), (150, 380, false)])
  func aRegionHolds(longitude: Int, latitude: Int, isHeld: Bool) throws {
    let region = try #require(atlas.region(Identifier("pacific")))
    let position = try #require(
      GeoPosition(longitudeTenths: longitude, latitudeTenths: latitude))
    #expect(region.holds(position) == isHeld)
  }

  /// A place that a source gives as a point lies on the host's land, or by its shore.
  @Test func exactPlacesLieAtTheirHosts() throws {
    for exercise in Shared.catalogue.exercises {
      for name in exercise.places {
        guard case .point(let position, _)? = atlas.place(name)?.location else { continue }
        let isNear = exercise.hosts.contains { host in
          atlas.points.contains { $0.code == host && near(position, $0.position) }
            || atlas.lands.contains { land in
              land.code == host
                && land.rings.contains {
                  holds($0, position) || $0.points.contains { near($0, position) }
                }
            }
        }
        #expect(isNear, "\(name.en)")
      }
    }
  }

  private func near(_ left: GeoPosition, _ right: GeoPosition) -> Bool {
    abs(left.longitude - right.longitude) < 1 && abs(left.latitude - right.latitude) < 1
  }

  private func holds(_ ring: Land.Ring, _ position: GeoPosition) -> Bool {
    guard var before = ring.points.last else { return false }
    var isInside = false
    for point in ring.points {
      if (point.latitude > position.latitude) != (before.latitude > position.latitude) {
        let part = (position.latitude - point.latitude) / (before.latitude - point.latitude)
        if position.longitude < point.longitude + part * (before.longitude - point.longitude) {
          isInside.toggle()
        }
      }
      before = point
    }
    return isInside
  }

  /// The map is read when one is opened, not before.
  @Test func browsingNeedsNoMap() {
    #expect(!Subject.browsing.contains(.map))
    #expect(!Subject.classification.contains(.map))
  }
}
