import ExportControl
import TerminalUI

/// The conditions of an entry drawn as a tree, each with what it is worth for the item.
struct CriteriaTreePage {
  let reasons: ReasonText
  let phrases: Phrases
  let marks: Marks
  let width: Int

  /// The page of an entry.
  func page(_ entry: ControlEntry, _ determination: Determination) -> LaidOutPage {
    var lines = LineBreaking.wrap(
      [Span(entry.id + "  ", .accent), Span(phrases(entry.title), .title)], width: width)
    lines += LineBreaking.wrap(
      [Span(phrases("truth", determination.truth(of: entry.id) ?? .undetermined), .stated)],
      width: width)
    lines.append(Line())
    let trees = determination.tree(of: entry.id)
    for (index, tree) in trees.enumerated() {
      lines += self.lines(tree, stem: "", isLast: index == trees.count - 1)
    }
    lines.append(Line())
    lines += LineBreaking.wrap(
      [
        Span(
          Truth.allCases.map { marks.sign(of: $0) + " " + phrases("truth", $0) }
            .joined(separator: "   "), .quiet)
      ], width: width)
    return LaidOutPage(lines: lines, references: [])
  }

  private func lines(_ tree: CriteriaTree, stem: String, isLast: Bool) -> [Line] {
    let branch = isLast ? marks.lastBranch : marks.branch
    let role: Role =
      switch tree.truth {
      case .met: .normal
      case .notMet: .quiet
      case .undetermined: .doubt
      }
    let head = stem + branch + " "
    let below = stem + (isLast ? "   " : marks.stem + "  ")
    let sign = marks.sign(of: tree.truth)
    let wrapped = LineBreaking.wrap(
      [Span(text(tree), role)], width: max(12, width - TextWidth.of(head) - 2))
    var lines = wrapped.enumerated().map { index, line in
      let isFirst = index == 0
      let hasParts = !tree.parts.isEmpty
      let lead =
        isFirst
        ? [Span(head, .rule), Span(sign + " ", tree.truth == .met ? .stated : role)]
        : [Span(below + (hasParts ? marks.stem + " " : "  "), .rule)]
      return Line(lead + line.spans)
    }
    for (index, part) in tree.parts.enumerated() {
      lines += self.lines(part, stem: below, isLast: index == tree.parts.count - 1)
    }
    return lines
  }

  /// A condition in words, without its parts.
  func text(_ tree: CriteriaTree) -> String {
    switch tree.label {
    case .type(let types): reasons.text(.type(wanted: types, truth: tree.truth))
    case .all: phrases(.ruleAll)
    case .any: phrases(.ruleAny)
    case .atLeast(let count): phrases(.ruleAtLeast, String(count))
    case .not: phrases(.ruleNot)
    case .row(let row): reasons.text(row)
    case .meets(let entries, let itself):
      reasons.text(.meets(entries, itself: itself, truth: tree.truth))
    case .exclusion(let text): phrases(.treeExclusion, phrases(text))
    case .notModelled: reasons.text(.notModelled(turnsOn: []))
    }
  }
}

extension Marks {
  /// What a condition is worth, told by shape.
  func sign(of truth: Truth) -> String {
    switch truth {
    case .met: self == .unicode ? "●" : "+"
    case .notMet: self == .unicode ? "○" : "-"
    case .undetermined: "?"
    }
  }
}

extension Workspace {
  /// The conditions of an entry for the item that is being classified.
  func treePage(_ entry: String, _ state: AppState, width: Int) -> LaidOutPage {
    guard let classifier, let found = classifier.catalogue.entry(entry) else {
      return LaidOutPage(lines: [], references: [])
    }
    let phrases = phrases(state.language)
    let page = CriteriaTreePage(
      reasons: ReasonText(phrases: phrases, book: classifier.book), phrases: phrases,
      marks: state.marks, width: width - 1)
    return page.page(found, determination(state.classify.facts, classifier))
  }
}

extension AppState {
  /// The entries whose conditions can be drawn: what is caught, what is possible, what is near.
  func treeEntries(_ workspace: Workspace) -> [String] {
    guard let classifier = workspace.classifier, screen == .classify else { return [] }
    let determination = workspace.determination(classify.facts, classifier)
    return determination.matches + determination.possible + determination.neighbours
  }

  /// Whether there is such an entry; asked before every paint, so that it stops at the first.
  func hasTree(_ workspace: Workspace) -> Bool {
    guard let classifier = workspace.classifier, screen == .classify else { return false }
    let determination = workspace.determination(classify.facts, classifier)
    return !determination.matches.isEmpty || !determination.possible.isEmpty
      || !determination.neighbours.isEmpty
  }

  /// The one entry there is, or a choice among them.
  mutating func openTree(_ workspace: Workspace) {
    let entries = treeEntries(workspace)
    if let only = entries.first, entries.count == 1 {
      overlays.append(.tree(only, PageState()))
    } else {
      overlays.append(.chooser(ChooserState(purpose: .entries)))
    }
  }
}
