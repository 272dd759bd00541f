import ExportControl
import Testing

@testable import SekishoApp

@Suite struct CandidateBarsTests {
  /// Whatever is answered, a bar never grows beyond what was open at first, and ends empty.
  @Test func barsShrink() throws {
    var session = Session(columns: 120, rows: 40)
    session.press("5")
    session.type("multicopter")
    session.press("Enter")
    let classifier = try #require(session.workspace.classifier)
    func bars() -> CandidateBars {
      let facts = session.state.classify.facts
      return CandidateBars(
        before: classifier.interview.determination(facts.kindAlone),
        now: classifier.interview.determination(facts))
    }
    let first = bars()
    #expect(first.bars.allSatisfy { $0.open + $0.caught == $0.first })
    #expect(session.text.contains("Still open, by list"))
    session.deny(until: "max-range")
    let later = bars()
    #expect(later.bars.map(\.first) == first.bars.map(\.first))
    for (before, after) in zip(first.bars, later.bars) { #expect(after.open <= before.open) }
    session.type("1")
    session.press("Enter")
    session.deny()
    #expect(bars().bars.allSatisfy { $0.open == 0 })
  }
}
