/// The facts, as far as they have been read: an immutable value that everything else looks into.
public struct Catalogue: Sendable {
  /// The program's own texts.
  public internal(set) var strings = Strings()
  /// The instruments, in the order in which they are listed.
  public internal(set) var instruments: [Instrument] = []
  /// What the data say of each instrument.
  public internal(set) var pages: [Identifier<Instrument>: InstrumentPage] = [:]
  /// The states.
  public internal(set) var countries: [Country] = []
  /// Who takes part, by regime, in the order of the instruments.
  public internal(set) var participations: [Participation] = []
  /// The interdiction exercises, by date.
  public internal(set) var exercises: [Exercise] = []
  /// The day up to which exercises are listed.
  public internal(set) var exercisesAsOf: PartialDate?
  /// The instrument under which the exercises are held.
  public internal(set) var exercising: Identifier<Instrument>?
  /// The control lists, in the order of their regimes.
  public internal(set) var lists: [ControlList] = []
  /// The units of measurement.
  public internal(set) var units = UnitTable()
  /// What can be known about an item.
  public internal(set) var parameters: [Parameter] = []
  /// Parameters that bound one another.
  public internal(set) var consistency: [Consistency] = []
  /// What items are called.
  public internal(set) var itemTypes = ItemTypeTree()
  /// The conditions of the entries, list by list, in the order of the lists.
  public internal(set) var ruleSets: [RuleSet] = []
  /// What the regimes and Japan ask of a transfer.
  public internal(set) var guidelines: [Guideline] = []
  /// The glossary, by identifier.
  public internal(set) var terms: [Term] = []
  /// The sources, by identifier.
  public internal(set) var sources: [Identifier<Source>: Source] = [:]
  /// What is in the data and what is not.
  public internal(set) var coverage: [Section] = []
  /// What the maps are drawn from.
  public internal(set) var atlas = Atlas()
  /// The subjects that have been read.
  public internal(set) var loaded: Set<Subject> = []

  var countryPositions: [Identifier<Country>: Int] = [:]
  /// The item types as they stand in the files, not yet a tree.
  var namedTypes: [ItemType] = []

  /// A catalogue of nothing.
  public init() {}

  /// The instrument of a name.
  public func instrument(_ id: Identifier<Instrument>) -> Instrument? {
    instruments.first { $0.id == id }
  }

  /// The state of a code.
  public func country(_ code: Identifier<Country>) -> Country? {
    countryPositions[code].map { countries[$0] }
  }

  /// The participation in a regime.
  public func participation(in regime: Identifier<Instrument>) -> Participation? {
    participations.first { $0.regime == regime }
  }

  /// The exercise of a name.
  public func exercise(_ id: Identifier<Exercise>) -> Exercise? {
    exercises.first { $0.id == id }
  }

  /// The control list of a name.
  public func list(_ id: Identifier<ControlList>) -> ControlList? { lists.first { $0.id == id } }

  /// The control entry of a name, written `MTCR:1.A.1`.
  public func entry(_ id: String) -> ControlEntry? {
    let parts = id.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return list(Identifier(String(parts[0])))?.entry(String(parts[1]))
  }

  /// The entry to which a number of another list leads, or the nearest one above it.
  public func nearestEntry(_ number: String, in system: String) -> ControlEntry? {
    list(Identifier(system))?.nearestEntry(number)
  }

  /// The glossary term of a name.
  public func term(_ id: Identifier<Term>) -> Term? { terms.first { $0.id == id } }
}

/// A part of the data that is read in one go.
public enum Subject: Hashable, Sendable, CaseIterable {
  /// The program's own texts.
  case strings
  /// The list of instruments.
  case instruments
  /// The pages of the instruments.
  case pages
  /// The sources.
  case sources
  /// The states.
  case countries
  /// Who takes part where.
  case participation
  /// The exercises.
  case exercises
  /// The control lists.
  case lists
  /// The units of measurement; before the parameters, which name them.
  case units
  /// What can be known about an item.
  case parameters
  /// What items are called.
  case itemTypes
  /// The conditions of the entries.
  case rules
  /// What the regimes and Japan ask of a transfer.
  case guidelines
  /// The glossary.
  case glossary
  /// What is covered.
  case coverage
  /// What the maps are drawn from.
  case map
}

extension Subject {
  /// What classification needs and browsing does not: read when somebody classifies.
  public static let classification: [Subject] = [
    .units, .parameters, .itemTypes, .rules, .guidelines,
  ]

  /// What browsing and searching need: no map, which is read when somebody opens one.
  public static var browsing: [Subject] {
    allCases.filter { !classification.contains($0) && $0 != .map }
  }
}
