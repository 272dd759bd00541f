import ExportControl
import TerminalUI
import Testing

@testable import SekishoApp

/// The interview on the screen, keys in, text out.
@Suite struct ClassifyTests {
  private func session(_ item: String, _ language: Language = .english) -> Session {
    var session = Session(columns: 120, rows: 40, language)
    session.press("5")
    session.type(item)
    session.press("Enter")
    return session
  }

  /// A drone that is nothing special, at the question of its range.
  private func drone() -> Session {
    var session = session("multicopter")
    session.deny(until: "max-range")
    return session
  }

  @Test func anItemFoundByItsTradeWordIsAskedAbout() {
    for (language, word) in [(Language.english, "drone"), (.japanese, "ドローン")] {
      let session = session(word, language)
      #expect(session.state.classify.facts.types.map(\.text) == ["uav"])
      #expect(session.state.classify.question?.type?.text == "uav")
    }
  }

  @Test func aChemicalFoundByItsNumberIsKnownByIt() {
    for word in ["111-48-8", "TDG", "チオジグリコール"] {
      let session = session(word)
      #expect(session.state.classify.facts[Identifier("cas")] == .values(["111-48-8"]), "\(word)")
    }
  }

  @Test func whatIsTypedGoesBeforeWhatWasLeft() {
    var session = drone()
    session.press("Esc")
    #expect(session.text.contains("Continue: Multicopter drone"))
    session.type("fermenter or bioreactor")
    session.press("Enter")
    #expect(session.state.classify.facts.types.map(\.text) == ["fermenter"])
  }

  @Test func softwareIsAskedForItsGoodsAndStaysTheSameItem() {
    for (language, word, goods) in [
      (Language.english, "sensor software", "camera"), (.japanese, "センサ用ソフトウェア", "カメラ"),
    ] {
      var session = session(word, language)
      #expect(session.text.contains(language == .english ? "Which goods is it for" : "どの貨物のため"))
      #expect(!session.text.contains(language == .english ? "Continue" : "続き"))
      session.type(goods)
      session.press("Enter")
      #expect(session.state.classify.facts.types.map(\.text) == ["sensor-software", "camera"])
      #expect(session.state.classify.drafts.isEmpty)
    }
  }

  @Test func anotherItemLeavesTheFirstToBeTakenUpAgain() {
    var session = drone()
    session.press("Esc")
    session.type("fermenter or bioreactor")
    session.press("Enter")
    #expect(session.state.classify.draftNumber == 2)
    session.press("Esc")
    #expect(session.text.contains("Continue what was left: Multicopter drone"))
    session.press("↓", "Enter")
    #expect(session.state.classify.facts.types.map(\.text) == ["multicopter"])
    #expect(session.state.classify.draftNumber == 1)
    #expect(session.state.classify.drafts.map(\.number) == [2])
  }

  @Test func aWrongUnitIsRefusedKindlyAndNothingIsLost() {
    var session = drone()
    session.type("280 kg")
    session.press("Enter")
    #expect(session.text.contains("measures something else"))
    #expect(session.text.contains("280 kg"))
    session.press("Esc")
    session.type("1 nmi")
    #expect(session.text.contains("= 1.852 km"))
  }

  @Test func aValueNearALimitIsWarnedOf() {
    var session = drone()
    session.type("299")
    #expect(session.text.contains("within 1 % of the limit"))
    session.press("Backspace")
    #expect(!session.text.contains("within 1 % of the limit"))
  }

  @Test func undoTakesBackOneAnswer() {
    var session = drone()
    session.type("280")
    session.press("Enter", "n")
    let facts = session.state.classify.facts
    session.press("u")
    #expect(session.state.classify.facts.answers.count == facts.answers.count - 1)
    #expect(session.state.classify.facts[Identifier("max-range")] != nil)
  }

  @Test func changingAnAnswerShowsWhatWouldChange() {
    var session = drone()
    session.type("280")
    session.press("Enter")
    session.deny()
    session.press("e")
    let answers = session.state.classify.facts.answers.filter { $0.parameter != Facts.itemType }
    let place = answers.firstIndex { $0.parameter.text == "max-range" } ?? 0
    for _ in 0..<place { session.press("j") }
    session.press("Enter")
    session.type("300")
    session.press("Enter")
    #expect(session.text.contains("NOT LISTED → UNDETERMINED"))
    session.press("Esc", "Esc")
    #expect(session.state.classify.facts[Identifier("aerosol-dispenser")] == .yesNo(false))
  }

  @Test func everyAnswerIsKept() {
    var session = drone()
    session.sendQuickly(.key(.character("5")))
    session.sendQuickly(.key(.enter))
    guard case .keepDraft(1, let text)? = session.effects.first else {
      Issue.record("no draft is kept")
      return
    }
    #expect(text.contains("\"max-range\""))
  }

  @Test func whatIsUndeterminedCannotBeFinal() {
    var session = drone()
    session.press("r", "s")
    #expect(session.text.contains("draft"))
    #expect(!session.text.contains("final"))
    session.press("Esc", "Esc")
    session.type("1")
    session.press("Enter")
    session.deny()
    session.press("s")
    #expect(session.text.contains("final"))
    for _ in 0..<4 { session.sendQuickly(.key(.down)) }
    session.sendQuickly(.key(.enter))
    guard case .save(let name, let text)? = session.effects.first else {
      Issue.record("nothing is saved")
      return
    }
    #expect(name == "determination.txt")
    #expect(text.contains("Approved by"))
    #expect(text.contains("NOT LISTED"))
  }

  /// Nothing was asked: the name decided alone, and the page says so.
  @Test func aResultThatRestsOnTheKindSaysSo() {
    var session = session("goods of another kind")
    session.press("r")
    #expect(session.text.contains("NOT LISTED"))
    #expect(session.text.contains("rests on the kind of item alone"))
    var drone = drone()
    drone.type("1")
    drone.press("Enter")
    drone.deny()
    #expect(!drone.text.contains("rests on the kind of item alone"))
  }

  @Test func theGuidelinesAskOfTheTransfer() {
    var session = drone()
    session.type("400")
    session.press("Enter")
    session.type("600")
    session.press("Enter")
    session.deny()
    #expect(session.text.contains("denial in principle"))
    session.press("t")
    #expect(session.state.classify.question?.purpose == .transfer)
    session.press("y")
    #expect(session.state.classify.facts[Identifier("transshipment-in-japan")] == .yesNo(true))
  }

  @Test func anEntryOfTheListsCanBeClassifiedAgainst() {
    var session = Session(columns: 120, rows: 40)
    session.press("/")
    session.type("MTCR:19.A.3")
    session.press("Enter", "c")
    #expect(session.state.screen == .classify)
    #expect(session.state.classify.facts.types.map(\.text) == ["uav"])
    session.press("r")
    session.press("Tab", "Enter")
    #expect(session.state.screen == .lists)
    session.press("Esc")
    #expect(session.state.screen == .classify)
  }
}
