import ExportControl
import TerminalUI
import TestSupport
import Testing

@testable import SekishoApp

/// Projection, marks and land of the maps, and their screens key by key.
@Suite struct MapTests {
  private let atlas = Session.catalogue.atlas

  // MARK: Projection

  @Test func thereAndBack() {
    var random = SeededGenerator(seed: 5)
    for region in atlas.regions {
      for _ in 0..<200 {
        let projection = MapProjection(
          region, columns: Int.random(in: 10...200, using: &random),
          rows: Int.random(in: 4...60, using: &random))
        let longitude = Double.random(in: -180...180, using: &random)
        let latitude = Double.random(in: -60...84, using: &random)
        let place = projection.place(
          of: projection.dot(longitude: longitude, latitude: latitude))
        #expect(abs(place.latitude - latitude) < 1e-6)
        let turn = abs(place.longitude - longitude)
        #expect(min(turn, abs(turn - 360)) < 1e-6)
      }
    }
  }

  /// All of a region is in view at any size, and nothing twice.
  @Test func aRegionIsInViewWhole() {
    for region in atlas.regions {
      for (columns, rows) in [(80, 17), (120, 27), (40, 8), (40, 4), (200, 45), (300, 10)] {
        let projection = MapProjection(region, columns: columns, rows: rows)
        #expect(projection.columns <= columns && projection.rows <= rows)
        #expect(projection.east - projection.west <= 360 + 1e-6)
        // A cell may be lost at an edge where they do not come out even.
        let slack = 4 / projection.down + 2 / projection.across
        #expect(projection.west - slack <= region.longitudes.lowerBound)
        #expect(projection.east + slack >= region.longitudes.upperBound)
        #expect(projection.south - slack <= region.latitudes.lowerBound)
        #expect(projection.north + slack >= region.latitudes.upperBound)
      }
    }
  }

  /// Every place is on the map of the world, and on one of a region, where it is seen closer.
  @Test func everyPlaceIsInView() {
    for place in atlas.places {
      guard let position = place.position else { continue }
      let views = atlas.regions.map {
        MapProjection($0, columns: 80, rows: 17).cell(of: position) != nil
      }
      #expect(views.first == true, "\(place.name)")
      #expect(views.dropFirst().contains(true), "\(place.name)")
    }
  }

  // MARK: Land

  @Test func landIsFilledOnceItsStateTakesPart() throws {
    let participation = try #require(Session.catalogue.participation(in: Identifier("NSG")))
    let world = try #require(atlas.regions.first)
    let projection = MapProjection(world, columns: 120, rows: 27)
    let map = WorldMap(atlas: atlas, projection: projection)
    // The middle of Australia, and of Mexico, which joined in 2012.
    func dots(_ year: Int, _ longitude: Double, _ latitude: Double) -> Int {
      let members = MembersOfYear(participation, year: year)
      let canvas = map.participants(
        members.all, joined: Set(members.joined), borders: false)
      let dot = projection.dot(longitude: longitude, latitude: latitude)
      let (x, y) = (Int(dot.x), Int(dot.y))
      return (0..<2).reduce(0) { sum, dy in
        sum + (0..<2).count { canvas.isSet(x: x + $0, y: y + dy) }
      }
    }
    #expect(dots(1974, 134, -25) == 0)
    #expect(dots(2012, 134, -25) == 2)
    #expect(dots(2011, -103, 24) == 0)
    #expect(dots(2012, -103, 24) == 4)
    #expect(dots(2013, -103, 24) == 2)
  }

  /// Those who joined, less those who left, are the difference of the counts.
  @Test func whoJoinedAddsUp() {
    for participation in Session.catalogue.participations {
      for year in ParticipantsState.years(Session.catalogue).dropFirst() {
        let now = MembersOfYear(participation, year: year)
        let before = MembersOfYear(participation, year: year - 1)
        #expect(now.all.subtracting(before.all) == Set(now.joined))
        #expect(now.all.count == participation.count(on: .endOfYear(year)).best)
      }
    }
  }

  // MARK: Marks

  private func marks(upTo count: Int, region: Int = 0) throws -> ExerciseMarks {
    let exercises = Array(Session.catalogue.exercises.prefix(count))
    return ExerciseMarks(
      exercises, chosen: try #require(exercises.last), atlas,
      MapProjection(atlas.regions[region], columns: 80, rows: 17))
  }

  @Test func whatIsYetToComeIsNotOnTheMap() throws {
    #expect(try marks(upTo: 1).marks.map(\.exercises.count) == [1])
    var before = 0
    for count in 1...Session.catalogue.exercises.count {
      let marks = try marks(upTo: count)
      let shown = Set(marks.marks.flatMap { $0.exercises.map(\.id) })
      #expect(shown.count == count, "every exercise has a mark")
      #expect(marks.marks.reduce(0) { $0 + $1.exercises.count } >= before)
      before = marks.marks.reduce(0) { $0 + $1.exercises.count }
    }
  }

  @Test func exercisesInOneCellAreCounted() throws {
    let all = try marks(upTo: 39)
    let singapore = try #require(
      all.marks.first { $0.exercises.contains { $0.hosts == [Identifier("SG")] } })
    #expect(singapore.exercises.map(\.start.year) == [2005, 2009])
    // The port is known, the waters around it are not: the mark stands at the port.
    #expect(!singapore.isApproximate)
    #expect(all.placesNotOnMap == 3)
  }

  @Test func theChosenOneStandsOutAndAboutIsInParentheses() throws {
    let first = try marks(upTo: 1)
    var grid = Grid(size: Size(rows: 17, columns: 80))
    first.draw(on: &grid, in: Area(grid.size), signs: .unicode)
    let cell = try #require(first.marks.first?.cell)
    #expect(grid[cell.row, cell.column].role == .selected)
    #expect(grid.rowText(cell.row).contains("(■)"))
  }

  // MARK: Screens

  @Test func theMapMovesWithTime() {
    var session = Session()
    session.press("4", "Home", "m")
    #expect(session.text.contains("1 of 39"))
    #expect(session.text.contains("Pacific Protector"))
    session.press("j")
    #expect(session.text.contains("2 of 39"))
    session.press("→")
    #expect(session.text.contains("2004"))
    #expect(session.text.contains("Sea Saber"))
    session.press("←")
    #expect(session.text.contains("1 of 39"))
    session.press("G")
    #expect(session.text.contains("39 of 39"))
  }

  @Test func zoomingAndBack() {
    var session = Session()
    session.press("4", "m")
    let world = session.state
    session.press("z", "z", "z")
    #expect(session.text.contains("Europe and the Mediterranean"))
    #expect(session.text.contains("out of view"))
    session.press("-")
    #expect(session.text.contains("East Asia"))
    session.press("Esc")
    #expect(session.state == world)
    session.press("+", "0")
    #expect(session.state == world)
    session.press("Esc")
    #expect(session.state.context == .exercises)
  }

  @Test func aPageOpensOverTheMapAndTheMapComesBack() {
    var session = Session()
    session.press("4", "m", "G", "Enter")
    #expect(session.text.contains("What Japan sent"))
    session.press("Esc")
    #expect(session.state.context == .exerciseMap)
    session.press("m")
    #expect(session.state.context == .exercises)
  }

  /// A click on a mark goes back in time to it, another opens its page.
  @Test func aMarkIsClicked() throws {
    var session = Session()
    session.press("4", "m", "G")
    let grid = session.grid
    let spots = (0..<24).flatMap { row in (0..<80).map { Position(row: row, column: $0) } }
      .filter { position in
        if case .row = grid.target(at: position) { position.row > 3 } else { false }
      }
    let spot = try #require(spots.first)
    session.send(.mouse(Mouse(.press, at: spot)))
    #expect(!session.text.contains("39 of 39"))
    let chosen = session.state.selectedReference(in: session.workspace)
    let again = try #require(
      spots.first {
        if case .row(let row)? = session.grid.target(at: $0) {
          session.workspace.rows(session.state)[row].target == chosen
        } else {
          false
        }
      })
    session.send(.mouse(Mouse(.press, at: again)))
    #expect(session.state.overlays.count == 1)
  }

  @Test func theFilterHoldsOnTheMap() {
    var session = Session()
    session.press("4", "m", "G", "f", "j", "j", "Enter")
    #expect(session.state.context == .exerciseMap)
    #expect(!session.text.contains("39 of 39"))
  }

  @Test func participantsMoveWithTheYearAndTheRegime() {
    var session = Session()
    session.press("2", "m")
    #expect(session.text.contains("Joined in 2012 (1): Mexico"))
    session.press("←")
    #expect(session.text.contains("◂ 2011 ▸"))
    #expect(session.text.contains("Nobody joined in 2011."))
    session.press("Tab")
    #expect(session.text.contains("ZC: "))
    session.press("Esc")
    #expect(session.state.context == .matrix)
  }

  /// The program reads the map once one is opened.
  @Test func theMapIsReadWhenItIsOpened() throws {
    let loader = CatalogueLoader(.embedded)
    var catalogue = Catalogue()
    try loader.load(Subject.browsing, into: &catalogue)
    let workspace = Workspace(catalogue: catalogue, loader: loader)
    var session = OffscreenSession(
      size: Size(rows: 24, columns: 80), language: .english, marks: .unicode,
      workspace: workspace)
    try session.press("4 j j")
    #expect(!workspace.catalogue.loaded.contains(.map))
    try session.press("m")
    #expect(workspace.catalogue.loaded.contains(.map))
    #expect(session.state.view(workspace).text.contains("⣿"))
  }
}
