import ExportControl

/// What the screen of the participants remembers.
struct ParticipantsState: Equatable, Sendable {
  /// What of it is open.
  enum Mode: Equatable, Sendable {
    case matrix
    case chart
    /// The same year across all regimes.
    case bars
    case official
    case map
  }

  /// In what order the countries stand.
  enum Order: Equatable, Sendable {
    case name
    case count
    case year(Identifier<Instrument>)
  }

  var mode = Mode.matrix
  /// The year at whose end the table stands.
  var year = 2012
  var filter = CountryFilter.members
  var order = Order.name
  var selected: Identifier<Country>?
  var offset = 0
  /// The regime of the charts, of the stated counts and of the map.
  var regime = Identifier<Instrument>("NSG")
  /// First line of the stated counts in view.
  var officialOffset = 0

  /// The years that the table and the charts go through: from the first regime to the data's day.
  static func years(_ catalogue: Catalogue) -> ClosedRange<Int> {
    1974...max(1974, catalogue.participations.map(\.asOf.year).max() ?? 2026)
  }
}

/// Which countries are shown.
enum CountryFilter: Equatable, Sendable {
  case all
  case members
  case none
  case asean
  case region(Country.Region)

  static let choices: [CountryFilter] =
    [.all, .members, .none, .asean] + Country.Region.allCases.map { .region($0) }

  func name(_ phrases: Phrases) -> String {
    switch self {
    case .all: phrases(.filterAll)
    case .members: phrases(.filterMembers)
    case .none: phrases(.filterNone)
    case .asean: phrases(.filterAsean)
    case .region(let region): phrases("region", region)
    }
  }

  /// Whether a country is shown at the end of a day, when it takes part in so many regimes.
  func admits(_ country: Country, on day: PartialDate, regimes: Int) -> Bool {
    if country.isFormer && regimes == 0 { return false }
    switch self {
    case .all: return true
    case .members: return regimes > 0
    case .none: return regimes == 0
    case .asean: return country.asean.map { $0.isOver(by: day) } ?? false
    case .region(let region): return country.region == region
    }
  }
}
