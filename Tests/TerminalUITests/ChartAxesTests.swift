import TestSupport
import Testing

@testable import TerminalUI

/// The laws that every chart rests on.
@Suite struct ChartAxesTests {
  @Test(arguments: [1, 2, 20, 52, 53, 77, 78, 106, 118, 200])
  func yearsFillTheColumnsInOrder(columns: Int) {
    let axis = YearAxis(1974...2026, in: 7..<7 + columns)
    #expect(axis.width <= columns)
    var next = 7
    for year in axis.years {
      let place = axis.columns(of: year)
      #expect(!place.isEmpty)
      #expect(axis.bucket(of: year).contains(year))
      #expect(place.lowerBound == (axis.bucket(of: year).lowerBound == year ? next : next - 1))
      next = place.upperBound
    }
    #expect(next == axis.right)
  }

  @Test func labelsNeitherTouchNorLeaveTheAxis() {
    for columns in 4...220 {
      let axis = YearAxis(1949...2026, in: 0..<columns)
      var free = 0
      for year in axis.labelled {
        let start = axis.columns(of: year).lowerBound
        #expect(start >= free, "\(year) at \(columns)")
        free = start + YearAxis.numberWidth + 1
        #expect(free - 1 <= axis.right)
      }
    }
  }

  @Test func aBarGrowsWithItsFigureAndNeverLeavesTheAxis() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let most = Int.random(in: 0...300, using: &random)
      let axis = ValueAxis(upTo: most, height: Int.random(in: 1...40, using: &random))
      #expect(axis.top >= most)
      var before = 0
      for value in 0...most {
        let eighths = axis.eighths(of: value)
        #expect(eighths >= before && eighths <= axis.height * 8)
        #expect((eighths > 0) == (value > 0))
        before = eighths
      }
      #expect(axis.ticks.first?.value == 0 && axis.ticks.last?.value == axis.top)
      #expect(Set(axis.ticks.map(\.row)).count == axis.ticks.count)
    }
  }

  @Test func aLengthGrowsWithItsFigureAndNeverLeavesTheAxis() {
    for (most, width) in [(0, 1), (3, 9), (47, 30), (145, 12), (148, 140)] {
      let axis = LengthAxis(upTo: most, width: width)
      #expect(axis.end >= most)
      let lengths = (0...most).map(axis.columns)
      #expect(lengths == lengths.sorted() && (lengths.last ?? 0) <= width)
      #expect(lengths.first == 0 && !lengths.dropFirst().contains(0))
      #expect(axis.ticks.last?.column == width)
    }
  }

  @Test func aBarIsDrawnFromItsBase() {
    var grid = Grid(size: Size(rows: 4, columns: 3))
    grid.drawBar(12, base: 3, columns: 0..<2, role: .accent, .unicode)
    #expect(grid.text == "\n▄▄\n██\n")
  }
}
