import ExportControl
import TerminalUI

/// Draws the interview: what it is, the question with what hangs on it, and at the side what is
/// caught, still possible and ruled out.
enum ClassifyScreen {
  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let body = state.layout.body
    guard let classifier = workspace.classifier else {
      let text = workspace.phrases(state.language)(.classifyReading)
      grid.draw(text, row: body.top, column: body.left + 1, role: .quiet)
      return
    }
    let painter = ClassifyPainter(state: state, workspace: workspace, classifier: classifier)
    painter.draw(on: &grid)
  }

  /// Where the parts of the screen stand.
  struct Layout {
    let head: Area
    let main: Area
    /// What is caught and still possible; beside the question, or under it where that is narrow.
    let side: Area

    init(_ body: Area) {
      let (head, rest) = body.splitTop(body.height >= 12 ? 2 : 1)
      self.head = head.inset(columns: 1)
      if rest.width >= 76 {
        let (main, side) = rest.splitLeft(rest.width * 11 / 20)
        self.main = main.inset(columns: 1)
        self.side = side.inset(columns: 1)
      } else {
        let (main, side) = rest.splitTop(max(rest.height * 7 / 10, min(rest.height, 8)))
        self.main = main.inset(columns: 1)
        self.side = side.inset(columns: 1)
      }
    }
  }

  /// Where what may be chosen stands on the page that asks what the item is.
  static func findingArea(_ state: AppState) -> Area {
    Layout(state.layout.body).head.height == 2
      ? state.layout.body.inset(columns: 1).splitTop(4).rest
      : state.layout.body.inset(columns: 1).splitTop(2).rest
  }
}

/// What drawing needs at hand.
struct ClassifyPainter {
  let state: AppState
  let classifier: Classifier
  let phrases: Phrases
  let reasons: ReasonText
  let workspace: Workspace

  init(state: AppState, workspace: Workspace, classifier: Classifier) {
    self.state = state
    self.workspace = workspace
    self.classifier = classifier
    phrases = workspace.phrases(state.language)
    reasons = ReasonText(phrases: phrases, book: classifier.book)
  }

  var classify: ClassifyState { state.classify }

  func draw(on grid: inout Grid) {
    switch classify.stage {
    case .finding: drawFinding(on: &grid)
    case .asking:
      let layout = ClassifyScreen.Layout(state.layout.body)
      drawHead(layout.head, on: &grid)
      drawQuestion(layout.main, on: &grid)
      drawSide(layout.side, on: &grid)
    case .result:
      let layout = ClassifyScreen.Layout(state.layout.body)
      drawHead(layout.head, on: &grid)
      let area = state.classifyPageArea
      PageView.draw(
        workspace.determinationPage(state, width: area.width), classify.page,
        isFocused: state.overlays.isEmpty, in: area, state, on: &grid)
    }
  }

  private func drawHead(_ area: Area, on grid: inout Grid) {
    let determination = workspace.determination(classify.facts, classifier)
    let counts = phrases(
      .classifyCounts, String(determination.matches.count), String(determination.possible.count),
      String(determination.ruledOut.count))
    let width = TextWidth.of(counts)
    let room = area.width - width - 2
    let name = TextWidth.clipped(classify.name, to: max(0, room), mark: state.marks.ellipsis)
    grid.draw(name, row: area.top, column: area.left, role: .title)
    grid.draw(
      counts, row: area.top, column: max(area.left, area.right - width), role: .quiet,
      limit: area.right)
    if area.height > 1 { drawNotice(area, on: &grid) }
  }

  func drawNotice(_ area: Area, on grid: inout Grid) {
    let text: String
    let role: Role
    switch classify.notice {
    case .saved(let path): (text, role) = (phrases(.classifySaved, path), .accent)
    case .notSaved(let reason): (text, role) = (reason, .problem)
    case .draftUnreadable(let reason): (text, role) = (reason, .problem)
    case nil:
      (text, role) =
        classify.facts.answers.isEmpty ? ("", .quiet) : (phrases(.classifyKept), .quiet)
    }
    grid.draw(
      TextWidth.clipped(text, to: area.width, mark: state.marks.ellipsis), row: area.top + 1,
      column: area.left, role: role)
  }

  private func drawSide(_ area: Area, on grid: inout Grid) {
    let determination = workspace.determination(classify.facts, classifier)
    var lines: [Line] = []
    func section(_ heading: Message, _ entries: [String], _ role: Role, most: Int) {
      guard !entries.isEmpty else { return }
      lines.append(
        Line([Span(phrases(heading) + "  ", .heading), Span("\(entries.count)", .quiet)]))
      for entry in entries.prefix(most) {
        let why = determination.reasons(for: entry).filter { !Self.isQuiet($0) }.prefix(1)
          .map(reasons.text).joined()
        let text = entry + "  " + why
        lines.append(
          Line(
            [Span(TextWidth.clipped(text, to: area.width - 2, mark: state.marks.ellipsis), role)],
            indent: 1))
      }
      if entries.count > most {
        lines.append(
          Line([Span(phrases(.resultMore, String(entries.count - most)), .quiet)], indent: 1))
      }
    }
    let room = max(2, area.height / 3)
    section(.resultMatches, determination.matches, .stated, most: room)
    section(.resultPossible, determination.possible, .normal, most: room)
    section(.resultNeighbours, determination.neighbours, .quiet, most: room)
    for (index, line) in lines.enumerated() where index < area.height {
      grid.draw(line, row: area.top + index, column: area.left, limit: area.right)
    }
    let (_, rest) = area.splitTop(lines.count + 1)
    CandidateBars(
      before: classifier.interview.determination(classify.facts.kindAlone), now: determination
    ).draw(in: rest, state, phrases, on: &grid)
  }

  private static func isQuiet(_ reason: Reason) -> Bool {
    switch reason {
    case .type(_, .met), .exclusion(_, _, .notMet), .exclusion(_, _, .undetermined): true
    default: false
    }
  }
}

extension AppState {
  /// Where the determination is read.
  var classifyPageArea: Area {
    let body = layout.body
    let head = ClassifyScreen.Layout(body).head
    return Area(
      top: head.bottom, left: body.left + 1, height: body.bottom - head.bottom,
      width: body.width - 2)
  }
}
