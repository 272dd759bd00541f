import ExportControl
import TerminalUI

/// Finding the item to classify: by words, in the tree, from an entry.
extension AppState {
  /// What can be chosen now: what was left, then what fits what was typed, or the tree.
  func findingRows(_ classifier: Classifier) -> [FindingRow] {
    let finding = classify.finding
    // Enter takes the first hit: what was left before stands aside for what is typed.
    guard finding.field.text.isEmpty else { return finding.hits.map { .hit($0) } }
    var rows: [FindingRow] = []
    if finding.within == nil, !finding.asksGoods {
      if !classify.facts.answers.isEmpty { rows.append(.unfinished) }
      rows += classify.drafts.indices.map { .draft($0) }
    }
    if let within = finding.within { rows.append(.type(within, depth: 0)) }
    let depth = finding.within == nil ? 0 : 1
    return rows
      + classifier.book.types.children(of: finding.within).map { .type($0.id, depth: depth) }
  }

  mutating func typeInFinding(_ key: Key, _ workspace: Workspace) {
    guard let classifier = workspace.classifier else { return }
    if classify.finding.field.text.isEmpty, key == .left || key == .right {
      walk(key, classifier)
      return
    }
    guard classify.finding.field.handle(key) else { return }
    classify.finding.hits = classifier.search(classify.finding.field.text)
    classify.finding.selected = 0
  }

  /// Into the kinds of a type, and back.
  private mutating func walk(_ key: Key, _ classifier: Classifier) {
    let types = classifier.book.types
    if key == .left {
      guard let within = classify.finding.within else { return }
      classify.finding.within = types.type(within)?.parent
      classify.finding.selected = 0
      return
    }
    let rows = findingRows(classifier)
    guard rows.indices.contains(classify.finding.selected),
      case .type(let id, _) = rows[classify.finding.selected], id != classify.finding.within,
      !types.children(of: id).isEmpty
    else { return }
    classify.finding.within = id
    classify.finding.selected = 0
  }

  mutating func chooseItem(_ workspace: Workspace) -> [Effect] {
    guard let classifier = workspace.classifier else { return [] }
    let rows = findingRows(classifier)
    guard rows.indices.contains(classify.finding.selected) else { return [] }
    let starts: [Facts]
    let title: LocalizedText?
    switch rows[classify.finding.selected] {
    case .unfinished:
      ask(workspace)
      return []
    case .draft(let index):
      let draft = classify.drafts.remove(at: index)
      begin(draft.facts, name: draft.name, workspace)
      classify.draftNumber = draft.number
      return []
    case .type(let id, _):
      starts = startingPoints(.itemType(id), classifier)
      title = classifier.book.types.type(id)?.name
    case .hit(let hit):
      starts = startingPoints(hit.target, classifier)
      title = hit.title
    }
    guard let first = starts.first else { return [] }
    let name = title?[language] ?? ""
    if starts.count == 1 {
      begin(first, name: name, workspace)
    } else {
      classify.finding.field = TextField()
      overlays.append(.chooser(ChooserState(purpose: .startingPoint(starts, name: name))))
    }
    return keepDraft(workspace)
  }

  private func startingPoints(_ target: SearchTarget, _ classifier: Classifier) -> [Facts] {
    classifier.startingPoints(
      target, form: classify.finding.asksGoods ? .goods : classify.finding.form)
  }

  /// Begins an interview, setting aside what was asked of another item before; or says for what
  /// goods the software or technology is that was named.
  mutating func begin(_ facts: Facts, name: String, _ workspace: Workspace) {
    if classify.finding.asksGoods {
      classify.past.append(classify.facts)
      classify.facts = classify.facts.naming(facts)
      ask(workspace)
      return
    }
    classify = classify.withItemSetAside()
    classify.name = name
    classify.facts = facts
    ask(workspace)
  }

  /// Keeps the chosen line in view.
  mutating func settleFinding(_ workspace: Workspace) {
    guard classify.stage == .finding, let classifier = workspace.classifier else { return }
    let count = findingRows(classifier).count
    classify.finding.selected = min(max(0, classify.finding.selected), max(0, count - 1))
    classify.finding.offset = Scrolling.offset(
      classify.finding.offset, showing: classify.finding.selected, of: count,
      in: ClassifyScreen.findingArea(self).height)
  }

  /// Begins to classify against the chosen entry of the lists.
  mutating func classifyAgainstEntry(_ workspace: Workspace) -> [Effect] {
    guard case .entry(let id)? = selectedReference(in: workspace),
      let entry = workspace.catalogue.entry(id)
    else { return [] }
    remember()
    screen = .classify
    classify.toBegin = Beginning(entry: id, name: entry.title[language])
    return askForDrafts()
  }

  /// Begins what was asked for on another screen, once the rules are there.
  mutating func beginAsked(_ workspace: Workspace) {
    guard let beginning = classify.toBegin, let classifier = workspace.classifier else { return }
    classify.toBegin = nil
    let (id, name) = (beginning.entry, beginning.name)
    let starts = classifier.startingPoints(.entry(id), form: .goods)
    if let first = starts.first, starts.count == 1 {
      begin(first, name: name, workspace)
    } else if starts.isEmpty {
      classify = classify.withItemSetAside()
      classify.finding.field = TextField(id)
      classify.finding.hits = classifier.search(id)
    } else {
      overlays.append(.chooser(ChooserState(purpose: .startingPoint(starts, name: name))))
    }
  }
}

/// A line of what the item may be.
enum FindingRow: Equatable, Sendable {
  /// The item being classified.
  case unfinished
  /// What was left of another item, or in an earlier session.
  case draft(Int)
  case type(Identifier<ItemType>, depth: Int)
  case hit(SearchHit)
}
