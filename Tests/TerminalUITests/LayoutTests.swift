import TestSupport
import Testing

@testable import TerminalUI

@Suite struct LayoutTests {
  @Test func partsMakeUpTheWhole() {
    let area = Area(top: 2, left: 3, height: 10, width: 20)
    let (left, rest) = area.splitLeft(7)
    #expect(left.right == rest.left && rest.right == area.right)
    let (top, below) = area.splitTop(99)
    #expect(top.height == 10 && below.height == 0)
    #expect(area.inset(rows: 9, columns: 30).width == 0)
    #expect(area.centred(height: 4, width: 6) == Area(top: 5, left: 10, height: 4, width: 6))
  }

  /// The chosen line is in view, and no line is wasted below the end.
  @Test func scrollingShowsTheChosenLine() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let count = Int.random(in: 1...60, using: &random)
      let height = Int.random(in: 1...20, using: &random)
      let selected = Int.random(in: 0..<count, using: &random)
      let offset = Scrolling.offset(
        Int.random(in: -5...70, using: &random), showing: selected, of: count, in: height)
      #expect((offset..<offset + height).contains(selected))
      #expect(offset >= 0 && offset <= max(0, count - height))
    }
  }
}
