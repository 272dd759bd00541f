import ExportControl
import TerminalUI
import Testing

@testable import SekishoApp

/// What a person does who has never seen the program, key by key.
@Suite struct WalkThroughTests {
  @Test func whoJoinedTheMTCRWhen() {
    var session = Session()
    session.press("j", "j", "j", "j", "p")
    #expect(session.text.contains("MTCR"))
    #expect(session.text.contains("1987"))
    session.press("Enter")
    #expect(session.text.contains("April 1987"))
    session.press("Esc", "Esc")
    #expect(session.state.screen == .regimes)
  }

  @Test func whatPartOneAsksOfARecipient() {
    var session = Session(.japanese)
    session.press("j", "Enter")
    var read = ""
    for _ in 0..<30 {
      read += session.text
      session.press("PgDn")
    }
    #expect(read.contains("包括的保障措置"))
    #expect(read.contains("再移転"))
  }

  @Test func whichExerciseJapanHostedInJuly2012() {
    var session = Session(columns: 120, rows: 40)
    session.press("4", "G")
    session.press("k")
    #expect(session.text.contains("Pacific Shield 12"))
    #expect(session.text.contains("3–5 July 2012"))
    #expect(session.text.contains("Japan"))
  }

  @Test func theLanguageChangesEverywhereAndBack() {
    var session = Session()
    let before = session.text
    session.press("L")
    #expect(session.text.contains("レジーム"))
    session.press("L")
    #expect(session.text == before)
  }

  @Test func theYearMoves() {
    var session = Session()
    session.press("2")
    #expect(session.text.contains("◂ 2012 ▸"))
    session.press("←")
    #expect(session.text.contains("◂ 2011 ▸"))
    session.press("Home", "←")
    #expect(session.text.contains("◂ 1974 ▸"))
    session.press("End", "→")
    let last = ParticipantsState.years(Session.catalogue).upperBound
    #expect(session.text.contains("◂ \(last) ▸"))
  }

  @Test func aLinkLeadsAwayAndEscComesBack() {
    var session = Session()
    session.press("j", "j", "j", "j", "Tab")
    let before = session.grid
    session.press("Enter")
    #expect(session.grid != before)
    session.press("Esc")
    #expect(session.grid == before)
  }

  @Test func searchGoesToTheEntryAndNextGoesOn() {
    var session = Session()
    session.press("/")
    session.type("centrifuge")
    session.press("Enter")
    let first = session.state.lists.selected
    #expect(first != nil || session.state.screen != .lists)
    session.press("n")
    session.press("N")
    #expect(session.state.lists.selected == first)
  }

  @Test func lettersAreTextWhileSearching() {
    var session = Session()
    session.press("/")
    session.type("qL12")
    #expect(session.effects.isEmpty)
    #expect(session.text.contains("qL12"))
    #expect(session.state.language == .english)
  }

  @Test func aFilterNarrowsTheExercises() {
    var session = Session()
    session.press("4")
    #expect(session.text.contains("39 of 39"))
    session.press("f", "j", "j", "Enter")
    #expect(!session.text.contains("39 of 39"))
    #expect(session.text.contains("of 39"))
  }

  @Test func thePageFollowsOnceTheChoiceRests() {
    var session = Session()
    let before = session.state.regimes.previewed
    session.sendQuickly(.key(.down))
    session.sendQuickly(.key(.down))
    #expect(session.state.regimes.previewed == before)
    #expect(session.state.awaitsPreview(session.workspace))
    session.sendQuickly(.idle)
    #expect(session.state.regimes.previewed == session.state.regimes.selected)
    #expect(!session.state.awaitsPreview(session.workspace))
    // What acts on the choice does not wait.
    session.sendQuickly(.key(.down))
    session.sendQuickly(.key(.tab))
    #expect(!session.state.awaitsPreview(session.workspace))
  }

  @Test func theTimelineGoesByYearsAndLeadsToTheRegime() {
    var session = Session(columns: 120, rows: 40)
    session.press("9", "f", "Home")
    let choices = Chooser.rows(session.state, session.workspace).compactMap(\.choice)
    let mtcr = choices.firstIndex(of: .eventInstrument(Identifier("MTCR"))) ?? 0
    for _ in 0..<mtcr { session.press("↓") }
    session.press("Enter", "Home")
    #expect(session.state.timelineFilter.instrument == Identifier("MTCR"))
    #expect(session.text.contains("Regime starts, led by the G7"))
    let year = session.state.selectedEvent(in: session.workspace)?.date.year
    session.press("→")
    let next = session.state.selectedEvent(in: session.workspace)?.date.year
    #expect((next ?? 0) > (year ?? 0))
    session.press("←")
    #expect(session.state.selectedEvent(in: session.workspace)?.date.year == year)
    session.press("Tab", "Enter")
    #expect(
      session.state.selectedReference(in: session.workspace) == .instrument(Identifier("MTCR")))
    session.press("Esc")
    #expect(session.state.screen == .timeline)
  }

  @Test func aMilestoneThatIsSearchedIsOnTheTimeline() {
    var session = Session(columns: 120, rows: 40)
    // A filter that would hide it gives way.
    session.press("9", "f", "j", "Enter", "/")
    session.type("Sarin attack on the underground")
    session.press("Enter")
    #expect(session.state.screen == .timeline)
    let chosen = session.state.selectedEvent(in: session.workspace)
    #expect(
      chosen?.title(session.workspace.phrases(.english), Session.catalogue)
        == "Sarin attack on the underground in Japan")
  }

  @Test func quitting() {
    var session = Session()
    session.press("q")
    #expect(session.effects == [.quit])
  }

  @Test func resizingKeepsThePlace() {
    var session = Session()
    session.press("3", "j", "Enter", "j", "j")
    let chosen = session.state.lists.selected
    for (columns, rows) in [(1, 1), (40, 12), (300, 100), (36, 8), (80, 24)] {
      session.send(.resized(Size(rows: rows, columns: columns)))
      #expect(session.grid.size == Size(rows: rows, columns: columns))
    }
    #expect(session.state.lists.selected == chosen)
  }

  @Test func whatIsNotBuiltIsNotShown() {
    var session = Session(columns: 120, rows: 40)
    let before = session.state
    for key in ["6", "7", "0"] { session.press(key) }
    #expect(session.state == before)
    session.press("?")
    for key in ["\n   6 ", "\n   7 "] { #expect(!session.text.contains(key)) }
  }
}
