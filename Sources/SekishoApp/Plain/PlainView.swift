import ExportControl
import TerminalUI

/// The state as lines, for screen readers and braille displays: pure, like the screens' view.
struct PlainView {
  let state: AppState
  let workspace: Workspace
  let phrases: Phrases

  init(_ state: AppState, _ workspace: Workspace) {
    self.state = state
    self.workspace = workspace
    phrases = workspace.phrases(state.language)
  }

  /// All lines of the place at once.
  static func lines(_ state: AppState, _ workspace: Workspace) -> [String] {
    let place = PlainView(state, workspace).place
    return place.head + place.rows.map(\.line) + place.foot
  }

  /// The place in front.
  var place: PlainPlace {
    if let overlay = state.overlays.last { return place(of: overlay) }
    switch state.screen {
    case .participants: return participantsPlace
    case .classify: return classifyPlace
    case .regimes, .lists, .exercises, .about, .timeline:
      guard let page = state.pageInFront(workspace), let browser = state.browser else {
        return rowsPlace
      }
      return self.page(
        spoken(page, timeline: browser.showsTimeline), id: "\(page) \(browser.showsTimeline)",
        isMarked: state.bookmarks.contains(page))
    }
  }

  func spoken(_ text: String) -> String { Spoken.text(text, phrases) }

  func name(_ code: Identifier<Country>) -> String {
    workspace.catalogue.country(code).map { phrases($0.name) } ?? code.text
  }

  /// A page of the data.
  func spoken(_ reference: Reference, timeline: Bool = false) -> SpokenPage {
    SpokenPage(workspace.document(reference, state.language, timeline: timeline), phrases)
  }

  func page(_ page: SpokenPage, id: String, isMarked: Bool = false) -> PlainPlace {
    let count = phrases(
      .plainPage, page.title, String(page.lines.count), String(page.references.count))
    return PlainPlace(
      id: "page \(id) \(state.language)",
      head: [count] + (isMarked ? [phrases(.paletteMarked)] : []),
      rows: page.lines.map { PlainPlace.Row(text: $0) }, choices: page.references.count)
  }

  /// Rows with numbers from 1 on.
  func numbered(_ texts: [String]) -> [PlainPlace.Row] {
    texts.enumerated().map { PlainPlace.Row(text: spoken($0.element), number: $0.offset + 1) }
  }

  // MARK: Lists

  private var rowsPlace: PlainPlace {
    let level = PlainLevel(state, workspace)
    var rows: [PlainPlace.Row] = []
    var number = 0
    var chosen: Int?
    // Where every row tells its date, a heading of its year says nothing more.
    let tellsDates = state.screen == .timeline || state.screen == .exercises
    for row in level.rows where row.target != nil || !tellsDates {
      if row.target != nil { number += 1 }
      if row.target == level.selected { chosen = number }
      rows.append(
        PlainPlace.Row(text: text(row), number: row.target == nil ? nil : number))
    }
    var name = phrases(state.screen.name)
    if let folder = level.folder {
      name = phrases.list([name, text(folder)])
    }
    let folder = level.folder?.target.map { "\($0)" } ?? ""
    return PlainPlace(
      id: "rows \(state.screen) \(folder) \(state.context) \(state.language)",
      head: [phrases(.plainWhere, name, String(number))] + rowsHead, rows: rows, listing: listing,
      chosen: number > 0 ? chosen : nil, choices: number)
  }

  private func text(_ row: BrowserRow) -> String {
    switch row.target {
    case .exercise(let id):
      if let exercise = workspace.catalogue.exercise(id) { return text(exercise) }
    case .event(let id):
      if let event = workspace.timeline.event(id) { return text(event) }
    default: break
    }
    return spoken(phrases.list([row.mark, row.label, row.aside].filter { !$0.isEmpty }))
  }

  private func text(_ event: DatedEvent) -> String {
    spoken(
      phrases.list([
        phrases.dates(from: event.date, to: event.end ?? event.date),
        event.title(phrases, workspace.catalogue), phrases("event", event.kind),
        event.instrument.text,
      ]))
  }

  private func text(_ exercise: Exercise) -> String {
    let domains =
      exercise.domains.isEmpty
      ? [phrases(.domainNone)] : exercise.domains.map { phrases("domain", $0) }
    let hosts = exercise.hosts.map(name)
    var parts =
      [phrases(exercise.heading), phrases.dates(from: exercise.start, to: exercise.end)]
      + domains + hosts
    var world = state
    world.mapRegion = nil
    // Where it was held does not change with the part of the world that is looked at.
    if state.showsMap, let map = MapScreen(world, workspace.catalogue.atlas) {
      parts += exercise.places.map {
        ExerciseMapScreen.place($0, map, workspace.catalogue.atlas, phrases)
      }
    }
    return spoken(phrases.list(parts))
  }

  /// What is said of the rows before them: by what filter they are shown, and on a map or a chart
  /// what it tells.
  private var rowsHead: [String] {
    switch state.screen {
    case .timeline:
      let isEmpty = workspace.timeline.events.allSatisfy { !state.timelineFilter.admits($0) }
      let isFiltered = state.timelineFilter != TimelineFilter()
      return (isFiltered ? [spoken(state.timelineFilter.summary(phrases))] : [])
        + (isEmpty ? [phrases(.timelineEmpty)] : [])
    case .exercises:
      let all = workspace.catalogue.exercises
      let shown = all.filter(state.exerciseFilter.admits)
      let filter = state.exerciseFilter.summary(phrases, workspace.catalogue)
      let head =
        state.exerciseFilter == ExerciseFilter()
        ? [] : [phrases(.plainShown, String(shown.count), String(all.count)), spoken(filter)]
      guard !shown.isEmpty else { return head + [phrases(.exerciseEmpty)] }
      if state.showsMap { return mapHead(shown) + head }
      return state.exercises.showsChart ? [years(shown)] + head : head
    default: return []
    }
  }

  /// The part of the world that a map shows, what was held there, and what must be said of it.
  private func mapHead(_ exercises: [Exercise]) -> [String] {
    let atlas = workspace.catalogue.atlas
    guard let map = MapScreen(state, atlas) else { return [] }
    let head = [phrases(.plainMap, phrases(map.region.name)), phrases(.plainMapMoves)]
    guard map.isZoomed else { return head }
    let there = exercises.filter { exercise in
      exercise.places.contains { place in
        atlas.place(place)?.position.map(map.region.holds) ?? false
      }
    }
    let names = there.map { "\(phrases($0.heading)) (\($0.start.year))" }
    let held = phrases(.plainHeldThere, String(there.count), phrases.list(names))
    return head + [spoken(held)] + (atlas.note.map { [phrases($0)] } ?? [])
  }

  private var listing: String {
    switch state.screen {
    case .exercises: "\(state.exerciseFilter)"
    case .timeline: "\(state.timelineFilter)"
    default: ""
    }
  }

  /// How many exercises of each kind there were in each year.
  private func years(_ exercises: [Exercise]) -> String {
    let years = Set(exercises.map(\.start.year)).sorted().map { year in
      let those = exercises.filter { $0.start.year == year }
      let kinds = (Exercise.Domain.allCases.map(Optional.some) + [nil]).compactMap { domain in
        let count = those.count { $0.domains.first == domain }
        let name = domain.map { phrases("domain", $0) } ?? phrases(.domainNone)
        return count > 0 ? "\(name) \(count)" : nil
      }
      return "\(year)" + phrases.colon + "\(those.count) (\(phrases.list(kinds)))"
    }
    return phrases(.plainYears, years.joined(separator: phrases(.plainThen, "", "")))
  }
}

/// One level of a tree: what lies in an opened row, or the topmost rows.
///
/// A list that is no tree has one level, with its headings.
struct PlainLevel {
  /// The row in which one is; nil at the top.
  let folder: BrowserRow?
  let rows: [BrowserRow]
  /// What is chosen on this level.
  let selected: Reference?

  init(_ state: AppState, _ workspace: Workspace) {
    let all = workspace.rows(state)
    guard state.screen == .lists || state.screen == .about, let browser = state.browser,
      let row = browser.selectedRow(in: all)
    else {
      folder = nil
      rows = all
      selected = state.selectedReference(in: workspace)
      return
    }
    let parent =
      all[row].fold == .open && browser.selected != nil
      ? row : all[..<row].lastIndex { $0.depth < all[row].depth }
    folder = parent.map { all[$0] }
    let depth = parent.map { all[$0].depth + 1 } ?? 0
    let after = parent.map { $0 + 1 } ?? 0
    let inside = all[after...].prefix { $0.depth >= depth }.filter { $0.depth == depth }
    rows = inside
    selected = parent == row ? nil : all[row].target
  }

  /// What the numbers lead to, from 1 on.
  var targets: [Reference] { rows.compactMap(\.target) }
}
