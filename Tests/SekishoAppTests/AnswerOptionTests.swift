import ExportControl
import Testing

@testable import SekishoApp

/// Answers chosen by number or in words.
@Suite struct AnswerOptionTests {
  private let options = [
    AnswerOption(answer: .values(["a"]), label: "First"),
    AnswerOption(answer: .values(["b"]), label: "Second"),
    AnswerOption(answer: .unknown, label: "I don't know"),
  ]

  @Test func numbersStandForAnswers() {
    #expect(options.answer(to: [3]) == .unknown)
    #expect(options.answer(to: [2, 1, 2]) == .values(["b", "a"]))
    #expect(options.answer(to: [1, 3]) == nil, "nobody knows what he answers")
    #expect(options.answer(to: [0]) == nil)
    #expect(options.answer(to: [1, 4]) == nil)
  }

  @Test func namesAreReadWhateverTheirCase() {
    #expect(options[1].isNamed("second"))
    #expect(options[1].isNamed("Ｂ"))
    #expect(!options[1].isNamed("sec"))
  }

  @Test(arguments: [
    ("1, 3", [1, 3]), ("２、５", [2, 5]), ("7", [7]), ("1 km", nil), ("", nil), ("111-48-8", nil),
  ])
  func numbersInALine(line: String, numbers: [Int]?) {
    #expect(PlainCommand.numbers(line) == numbers)
  }

  /// The same answers in three ways lead to the same facts.
  @Test func plainModeTakesNumbersAndWords() throws {
    let ways = [
      ["280 km", "no", "none", "no"], ["280 km", "2", "it uses no cryptography", "2"],
      ["280 km", "いいえ", "暗号を用いない", "n"],
    ]
    let facts = try ways.map { way in
      var session = PlainSession(language: .english, workspace: Session.newWorkspace())
      for line in ["classify", "multicopter", "1"] + way { _ = try session.take(line) }
      return session.state.classify.facts
    }
    #expect(facts[0].answers.count == 5)
    #expect(facts.allSatisfy { $0 == facts[0] })
  }

  @Test(arguments: ["Multicopter drone", "multicopter"])
  func aKindIsNamed(name: String) throws {
    var session = PlainSession(language: .english, workspace: Session.newWorkspace())
    for line in ["/MTCR:19.A.2", "1", "classify", name] { _ = try session.take(line) }
    #expect(session.state.classify.facts.types.map(\.text) == ["multicopter"])
  }
}
