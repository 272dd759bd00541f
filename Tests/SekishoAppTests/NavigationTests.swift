import ExportControl
import TerminalUI
import TestSupport
import Testing

@testable import SekishoApp

/// The ways between pages: trail, bookmarks, palette, comparing, copying, writing to files.
@Suite struct NavigationTests {
  @Test func backAndForwardGoThroughThePagesOpened() {
    var session = Session()
    session.press("j", "Enter", "Esc", "j", "Enter")
    #expect(session.state.selectedReference(in: session.workspace) == .instrument(Identifier("ZC")))
    session.press("[")
    #expect(
      session.state.selectedReference(in: session.workspace) == .instrument(Identifier("NSG")))
    session.press("]")
    #expect(session.state.selectedReference(in: session.workspace) == .instrument(Identifier("ZC")))
    // From another screen the first step back is to the page that was open.
    session.press("2", "[")
    #expect(session.state.screen == .regimes)
    #expect(session.state.regimes.focus == .page)
  }

  /// Back and forward again is where one was; a new page forgets what lay ahead.
  @Test func theTrailIsAStraightLine() {
    var random = SeededGenerator(seed: 3)
    let pages = AboutTopic.allCases.map { Reference.about($0) }
    var trail = Trail()
    for _ in 0..<500 {
      if Bool.random(using: &random), let page = pages.randomElement(using: &random),
        page != trail.current
      {
        trail.visit(page)
        #expect(trail.current == page)
        #expect(!trail.canStep(by: 1))
      } else if let before = trail.current, trail.step(by: -1) != nil {
        #expect(trail.step(by: 1) == before)
        #expect(trail.step(by: -1) != nil)
      }
      #expect(trail.recent.count == Set(trail.recent).count)
    }
  }

  @Test func aMarkedPageIsKeptAndFoundAgain() throws {
    var session = Session()
    session.press("j", "b")
    guard case .keepBookmarks(let text)? = session.effects.first else {
      Issue.record("nothing is kept")
      return
    }
    let read = try BookmarkFile.read(Array(text.utf8), catalogue: Session.catalogue)
    #expect(read == [.instrument(Identifier("NSG"))])
    session.press("3", "B", "Enter")
    #expect(session.state.screen == .regimes)
    session.press("b")
    #expect(session.state.bookmarks.isEmpty)
  }

  @Test func everyPageHasACode() {
    let catalogue = Session.catalogue
    let pages: [Reference] =
      catalogue.instruments.map { .instrument($0.id) }
      + catalogue.countries.map { .country($0.code) }
      + catalogue.exercises.map { .exercise($0.id) } + catalogue.lists.map { .list($0.id) }
      + catalogue.lists.flatMap(\.entries).prefix(200).map { .entry($0.id) }
      + catalogue.terms.map { .term($0.id) } + catalogue.sources.keys.map { .source($0) }
      + AboutTopic.allCases.map { .about($0) }
      + Timeline(catalogue).events.map { .event($0.id) }
    for page in pages { #expect(Reference(code: page.code, in: catalogue) == page) }
    #expect(Reference(code: "entry:MTCR:99", in: catalogue) == nil)
    #expect(Reference(code: "nonsense", in: catalogue) == nil)
  }

  @Test func thePaletteDoesWhatItSays() {
    var session = Session()
    session.press(":")
    session.type("quit")
    session.press("Enter")
    #expect(session.effects == [.quit])
  }

  @Test func thePaletteTakesToTheScreenOfAnAction() {
    var session = Session()
    session.press(":")
    session.type("growth of the regimes")
    #expect(session.text.contains("(2 Participants)"))
    session.press("Enter")
    #expect(session.state.screen == .participants)
    #expect(session.state.participants.mode == .chart)
  }

  @Test func thePaletteSaysWhyNot() {
    var session = Session()
    session.press(":")
    session.type("bookmarks")
    #expect(session.text.contains("there are no bookmarks yet"))
  }

  @Test func thePaletteFindsPages() {
    for language in Language.allCases {
      var session = Session(columns: 100, rows: 24, language)
      session.press(":")
      session.type("MTCR:1.A.1")
      session.press("Enter")
      #expect(session.state.screen == .lists)
    }
  }

  @Test func twoPagesStandSideBySide() {
    var session = Session(columns: 100, rows: 30)
    session.press("j", "=")
    #expect(session.text.contains("First to compare: NSG"))
    session.press("j", "=")
    #expect(session.text.contains("Nuclear Suppliers Group") && session.text.contains("Zangger"))
    #expect(session.text.contains("≠"))
    session.press("Esc")
    #expect(session.state.overlays.isEmpty)
  }

  @Test func oneCountryInTwoYears() {
    var session = Session(columns: 100, rows: 30)
    session.press("2", "Home", "=", "End", "=")
    let last = ParticipantsState.years(Session.catalogue).upperBound
    #expect(session.text.contains("end of 1974") && session.text.contains("end of \(last)"))
    // Whoever stood first in 1974 has joined another regime since.
    #expect(session.text.contains("≠"))
  }

  @Test func whatIsCopied() {
    var session = Session()
    session.press("4", "End", "y", "Enter")
    #expect(session.effects == [.copy("Eastern Endeavor 12")])
    session.press("y", "End", "Enter")
    guard case .copy(let citation)? = session.effects.first else {
      Issue.record("no citation")
      return
    }
    #expect(citation.contains("2012") && citation.contains("white paper"))
  }

  /// What lies over the determination is what is copied, not the determination below it.
  @Test func aPageOverTheDeterminationIsCopied() {
    var session = Session(columns: 100, rows: 40)
    session.press("5")
    session.type("111-48-8")
    session.press("Enter", "r")
    session.press("y", "Enter")
    #expect(session.effects == [.copy("UNDETERMINED  Thiodiglycol")])
    while session.state.overlays.isEmpty, session.state.screen == .classify {
      session.press("Tab", "Enter")
    }
    session.press("y", "Enter")
    guard case .copy(let text)? = session.effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(!text.contains("UNDETERMINED"))
  }

  @Test func clipboardSequence() {
    #expect(Clipboard.sequence("関") == "\u{1B}]52;c;6Zai\u{07}")
    #expect(Clipboard.sequence(String(repeating: "x", count: 80_000)) == nil)
    #expect(!Clipboard.mayExist(terminal: "linux"))
    #expect(Clipboard.mayExist(terminal: "xterm-256color"))
  }

  /// Every screen can be written in every form that it offers, and none of them is empty.
  @Test(arguments: ScreenID.allCases)
  func everyFormIsWritten(screen: ScreenID) {
    var session = Session()
    session.press(String(screen.rawValue), "Down")
    guard ScreenID.allCases.contains(screen), session.state.context != .find else { return }
    for (index, format) in session.state.exportFormats(session.workspace).enumerated() {
      session.press("S")
      for _ in 0..<index { session.press("↓") }
      session.press("Enter")
      guard case .export(let name, let text)? = session.effects.first else {
        Issue.record("\(screen): \(format) is not written")
        continue
      }
      #expect(name.hasSuffix("." + format.suffix))
      #expect(!text.isEmpty)
    }
  }

  @Test func aFilteredCalendarHoldsWhatIsShown() {
    var session = Session()
    session.press("4", "f")
    while session.state.exerciseFilter.domain != .some(.air) {
      session.press("↓", "Enter")
      if session.state.exerciseFilter.domain != .some(.air) { session.press("f") }
    }
    guard case .export(_, let text)? = session.state.withExport(.ics, session.workspace).first
    else {
      Issue.record("no calendar")
      return
    }
    let shown = Session.catalogue.exercises.count { session.state.exerciseFilter.admits($0) }
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count - 1 == shown)
  }
}

extension AppState {
  fileprivate func withExport(_ format: ExportFormat, _ workspace: Workspace) -> [Effect] {
    var copy = self
    return copy.export(format, workspace)
  }
}
