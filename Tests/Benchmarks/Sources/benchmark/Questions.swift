@testable import ExportControl

/// How many questions an interview takes once the item is named, by list: an oracle answers from the
/// witness of each entry, and whatever the witness leaves open by chance.
struct QuestionCount {
  private let book: RuleBook
  private var random = Generator(state: 1)

  /// SplitMix64: the same numbers in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  init(_ book: RuleBook) { self.book = book }

  private typealias Counts = (adaptive: [Int], legal: [Int], sheet: [Int])

  /// Prints mean, 95th percentile and most by list, adaptive beside the lists' own order, and beside
  /// that the rows of a sheet on which everything is filled in that the entries ask of such an item.
  mutating func report(completions: Int) {
    print("\nquestions           mean   p95   max   legal order: mean  max   sheet: mean  max")
    var all: Counts = ([], [], [])
    for (list, leaves) in book.lists {
      var counts: Counts = ([], [], [])
      var longest = (entry: "", questions: 0)
      for leaf in leaves {
        guard let witness = book.witness(of: leaf)?.facts else { continue }
        counts.sheet.append(sheet(witness))
        for _ in 0..<completions {
          let seed = random.next()
          let adaptive = count(witness, .adaptive, seed)
          if adaptive > longest.questions { longest = (book.leaves[leaf].entry, adaptive) }
          counts.adaptive.append(adaptive)
          counts.legal.append(count(witness, .legal, seed))
        }
      }
      line(list.text, counts, longest.entry)
      all.adaptive += counts.adaptive
      all.legal += counts.legal
      all.sheet += counts.sheet
    }
    line("all", all, "")
  }

  private func line(
    _ name: String, _ counts: Counts, _ longest: String
  ) {
    let sorted = counts.adaptive.sorted()
    guard let most = sorted.last, let legalMost = counts.legal.max(),
      let sheetMost = counts.sheet.max()
    else { return }
    func mean(_ values: [Int]) -> String {
      let tenths = values.reduce(0, +) * 10 / max(1, values.count)
      return "\(tenths / 10).\(tenths % 10)"
    }
    let cells = [
      mean(sorted), "\(sorted[sorted.count * 95 / 100])", "\(most)", mean(counts.legal),
      "\(legalMost)", mean(counts.sheet), "\(sheetMost)",
    ]
    let widths = [7, 6, 6, 20, 5, 14, 5]
    let text = zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }.joined()
    print(
      name + String(repeating: " ", count: max(0, 17 - name.count)) + text + "  most: " + longest)
  }

  /// Everything that the entries ask which an item of this name may come under.
  private func sheet(_ witness: Facts) -> Int {
    var named = Facts()
    named[Facts.itemType] = witness[Facts.itemType]
    var evaluation = Evaluation(Situation(named, book: book), book: book)
    let open = Set(book.leaves.indices.filter { evaluation.truth($0) == .undetermined })
    return book.dependents.count { $0.contains(where: open.contains) }
  }

  /// Questions asked until nothing is left to ask.
  func count(_ witness: Facts, _ order: Interview.Order, _ seed: UInt64) -> Int {
    let interview = Interview(book, order: order)
    var random = Generator(state: seed)
    var facts = Facts()
    facts[Facts.itemType] = witness[Facts.itemType]
    var asked = 0
    while let question = interview.next(facts), asked < 200 {
      guard let position = book.position(question.parameter) else {
        guard let type = question.type else {
          facts[Facts.itemType] = .values(facts.types.map(\.text) + ["other-goods"])
          continue
        }
        asked += 1
        let kind = book.types.kinds(of: type).last ?? type
        facts[Facts.itemType] = .values(facts.types.map { $0 == type ? kind.text : $0.text })
        continue
      }
      asked += 1
      facts[question.parameter] = witness[question.parameter] ?? answer(position, &random)
    }
    return asked
  }

  private func answer(_ parameter: Int, _ random: inout Generator) -> Answer {
    let probes = Probes(of: parameter, in: book.dependents[parameter], book: book).values
    switch (book.parameters[parameter].kind, probes.randomElement(using: &random)) {
    case (.quantity(let unit), .number(let base)?):
      return .quantity(Quantity(unit.fromBase(base), unit))
    case (.yesNo, .yesNo(let yes)?): return .yesNo(yes)
    case (.choice(let choices, _), _):
      return choices.randomElement(using: &random).map { .values([$0.id]) } ?? .unknown
    case (.identifier, .values(let numbers)?):
      return .values(
        numbers.map { book.value($0, parameter: parameter) ?? Parameter.Register.none })
    default: return .unknown
    }
  }
}
