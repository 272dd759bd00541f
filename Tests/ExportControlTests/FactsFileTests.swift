import Testing

@testable import ExportControl

/// Facts files that are wrong are refused with the place and what was expected.
@Suite struct FactsFileTests {
  private static func fault(_ text: String) -> DataFault? {
    do throws(DataFault) {
      _ = try FactsFile(Array(text.utf8), book: Shared.book)
      return nil
    } catch {
      return error
    }
  }

  private static func fault(ofFacts text: String) -> DataFault? { fault("{\"facts\": {\(text)}}") }

  @Test func unknownParameter() {
    let fault = Self.fault(ofFacts: "\n\"max-rnage\": 1")
    #expect(fault?.kind == .unknownParameter("max-rnage", nearest: "max-range"))
    #expect(fault?.path == "$.facts.max-rnage")
    #expect(fault?.line == 2)
  }

  @Test func wrongUnit() {
    let fault = Self.fault(ofFacts: "\"max-range\": {\"value\": 1, \"unit\": \"kg\"}")
    #expect(fault?.path == "$.facts.max-range.unit")
    guard case .badValue("kg", let expected)? = fault?.kind else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(expected.contains("nmi"))
  }

  @Test(arguments: [
    "\"max-range\": true", "\"aerosol-dispenser\": 3", "\"cas\": 5", "\"metal-form\": {}",
    "\"max-range\": \"far\"", "\"max-range\": -5", "\"metal-form\": \"lump\"",
    "\"item-type\": [\"no-such-thing\"]",
  ])
  func wrongType(facts: String) { #expect(Self.fault(ofFacts: facts) != nil) }

  @Test func contradiction() {
    let fault = Self.fault(ofFacts: "\"payload\": \"600 kg\", \"takeoff-mass\": \"0.5 t\"")
    guard case .contradiction(_, let values)? = fault?.kind else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(values.contains("600 kg"))
    #expect(Self.fault(ofFacts: "\"payload\": \"500 kg\", \"takeoff-mass\": \"0.5 t\"") == nil)
  }

  @Test func duplicateKeys() {
    let fault = Self.fault(ofFacts: "\"payload\": 1, \"payload\": 2")
    #expect(fault?.kind == .duplicateKey("payload"))
  }

  @Test func wrongCheckDigit() {
    #expect(Self.fault(ofFacts: "\"cas\": [\"111-48-9\"]")?.kind == .badCheckDigit("111-48-9"))
  }

  @Test func aHundredThousandFacts() {
    let facts = (0..<100_000).map { "\"p\($0)\": 1" }.joined(separator: ",")
    #expect(Self.fault(ofFacts: facts) != nil)
  }

  @Test func cutInHalf() {
    #expect(Self.fault("{\"facts\": {\"max-ra")?.kind == .endsEarly)
  }
}

/// Quantities as people type them.
@Suite struct QuantityReaderTests {
  private static let reader = QuantityReader(Shared.book.units)

  private static func read(_ text: String, _ unit: String) throws -> Double {
    let usual = try #require(Shared.book.units[unit])
    return try reader.read(text, usual: usual).converted(to: usual).value
  }

  @Test(arguments: [
    ("300", "km", 300.0), ("300km", "km", 300), (" 1,200 km ", "km", 1200), ("３００ｋｍ", "km", 300),
    ("162 nautical miles", "km", 300.024), ("1e3 m", "km", 1), ("25 litres", "L", 25),
    ("0.1 m³", "L", 100), ("12 in", "mm", 304.8), ("10 lb", "kg", 4.5359237),
    ("212 °F", "°C", 100), ("１５０℃", "°C", 150), ("100 psi", "kPa", 689.4757293168361),
    ("1.1e6 N·s", "MN·s", 1.1), ("-40", "°C", -40), ("5 海里", "km", 9.26),
  ])
  func reads(text: String, unit: String, value: Double) throws {
    let read = try Self.read(text, unit)
    #expect(abs(read - value) <= 1e-9 * max(1, abs(value)), "\(text): \(read)")
  }

  @Test(arguments: [
    ("", QuantityReader.Refusal.noNumber), ("far", .noNumber), ("3 kg", .otherDimension("kg")),
    ("3 furlongs", .unknownUnit("furlongs")), ("-3", .impossible),
    ("1,20,0", .unknownUnit(",20,0")),
  ])
  func refuses(text: String, refusal: QuantityReader.Refusal) throws {
    let usual = try #require(Shared.book.units["km"])
    #expect(throws: refusal) { try Self.reader.read(text, usual: usual) }
  }

  /// What is written is read back.
  @Test func everyUnitIsReadBack() throws {
    for unit in Shared.book.units.all {
      let quantity = try Self.reader.read("7 \(unit.symbol)", usual: unit)
      #expect(quantity == Quantity(7, unit), "\(unit.symbol)")
    }
  }
}
