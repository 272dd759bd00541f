/// Reads the data into a catalogue, subject by subject or file by file.
///
/// The first screen needs little; the rest is read between keys, one file at a time.
public struct CatalogueLoader: Sendable {
  /// The files that it reads.
  public let files: DataFiles

  /// A loader of these files.
  public init(_ files: DataFiles) { self.files = files }

  /// The files of a subject, in the order in which they are read.
  public func names(of subject: Subject) -> [String] {
    switch subject {
    case .strings: ["strings.json"]
    case .instruments: ["regimes/index.json"]
    case .pages: names(under: "regimes/").filter { $0 != "regimes/index.json" }
    case .sources: names(under: "sources/")
    case .countries: ["countries.json"]
    case .participation: names(under: "participation/")
    case .exercises: ["exercises.json"]
    case .lists: names(under: "lists/")
    case .units: ["units.json"]
    case .parameters: names(under: "parameters/")
    case .itemTypes: names(under: "item-types/")
    case .rules: names(under: "rules/")
    case .guidelines: ["guidelines.json"]
    case .glossary: ["glossary.json"]
    case .coverage: ["coverage.json"]
    case .map: ["map.json"]
    }
  }

  private func names(under folder: String) -> [String] {
    files.names.filter { $0.hasPrefix(folder) }
  }

  /// Files that belong to no subject.
  public var strayNames: [String] {
    let known = Set(Subject.allCases.flatMap(names(of:)))
    return files.names.filter { !known.contains($0) }
  }

  /// Reads whole subjects that have not been read yet.
  ///
  /// - Parameters:
  ///   - subjects: what is needed.
  ///   - catalogue: gains them; unchanged where something is wrong.
  /// - Throws: the first ``DataFault``.
  public func load(_ subjects: [Subject], into catalogue: inout Catalogue) throws(DataFault) {
    var reading = CatalogueReading(loader: self, subjects: subjects, catalogue: catalogue)
    while try reading.readNext() {}
    catalogue = reading.catalogue
  }

  /// Reads everything.
  ///
  /// - Throws: the first ``DataFault``.
  public func loadAll() throws(DataFault) -> Catalogue {
    var catalogue = Catalogue()
    try load(Subject.allCases, into: &catalogue)
    return catalogue
  }

  func read(_ name: String, of subject: Subject, into catalogue: inout Catalogue)
    throws(DataFault)
  {
    let node = try files.parse(name)
    do throws(DataFault) {
      try catalogue.take(node, of: subject)
    } catch {
      throw error.inFile(name)
    }
  }
}

/// Subjects being read, a file at a time.
public struct CatalogueReading: Sendable {
  private let loader: CatalogueLoader
  private var waiting: [(subject: Subject, names: [String])]
  /// What has been read so far.
  public private(set) var catalogue: Catalogue

  /// Begins to read what a catalogue lacks.
  public init(loader: CatalogueLoader, subjects: [Subject], catalogue: Catalogue) {
    self.loader = loader
    self.catalogue = catalogue
    waiting = subjects.filter { !catalogue.loaded.contains($0) }
      .map { ($0, loader.names(of: $0)) }
  }

  /// Reads the page of one instrument before its turn.
  ///
  /// - Throws: a ``DataFault`` that names the file.
  public mutating func readPage(_ id: Identifier<Instrument>) throws(DataFault) {
    guard catalogue.pages[id] == nil else { return }
    try loader.read("regimes/\(id).json", of: .pages, into: &catalogue)
  }

  /// Reads one file more.
  ///
  /// - Returns: false once there is nothing more to read.
  /// - Throws: a ``DataFault`` that names the file.
  public mutating func readNext() throws(DataFault) -> Bool {
    guard let (subject, names) = waiting.first else { return false }
    if let name = names.first {
      try loader.read(name, of: subject, into: &catalogue)
      waiting[0].names.removeFirst()
    } else {
      waiting.removeFirst()
      try catalogue.finish(subject)
    }
    return true
  }
}

extension Catalogue {
  /// Takes in one file of a subject.
  mutating func take(_ node: JSONNode, of subject: Subject) throws(DataFault) {
    switch subject {
    case .strings: strings = try Strings(node)
    case .instruments:
      instruments = try JSONObject(node, keys: ["instruments"])
        .list("instruments", Instrument.init)
    case .pages:
      let page = try InstrumentPage(node)
      pages[page.id] = page
    case .sources:
      for source in try JSONObject(node, keys: ["sources"]).list("sources", Source.init) {
        guard sources.updateValue(source, forKey: source.id) == nil else {
          throw DataFault(.duplicateID(source.id.text))
        }
      }
    case .countries:
      let object = try JSONObject(node, keys: ["source", "countries"])
      _ = try object.list("source", Citation.init)
      countries = try object.list("countries", Country.init)
      for (position, country) in countries.enumerated() {
        guard countryPositions.updateValue(position, forKey: country.code) == nil else {
          throw DataFault(.duplicateID(country.code.text))
        }
      }
    case .participation: participations.append(try Participation(node))
    case .exercises:
      let object = try JSONObject(node, keys: ["source", "instrument", "asOf", "exercises"])
      exercising = try object.value("instrument") { (node) throws(DataFault) in
        try node.identifier()
      }
      exercisesAsOf = try object.value("asOf", PartialDate.init)
      exercises = try object.list("exercises", Exercise.init)
    case .lists: lists.append(try ControlList(node))
    case .units: units = try UnitTable(node)
    case .parameters:
      let object = try JSONObject(node, keys: ["parameters", "consistency"])
      let units = units
      var known = Set(parameters.map(\.id))
      parameters += try object.list("parameters") { (node) throws(DataFault) in
        let parameter = try Parameter(node, units: units)
        guard known.insert(parameter.id).inserted else {
          throw DataFault(.duplicateID(parameter.id.text), line: node.line)
        }
        return parameter
      }
      consistency += try object.optionalList("consistency", Consistency.init)
    case .itemTypes:
      var known = Set(namedTypes.map(\.id))
      namedTypes += try JSONObject(node, keys: ["itemTypes"]).list("itemTypes") {
        (node) throws(DataFault) in
        let type = try ItemType(node)
        guard known.insert(type.id).inserted else {
          throw DataFault(.duplicateID(type.id.text), line: node.line)
        }
        return type
      }
    case .rules: ruleSets.append(try RuleSet(node))
    case .guidelines:
      guidelines = try JSONObject(node, keys: ["guidelines"])
        .list("guidelines", Guideline.init)
    case .glossary: terms = try JSONObject(node, keys: ["terms"]).list("terms", Term.init)
    case .coverage:
      coverage = try JSONObject(node, keys: ["sections"]).list("sections", Section.init)
    case .map: atlas = try Atlas(node)
    }
  }

  /// Puts a subject in order once all its files have been read.
  ///
  /// - Throws: a ``DataFault`` where files of the subject do not fit together.
  mutating func finish(_ subject: Subject) throws(DataFault) {
    switch subject {
    case .itemTypes: itemTypes = try ItemTypeTree(namedTypes)
    case .participation:
      let rank = rank
      participations.sort { rank($0.regime) < rank($1.regime) }
    case .lists:
      let rank = rank
      lists.sort { (rank($0.regime), $0.id) < (rank($1.regime), $1.id) }
    case .rules:
      let order = lists.map(\.id)
      ruleSets.sort {
        (order.firstIndex(of: $0.list) ?? order.count)
          < (order.firstIndex(of: $1.list) ?? order.count)
      }
    case .exercises: exercises.sort { $0.start.precedes($1.start) }
    default: break
    }
    loaded.insert(subject)
  }

  /// Where a regime stands among the instruments.
  private var rank: (Identifier<Instrument>) -> Int {
    let order = instruments.map(\.id)
    return { order.firstIndex(of: $0) ?? order.count }
  }
}
