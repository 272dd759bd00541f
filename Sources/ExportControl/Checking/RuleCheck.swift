/// Proves what no single rule shows: that every entry can be reached, every threshold decides, every
/// exclusion can apply, and nothing in the vocabulary is idle.
struct RuleCheck {
  private let catalogue: Catalogue
  private let book: RuleBook
  private(set) var faults: [DataFault] = []
  private(set) var witnesses: [Witness] = []

  /// A comparison or a note as it is written: what stands over several entries is written once, and
  /// need only decide for one of them.
  private enum Part: Hashable {
    case row(Identifier<ControlList>, line: Int, Identifier<Parameter>)
    case exclusion(Identifier<ControlList>, LocalizedText)
  }

  private var decisive: Set<Part> = []
  private var idle: [(part: Part, leaf: Int)] = []

  /// - Throws: a ``DataFault`` where the rules do not link.
  init(_ catalogue: Catalogue) throws(DataFault) {
    self.catalogue = catalogue
    book = try RuleBook(catalogue)
  }

  mutating func run() {
    for set in catalogue.ruleSets { checkCompleteness(set) }
    for index in book.leaves.indices { check(index) }
    for (part, leaf) in idle where !decisive.contains(part) {
      switch part {
      case .row(_, _, let parameter):
        report(.idleCriterion(book.leaves[leaf].entry, parameter.text), book.leaves[leaf])
      case .exclusion(_, let text):
        report(.idleExclusion(book.leaves[leaf].entry, text), book.leaves[leaf])
      }
    }
    checkVocabulary()
    for overlap in OverlapCheck(book).contained() where overlap.explanation == nil {
      guard let position = book.position(ofEntry: overlap.entry) else { continue }
      report(.unexplainedOverlap(overlap.entry, overlap.other), book.leaves[position])
    }
  }

  private mutating func report(_ kind: DataFault.Kind, _ leaf: RuleBook.Leaf) {
    faults.append(DataFault(kind, line: leaf.line).inFile("rules/\(leaf.list).json"))
  }

  /// A number without a rule would be silently not listed.
  private mutating func checkCompleteness(_ set: RuleSet) {
    guard let list = catalogue.list(set.list) else { return }
    let parents = Set(list.entries.compactMap(\.parent))
    for entry in list.entries where !parents.contains(entry.number) && entry.status == nil {
      if book.position(ofEntry: entry.id) == nil {
        faults.append(
          DataFault(.entryWithoutRule(entry.number)).inFile("rules/\(set.list).json"))
      }
    }
  }

  private mutating func check(_ index: Int) {
    let leaf = book.leaves[index]
    guard let witness = book.witness(of: index) else {
      report(.unreachableEntry(leaf.entry), leaf)
      return
    }
    witnesses.append(witness)
    guard !leaf.isNotModelled else { return }
    for row in book.rows(of: index) {
      let source = book.rows[row].source
      note(
        .row(leaf.list, line: source.line, source.parameter), index,
        isDecisive: book.bothSides(ofRow: row, in: index) != nil)
    }
    for exclusion in leaf.exclusions.indices {
      note(
        .exclusion(leaf.list, leaf.exclusions[exclusion].text), index,
        isDecisive: book.exclusionApplies(exclusion, in: index) != nil)
    }
  }

  private mutating func note(_ part: Part, _ leaf: Int, isDecisive: Bool) {
    if isDecisive {
      decisive.insert(part)
    } else if !idle.contains(where: { $0.part == part }) {
      idle.append((part, leaf))
    }
  }

  private mutating func checkVocabulary() {
    var used = book.circumstances
    used.formUnion(book.consistency.flatMap { [$0.smaller, $0.larger] })
    for row in book.rows { used.insert(row.source.parameter) }
    for leaf in book.leaves { used.formUnion(leaf.turnsOn) }
    for parameter in book.parameters where !used.contains(parameter.id) {
      faults.append(DataFault(.unused(parameter.id.text)).inFile("parameters/"))
    }
    var tied: Set<Int> = []
    for leaf in book.leaves { tied.formUnion(leaf.typeIndices) }
    for (index, type) in book.types.all.enumerated() {
      // A type is of use if an entry is tied to it, to one above it or to one below;
      // of one that is there for ordinary goods the opposite holds.
      let above = book.types.path(to: type.id).compactMap { book.types.position($0.id)?.index }
      let isTied =
        above.contains(where: tied.contains)
        || book.types.descendants(of: index).contains(where: tied.contains)
      if type.isUnlisted && isTied {
        faults.append(DataFault(.listedAfterAll(type.id.text)).inFile("item-types/"))
      } else if !type.isUnlisted && !isTied && type.parent != nil {
        faults.append(DataFault(.unused(type.id.text)).inFile("item-types/"))
      }
    }
  }
}
