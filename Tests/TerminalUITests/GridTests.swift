import TestSupport
import Testing

@testable import TerminalUI

@Suite struct GridTests {
  private let size = Size(rows: 2, columns: 8)

  @Test func drawsAndReads() {
    var grid = Grid(size: size)
    #expect(grid.draw("関 ok", row: 0, column: 1) == 6)
    #expect(grid.text == " 関 ok\n")
  }

  @Test func aWideCharacterNeverStandsHalf() {
    var grid = Grid(size: size)
    grid.draw("関関関関", row: 0, column: 0)
    grid.draw("x", row: 0, column: 3)
    #expect(grid.rowText(0) == "関 x関関")
    grid.draw("y", row: 0, column: 4)
    #expect(grid.rowText(0) == "関 xy 関")
    grid.draw("関", row: 1, column: 7)
    #expect(grid.rowText(1) == "")
    grid.draw("関a", row: 1, column: -1)
    #expect(grid.rowText(1) == " a")
  }

  @Test func combiningMarksJoinTheirLetter() {
    var grid = Grid(size: size)
    #expect(grid.draw("e\u{301}x", row: 0, column: 0) == 2)
    #expect(grid[0, 0].text == "e\u{301}")
    grid.draw("e\u{302}\u{301}\u{323}x", row: 0, column: 0)
    #expect(grid[0, 0].text == "e\u{302}\u{301}", "a third mark has no room")
    grid.draw("葛\u{E0100}x", row: 0, column: 0)
    #expect(grid.rowText(0) == "葛x", "a mark beyond the basic plane has no room")
  }

  @Test func aCellKeepsWhatItWasMadeOf() {
    for role in Role.allCases {
      for scalar: Unicode.Scalar in ["a", "é", "関", "\u{10FFFD}"] {
        let width = UInt8(TextWidth.of(scalar))
        let cell = Cell(base: scalar.value, role: role, width: width)
        #expect(cell.base == scalar.value && cell.role == role && cell.width == width)
      }
    }
    var grid = Grid(size: size)
    grid.draw("e\u{301}", row: 0, column: 0)
    grid.paint(row: 0, columns: 0..<1, role: .title)
    #expect(grid[0, 0].text == "e\u{301}" && grid[0, 0].role == .title)
  }

  @Test func escapesBecomeAReplacementCharacter() {
    var grid = Grid(size: size)
    grid.draw("a\u{1B}[2Jb", row: 0, column: 0)
    #expect(grid.rowText(0) == "a\u{FFFD}[2Jb")
  }

  @Test func drawingOutsideDoesNothing() {
    var grid = Grid(size: size)
    grid.draw("x", row: 5, column: 0)
    grid.draw("x", row: -1, column: 0)
    grid.draw("x", row: 0, column: 99)
    grid.paint(row: 9, columns: 0..<99, role: .title)
    grid.clear(Area(top: -3, left: -3, height: 99, width: 99))
    #expect(grid == Grid(size: size))
  }

  /// Whatever is drawn where, every row keeps its width in columns.
  @Test func everyRowKeepsItsWidth() {
    var random = SeededGenerator(seed: 3)
    var grid = Grid(size: Size(rows: 3, columns: 12))
    for _ in 0..<5000 {
      grid.draw(
        random.text(upTo: 14), row: Int.random(in: -1...3, using: &random),
        column: Int.random(in: -4...12, using: &random),
        limit: Int.random(in: 0...14, using: &random))
      for row in 0..<3 {
        let columns = (0..<12).reduce(0) { $0 + TextWidth.of(grid[row, $1].text) }
        #expect(columns == 12)
      }
    }
  }
}
