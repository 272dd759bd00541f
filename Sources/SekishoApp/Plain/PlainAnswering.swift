import ExportControl
import TerminalUI

/// The interview by lines: choosing the item, answering by number or in words.
extension AppState {
  mutating func chooseInClassify(_ index: Int, _ workspace: Workspace) -> [Effect] {
    switch classify.stage {
    case .finding:
      guard let classifier = workspace.classifier else { return [] }
      classify.finding.selected = index
      if case .type(let id, _) = findingRows(classifier)[index], id != classify.finding.within,
        !classifier.book.types.children(of: id).isEmpty
      {
        classify.finding.within = id
        classify.finding.selected = 0
        return []
      }
      return chooseItem(workspace)
    case .asking:
      classify.selected = index
      classify.ticked = []
      return answer(workspace)
    case .result: return followLink(index, workspace)
    }
  }

  /// Options that hold together, where several can.
  mutating func chooseTogether(_ numbers: [Int], _ workspace: Workspace) -> [Effect] {
    guard overlays.isEmpty, canTick(workspace),
      let answer = answerOptions(workspace).answer(to: numbers)
    else {
      note = Note(.plainOneNumber, isProblem: true)
      return []
    }
    return self.answer(answer, workspace)
  }

  /// Takes a typed line: what the item is, or the answer to the question.
  mutating func answer(_ text: String, _ workspace: Workspace) -> [Effect] {
    if classify.stage == .finding {
      classify.finding.field = TextField(text)
      classify.finding.hits = workspace.classifier?.search(text) ?? []
      classify.finding.selected = 0
      return []
    }
    do throws(AnswerReader.Refusal) {
      guard let answer = try answer(to: text, workspace) else {
        note = Note(.plainTypeNumber, isProblem: true)
        return []
      }
      if let option = answerOptions(workspace).firstIndex(where: { $0.answer == answer }) {
        return chooseInClassify(option, workspace)
      }
      return self.answer(answer, workspace)
    } catch {
      classify.refusal = error
      return []
    }
  }

  /// What a text answers to the question; nil where it names none of the kinds asked about.
  func answer(to text: String, _ workspace: Workspace) throws(AnswerReader.Refusal) -> Answer? {
    if let option = answerOptions(workspace).first(where: { $0.isNamed(text) }) {
      return option.answer
    }
    guard let classifier = workspace.classifier, let question = classify.question,
      let parameter = classifier.book.parameter(question.parameter)
    else { return nil }
    return try AnswerReader(classifier.book).read(text, for: parameter)
  }
}
