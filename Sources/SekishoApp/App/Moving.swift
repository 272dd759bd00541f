import ExportControl
import TerminalUI

/// Moving in lists and pages, by lines and to the ends.
extension AppState {
  mutating func move(by count: Int, _ workspace: Workspace) {
    switch overlays.last {
    case .page(let reference, var page):
      page.offset = scrolled(
        page.offset, by: count, of: overlayPage(reference, workspace).lines.count,
        in: overlayPageArea.height)
      overlays[overlays.count - 1] = .page(reference, page)
    case .help(let offset):
      let area = overlayPageArea
      let lines = HelpScreen.lines(self, workspace, width: area.width - 1)
      overlays[overlays.count - 1] = .help(
        offset: scrolled(offset, by: count, of: lines.count, in: area.height))
    case .search(var search):
      search.selected += count
      overlays[overlays.count - 1] = .search(search)
    case .tree(let entry, var page):
      let area = overlayPageArea
      page.offset = scrolled(
        page.offset, by: count,
        of: workspace.treePage(entry, self, width: area.width).lines.count, in: area.height)
      overlays[overlays.count - 1] = .tree(entry, page)
    case .tour: walkTour(by: count.signum())
    case .palette(var palette):
      palette.selected += count
      overlays[overlays.count - 1] = .palette(palette)
    case .comparison(let left, let right, var page):
      let area = overlayPageArea
      page.offset = scrolled(
        page.offset, by: count,
        of: workspace.comparison(left, right, self, width: area.width - 1).lines.count,
        in: area.height)
      overlays[overlays.count - 1] = .comparison(left, right, page)
    case .chooser(var chooser):
      chooser.selected = Self.next(
        from: chooser.selected, by: count,
        among: Chooser.rows(self, workspace).map { $0.choice != nil })
      overlays[overlays.count - 1] = .chooser(chooser)
    case .why(var page):
      page.offset = scrolled(
        page.offset, by: count,
        of: workspace.whyPage(self, width: overlayPageArea.width).lines.count,
        in: overlayPageArea.height)
      overlays[overlays.count - 1] = .why(page)
    case nil:
      if screen == .classify {
        moveInClassify(by: count, workspace)
      } else if screen == .participants {
        moveInParticipants(by: count, workspace)
      } else {
        moveInBrowser(by: count, workspace)
      }
    }
  }

  private func scrolled(_ offset: Int, by count: Int, of lines: Int, in height: Int) -> Int {
    let before = Scrolling.clamped(offset, of: lines, in: height)
    return Scrolling.clamped(before + count, of: lines, in: height)
  }

  private mutating func moveInBrowser(by count: Int, _ workspace: Workspace) {
    guard var browser else { return }
    if browser.focus == .page {
      let area = browserLayout(browser).page
      let lines = browserPage(workspace)?.lines.count ?? 0
      browser.page.offset = scrolled(browser.page.offset, by: count, of: lines, in: area.height)
      self.browser = browser
      return
    }
    let rows = workspace.rows(self)
    guard let row = browser.selectedRow(in: rows) else { return }
    let next = Self.next(from: row, by: count, among: rows.map { $0.target != nil })
    select(rows[next].target, in: &browser)
    self.browser = browser
  }

  private mutating func moveInClassify(by count: Int, _ workspace: Workspace) {
    switch classify.stage {
    case .finding: classify.finding.selected += count
    case .asking:
      let options = answerOptions(workspace).count
      classify.selected = min(max(0, classify.selected + count), max(0, options - 1))
    case .result:
      let area = classifyPageArea
      let lines = workspace.determinationPage(self, width: area.width).lines.count
      classify.page.offset = scrolled(
        classify.page.offset, by: count, of: lines, in: area.height)
    }
  }

  private func select(_ target: Reference?, in browser: inout BrowserState) {
    guard target != browser.selected else { return }
    browser.selected = target
    browser.page = PageState()
  }

  private mutating func moveInParticipants(by count: Int, _ workspace: Workspace) {
    switch participants.mode {
    case .matrix:
      let table = ParticipantsTable(participants, workspace.catalogue, language)
      let row = table.rows.firstIndex { $0.country.code == participants.selected } ?? 0
      let next = min(max(0, row + count), table.rows.count - 1)
      if table.rows.indices.contains(next) {
        participants.selected = table.rows[next].country.code
      }
    case .chart, .bars, .map: changeRegime(by: count.signum(), workspace)
    case .official:
      let area = layout.body
      let lines = OfficialCounts.lines(self, workspace, width: area.width - 3)
      participants.officialOffset = scrolled(
        participants.officialOffset, by: count, of: lines.count, in: area.height)
    }
  }

  mutating func changeRegime(by count: Int, _ workspace: Workspace) {
    let regimes = workspace.catalogue.participations.map(\.regime)
    guard !regimes.isEmpty else { return }
    let now = regimes.firstIndex(of: participants.regime) ?? 0
    participants.regime = regimes[(now + count + regimes.count) % regimes.count]
    participants.officialOffset = 0
  }

  /// The row so many steps away that can be chosen, or the last one on the way.
  static func next(from row: Int, by count: Int, among selectable: [Bool]) -> Int {
    let step = count.signum()
    var place = row
    var left = abs(count)
    var candidate = row + step
    while left > 0, selectable.indices.contains(candidate) {
      if selectable[candidate] { place = candidate }
      // A heading takes a step of a long way, not of a single one.
      if selectable[candidate] || abs(count) > 1 { left -= 1 }
      candidate += step
    }
    return place
  }

  mutating func goToEnd(last: Bool, _ workspace: Workspace) {
    if overlays.isEmpty, screen == .participants, participants.mode != .official {
      let years = ParticipantsState.years(workspace.catalogue)
      participants.year = last ? years.upperBound : years.lowerBound
    } else {
      move(by: last ? 1 << 20 : -(1 << 20), workspace)
    }
  }

  /// Left and right: a year on the participants' screen, folding in a list.
  mutating func turn(by step: Int, _ workspace: Workspace) {
    if screen == .participants {
      let years = ParticipantsState.years(workspace.catalogue)
      participants.year = min(max(years.lowerBound, participants.year + step), years.upperBound)
      return
    }
    guard var browser else { return }
    let rows = workspace.rows(self)
    guard let row = browser.selectedRow(in: rows), let target = rows[row].target else { return }
    if showsMap || screen == .timeline || screen == .exercises && exercises.showsChart {
      select(rows[Self.firstOfYear(step, from: row, in: rows)].target, in: &browser)
      self.browser = browser
      return
    }
    switch (rows[row].fold, step) {
    case (.closed, 1): browser.expanded.insert(target)
    case (.open, 1), (.leaf, 1):
      if rows[row].fold == .open, row + 1 < rows.count {
        select(rows[row + 1].target, in: &browser)
      } else if rows[row].fold == .leaf {
        browser.focus = .page
      }
    case (.open, _): browser.expanded.remove(target)
    default:
      let parent = rows[..<row].lastIndex {
        $0.target != nil && $0.depth < rows[row].depth
      }
      if let parent { select(rows[parent].target, in: &browser) }
    }
    self.browser = browser
  }

  /// The first row under the heading before or after the one over a row; the first of its own
  /// year comes before those of the year before.
  private static func firstOfYear(_ step: Int, from row: Int, in rows: [BrowserRow]) -> Int {
    let firsts = rows.indices.dropFirst().filter { rows[$0 - 1].target == nil }
    return (step > 0 ? firsts.first { $0 > row } : firsts.last { $0 < row }) ?? row
  }

  // MARK: Pages

  /// The page beside the list of the open browser.
  func browserPage(_ workspace: Workspace) -> LaidOutPage? {
    guard let browser, let target = selectedReference(in: workspace) else { return nil }
    let width = browserLayout(browser).page.width
    return workspace.page(pageKey(target, width: width, timeline: browser.showsTimeline))
  }

  /// The page that lies over the screen.
  func overlayPage(_ reference: Reference, _ workspace: Workspace) -> LaidOutPage {
    workspace.page(pageKey(reference, width: overlayPageArea.width))
  }

  /// Tab: to the page, through its links, back to the list; or to the next regime.
  mutating func changePart(by step: Int, _ workspace: Workspace) {
    if case .page(let reference, var page) = overlays.last {
      let laidOut = overlayPage(reference, workspace)
      if !page.follow(step, laidOut, height: overlayPageArea.height) { page.link = nil }
      overlays[overlays.count - 1] = .page(reference, page)
      return
    }
    if case .why(var page) = overlays.last {
      let laidOut = workspace.whyPage(self, width: overlayPageArea.width)
      if !page.follow(step, laidOut, height: overlayPageArea.height) { page.link = nil }
      overlays[overlays.count - 1] = .why(page)
      return
    }
    guard overlays.isEmpty else { return }
    if screen == .classify {
      changePartInClassify(by: step, workspace)
      return
    }
    if screen == .participants {
      changeRegime(by: step, workspace)
      return
    }
    guard var browser else { return }
    if browser.focus == .list {
      browser.focus = .page
      self.browser = browser
      // The page may be laid out anew now that it has the room.
      guard let laidOut = browserPage(workspace) else { return }
      _ = browser.page.follow(1, laidOut, height: browserLayout(browser).page.height)
    } else if let laidOut = browserPage(workspace),
      !browser.page.follow(step, laidOut, height: browserLayout(browser).page.height)
    {
      browser.page.link = nil
      browser.focus = .list
    }
    self.browser = browser
  }
}

extension PageState {
  /// Goes to the next or previous link and brings it into view; false past the last.
  mutating func follow(_ step: Int, _ page: LaidOutPage, height: Int) -> Bool {
    var candidate: Int
    if let link {
      candidate = link + step
    } else {
      // The first link in view, or after it.
      candidate =
        page.lines.dropFirst(Scrolling.clamped(offset, of: page.lines.count, in: height))
        .lazy.flatMap(\.spans).compactMap(\.link).first ?? page.references.count
    }
    while page.references.indices.contains(candidate) {
      if let line = page.line(of: candidate) {
        link = candidate
        offset = Scrolling.offset(offset, showing: line, of: page.lines.count, in: height)
        return true
      }
      candidate += step
    }
    return false
  }
}
