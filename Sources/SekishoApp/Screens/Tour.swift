import ExportControl
import TerminalUI

/// A short way round the screen, on the screen itself: each step stands beside what it explains.
enum Tour {
  /// A step: what it says, and where.
  private static let steps: [(text: Message, place: Place)] = [
    (.tourBar, .underBar), (.tourList, .middle), (.tourKeys, .overHints),
    (.tourSearch, .overHints), (.tourClassify, .underBar), (.tourSources, .middle),
  ]

  private enum Place {
    case underBar
    case middle
    case overHints
  }

  static var count: Int { steps.count }

  static func text(of step: Int) -> Message { steps[step].text }

  static func draw(_ step: Int, _ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    guard steps.indices.contains(step) else { return }
    let phrases = workspace.phrases(state.language)
    let body = state.layout.body
    let width = min(64, body.width - 4)
    let lines =
      LineBreaking.wrap([Span(phrases(steps[step].text))], width: width - 4)
      + LineBreaking.wrap(
        [Span(phrases(.tourFoot, String(step + 1), String(count)), .quiet)], width: width - 4)
    var box = body.centred(height: min(body.height, lines.count + 2), width: width)
    switch steps[step].place {
    case .underBar: box.top = body.top
    case .middle: break
    case .overHints: box.top = body.bottom - box.height
    }
    grid.clear(box)
    for edge in [box.top, box.bottom - 1] {
      grid.fill(state.marks.horizontal, row: edge, columns: box.columns, role: .accent)
    }
    for (index, line) in lines.enumerated() where index < box.height - 2 {
      grid.draw(line, row: box.top + 1 + index, column: box.left + 2, limit: box.right)
    }
    grid.cursor = Position(row: box.top + 1, column: box.left + 2)
  }
}

extension AppState {
  /// To another step of the tour; past the last it is over.
  mutating func walkTour(by count: Int) {
    guard case .tour(let step)? = overlays.last else { return }
    let next = step + count
    if next >= Tour.count {
      overlays.removeLast()
    } else if next >= 0 {
      overlays[overlays.count - 1] = .tour(next)
    }
  }
}
