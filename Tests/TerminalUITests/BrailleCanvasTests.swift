import TestSupport
import Testing

@testable import TerminalUI

@Suite struct BrailleCanvasTests {
  private let ink = Ink(.normal, rank: 1)

  private func text(_ canvas: BrailleCanvas, _ marks: Marks = .unicode) -> String {
    var grid = Grid(size: Size(rows: canvas.rows, columns: canvas.columns))
    canvas.draw(on: &grid, top: 0, left: 0, marks: marks)
    return grid.text
  }

  /// The dots as the Braille block of Unicode numbers them.
  @Test(arguments: [
    (0, 0, "⠁"), (0, 1, "⠂"), (0, 2, "⠄"), (0, 3, "⡀"), (1, 0, "⠈"), (1, 1, "⠐"), (1, 2, "⠠"),
    (1, 3, "⢀"),
  ])
  func eachDotHasItsSign(x: Int, y: Int, sign: String) {
    var canvas = BrailleCanvas(columns: 1, rows: 1)
    canvas.plot(x: x, y: y, ink)
    #expect(text(canvas) == sign)
    #expect(text(canvas, .ascii) == (y < 2 ? "'" : "."))
  }

  @Test func aDotIsInTheCellThatHoldsIt() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var canvas = BrailleCanvas(columns: 20, rows: 8)
      let (x, y) = (
        Int.random(in: -5..<45, using: &random), Int.random(in: -5..<37, using: &random)
      )
      canvas.plot(x: x, y: y, ink)
      let isInside = (0..<40).contains(x) && (0..<32).contains(y)
      #expect(canvas.isSet(x: x, y: y) == isInside)
      var grid = Grid(size: Size(rows: 8, columns: 20))
      canvas.draw(on: &grid, top: 0, left: 0, marks: .unicode)
      for row in 0..<8 {
        for column in 0..<20 {
          let holds = isInside && row == y / 4 && column == x / 2
          #expect((grid[row, column].text != " ") == holds)
        }
      }
    }
  }

  /// Every dot of a line lies beside it, and where the line runs through the canvas, dots follow
  /// it without a gap.
  @Test func linesAreClippedAndStayOnTheirWay() {
    var random = SeededGenerator(seed: 2)
    func coordinate() -> Double { Double.random(in: -60...100, using: &random) }
    for _ in 0..<500 {
      let start = DotPoint(x: coordinate(), y: coordinate())
      let end = DotPoint(x: coordinate(), y: coordinate())
      var canvas = BrailleCanvas(columns: 20, rows: 10)
      canvas.line(from: start, to: end, ink)
      var isInside = false
      for step in 0...400 {
        let part = Double(step) / 400
        let (x, y) = (start.x + part * (end.x - start.x), start.y + part * (end.y - start.y))
        guard x >= 0, x < 40, y >= 0, y < 40 else { continue }
        isInside = true
        let near = (-1...1).contains { dx in
          (-1...1).contains { dy in canvas.isSet(x: Int(x) + dx, y: Int(y) + dy) }
        }
        #expect(near)
      }
      let dots = (0..<40).flatMap { y in (0..<40).map { (x: $0, y: y) } }
        .filter { canvas.isSet(x: $0.x, y: $0.y) }
      if !isInside { #expect(dots.count <= 1) }
      for dot in dots {
        let away = distance(DotPoint(x: Double(dot.x) + 0.5, y: Double(dot.y) + 0.5), start, end)
        #expect(away < 1.5)
      }
    }
  }

  private func distance(_ point: DotPoint, _ start: DotPoint, _ end: DotPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length
    let part = min(1, max(0, along))
    let (x, y) = (point.x - start.x - part * dx, point.y - start.y - part * dy)
    return (x * x + y * y).squareRoot()
  }

  @Test func shortDottedLinesMakeOneDottedLine() {
    var whole = BrailleCanvas(columns: 10, rows: 1)
    whole.line(
      from: DotPoint(x: 0, y: 1), to: DotPoint(x: 19, y: 1), ink, stroke: .dotted)
    var parts = BrailleCanvas(columns: 10, rows: 1)
    for x in 0..<19 {
      parts.line(
        from: DotPoint(x: Double(x), y: 1), to: DotPoint(x: Double(x + 1), y: 1), ink,
        stroke: .dotted)
    }
    #expect(text(whole) == "⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂")
    #expect(whole == parts)
  }

  @Test func anAreaIsFilledButForItsHole() {
    func square(_ from: Double, _ to: Double) -> [DotPoint] {
      [(from, from), (to, from), (to, to), (from, to)].map { DotPoint(x: $0.0, y: $0.1) }
    }
    var canvas = BrailleCanvas(columns: 10, rows: 5)
    canvas.fill([square(2, 18), square(6, 10)], .full, ink)
    for y in 0..<20 {
      for x in 0..<20 {
        let isInside = (2..<18).contains(x) && (2..<18).contains(y)
        let isInHole = (6..<10).contains(x) && (6..<10).contains(y)
        #expect(canvas.isSet(x: x, y: y) == (isInside && !isInHole))
      }
    }
  }

  @Test func halfIsEverySecondDotAndItsSignSaysSo() {
    let all = [(-3.0, -3.0), (30.0, -3.0), (30.0, 30.0), (-3.0, 30.0)]
      .map { DotPoint(x: $0.0, y: $0.1) }
    for (pattern, sign) in [(BrailleCanvas.Pattern.half, "⢕"), (.full, "⣿")] {
      var canvas = BrailleCanvas(columns: 2, rows: 1)
      canvas.fill([all], pattern, Ink(.normal, rank: 1, sign: "+"))
      #expect(text(canvas) == sign + sign)
      #expect(BrailleCanvas.sign(of: pattern) == sign)
      #expect(text(canvas, .ascii) == "++")
    }
  }

  @Test func theHigherInkDecidesHowACellLooks() {
    for inks in [
      [Ink(.quiet, rank: 1), Ink(.accent, rank: 2)], [Ink(.accent, rank: 2), Ink(.quiet, rank: 1)],
    ] {
      var canvas = BrailleCanvas(columns: 1, rows: 1)
      canvas.plot(x: 0, y: 0, inks[0])
      canvas.plot(x: 1, y: 0, inks[1])
      var grid = Grid(size: Size(rows: 1, columns: 1))
      canvas.draw(on: &grid, top: 0, left: 0, marks: .unicode)
      #expect(grid[0, 0].role == .accent)
      #expect(grid[0, 0].text == "⠉")
    }
  }

  @Test func aCanvasOfNothing() {
    var canvas = BrailleCanvas(columns: -1, rows: 0)
    canvas.line(from: DotPoint(x: 0, y: 0), to: DotPoint(x: 5, y: 5), ink)
    canvas.fill([[DotPoint(x: 0, y: 0)]], .full, ink)
    #expect(!canvas.isSet(x: 0, y: 0))
  }
}
