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
