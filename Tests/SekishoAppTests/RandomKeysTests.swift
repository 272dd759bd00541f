import ExportControl
import TerminalUI
import TestSupport
import Testing

@testable import SekishoApp

/// Whatever is pressed at whatever size, the program stands.
@Suite struct RandomKeysTests {
  @Test(arguments: 1...8)
  func keysAndSizes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var session = Session(seed % 2 == 0 ? .japanese : .english)
    let letters = "jkhlgGnNLtpfcosmmzZ0/?q123443489 あ([]bB=yS:M5".unicodeScalars.map(Key.character)
    let keys = Key.named + Key.named + letters
    for step in 0..<400 {
      if Int.random(in: 0..<12, using: &random) == 0 {
        let size = Size(
          rows: Int.random(in: 0...70, using: &random),
          columns: Int.random(in: 0...220, using: &random))
        session.send(.resized(size))
      } else if Int.random(in: 0..<8, using: &random) == 0 {
        let size = session.state.size
        let kinds: [Mouse.Kind] = [.press, .press, .drag, .release, .wheelUp, .wheelDown]
        let place = Position(
          row: Int.random(in: -1...size.rows, using: &random),
          column: Int.random(in: -1...size.columns, using: &random))
        session.send(.mouse(Mouse(kinds[step % kinds.count], at: place)))
      } else if let key = keys.randomElement(using: &random) {
        session.send(.key(key))
      }
      check(session)
      if step % 20 == 0 {
        let fresh = Session.newWorkspace()
        #expect(session.state.view(fresh) == session.grid, "what is remembered changes the screen")
      }
    }
  }

  private func check(_ session: Session) {
    let grid = session.grid
    let size = session.state.size
    #expect(grid.size == size)
    for row in 0..<size.rows {
      let width = (0..<size.columns).reduce(0) { $0 + TextWidth.of(grid[row, $1].text) }
      #expect(width == size.columns)
    }
    if let cursor = grid.cursor {
      #expect((0..<max(1, size.rows)).contains(cursor.row))
      #expect((0..<max(1, size.columns)).contains(cursor.column))
    }
  }
}
