import Foundation
import FoundationXML
import Testing

@testable import TerminalUI

/// A grid as a picture.
@Suite struct PictureTests {
  private func svg(_ text: String, role: Role = .normal) -> String {
    var grid = Grid(size: Size(rows: 1, columns: 20))
    grid.draw(text, row: 0, column: 0, role: role)
    return grid.svg(scheme: .dark, title: "<title>")
  }

  @Test func isWellFormedWhateverStandsInIt() {
    for text in ["a < b & c > d", "\"'", "関所 ▁▂█ ⣿⠁", "\u{FFFD}"] {
      #expect(XMLParser(data: Data(svg(text).utf8)).parse(), "\(text)")
    }
  }

  @Test func aWideSignTakesTwoColumns() {
    #expect(svg("関").contains("textLength=\"18\""))
    #expect(svg("ab").contains("textLength=\"18\""))
  }

  @Test func blanksBetweenWordsAreKeptAsPlaces() {
    let picture = svg("a    b")
    #expect(picture.contains("x=\"0\"") && picture.contains("x=\"45\""))
  }

  @Test func barsAndDotsAreDrawn() {
    #expect(svg("█").contains("M0 19v-19h9v19z"))
    #expect(svg("⠁").contains("M1 1h3v3h-3z"))
    #expect(!svg("⠁").contains("<text"))
  }

  @Test func paletteNumbers() {
    #expect(Palette.hex(16) == "#000000")
    #expect(Palette.hex(231) == "#ffffff")
    #expect(Palette.hex(80) == "#5fd7d7")
    #expect(Palette.hex(246) == "#949494")
  }
}
