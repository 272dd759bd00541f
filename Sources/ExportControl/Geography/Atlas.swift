/// What the maps are drawn from: coastlines, regions to look at, and where the exercises were.
public struct Atlas: Sendable {
  /// What must be said of the borders.
  public let note: LocalizedText?
  /// The views, the whole world first.
  public let regions: [MapRegion]
  /// The land, state by state.
  public let lands: [Land]
  /// States too small for the coastlines, as points.
  public let points: [StatePoint]
  /// The places of the exercises.
  public let places: [ExercisePlace]
  private let placePositions: [String: Int]

  /// A map of nothing.
  init() {
    note = nil
    regions = []
    lands = []
    points = []
    places = []
    placePositions = [:]
  }

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node, keys: ["source", "note", "regions", "places", "points", "lands"])
    _ = try object.list("source", Citation.init)
    note = try object.value("note", LocalizedText.init)
    regions = try object.list("regions", MapRegion.init)
    places = try object.list("places", ExercisePlace.init)
    points = try object.list("points", StatePoint.init)
    lands = try object.list("lands", Land.init).withEdgesTold()
    var positions: [String: Int] = [:]
    for (position, place) in places.enumerated() {
      guard positions.updateValue(position, forKey: place.name) == nil else {
        throw DataFault(.duplicateID(place.name), line: node.line)
      }
    }
    placePositions = positions
  }

  /// The place that an exercise names.
  public func place(_ name: LocalizedText) -> ExercisePlace? {
    placePositions[name.en].map { places[$0] }
  }

  /// The region of a name; the whole world where there is no name.
  public func region(_ id: Identifier<MapRegion>?) -> MapRegion? {
    regions.first { $0.id == id } ?? regions.first
  }
}

/// A part of the world that a map shows.
public struct MapRegion: Sendable {
  /// Its name in the data.
  public let id: Identifier<MapRegion>
  /// What it is called.
  public let name: LocalizedText
  /// Degrees of longitude; the end may lie beyond 180, so that the Pacific is one piece.
  public let longitudes: ClosedRange<Double>
  /// Degrees of latitude.
  public let latitudes: ClosedRange<Double>

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["id", "name", "west", "east", "south", "north"])
    id = try object.identifier("id")
    name = try object.value("name", LocalizedText.init)
    let bounds = try ["west", "east", "south", "north"].map { (key) throws(DataFault) in
      try object.value(key) { (node) throws(DataFault) in try node.double() }
    }
    guard bounds[0] < bounds[1], bounds[1] <= bounds[0] + 360, bounds[0] >= -180,
      -90 <= bounds[2], bounds[2] < bounds[3], bounds[3] <= 90
    else {
      throw DataFault(
        .badValue("\(bounds)", expected: "west < east, south < north"), line: node.line)
    }
    longitudes = bounds[0]...bounds[1]
    latitudes = bounds[2]...bounds[3]
  }

  /// Whether a point of the earth lies in it.
  public func holds(_ position: GeoPosition) -> Bool {
    latitudes.contains(position.latitude)
      && (longitudes.contains(position.longitude) || longitudes.contains(position.longitude + 360))
  }
}

/// A state as a point: its capital.
public struct StatePoint: Sendable {
  /// The state.
  public let code: Identifier<Country>
  /// Where.
  public let position: GeoPosition

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["code", "position", "source"])
    code = try object.identifier("code")
    position = try object.value("position", GeoPosition.init)
    _ = try object.list("source", Citation.init)
  }
}

/// Where a place that exercises name lies on the map, or why it does not.
public struct ExercisePlace: Sendable {
  /// The place, as the exercises name it in English.
  public let name: String
  /// Where it lies, or why it lies nowhere.
  public let location: Location

  /// Where a place lies.
  public enum Location: Sendable {
    /// At a point that a source gives; a word on it where it needs one.
    case point(GeoPosition, note: LocalizedText?)
    /// About here: how the point was chosen.
    case about(GeoPosition, how: LocalizedText)
    /// Nowhere on the map: why.
    case nowhere(LocalizedText)
  }

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node, keys: ["place", "position", "approximate", "how", "notOnMap", "source"])
    name = try object.text("place")
    if let reason = try object.optional("notOnMap", LocalizedText.init) {
      location = .nowhere(reason)
      return
    }
    let position = try object.value("position", GeoPosition.init)
    _ = try object.list("source", Citation.init)
    if try object.flag("approximate") {
      location = .about(position, how: try object.value("how", LocalizedText.init))
    } else {
      location = .point(position, note: try object.optional("how", LocalizedText.init))
    }
  }

  /// The point, where there is one.
  public var position: GeoPosition? {
    switch location {
    case .point(let position, _), .about(let position, _): position
    case .nowhere: nil
    }
  }

  /// Whether the point was chosen, not given by a source.
  public var isApproximate: Bool {
    if case .about = location { true } else { false }
  }
}
