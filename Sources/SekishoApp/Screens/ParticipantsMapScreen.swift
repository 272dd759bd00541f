import ExportControl
import TerminalUI

/// The participants of one regime at the end of a year, as land filled with dots.
enum ParticipantsMapScreen {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let catalogue = workspace.catalogue
    guard let screen = MapScreen(state, catalogue.atlas),
      let participation = catalogue.participation(in: state.participants.regime)
    else { return }
    let phrases = workspace.phrases(state.language)
    let members = MembersOfYear(participation, year: state.participants.year)
    let map = WorldMap(atlas: catalogue.atlas, projection: screen.projection)
    map.participants(members.all, joined: Set(members.joined), borders: screen.isZoomed)
      .draw(on: &grid, top: screen.area.top, left: screen.area.left, marks: state.marks)
    points(members, catalogue.atlas, screen, state.marks, on: &grid)
    title(participation, screen, state, workspace, on: &grid)
    screen.drawDetail(
      detail(members, participation, screen, state, workspace), state.marks, on: &grid)
    legend(participation, screen, state, phrases, on: &grid)
    grid.cursor = Position(row: screen.layout.title.top, column: screen.layout.title.left)
  }

  /// The participants that the coastlines are too coarse for.
  private static func points(
    _ members: MembersOfYear, _ atlas: Atlas, _ screen: MapScreen, _ marks: Marks,
    on grid: inout Grid
  ) {
    for point in atlas.points where members.all.contains(point.code) {
      guard let cell = screen.projection.cell(of: point.position) else { continue }
      grid.draw(
        marks.shapes[2], row: screen.area.top + cell.row, column: screen.area.left + cell.column,
        role: members.joined.contains(point.code) ? .match : .accent)
    }
  }

  private static func title(
    _ participation: Participation, _ screen: MapScreen, _ state: AppState,
    _ workspace: Workspace, on grid: inout Grid
  ) {
    let area = screen.layout.title
    let marks = state.marks
    var column = grid.draw("\(marks.left) ", row: area.top, column: area.left, role: .quiet)
    column = grid.draw(
      String(state.participants.year), row: area.top, column: column, role: .title)
    column = grid.draw(" \(marks.right)  ", row: area.top, column: column, role: .quiet)
    let region = workspace.phrases(state.language)(screen.region.name)
    let counts = GrowthChart.counts(of: participation, state, workspace)
    let hasRoom = column + TextWidth.of(counts) + 2 + TextWidth.of(region) <= area.right
    if hasRoom {
      grid.draw(
        region, row: area.top, column: area.right - TextWidth.of(region), role: .quiet)
    }
    grid.draw(
      TextWidth.clipped(counts, to: area.right - column, mark: marks.ellipsis), row: area.top,
      column: column)
  }

  /// Who has just joined, by name, and what the map cannot show.
  static func detail(
    _ members: MembersOfYear, _ participation: Participation, _ screen: MapScreen,
    _ state: AppState, _ workspace: Workspace
  ) -> [[Span]] {
    let catalogue = workspace.catalogue
    let phrases = workspace.phrases(state.language)
    let names = members.joined.map { code in
      (catalogue.country(code).map { phrases($0.name) } ?? code.text)
        + (members.uncertain.contains(code) ? "~" : "")
    }
    let year = String(state.participants.year)
    var paragraphs =
      names.isEmpty
      ? [[Span(phrases(.mapNobodyJoined, year), .quiet)]]
      : [[Span(phrases(.mapJoined, year, String(names.count), phrases.list(names)))]]
    let others = participation.others.filter {
      $0.role == .participant
        && ($0.since?.hasBegun(by: .endOfYear(state.participants.year)) ?? true)
    }
    if !others.isEmpty {
      let list = phrases.list(others.map { phrases($0.name) })
      paragraphs.append([Span(phrases(.mapNotDrawn, list), .quiet)])
    }
    if screen.isZoomed, let note = catalogue.atlas.note {
      paragraphs.append([Span(phrases(note), .quiet)])
    }
    return paragraphs
  }

  private static func legend(
    _ participation: Participation, _ screen: MapScreen, _ state: AppState, _ phrases: Phrases,
    on grid: inout Grid
  ) {
    let isASCII = state.marks == .ascii
    var items = [
      (Span(isASCII ? "+" : BrailleCanvas.sign(of: .half), .accent), phrases(.mapParticipant)),
      (Span(isASCII ? "#" : BrailleCanvas.sign(of: .full), .match), phrases(.mapJoinedThisYear)),
      (Span(state.marks.shapes[2], .accent), phrases(.mapSmallState)),
    ]
    if participation.isProvisional {
      items.append((Span("*", .doubt), phrases(.participantsProvisionalShort)))
    }
    MapScreen.legend(items, in: screen.layout.legend, on: &grid)
  }
}

/// Who takes part in a regime at the end of a year, and who of them did not a year before.
struct MembersOfYear {
  let all: Set<Identifier<Country>>
  /// In the data's order.
  let joined: [Identifier<Country>]
  /// Those whose date of joining is an estimate.
  let uncertain: Set<Identifier<Country>>

  init(_ participation: Participation, year: Int) {
    let now = participation.members.filter { $0.holds(on: .endOfYear(year)) }
    all = Set(now.map(\.country))
    joined = participation.joined(in: year).map(\.country)
    uncertain = Set(now.filter(\.isDateUncertain).map(\.country))
  }
}
