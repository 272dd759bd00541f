/// Reads a quantity as people type it: `25 L`, `１，２００km`, `1.5e-3 mm`, `12"`, `77 °F`.
public struct QuantityReader: Sendable {
  /// Why a text is no quantity.
  public enum Refusal: Error, Equatable, Sendable {
    /// No number stands at its beginning.
    case noNumber
    /// The number has no unit, and the dimension has one.
    case noUnit
    /// Nobody knows this unit.
    case unknownUnit(String)
    /// The unit measures something else.
    case otherDimension(String)
    /// Below what can be: less than absolute zero, a negative length.
    case impossible
  }

  private let units: UnitTable

  /// A reader that knows these units.
  public init(_ units: UnitTable) { self.units = units }

  /// The quantity of a text.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - unit: the usual unit of what is asked; a bare number is taken in it.
  /// - Returns: the number with the unit that was typed, or the usual one.
  /// - Throws: ``Refusal``.
  public func read(_ text: String, usual unit: Unit) throws(Refusal) -> Quantity {
    let plain = String(decoding: Folding.folded(text), as: UTF8.self)
    let shape = String(text.unicodeScalars.map { Self.narrow($0) }.map(Character.init))
    let number = shape.prefix { Self.isNumeric($0) }
    guard !plain.isEmpty, let (value, length) = Self.number(String(number)) else {
      throw .noNumber
    }
    let name = String(shape.dropFirst(length)).trimmed
    let found = name.isEmpty ? unit : units[name, unit.dimension]
    guard let found else { throw .unknownUnit(name) }
    guard found.dimension == unit.dimension else { throw .otherDimension(name) }
    let quantity = Quantity(value, found)
    try Self.prove(quantity)
    return quantity
  }

  /// Refuses what no measurement gives.
  static func prove(_ quantity: Quantity) throws(Refusal) {
    guard quantity.value.isFinite else { throw .noNumber }
    if !signed.contains(quantity.unit.dimension), quantity.base < 0 { throw .impossible }
  }

  /// Dimensions whose values may be negative; a temperature may, but not below absolute zero.
  private static let signed: Set<String> = [
    "power-level", "noise-level", "phase-noise", "antenna-gain", "sound-pressure", "angle",
    "voltage", "current", "temperature-difference", "gain-per-length", "thermal-expansion",
    "level",
  ]

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x202F: " "
    case 0x2212, 0x2013: "-"
    case 0x3BC: "µ"
    default: scalar
    }
  }

  private static func isNumeric(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || "+-.,eE ".contains(character))
  }

  /// The number at the beginning of a text and how many characters it takes; a comma is taken for a
  /// separator of thousands only where three digits follow it.
  private static func number(_ text: String) -> (Double, Int)? {
    var length = text.count
    while length > 0 {
      let part = text.prefix(length)
      if let last = part.last, last.isNumber,
        let value = Double(joined(part.trimmed)), value.isFinite
      {
        return (value, length)
      }
      length -= 1
    }
    return nil
  }

  private static func joined(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return text }
    let groupsAreWhole = parts.dropFirst().enumerated().allSatisfy { index, part in
      let digits = part.prefix { $0.isNumber }
      let isLast = index == parts.count - 2
      return digits.count == 3 && (isLast || part.count == 3)
    }
    return groupsAreWhole ? parts.joined() : "?"
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(start[...$0]) } ?? ""
  }
}
