import ExportControl

/// The countries of the table at the end of a year, in order.
struct ParticipantsTable {
  struct Row {
    let country: Country
    /// The memberships, in the order of the participations; nil where it does not take part.
    let memberships: [Membership?]
    var count: Int { memberships.count { $0 != nil } }
  }

  let rows: [Row]
  /// Countries there are, whatever the filter.
  let total: Int

  init(_ state: ParticipantsState, _ catalogue: Catalogue, _ language: Language) {
    let day = PartialDate.endOfYear(state.year)
    var all: [Identifier<Country>: [Membership?]] = [:]
    let width = catalogue.participations.count
    for (column, participation) in catalogue.participations.enumerated() {
      for member in participation.members where member.holds(on: day) {
        all[member.country, default: Array(repeating: nil, count: width)][column] = member
      }
    }
    var rows: [Row] = []
    var total = 0
    for country in catalogue.countries {
      let memberships = all[country.code] ?? Array(repeating: nil, count: width)
      let row = Row(country: country, memberships: memberships)
      if !country.isFormer || row.count > 0 { total += 1 }
      if state.filter.admits(country, on: day, regimes: row.count) { rows.append(row) }
    }
    self.total = total
    self.rows = Self.sorted(rows, by: state.order, catalogue, language)
  }

  private static func sorted(
    _ rows: [Row], by order: ParticipantsState.Order, _ catalogue: Catalogue,
    _ language: Language
  ) -> [Row] {
    let byName = rows.sorted {
      ($0.country.name[language], $0.country.code)
        < ($1.country.name[language], $1.country.code)
    }
    switch order {
    case .name: return byName
    case .count: return stable(byName) { -$0.count }
    case .year(let regime):
      let column = catalogue.participations.firstIndex { $0.regime == regime } ?? 0
      return stable(byName) { row in
        guard column < row.memberships.count, let member = row.memberships[column] else {
          return .max
        }
        let date = member.joined ?? member.notAfter
        return date.map { ($0.year * 12 + ($0.month ?? 0)) * 31 + ($0.day ?? 0) } ?? .max - 1
      }
    }
  }

  private static func stable(_ rows: [Row], by key: (Row) -> Int) -> [Row] {
    rows.enumerated().map { (key: key($0.element), place: $0.offset, row: $0.element) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      .map(\.row)
  }
}
