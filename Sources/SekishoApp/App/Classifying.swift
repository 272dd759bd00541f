import ExportControl
import TerminalUI

extension ClassifyState {
  /// Whether nothing has been chosen yet: Esc leads nowhere.
  var isAtStart: Bool {
    stage == .finding && finding.field.text.isEmpty && finding.within == nil && !finding.asksGoods
  }
}

/// Moving between the stages of the interview, and what is possible now.
extension AppState {
  /// The next form of the item, or the next link of the determination.
  mutating func changePartInClassify(by step: Int, _ workspace: Workspace) {
    switch classify.stage {
    case .finding where classify.finding.asksGoods: break
    case .finding:
      let forms = Rule.Form.allCases
      let now = forms.firstIndex(of: classify.finding.form) ?? 0
      classify.finding.form = forms[(now + step + forms.count) % forms.count]
    case .asking: break
    case .result:
      let area = classifyPageArea
      let page = workspace.determinationPage(self, width: area.width)
      if !classify.page.follow(step, page, height: area.height) { classify.page.link = nil }
    }
  }

  /// One step back: out of what is typed, out of the question, out of the result.
  mutating func leaveClassify(_ workspace: Workspace) {
    switch classify.stage {
    case .result:
      // Back to what is still to be asked; where nothing is, to the items.
      ask(workspace)
      if classify.stage == .result { classify.stage = .finding }
    case .asking where classify.pending != nil: classify.pending = nil
    case .asking where !classify.field.text.isEmpty:
      classify.field = TextField()
      classify.refusal = nil
    case .asking:
      classify.stage = .finding
      classify.finding.field = TextField()
    case .finding where !classify.finding.field.text.isEmpty:
      classify.finding.field = TextField()
    case .finding where classify.finding.within != nil: classify.finding.within = nil
    case .finding: classify.finding.asksGoods = false
    }
    classify.finding.selected = 0
  }

  func hasTransferQuestions(_ workspace: Workspace) -> Bool {
    workspace.classifier.map {
      $0.interview.nextOfTransfer(classify.facts, catalogue: $0.catalogue) != nil
    } ?? false
  }
}
