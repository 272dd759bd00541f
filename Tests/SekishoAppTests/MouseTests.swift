import ExportControl
import Foundation
import TerminalUI
import Testing

@testable import SekishoApp

/// Clicks, wheel and drags do what the keys do.
@Suite struct MouseTests {
  @Test func aClickChoosesAndTheNextOpens() throws {
    var session = Session()
    try session.click("MTCR")
    #expect(
      session.state.selectedReference(in: session.workspace) == .instrument(Identifier("MTCR")))
    #expect(session.state.regimes.focus == .list)
    try session.click("MTCR")
    #expect(session.state.regimes.focus == .page)
  }

  @Test func aClickInTheBarOpensAScreen() throws {
    var session = Session()
    try session.click("Participants")
    #expect(session.state.screen == .participants)
  }

  @Test func aClickOnAKeyPressesIt() throws {
    var session = Session()
    try session.click("help")
    #expect(session.state.context == .help)
  }

  @Test func aClickFollowsALink() throws {
    var session = Session(columns: 120, rows: 40)
    session.press("j", "j", "j", "j")
    try session.click("missiles")
    try session.click("export control")
    #expect(session.state.context == .page)
  }

  @Test func theWheelMovesWhatIsUnderIt() throws {
    var session = Session()
    let page = try #require(session.place(of: "frameworks"))
    session.send(.mouse(Mouse(.wheelDown, at: page)))
    #expect(session.state.regimes.page.offset == 3)
    #expect(session.state.regimes.focus == .list)
    let list = try #require(session.place(of: "MTCR"))
    session.send(.mouse(Mouse(.wheelDown, at: list)))
    #expect(session.state.selectedReference(in: session.workspace) == .instrument(Identifier("AG")))
  }

  @Test func aDragGoesThroughTheYears() {
    var session = Session()
    session.press("2", "c")
    session.send(.mouse(Mouse(.press, at: Position(row: 8, column: 10))))
    let first = session.state.participants.year
    session.send(.mouse(Mouse(.drag, at: Position(row: 8, column: 30))))
    #expect(session.state.participants.year == first + 20)
  }

  @Test func besideAChooserIsOutOfIt() {
    var session = Session()
    session.press("2", "f")
    session.send(.mouse(Mouse(.press, at: Position(row: 3, column: 1))))
    #expect(session.state.overlays.isEmpty)
    #expect(session.state.participants.filter == .members)
  }

  /// A page at the side of a wide screen has links of its own, which are not those in front.
  @Test func aLinkAtTheSideLeadsNowhereElse() throws {
    var session = Session(columns: 200, rows: 60)
    session.press("2")
    let before = session.grid
    try session.click("[")
    #expect(session.grid == before)
    session.press("1", "j")
    let selected = session.state.selectedReference(in: session.workspace)
    for column in 140..<200 where session.grid.target(at: Position(row: 6, column: column)) != nil {
      session.send(.mouse(Mouse(.press, at: Position(row: 6, column: column))))
    }
    #expect(session.state.selectedReference(in: session.workspace) == selected)
    #expect(session.state.overlays.isEmpty)
  }

  @Test func anAnswerIsClicked() throws {
    var session = Session(columns: 120, rows: 40)
    session.press("5")
    session.type("multicopter")
    session.press("Enter")
    session.type("1")
    session.press("Enter")
    session.deny(until: "cryptography-use")
    let before = session.state.classify.question
    try session.click("authentication")
    try session.click("authentication")
    #expect(session.state.classify.question != before)
  }

  @Test func theMouseIsTakenOnRequestOnly() {
    var session = Session()
    #expect(!session.state.takesMouse)
    session.press("M")
    #expect(session.effects == [.takeMouse(true)])
    session.press("M")
    #expect(session.effects == [.takeMouse(false)])
  }
}

extension Session {
  /// Where a text stands on the screen, its first letter.
  fileprivate func place(of text: String) -> Position? {
    for row in 0..<grid.size.rows {
      let line = grid.rowText(row)
      guard let range = line.range(of: text) else { continue }
      return Position(row: row, column: TextWidth.of(String(line[..<range.lowerBound])))
    }
    return nil
  }

  fileprivate mutating func click(_ text: String) throws {
    let place = try #require(self.place(of: text), "\(text) is not on the screen")
    send(.mouse(Mouse(.press, at: place)))
    send(.mouse(Mouse(.release, at: place)))
  }
}
