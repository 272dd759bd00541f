import ExportControl
import TerminalUI

/// The screen of the participants as lines.
extension PlainView {
  var participantsPlace: PlainPlace {
    switch state.participants.mode {
    case .matrix: matrixPlace
    case .chart: chartPlace
    case .bars: barsPlace
    case .official: officialPlace
    case .map: mapPlace
    }
  }

  private var year: String { String(state.participants.year) }

  private var matrixPlace: PlainPlace {
    let catalogue = workspace.catalogue
    let participants = state.participants
    let table = ParticipantsTable(participants, catalogue, state.language)
    let order = ParticipantsScreen.order(participants.order, workspace, phrases)
    let rows = table.rows.map { row in
      phrases(row.country.name) + phrases.colon + memberships(row)
    }
    let chosen = table.rows.firstIndex { $0.country.code == participants.selected }
    return PlainPlace(
      id: "matrix \(state.language)",
      head: [
        phrases(.plainWhere, phrases(.screenParticipants), String(rows.count)),
        phrases(.participantsEndOfYearText, year),
        phrases(.participantsFilter, participants.filter.name(phrases)),
        phrases(.participantsSort, order),
        phrases(.participantsDerived) + phrases.colon + phrases.list(derived),
        phrases(.participantsStated) + phrases.colon + phrases.list(stated),
      ] + (rows.isEmpty ? [phrases(.participantsNone)] : []),
      rows: numbered(rows), listing: "\(participants.filter) \(participants.order)",
      chosen: chosen.map { $0 + 1 }, choices: rows.count)
  }

  /// What a state takes part in, and since when.
  private func memberships(_ row: ParticipantsTable.Row) -> String {
    let told = zip(workspace.catalogue.participations, row.memberships).compactMap {
      participation, membership -> String? in
      guard let membership else { return nil }
      guard let date = membership.joined ?? membership.notAfter else {
        return participation.regime.text + " " + phrases(.dateUnknown)
      }
      let year = phrases(.dateYear, String(date.year))
      let when =
        membership.joined == nil
        ? phrases(.dateBy, year)
        : phrases(.dateSince, membership.isDateUncertain ? phrases(.plainAbout, year) : year)
      return participation.regime.text + " " + when
    }
    return told.isEmpty ? phrases(.participantsNever) : phrases.list(told)
  }

  private var derived: [String] {
    let day = PartialDate.endOfYear(state.participants.year)
    return workspace.catalogue.participations.map { participation in
      let others = participation.others.count {
        $0.role == .participant && ($0.since?.hasBegun(by: day) ?? true)
      }
      let count = String(participation.count(on: day).best)
      let text =
        participation.regime.text + " "
        + (others > 0 ? phrases(.plainAndOthers, count, String(others)) : count)
      return participation.isProvisional ? phrases(.plainProvisional, text) : text
    }
  }

  private var stated: [String] {
    let day = PartialDate.endOfYear(state.participants.year)
    let known = workspace.catalogue.participations.compactMap { participation -> String? in
      guard let stated = workspace.catalogue.instrument(participation.regime)?.statedCount(by: day),
        stated.asOf.year == state.participants.year
      else { return nil }
      return participation.regime.text + " " + phrases.statedCount(stated)
    }
    return known.isEmpty ? [phrases(.plainNone)] : known
  }

  /// The growth in figures: the chosen regime in every year in which it changed, the others each
  /// tenth year.
  private var chartPlace: PlainPlace {
    let catalogue = workspace.catalogue
    let years = ParticipantsState.years(catalogue)
    var head = [phrases(.participantsChart, String(years.upperBound))]
    var rows: [String] = []
    for participation in catalogue.participations {
      let counts = GrowthChart.counts(participation, years)
      let colon = phrases.colon
      if participation.regime == state.participants.regime {
        let day = PartialDate.endOfYear(state.participants.year)
        head.append(
          participation.regime.text + colon
            + phrases(
              .derivedCount, String(participation.count(on: day).best),
              phrases(.participantsEndOfYearText, year)))
        head.append(
          phrases(
            .plainChanges, participation.regime.text,
            SpokenGrowth.changes(counts, from: years.lowerBound, phrases)))
      }
      rows.append(
        participation.regime.text + colon
          + SpokenGrowth.decades(counts, until: years.upperBound, phrases))
    }
    return PlainPlace(
      id: "chart \(state.language)", head: head, rows: numbered(rows), chosen: chosenRegime,
      choices: rows.count)
  }

  private var chosenRegime: Int? {
    workspace.catalogue.participations.firstIndex { $0.regime == state.participants.regime }
      .map { $0 + 1 }
  }

  private var officialPlace: PlainPlace {
    let page = SpokenPage(OfficialCounts.document(state, workspace), phrases)
    return PlainPlace(
      id: "official \(state.participants.regime) \(state.language)",
      head: [page.title], rows: page.lines.map { PlainPlace.Row(text: $0) },
      choices: workspace.catalogue.participations.count, foot: [regimes])
  }

  /// What a number shows, where the rows are no regimes.
  private var regimes: String {
    let names = workspace.catalogue.participations.enumerated().map {
      "\($0.offset + 1) \($0.element.regime)"
    }
    return phrases(.plainRegimes, phrases.list(names))
  }

  /// All regimes at the end of a year, and who joined in it.
  private var barsPlace: PlainPlace {
    let catalogue = workspace.catalogue
    let rows = catalogue.participations.map { participation -> String in
      let counts = GrowthChart.counts(of: participation, state, workspace)
      let joined = RegimeYear(participation, state.participants.year, catalogue).joined
      guard !joined.isEmpty else { return counts }
      return counts + "  " + phrases(.participantsJoinedList) + " "
        + phrases.list(joined.map(\.country).map(name))
    }
    return PlainPlace(
      id: "bars \(state.language)",
      head: [phrases(.participantsBars), phrases(.participantsEndOfYearText, year)],
      rows: numbered(rows), chosen: chosenRegime, choices: rows.count)
  }

  /// The participants of a regime by region of the world, in place of their land.
  private var mapPlace: PlainPlace {
    let catalogue = workspace.catalogue
    guard let map = MapScreen(state, catalogue.atlas),
      let participation = catalogue.participation(in: state.participants.regime)
    else { return PlainPlace(id: "map", head: [phrases(.plainNone)]) }
    let members = MembersOfYear(participation, year: state.participants.year)
    let detail = ParticipantsMapScreen.detail(members, participation, map, state, workspace)
      .map { $0.map(\.text).joined() }
    let rows = Country.Region.allCases.compactMap { region -> String? in
      let there = catalogue.countries.filter {
        $0.region == region && members.all.contains($0.code)
      }
      guard !there.isEmpty else { return nil }
      return phrases(.plainNamed, phrases("region", region) + " \(there.count)", "")
        + phrases.list(there.map { phrases($0.name) })
    }
    return PlainPlace(
      id: "map \(state.language)",
      head: [
        spoken(GrowthChart.counts(of: participation, state, workspace)),
        phrases(.plainMap, phrases(map.region.name)), phrases(.plainMapMoves),
      ] + detail.map(spoken), rows: rows.map { PlainPlace.Row(text: spoken($0)) },
      choices: catalogue.participations.count, foot: [regimes])
  }
}
