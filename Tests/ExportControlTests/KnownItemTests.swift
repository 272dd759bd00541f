import Testing

@testable import ExportControl

/// Items whose classification an officer knows.
@Suite struct KnownItemTests {
  private static func determination(_ facts: String) throws -> Determination {
    let file = try FactsFile(Array("{\"facts\": {\(facts)}}".utf8), book: Shared.book)
    return Determination(file.facts, book: Shared.book)
  }

  private static func outcome(_ facts: String) throws -> ([String], [String]) {
    let determination = try determination(facts)
    return (determination.matches, determination.possible)
  }

  private static func km(_ range: Double, kg payload: Double) -> String {
    """
    "max-range": {"value": \(range), "unit": "km"}, "payload": {"value": \(payload), "unit": "kg"}
    """
  }

  @Test(arguments: [
    (300.0, 499.0, "MTCR:19.A.2"), (300, 500, "MTCR:1.A.2"), (299, 500, nil),
    (5000, 1, "MTCR:19.A.2"),
  ])
  func unmannedAircraft(range: Double, payload: Double, entry: String?) throws {
    let (matches, possible) = try Self.outcome(
      "\"item-type\": [\"uav\"], \"aerosol-dispenser\": false, " + Self.km(range, kg: payload))
    #expect(matches.filter { $0.hasPrefix("MTCR") } == (entry.map { [$0] } ?? []))
    #expect(!possible.contains { $0.hasPrefix("MTCR") })
  }

  @Test func soundingRocketOf299Kilometres() throws {
    let determination = try Self.determination(
      "\"item-type\": [\"sounding-rocket\"], " + Self.km(299, kg: 800))
    #expect(determination.outcome(in: Identifier("MTCR")) == .notListed)
    let reasons = determination.reasons(for: "MTCR:1.A.1")
    guard case .row(let row)? = reasons.first else {
      Issue.record("no row decided")
      return
    }
    #expect(row.parameter.text == "max-range")
    #expect(row.distance?.text == "1 km")
    #expect(row.isNearLimit)
  }

  @Test func sprayerOf50Kilometres() throws {
    let (matches, _) = try Self.outcome(
      """
      "item-type": ["uav"], "aerosol-dispenser": true, "aerosol-capacity": "25 L",
      "autonomous-flight": true, "model-aircraft": false,
      """ + Self.km(50, kg: 20))
    #expect(matches.contains("MTCR:19.A.3"))
    let (small, _) = try Self.outcome(
      """
      "item-type": ["uav"], "aerosol-dispenser": true, "aerosol-capacity": "20 L",
      "autonomous-flight": true, "model-aircraft": false,
      """ + Self.km(50, kg: 20))
    #expect(!small.contains("MTCR:19.A.3"))
  }

  @Test func thiodiglycol() throws {
    let pure =
      "\"item-type\": [\"chemical:other\"], \"cas\": [\"111-48-8\"], \"fragrance-consumer\": false"
    #expect(try Self.outcome(pure + ", \"concentration\": 100").0 == ["AG-CHEM:1"])
    // By trade name: the search leads to the entry, and the entry to the CAS number.
    let index = SearchIndex(Shared.catalogue, of: Shared.book.namingTargets())
    #expect(index.search("TDG").contains { $0.id == "AG-CHEM:1" })
    let start = try #require(Shared.book.startingPoints(at: "AG-CHEM:1").first)
    #expect(start[Identifier("cas")] == .values(["111-48-8"]))
  }

  @Test(arguments: [(40.0, true, true), (30, true, false), (30, false, true), (10, false, false)])
  func mixtureOfAScheduleTwoChemical(share: Double, isParty: Bool, isListed: Bool) throws {
    let (matches, possible) = try Self.outcome(
      """
      "item-type": ["chemical:other"], "cas": ["111-48-8"], "fragrance-consumer": false,
      "propellant-ingredient": ["other"],
      "substance-class": ["other"], "concentration": \(share), "destination-cwc": \(isParty)
      """)
    #expect(matches.contains("AG-CHEM:1") == isListed)
    #expect(possible.isEmpty)
  }

  @Test(arguments: [(20.0, true), (19, false)])
  func fermenter(litres: Double, isListed: Bool) throws {
    let (matches, possible) = try Self.outcome(
      """
      "item-type": ["fermenter"], "internal-volume": "\(litres) L",
      "cultivates-microorganisms": true, "no-aerosol-propagation": true
      """)
    #expect((matches == ["AG-BIOEQ:2.a"]) == isListed)
    #expect(possible.isEmpty)
  }

  @Test func maragingSteelBar() throws {
    let determination = try Self.determination(
      """
      "item-type": ["maraging-steel"], "metal-form": "bar",
      "ultimate-tensile-strength": "2.1 GPa"
      """)
    #expect(determination.outcome(in: Identifier("MTCR")) == .notListed)
  }

  @Test func accelerometerWithOneParameterUnknown() throws {
    let determination = try Self.determination(
      """
      "item-type": ["accelerometer"], "acceleration-axis-kind": "linear",
      "for-inertial-navigation": true, "bias-repeatability": "800 µg",
      "scale-factor-repeatability": "unknown", "usable-in-300km-system": true,
      "mwd-sensor": false, "continuous-output": false
      """)
    #expect(determination.possible.contains("MTCR:9.A.3"))
    #expect(determination.needs(of: "MTCR:9.A.3").map(\.text) == ["scale-factor-repeatability"])
    #expect(!determination.ruledOut.contains("MTCR:9.A.3"))
  }

  /// An acceleration is one in any unit: its usual unit was once taken for the gram.
  @Test(arguments: [("120 g", true), ("1177 m/s²", true), ("100 g(n)", false)])
  func accelerometerForHighAcceleration(acceleration: String, isListed: Bool) throws {
    let (matches, _) = try Self.outcome(
      """
      "item-type": ["accelerometer"], "acceleration-axis-kind": "linear",
      "continuous-output": true, "specified-acceleration": "\(acceleration)"
      """)
    #expect(matches.contains("MTCR:9.A.5") == isListed)
  }

  /// One question decides it.
  @Test(arguments: [true, false])
  func truckAxle(isMilitary: Bool) throws {
    let determination = try Self.determination(
      """
      "item-type": ["ground-vehicle-component"], "end-item-military": \(isMilitary),
      "civil-cash-transport": false, "made-before-1946": false
      """)
    #expect(determination.outcome(in: Identifier("MTCR")) == .notListed)
    #expect(determination.matches.contains("WA-ML:ML6.a") == isMilitary)
    let civil = try Self.determination(
      "\"item-type\": [\"ground-vehicle-component\"], \"end-item-military\": false")
    #expect(civil.ruledOut.contains("WA-ML:ML6.a"))
  }

  @Test func technologyForAListedAircraft() throws {
    let (matches, _) = try Self.outcome(
      """
      "item-type": ["technology", "uav"], "technology-purpose": ["production"],
      "technology-required": true, "public-domain": false, "basic-research": false,
      "minimum-operation-technology": false, "aerosol-dispenser": false,
      """ + Self.km(1000, kg: 600))
    #expect(matches.contains("MTCR:1.E.1"))
    #expect(!matches.contains("MTCR:1.A.2"))
  }
}
