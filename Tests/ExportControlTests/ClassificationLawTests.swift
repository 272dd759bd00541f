import TestSupport
import Testing

@testable import ExportControl

/// The laws of classification, over facts generated from the rules themselves.
@Suite struct ClassificationLawTests {
  private static let book = Shared.book
  private static let runs = 300

  /// A value for a parameter that makes some comparison come out one way or the other.
  private static func answer(_ parameter: Int, _ random: inout SeededGenerator) -> Answer {
    let known = book.parameters[parameter]
    if Int.random(in: 0..<8, using: &random) == 0 { return .unknown }
    let probes = Probes(of: parameter, in: book.dependents[parameter], book: book).values
    switch (known.kind, probes.randomElement(using: &random)) {
    case (.quantity(let unit), .number(let base)?):
      return .quantity(Quantity(unit.fromBase(base), unit))
    case (.yesNo, .yesNo(let yes)?): return .yesNo(yes)
    case (.choice(let choices, _), _):
      return .values([choices.randomElement(using: &random)?.id ?? ""])
    case (.identifier, .values(let numbers)?):
      return .values(numbers.map { book.value($0, parameter: parameter) ?? "none" })
    default: return .unknown
    }
  }

  /// Facts about an item of some entry, some of them missing.
  private static func facts(_ random: inout SeededGenerator) -> Facts {
    let leaf = book.leaves.randomElement(using: &random) ?? book.leaves[0]
    var facts = book.startingPoints(at: leaf.entry).randomElement(using: &random) ?? Facts()
    for parameter in book.parameters(of: leaf).sorted() where Bool.random(using: &random) {
      facts[book.parameters[parameter].id] = answer(parameter, &random)
    }
    return facts
  }

  private static func same(_ left: Determination, _ right: Determination) -> Bool {
    left.matches == right.matches && left.possible == right.possible
      && left.ruledOut == right.ruledOut
  }

  /// Law 1: the same facts give the same determination, in whatever order they were given.
  @Test func orderDoesNotMatter() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<Self.runs {
      let facts = Self.facts(&random)
      var shuffled = Facts()
      for fact in facts.answers.shuffled(using: &random) {
        shuffled[fact.parameter] = fact.answer
      }
      #expect(facts == shuffled)
      #expect(
        Self.same(
          Determination(facts, book: Self.book), Determination(shuffled, book: Self.book)))
    }
  }

  /// Law 2: a question hangs on something, and is never asked twice.
  @Test(arguments: Interview.Order.allCases)
  func questionsMatterAndAreNotRepeated(order: Interview.Order) {
    var random = SeededGenerator(seed: 2)
    let interview = Interview(Self.book, order: order)
    for _ in 0..<60 {
      let leaf = Self.book.leaves.randomElement(using: &random) ?? Self.book.leaves[0]
      var facts = Self.book.startingPoints(at: leaf.entry).first ?? Facts()
      var asked: Set<String> = []
      while let question = interview.next(facts) {
        let isNew = asked.insert("\(question.parameter) \(question.type?.text ?? "")").inserted
        #expect(isNew)
        guard let position = Self.book.position(question.parameter) else {
          guard let type = question.type else {
            let goods = Self.book.types.all.filter { Self.book.types.form(of: $0.id) == .goods }
            facts[Facts.itemType] = .values(
              facts.types.map(\.text) + [goods.randomElement(using: &random)?.id.text ?? ""])
            continue
          }
          let kind = Self.book.types.kinds(of: type).randomElement(using: &random) ?? type
          facts[Facts.itemType] = .values(
            facts.types.flatMap { $0 == type ? [kind.text] : [$0.text] })
          continue
        }
        #expect(facts[question.parameter] == nil)
        #expect(Self.matters(position, question.entries), "\(question.parameter)")
        facts[question.parameter] = Self.answer(position, &random)
      }
    }
  }

  /// Whether the entries said to hang on a parameter do.
  private static func matters(_ parameter: Int, _ entries: [String]) -> Bool {
    !entries.isEmpty
      && entries.allSatisfy { entry in
        guard let position = book.position(ofEntry: entry) else { return false }
        return book.parameters(of: book.leaves[position]).contains(parameter)
      }
  }

  /// Law 3: more facts never turn met or not met back into undetermined, nor into each other.
  @Test func knowledgeOnlyGrows() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Self.runs {
      var facts = Self.facts(&random)
      let before = Determination(facts, book: Self.book)
      guard let open = before.openNeeds.first,
        let position = Self.book.position(open.parameter)
      else { continue }
      facts[open.parameter] = Self.answer(position, &random)
      let after = Determination(facts, book: Self.book)
      #expect(Set(before.matches).isSubset(of: after.matches))
      #expect(Set(before.ruledOut).isSubset(of: after.ruledOut))
    }
  }

  /// Law 4: what some value of an unknown fact would make catch the item is not ruled out.
  @Test func whatMayCatchIsPossible() {
    for (index, leaf) in Self.book.leaves.enumerated() {
      guard let witness = Self.book.witness(of: index)?.facts else { continue }
      for fact in witness.answers where fact.parameter != Facts.itemType {
        var less = witness
        less[fact.parameter] = .unknown
        let truth = Determination(less, book: Self.book).truth(of: leaf.entry)
        #expect(truth != .notMet, "\(leaf.entry) without \(fact.parameter)")
      }
    }
  }

  /// Law 5: changing one answer keeps every other answer that still has a question, and names those
  /// that fell away.
  @Test func changingKeepsTheRest() {
    var random = SeededGenerator(seed: 5)
    let interview = Interview(Self.book)
    for _ in 0..<Self.runs {
      let facts = Self.facts(&random)
      guard let fact = facts.answers.randomElement(using: &random),
        let position = Self.book.position(fact.parameter)
      else { continue }
      let change = Change(
        of: fact.parameter, to: Self.answer(position, &random), in: facts, interview: interview)
      for other in facts.answers where other.parameter != fact.parameter {
        let isKept = change.facts[other.parameter] == other.answer
        #expect(isKept != change.fallenAway.contains(other.parameter))
      }
    }
  }

  /// Law 6: every entry has facts that meet it.
  @Test func everyEntryHasAWitness() {
    for (index, leaf) in Self.book.leaves.enumerated() {
      #expect(Self.book.witness(of: index) != nil, "\(leaf.entry)")
    }
  }

  /// Law 7: every threshold decides: below it, exactly at it and above it.
  @Test func everyThresholdIsTestedAtBothSidesAndAtThePoint() throws {
    var tested = 0
    for (index, leaf) in Self.book.leaves.enumerated() where !leaf.isNotModelled {
      for row in Self.book.rows(of: index) {
        // What stands over several entries need only decide for one; the data check proves that.
        guard let sides = Self.book.bothSides(ofRow: row, in: index) else { continue }
        tested += 1
        #expect(Determination(sides.met, book: Self.book).truth(of: leaf.entry) == .met)
        #expect(Determination(sides.notMet, book: Self.book).truth(of: leaf.entry) == .notMet)
        try checkPoint(row, leaf.entry, sides)
      }
    }
    #expect(tested > 1000)
    #expect(DataCheck.run(.embedded).faults.isEmpty)
  }

  /// Exactly at the threshold it comes out as the comparator says, in any unit of the dimension.
  private func checkPoint(_ row: Int, _ entry: String, _ sides: (met: Facts, notMet: Facts)) throws
  {
    let source = Self.book.rows[row].source
    guard case .compared(let comparator, let value, let name) = source.test,
      let usual = Self.book.parameters[Self.book.rows[row].parameter].unit
    else { return }
    let unit = try #require(Self.book.units[name, usual.dimension])
    let threshold = Quantity(value, unit)
    let includesPoint = comparator == .atLeast || comparator == .atMost || comparator == .equal
    for other in Self.book.units.units(of: usual.dimension) {
      let point = threshold.converted(to: other)
      #expect(comparator.holds(point, threshold) == includesPoint, "\(entry) \(point.text)")
    }
    for step in [-1e-6, 1e-6] {
      let near = Quantity(value + step * max(abs(value), 1), unit)
      let isAbove = step > 0
      let expected = comparator == .atLeast || comparator == .above ? isAbove : !isAbove
      if comparator != .equal { #expect(comparator.holds(near, threshold) == expected) }
    }
  }

  /// Law 8: a "not listed" result is refuted entry by entry, and an independent check agrees.
  @Test func notListedIsProved() throws {
    let check = try RefutationCheck(.embedded)
    var random = SeededGenerator(seed: 8)
    var proved = 0
    for _ in 0..<Self.runs {
      let determination = Determination(Self.facts(&random), book: Self.book)
      let unrefuted = check.unrefuted(determination.facts, lists: determination.lists)
      #expect(Set(unrefuted) == Set(determination.matches + determination.possible))
      guard determination.outcome == .notListed else { continue }
      proved += 1
      for entry in determination.ruledOut {
        #expect(determination.reasons(for: entry).first?.truth == .notMet, "\(entry)")
      }
    }
    #expect(proved > 10)
  }

  /// Law 9: a determination read back from its file is equal to what was written.
  @Test func factsAreReadBackAsWritten() throws {
    for index in Self.book.leaves.indices {
      guard let facts = Self.book.witness(of: index)?.facts else { continue }
      let read = try FactsFile(Array(Self.json(facts).utf8), book: Self.book)
      #expect(read.facts == facts)
      #expect(
        Self.same(
          Determination(read.facts, book: Self.book), Determination(facts, book: Self.book)))
    }
  }

  private static func json(_ facts: Facts) -> String {
    let members = facts.answers.map { fact in
      let value =
        switch fact.answer {
        case .unknown: "\"unknown\""
        case .yesNo(let yes): "\(yes)"
        case .quantity(let quantity):
          "{\"value\": \(quantity.value), \"unit\": \"\(quantity.unit.symbol)\"}"
        case .values(let values):
          "[" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        }
      return "\"\(fact.parameter)\": \(value)"
    }
    return "{\"facts\": {\(members.joined(separator: ", "))}}"
  }
}
