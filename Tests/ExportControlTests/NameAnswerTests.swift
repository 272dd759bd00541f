import Testing

@testable import ExportControl

/// What a name alone answers is not asked.
@Suite struct NameAnswerTests {
  private let kind = Identifier<Parameter>("pump-kind")

  private func named(_ types: String...) -> Facts {
    var facts = Facts()
    facts[Facts.itemType] = .values(types)
    return facts
  }

  @Test func theNameOfAWiderKindAnswersForTheNarrower() {
    #expect(Shared.book.answer(to: kind, in: named("scroll-vacuum-pump")) == .values(["vacuum"]))
  }

  @Test func itIsNotAsked() {
    let interview = Interview(Shared.book)
    var facts = named("high-vacuum-pump")
    while let question = interview.next(facts) {
      #expect(question.parameter != kind)
      facts[question.parameter] = .unknown
    }
    #expect(facts.answers.count > 1)
  }

  @Test func anAnswerGivenStands() {
    var facts = named("scroll-vacuum-pump")
    facts[kind] = .values(["part"])
    #expect(Shared.book.answer(to: kind, in: facts) == .values(["part"]))
  }

  @Test func namesThatDisagreeAnswerNothing() {
    #expect(Shared.book.answer(to: kind, in: named("vacuum-pump", "liquid-pump")) == nil)
  }

  @Test func theSecondCheckReadsTheNameToo() throws {
    let facts = named("weather-radar")
    let check = try RefutationCheck(.embedded)
    let determination = Determination(facts, book: Shared.book)
    let open = Shared.book.leaves.map(\.entry).filter {
      determination.truth(of: $0).map { $0 != .notMet } ?? false
    }
    #expect(check.unrefuted(facts, lists: Shared.book.lists.map(\.list)) == open)
  }
}
