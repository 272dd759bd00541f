import ExportControl
import TerminalUI

/// What the maps of both screens share: the view, its layout, lines of text around it.
struct MapScreen {
  let region: MapRegion
  let layout: MapLayout
  let projection: MapProjection
  /// Where the map lies on the screen.
  let area: Area
  /// Whether a part of the world is shown, so that borders have room.
  let isZoomed: Bool

  /// Nil before the map's data have been read.
  init?(_ state: AppState, _ atlas: Atlas) {
    guard let world = atlas.regions.first, let region = atlas.region(state.mapRegion) else {
      return nil
    }
    self.region = region
    isZoomed = region.id != world.id
    layout = MapLayout(state.layout.body, world)
    projection = MapProjection(
      region, columns: layout.map.width, rows: layout.map.height)
    area = layout.canvas(projection)
  }

  /// Draws what there is room for of the paragraphs below the map.
  func drawDetail(_ paragraphs: [[Span]], _ marks: Marks, on grid: inout Grid) {
    let area = layout.detail
    var row = area.top
    for paragraph in paragraphs {
      let lines = LineBreaking.wrap(paragraph, width: area.width)
      let shown = lines.prefix(max(0, area.bottom - row))
      for (index, line) in shown.enumerated() {
        let isCut = index == shown.count - 1 && lines.count > shown.count
        let limit = isCut ? area.right - TextWidth.of(marks.ellipsis) : area.right
        let end = grid.draw(line, row: row, column: area.left, limit: limit)
        if isCut { grid.draw(marks.ellipsis, row: row, column: end, role: .quiet) }
        row += 1
      }
    }
  }

  /// Draws what there is room for of several texts of a legend, each with its sign.
  static func legend(
    _ items: [(sign: Span, text: String)], in area: Area, on grid: inout Grid
  ) {
    guard area.height > 0 else { return }
    var column = area.left
    for (sign, text) in items {
      let width = TextWidth.of(sign.text) + (sign.text.isEmpty ? 0 : 1) + TextWidth.of(text)
      guard column + width <= area.right else { continue }
      column = grid.draw(sign.text, row: area.top, column: column, role: sign.role)
      if !sign.text.isEmpty { column += 1 }
      column = grid.draw(text, row: area.top, column: column, role: .quiet) + 2
    }
  }
}

extension AppState {
  /// Whether a map is open, whose data are read only then.
  var showsMap: Bool {
    switch screen {
    case .exercises: exercises.showsMap
    case .participants: participants.mode == .map
    case .regimes, .lists, .classify, .about, .timeline: false
    }
  }

  /// Whether a part of the world is shown.
  func isZoomed(_ atlas: Atlas) -> Bool {
    mapRegion != nil && mapRegion != atlas.regions.first?.id
  }

  /// To the next or previous region.
  mutating func zoom(by step: Int, _ atlas: Atlas) {
    let ids = atlas.regions.map(\.id)
    guard !ids.isEmpty else { return }
    let now = mapRegion.flatMap(ids.firstIndex) ?? 0
    mapRegion = ids[(now + step + ids.count) % ids.count]
  }
}
