import ExportControl
import TerminalUI

/// What lies over the screens, as lines.
extension PlainView {
  func place(of overlay: Overlay) -> PlainPlace {
    switch overlay {
    case .page(let reference, _):
      page(
        spoken(reference), id: "\(reference)", isMarked: state.bookmarks.contains(reference))
    case .search(let search): searchPlace(search)
    case .palette(let palette): palettePlace(palette)
    case .comparison(let left, let right, _): comparisonPlace(left, right)
    case .tour(let step):
      PlainPlace(
        id: "tour \(state.language)",
        head: [phrases(.plainTourHead), phrases(Tour.text(of: step))],
        foot: [phrases(.plainTour, String(step + 1), String(Tour.count))])
    case .help: helpPlace
    case .chooser(let chooser): chooserPlace(chooser)
    case .why: whyPlace
    case .tree(let entry, _): treePlace(entry)
    }
  }

  /// The conditions of an entry, each with its place in the tree as a number: `1.2`.
  private func treePlace(_ id: String) -> PlainPlace {
    guard let classifier = workspace.classifier, let entry = classifier.catalogue.entry(id) else {
      return PlainPlace(id: "tree", head: [phrases(.classifyReading)])
    }
    let determination = workspace.determination(state.classify.facts, classifier)
    let page = CriteriaTreePage(
      reasons: ReasonText(phrases: phrases, book: classifier.book), phrases: phrases,
      marks: state.marks, width: 80)
    func lines(_ tree: CriteriaTree, _ number: String) -> [String] {
      [number + " " + page.text(tree) + phrases.colon + phrases("truth", tree.truth)]
        + tree.parts.enumerated().flatMap { lines($0.element, number + ".\($0.offset + 1)") }
    }
    let all = determination.tree(of: id).enumerated().flatMap {
      lines($0.element, "\($0.offset + 1)")
    }
    return PlainPlace(
      id: "tree \(id) \(state.classify.past.count) \(state.language)",
      head: [
        spoken(id + "  " + phrases(entry.title)) + phrases.colon
          + phrases("truth", determination.truth(of: id) ?? .undetermined)
      ], rows: all.map { PlainPlace.Row(text: spoken($0)) })
  }

  private func searchPlace(_ search: SearchState) -> PlainPlace {
    let typed = search.field.text
    let found =
      search.corrected.map { phrases(.searchCorrected, $0) }
      ?? (typed.isEmpty
        ? phrases(search.hits.isEmpty ? .searchHint : .searchRecent)
        : search.hits.isEmpty
          ? phrases(.searchNothing) : phrases(.searchFound, String(search.hits.count)))
    let rows = SearchScreen.rows(search).map { row in
      switch row {
      case .heading(let subject, let count):
        PlainPlace.Row(text: phrases("subject", subject) + phrases.colon + "\(count)")
      case .hit(let index):
        PlainPlace.Row(text: text(search.hits[index]), number: index + 1)
      }
    }
    return PlainPlace(
      id: "search \(typed) \(state.language)",
      head: [phrases(.plainSearch, spoken(typed)), spoken(found)],
      rows: rows, choices: search.hits.count)
  }

  private func text(_ hit: SearchHit) -> String {
    let id: String
    switch hit.target {
    case .entry, .list, .instrument, .country: id = hit.id + "  "
    default: id = ""
    }
    return spoken(id + phrases(hit.title))
  }

  private func palettePlace(_ palette: PaletteState) -> PlainPlace {
    let below = state.withoutTopOverlay
    let rows = palette.rows.map { row -> String in
      let text = Palette.text(row, below, workspace, phrases)
      guard case .action(let index) = row else {
        return phrases(.plainAside, text.label, text.aside)
      }
      let binding = workspace.keys.bindings[index]
      return PlainWords.word(binding.action, below.context, phrases) + phrases.colon
        + text.label
    }
    return PlainPlace(
      id: "palette \(palette.field.text) \(state.language)",
      head: [
        rows.isEmpty
          ? phrases(.searchNothing)
          : phrases(.plainPalette, spoken(palette.field.text), String(rows.count))
      ], rows: numbered(rows), choices: rows.count)
  }

  private func comparisonPlace(_ left: Compared, _ right: Compared) -> PlainPlace {
    let (first, second) = (
      workspace.document(left, state.language), workspace.document(right, state.language)
    )
    let names = [left, right].map { $0.name(phrases, workspace.catalogue) }
    var lines: [String] = []
    for field in Comparison.fieldNames(first, second) {
      let values = [first, second].map { document in
        let values = Document(blocks: Comparison.values(of: field, in: document))
        let lines = SpokenPage(values, phrases).lines
        return lines.isEmpty ? phrases(.plainEmpty) : lines.joined(separator: " ")
      }
      let name = field.isEmpty ? phrases(.plainNoName) : field
      lines.append(
        values[0] == values[1]
          ? phrases(.plainSame, name, values[0])
          : phrases(.plainDiffers, name, values[0], values[1]))
    }
    for (name, document) in zip(names, [first, second]) {
      let rest = SpokenPage(withoutEmptyParts(Comparison.rest(document)), phrases).lines
      if !rest.isEmpty { lines += [phrases(.plainHeading, name)] + rest }
    }
    return PlainPlace(
      id: "comparison \(names) \(state.language)",
      head: [spoken(phrases(.plainComparison, names[0], names[1]))],
      rows: lines.map { PlainPlace.Row(text: spoken($0)) })
  }

  /// A page without the headings under which nothing is left.
  private func withoutEmptyParts(_ document: Document) -> Document {
    let blocks = document.blocks.filter { $0 != .space }
    let isHeading = { (block: Document.Block?) -> Bool in
      if case .heading? = block { true } else { false }
    }
    return Document(
      blocks: blocks.indices.filter { index in
        let next = blocks[safe: index + 1]
        return !isHeading(blocks[index]) || next != nil && !isHeading(next)
      }.map { blocks[$0] })
  }

  private func chooserPlace(_ chooser: ChooserState) -> PlainPlace {
    var number = 0
    var chosen: Int?
    let rows = Chooser.rows(state, workspace).map { row in
      guard row.choice != nil else { return PlainPlace.Row(text: spoken(row.label)) }
      number += 1
      if row.isChosen, chosen == nil { chosen = number }
      var label = row.label
      // On the screens a sign stands before it.
      if case .eventKind(let kind?)? = row.choice { label = phrases("event", kind) }
      return PlainPlace.Row(
        text: spoken(label + (row.isChosen ? "  " + phrases(.plainChosen) : "")),
        number: number)
    }
    return PlainPlace(
      id: "chooser \(chooser.purpose) \(state.language)",
      head: [phrases(Chooser.title(state)), phrases(.plainChoices, String(number))], rows: rows,
      isPassing: true, choices: number)
  }

  private var whyPlace: PlainPlace {
    guard let record = state.record(workspace) else {
      return PlainPlace(id: "why", head: [phrases(.classifyReading)])
    }
    return page(SpokenPage(why(record), phrases), id: "why \(state.classify.past.count)")
  }

  private func why(_ record: DeterminationRecord) -> Document {
    DeterminationDocument.why(
      state.classify.question, record, writer: workspace.writer(state.language))
  }

  /// The page in front, before it is made lines; empty where there is none.
  var documentInFront: Document {
    switch state.overlays.last {
    case .page(let reference, _): return workspace.document(reference, state.language)
    case .why: return state.record(workspace).map(why) ?? Document()
    case nil: break
    default: return Document()
    }
    if state.screen == .classify {
      return state.record(workspace).map(determination) ?? Document()
    }
    guard let page = state.pageInFront(workspace) else { return Document() }
    return workspace.document(
      page, state.language, timeline: state.browser?.showsTimeline == true)
  }

  // MARK: Help

  private var helpPlace: PlainPlace {
    let below = state.withoutPassing
    let rows = PlainWords.possible(below, workspace).map { index -> String in
      let binding = workspace.keys.bindings[index]
      let word = PlainWords.word(binding.action, below.context, phrases)
      let key = PlainWords.letter(binding.action, below.context, workspace.keys)
      return (key.map { phrases(.plainAside, word, String($0)) } ?? word) + phrases.colon
        + phrases(PlainWords.help(binding, in: below.context))
    }
    return PlainPlace(
      id: "help \(state.language)",
      head: [phrases(.plainUse), phrases(.plainActions, String(rows.count))],
      rows: numbered(rows), isPassing: true, choices: rows.count)
  }
}
