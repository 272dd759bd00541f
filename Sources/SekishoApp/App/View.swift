import ExportControl
import TerminalUI

extension AppState {
  /// The screen as the state has it: a pure function, tested without a terminal.
  func view(_ workspace: Workspace) -> Grid {
    guard ScreenLayout.fits(size) else { return tooSmall(workspace) }
    var grid = workspace.paper(Frame(self, workspace))
    if screen == .classify {
      ClassifyScreen.draw(self, workspace, on: &grid)
    } else if exercises.showsMap, screen == .exercises {
      ExerciseMapScreen.draw(self, workspace, on: &grid)
    } else if exercises.showsChart, screen == .exercises, exercises.focus == .list {
      ExerciseColumns.draw(self, workspace, on: &grid)
    } else if let browser {
      BrowserScreen.draw(browser, self, workspace, on: &grid)
    } else {
      ParticipantsScreen.draw(self, workspace, on: &grid)
    }
    switch overlays.last {
    case .page(let reference, let reading):
      grid.cursor = nil
      grid.clear(layout.body)
      PageView.draw(
        overlayPage(reference, workspace), reading, isFocused: true, in: overlayPageArea, self,
        on: &grid)
    case .search(let search): SearchScreen.draw(search, self, workspace, on: &grid)
    case .palette(let palette): Palette.draw(palette, self, workspace, on: &grid)
    case .comparison(let left, let right, let reading):
      grid.cursor = nil
      grid.clear(layout.body)
      let area = overlayPageArea
      PageView.draw(
        workspace.comparison(left, right, self, width: area.width - 1), reading, isFocused: true,
        in: area, self, on: &grid)
    case .tree(let entry, let reading):
      grid.cursor = nil
      grid.clear(layout.body)
      PageView.draw(
        workspace.treePage(entry, self, width: overlayPageArea.width), reading, isFocused: true,
        in: overlayPageArea, self, on: &grid)
    case .tour(let step): Tour.draw(step, self, workspace, on: &grid)
    case .help(let offset):
      grid.cursor = nil
      grid.clear(layout.body)
      HelpScreen.draw(offset, self, workspace, on: &grid)
    case .why(let reading):
      grid.cursor = nil
      grid.clear(layout.body)
      PageView.draw(
        workspace.whyPage(self, width: overlayPageArea.width), reading, isFocused: true,
        in: overlayPageArea, self, on: &grid)
    case .chooser(let chooser): Chooser.draw(chooser, self, workspace, on: &grid)
    case nil: break
    }
    return grid
  }

  private func tooSmall(_ workspace: Workspace) -> Grid {
    var grid = Grid(size: size)
    let least = ScreenLayout.smallest
    let text = workspace.phrases(language)(
      .screenTooSmall, String(size.columns), String(size.rows), String(least.columns),
      String(least.rows))
    let lines = LineBreaking.wrap([Span(text)], width: max(1, size.columns))
    for (row, line) in lines.enumerated() { grid.draw(line, row: row, column: 0) }
    return grid
  }
}
