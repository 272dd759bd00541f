/// A number with its unit, as somebody gave it.
public struct Quantity: Sendable, Equatable {
  /// The number.
  public let value: Double
  /// The unit.
  public let unit: Unit

  /// A number of a unit.
  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The value in the base unit of the dimension.
  var base: Double { unit.toBase(value) }

  /// The same in another unit of the dimension.
  public func converted(to unit: Unit) -> Quantity {
    unit == self.unit ? self : Quantity(Self.rounded(unit.fromBase(base)), unit)
  }

  /// The number and the unit: `1,200 km`.
  public var text: String {
    unit.symbol == "1" ? Self.text(value) : "\(Self.text(value)) \(unit.symbol)"
  }

  /// A number as people write it: no needless digits.
  public static func text(_ value: Double) -> String {
    let magnitude = abs(value)
    if magnitude != 0, magnitude >= 1e9 || magnitude < 1e-5 { return scientific(value) }
    var text = "\(rounded(value))"
    if text.hasSuffix(".0") { text.removeLast(2) }
    guard !text.contains("e") else { return scientific(value) }
    return text
  }

  /// A power of ten apart: `1.1e-9`.
  private static func scientific(_ value: Double) -> String {
    var mantissa = value
    var exponent = 0
    while abs(mantissa) >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while abs(mantissa) < 1 {
      mantissa *= 10
      exponent -= 1
    }
    var text = "\(rounded(mantissa))"
    if text.hasSuffix(".0") { text.removeLast(2) }
    return "\(text)e\(exponent)"
  }

  /// The number without the dust that conversion leaves behind its fourteenth digit.
  static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    var scale = 1.0
    while abs(value) * scale < 1e13 { scale *= 10 }
    while abs(value) * scale >= 1e14 { scale /= 10 }
    return (value * scale).rounded() / scale
  }

  /// A difference that tells beside a value: the value itself, or next to nothing beside zero.
  static func step(at value: Double) -> Double { value == 0 ? 1e-9 : abs(value) }

  /// Whether two values in base units are the same measure.
  ///
  /// A threshold of 0.1 m³ and a tank of 100 L must meet exactly, though their factors leave
  /// different dust behind the sixteenth digit; no datasheet gives twelve.
  static func areEqual(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }
}
