/// A unit of measurement, and how it leads to the base unit of its dimension.
public struct Unit: Sendable, Equatable {
  /// How it is written: `km`, `µm`, `°C`.
  public let symbol: String
  /// What it measures: `length`; quantities of one dimension can be compared.
  public let dimension: String
  /// How many base units one of it is.
  let factor: Double
  /// What is added after multiplying: 273.15 for degrees Celsius.
  let offset: Double
  /// Other ways in which people type it.
  public let aliases: [String]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node, keys: ["unit", "dimension", "factor", "offset", "aliases", "source"])
    symbol = try object.text("unit")
    dimension = try object.text("dimension")
    factor = try object.value("factor") { (node) throws(DataFault) in try node.double() }
    offset = try object.optional("offset") { (node) throws(DataFault) in try node.double() } ?? 0
    aliases = try object.texts("aliases")
    _ = try object.optionalList("source", Citation.init)
    guard factor > 0 else {
      throw DataFault(.badValue("\(factor)", expected: "> 0"), line: node.line)
    }
  }

  /// A value in this unit, in the base unit.
  func toBase(_ value: Double) -> Double { value * factor + offset }

  /// A value in the base unit, in this unit.
  func fromBase(_ value: Double) -> Double { (value - offset) / factor }
}

/// The units, found by any way of writing them.
public struct UnitTable: Sendable {
  /// The units, in the order of the data.
  public let all: [Unit]
  private let positions: [String: Int]
  private let foldedPositions: [[UInt8]: Int]

  /// No units.
  public init() {
    all = []
    positions = [:]
    foldedPositions = [:]
  }

  init(_ node: JSONNode) throws(DataFault) {
    let units = try JSONObject(node, keys: ["units"]).list("units", Unit.init)
    var positions: [String: Int] = [:]
    var foldedPositions: [[UInt8]: Int] = [:]
    for (index, unit) in units.enumerated() {
      guard positions.updateValue(index, forKey: unit.symbol) == nil else {
        throw DataFault(.duplicateID(unit.symbol)).inside(index).inside("units")
      }
    }
    for (index, unit) in units.enumerated() {
      for name in [unit.symbol] + unit.aliases {
        // A g is a gram, and of an acceleration what bodies fall with.
        let other = positions[name] ?? index
        guard other == index || units[other].dimension != unit.dimension else {
          throw DataFault(.duplicateID(name)).inside(index).inside("units")
        }
        positions[name] = other
        // MHz and mHz differ only in case: the exact writing is tried first.
        foldedPositions[Self.folded(name), default: index] = index
      }
    }
    for (index, unit) in units.enumerated() { foldedPositions[Self.folded(unit.symbol)] = index }
    all = units
    self.positions = positions
    self.foldedPositions = foldedPositions
  }

  /// The unit that a text names: exactly, or but for case, width and blanks.
  ///
  /// - Parameter dimension: prefers a unit of this dimension where a writing is ambiguous.
  public subscript(name: String, dimension: String? = nil) -> Unit? {
    if let unit = positions[name].map({ all[$0] }), dimension == nil || unit.dimension == dimension
    {
      return unit
    }
    let folded = Self.folded(name)
    if let dimension {
      let fitting = all.first { unit in
        unit.dimension == dimension
          && ([unit.symbol] + unit.aliases).contains { Self.folded($0) == folded }
      }
      if let fitting { return fitting }
    }
    return (positions[name] ?? foldedPositions[folded]).map { all[$0] }
  }

  /// The units of a dimension, in the order of the data.
  public func units(of dimension: String) -> [Unit] { all.filter { $0.dimension == dimension } }

  private static func folded(_ name: String) -> [UInt8] {
    Folding.folded(name).filter { $0 != 0x20 && $0 != 0x2E }
  }
}
