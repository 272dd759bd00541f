import Testing

@testable import TerminalUI

/// The tests run in the C locale: nothing beyond ASCII can be shown.
@Suite struct EncodingTests {
  private func shown(_ text: String, columns: Int) -> String {
    let encoding = Encoding(plainLetter: { $0 == "é" ? "e" : $0 })
    var grid = Grid(size: Size(rows: 1, columns: columns))
    grid.draw(text, row: 0, column: 0)
    return (0..<columns).map { encoding.showable(grid[0, $0]).text }.joined()
  }

  @Test func everyCellStaysACell() {
    #expect(shown("関 a", columns: 4) == "?  a")
    #expect(shown("é–…", columns: 3) == "e-~")
    #expect(shown("plain", columns: 5) == "plain")
  }

  /// A comparison must not lose its equality on the way.
  @Test func noComparisonBecomesAnother() {
    #expect(shown("≥≤", columns: 2) == "??")
  }
}
