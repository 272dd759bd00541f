import TerminalUI

/// Where the parts of a screen stand: a pure function of its size.
struct ScreenLayout: Equatable {
  /// The smallest screen that can be used.
  static let smallest = Size(rows: 8, columns: 40)

  let bar: Area
  /// The thin line under the bar; none on a low screen.
  let rule: Area?
  let body: Area
  let hints: Area

  init(_ size: Size) {
    let (bar, rest) = Area(size).splitTop(1)
    let hasRule = size.rows >= 16
    let (rule, below) = rest.splitTop(hasRule ? 1 : 0)
    let (body, hints) = below.splitTop(below.height - 1)
    self.bar = bar
    self.rule = hasRule ? rule : nil
    self.body = body
    self.hints = hints
  }

  static func fits(_ size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }
}

/// Where the list and the page of a browser stand: side by side where there is room, one over
/// the other where there is not, with the timeline as a third part on a wide screen.
struct BrowserLayout: Equatable {
  /// A chart over everything, where the screen has one and there is room.
  let head: Area
  let list: Area
  let page: Area
  let side: Area?
  /// A line between list and page, where they lie one over the other.
  let divider: Int?

  /// - Parameters:
  ///   - body: the room between bar and keys.
  ///   - focus: the part that takes the keys.
  ///   - listShare: how much of the width the list gets where it stands beside the page.
  ///   - headHeight: lines of the chart on top.
  ///   - hasSide: whether a wide screen shows a third part.
  init(
    _ body: Area, focus: BrowserState.Focus, listShare: Double, headHeight: Int = 0,
    hasSide: Bool = false
  ) {
    let (head, rest) = body.splitTop(body.height >= headHeight + 14 ? headHeight : 0)
    self.head = head
    if rest.width >= 72 {
      let listWidth = min(56, Int(Double(rest.width) * listShare))
      let (list, right) = rest.splitLeft(listWidth)
      self.list = list
      let pageArea = right.inset(columns: 1)
      if hasSide, pageArea.width > DocumentLayout.widestText + 44 {
        let (page, side) = pageArea.splitLeft(DocumentLayout.widestText + 2)
        self.page = page
        self.side = side.inset(columns: 1)
      } else {
        page = pageArea
        side = nil
      }
      divider = nil
    } else {
      // The part that takes the keys gets the room.
      let listHeight = focus == .list ? max(3, rest.height * 2 / 5) : 1
      let (list, below) = rest.splitTop(min(listHeight, max(1, rest.height - 2)))
      let (line, page) = below.splitTop(1)
      self.list = list
      self.page = page.inset(columns: 1)
      side = nil
      divider = line.top
    }
  }
}

extension AppState {
  var layout: ScreenLayout { ScreenLayout(size) }

  /// The layout of the open browser.
  func browserLayout(_ browser: BrowserState) -> BrowserLayout {
    BrowserLayout(
      layout.body, focus: browser.focus, listShare: listShare,
      headHeight: headHeight,
      hasSide: screen == .regimes && !browser.showsTimeline)
  }

  /// Lines of the chart over the browser and of the line under it.
  private var headHeight: Int {
    switch screen {
    case .exercises: ExerciseChart.height + 1
    case .timeline: TimelineStrip.height + 1
    default: 0
    }
  }

  /// Rows with dates, marks and hosts need more room than names do.
  private var listShare: Double {
    switch screen {
    case .timeline: 0.55
    case .exercises: 0.475
    case .lists: 0.45
    case .regimes, .about, .participants, .classify: 0.4
    }
  }

  /// Where a page over the screen is shown.
  var overlayPageArea: Area {
    let body = layout.body
    return body.width >= 60
      ? body.inset(rows: body.height >= 20 ? 1 : 0, columns: 2) : body.inset(columns: 1)
  }
}
