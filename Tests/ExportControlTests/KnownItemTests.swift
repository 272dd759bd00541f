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

  /// Software of a kind may serve any goods until somebody says which.
  @Test func softwareWhoseGoodsNobodyHasNamed() throws {
    let (_, possible) = try Self.outcome("\"item-type\": [\"sensor-software\"]")
    #expect(possible.contains("WA-DU:6.D.2"))
    let (_, forCameras) = try Self.outcome(
      "\"item-type\": [\"sensor-software:other\", \"ground-vehicle\"]")
    #expect(!forCameras.contains("WA-DU:6.D.2"))
    let (matches, forOthers) = try Self.outcome(
      "\"item-type\": [\"sensor-software:other\", \"other-goods\"]")
    #expect(matches.isEmpty && forOthers.isEmpty)
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

  /// The MTCR controls sheet, plate and tube; the NSG any form that is larger than 75 mm.
  @Test(arguments: [("3 m", true), ("75 mm", false)])
  func maragingSteelBar(length: String, isListed: Bool) throws {
    let (matches, possible) = try Self.outcome(
      """
      "item-type": ["maraging-steel"], "metal-form": "bar", "largest-dimension": "\(length)",
      "ultimate-tensile-strength": "2.1 GPa"
      """)
    #expect(matches == (isListed ? ["NSG2:2.C.11"] : []))
    #expect(possible.isEmpty)
  }

  @Test(arguments: [("599 Hz", false), ("600 Hz", true), ("0.6 kHz", true)])
  func frequencyChanger(frequency: String, isListed: Bool) throws {
    let (matches, possible) = try Self.outcome(
      """
      "item-type": ["frequency-changer"], "end-item-military": false, "nuclear-purpose": "other",
      "multiphase-output": true, "apparent-output-power": "1 kVA", "frequency-control": "0.1 %",
      "motor-drive-usable": true, "performance-constraint": "none",
      "output-frequency": "\(frequency)"
      """)
    #expect(matches == (isListed ? ["NSG2:3.A.1"] : []))
    #expect(possible.isEmpty)
  }

  @Test func heavyWaterToAStateOutsideTheNPT() throws {
    let determination = try Self.determination(
      """
      "item-type": ["heavy-water"], "deuterium-form": "heavy-water",
      "destination-nuclear-status": "non-nuclear-weapon-state", "destination-npt": false
      """)
    #expect(determination.matches == ["NSG1:2.1", "ZC:2.2.1"])
    let findings = Shared.book.findings(for: determination, catalogue: Shared.catalogue)
    let asked = findings.filter { ["NSG", "ZC"].contains($0.guideline.regime.text) }
    #expect(asked.map(\.guideline.id).count == 7)
    #expect(asked.allSatisfy { $0.status == .undetermined && $0.needs.count == 1 })
    let inside = try Self.determination(
      """
      "item-type": ["heavy-water"], "deuterium-form": "heavy-water", "destination-npt": true
      """)
    let open = Shared.book.findings(for: inside, catalogue: Shared.catalogue)
    #expect(open.first { $0.guideline.id == "ZC-npt" }?.guideline.mark == .open)
  }

  @Test(arguments: [("9 Hz", false), ("9.1 Hz", true), ("30 fps", true)])
  func thermalCamera(rate: String, isListed: Bool) throws {
    let (matches, possible) = try Self.outcome(
      """
      "item-type": ["thermal-camera:other"], "end-item-military": false,
      "space-qualified": false, "detector-material": "microbolometer",
      "array-layout": "two-dimensional", "long-wave-infrared-response": true,
      "for-television-broadcasting": false, "fixed-lens": false, "camera-design": ["none"],
      "charge-multiplication": false, "cryptography-use": "none", "active-pixels": 307200,
      "frame-rate": "\(rate)"
      """)
    #expect(matches == (isListed ? ["WA-DU:6.A.3.b.4.b"] : []))
    #expect(possible.isEmpty)
  }

  /// At and above the limits of both lists: repeatability for Wassenaar, axes and accuracy for the NSG.
  @Test(arguments: [
    ("5", "0.9 µm", "7 µm", ["NSG2:1.B.2.b.2", "NSG2:1.B.2.b.3", "WA-DU:2.B.1.b.2.a"]),
    ("5", "0.91 µm", "7 µm", ["NSG2:1.B.2.b.2", "NSG2:1.B.2.b.3"]),
    ("3", "0.5 µm", "6 µm", []), ("3", "0.5 µm", "5.9 µm", ["NSG2:1.B.2.b.1"]),
  ])
  func machiningCentre(axes: String, repeatability: String, accuracy: String, entries: [String])
    throws
  {
    let (matches, possible) = try Self.outcome(
      """
      "item-type": ["machining-centre"], "numerically-controllable": true,
      "special-purpose-machining": "none", "contouring-axes": "\(axes)",
      "contouring-rotary-axes": "\(axes == "5" ? 2 : 0)", "linear-axis-travels": "below-1m",
      "unidirectional-repeatability-short-axis": "\(repeatability)",
      "positioning-accuracy": "\(accuracy)", "x-axis-travel": "800 mm"
      """)
    #expect(matches == entries)
    #expect(possible.isEmpty)
  }

  @Test func anotherKindIsNotOfferedWhereTheKindsAreAll() {
    let types = Shared.book.types
    #expect(types.kinds(of: Identifier("laser")).contains(Identifier("general-laser")))
    #expect(!types.kinds(of: Identifier("laser")).contains(Identifier("laser:other")))
    #expect(types.position(Identifier("laser:other")) == nil)
    #expect(types.kinds(of: Identifier("uav")).last == Identifier("uav:other"))
  }

  /// What a number that is not modelled may concern is never silently not listed.
  @Test func aMagnetometerComesOutUndetermined() throws {
    let determination = try Self.determination("\"item-type\": [\"magnetometer\"]")
    let open = determination.possible.flatMap { determination.reasons(for: $0) }
    #expect(
      open.contains { reason in
        if case .notModelled = reason { true } else { false }
      })
    #expect(determination.outcome == .undetermined)
  }

  @Test func accelerometerWithOneParameterUnknown() throws {
    let determination = try Self.determination(
      """
      "item-type": ["accelerometer"], "acceleration-axis-kind": "linear",
      "for-inertial-navigation": true, "bias-repeatability": "800 µg",
      "scale-factor-repeatability": "unknown", "usable-in-300km-system": true,
      "mwd-sensor": false
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
      "for-inertial-navigation": true, "specified-acceleration": "\(acceleration)"
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
      "technology-required": true, "technology-release": ["none"],
      "aerosol-dispenser": false,
      """ + Self.km(1000, kg: 600))
    #expect(matches.contains("MTCR:1.E.1"))
    #expect(!matches.contains("MTCR:1.A.2"))
  }
}
