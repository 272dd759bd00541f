import TerminalUI

/// Draws a page that may be longer than its room.
enum PageView {
  static func draw(
    _ page: LaidOutPage, _ reading: PageState, isFocused: Bool, in area: Area, _ state: AppState,
    on grid: inout Grid
  ) {
    let offset = Scrolling.clamped(reading.offset, of: page.lines.count, in: area.height)
    for row in 0..<area.height where offset + row < page.lines.count {
      var line = page.lines[offset + row]
      if isFocused, let link = reading.link {
        for index in line.spans.indices where line.spans[index].link == link {
          line.spans[index].role = .linkCurrent
        }
      }
      grid.draw(line, row: area.top + row, column: area.left, limit: area.right)
      if isFocused, let link = reading.link, grid.cursor == nil,
        let column = column(of: link, in: line)
      {
        grid.cursor = Position(row: area.top + row, column: area.left + column)
      }
    }
    if isFocused, grid.cursor == nil {
      grid.cursor = Position(row: area.top, column: area.left)
    }
    BrowserScreen.scrollMarks(page.lines.count, offset, area, state, on: &grid)
  }

  private static func column(of link: Int, in line: Line) -> Int? {
    var column = line.indent
    for span in line.spans {
      if span.link == link { return column }
      column += TextWidth.of(span.text)
    }
    return nil
  }
}
