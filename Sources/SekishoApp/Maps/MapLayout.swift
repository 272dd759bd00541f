import ExportControl
import TerminalUI

/// Where the parts of a map's screen stand: a title, the map, what is said below it, a legend.
struct MapLayout: Equatable {
  let title: Area
  let map: Area
  let detail: Area
  /// None on a low screen.
  let legend: Area

  /// The map takes the rows in which the whole world fills the width, and leaves the others at
  /// least one line; zooming moves nothing on the screen.
  init(_ body: Area, _ world: MapRegion) {
    let (title, rest) = body.splitTop(1)
    let isLow = body.height < 16
    let wanted = MapProjection.rows(of: world, columns: body.width)
    let (map, below) = rest.splitTop(min(wanted, rest.height - (isLow ? 1 : 3)))
    let (detail, legend) = below.splitTop(below.height - (isLow ? 0 : 1))
    self.title = title.inset(columns: 1)
    self.map = map
    self.detail = detail.inset(columns: 1)
    self.legend = legend.inset(columns: 1)
  }

  /// The map itself in the middle of its room.
  func canvas(_ projection: MapProjection) -> Area {
    map.centred(height: projection.rows, width: projection.columns)
  }
}
