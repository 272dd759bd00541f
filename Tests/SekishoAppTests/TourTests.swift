import ExportControl
import TerminalUI
import Testing

@testable import SekishoApp

@Suite struct TourTests {
  @Test func goesThroughItsStepsAndEnds() {
    var session = Session()
    session.press("T")
    for step in 1...Tour.count {
      #expect(session.text.contains("\(step) of \(Tour.count)"))
      session.press("Enter")
    }
    #expect(session.state.overlays.isEmpty)
  }

  /// Who has taken it is not asked again.
  @Test func isOfferedUntilItIsTaken() {
    let workspace = Session.newWorkspace()
    var state = AppState(size: Size(rows: 24, columns: 80), language: .english)
    state.isFirstStart = true
    #expect(state.view(workspace).text.contains("T shows you round"))
    for key in [Key.character("T"), .escape] { _ = state.update(.key(key), workspace) }
    #expect(state.overlays.isEmpty)
    #expect(!state.view(workspace).text.contains("T shows you round"))
  }

  @Test func canBeLeftAtOnce() {
    var session = Session()
    session.press("T", "Esc")
    #expect(session.state.overlays.isEmpty)
  }

  /// Every step says what it has to say on the smallest usual screens.
  @Test(arguments: [(80, 24), (40, 12)])
  func fits(columns: Int, rows: Int) {
    for language in [
      Session(columns: columns, rows: rows), Session(columns: columns, rows: rows, .japanese),
    ] {
      var session = language
      session.press("T")
      for _ in 0..<Tour.count {
        #expect(session.text.contains("Esc"))
        session.press("Enter")
      }
    }
  }
}
