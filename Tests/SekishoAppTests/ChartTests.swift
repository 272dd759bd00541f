import ExportControl
import TerminalUI
import TestSupport
import Testing

@testable import SekishoApp

/// The figures behind the charts, and where they are drawn.
@Suite struct ChartTests {
  private let catalogue = Session.catalogue

  @Test func everyMembershipIsNamedInOneYear() {
    for participation in catalogue.participations {
      let years = ParticipantsState.years(catalogue)
      let named = years.flatMap { RegimeYear(participation, $0, catalogue).joined.map(\.country) }
      #expect(named.sorted() == participation.members.map(\.country).sorted())
    }
  }

  /// A bar is longer where more take part, and the figure stated stands where its bar would end.
  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func barsAreAsLongAsTheirFigures(columns: Int, rows: Int) {
    var session = Session(columns: columns, rows: rows)
    session.press("2", "c", "c")
    let figures = catalogue.participations.map { RegimeYear($0, 2012, catalogue) }
    let lengths = figures.map { figure -> Int in
      let row = (0..<rows).first {
        session.grid.rowText($0).dropFirst(2).hasPrefix(figure.participation.regime.text)
      }
      guard let row else { return -1 }
      return session.grid.rowText(row).count { $0 == "█" || $0 == "┃" }
    }
    #expect(!lengths.contains(-1))
    let ordered = zip(figures, lengths).sorted { $0.0.derived < $1.0.derived }
    for (less, more) in zip(ordered, ordered.dropFirst()) {
      // The figure beside the bar has a sign too, where it is shown.
      #expect(less.1 <= more.1 + 1, "\(less.0.participation.regime)")
    }
  }

  @Test func theSameYearIsReachedAndLeft() {
    var session = Session()
    session.press("2", "c", "c")
    #expect(session.state.participants.mode == .bars)
    #expect(session.text.contains("end of 2012"))
    session.press("←")
    #expect(session.text.contains("end of 2011"))
    session.press("c")
    #expect(session.state.participants.mode == .matrix)
    session.press("c", "c", "Esc")
    #expect(session.state.participants.mode == .matrix)
  }

  @Test func theMilestonesOfTheYearStandUnderTheSteps() {
    var session = Session(columns: 120, rows: 40)
    session.press("2", "c", "Tab", "Tab", "Tab")
    #expect(session.state.participants.regime == Identifier("MTCR"))
    while session.state.participants.year > 1987 { session.press("←") }
    #expect(session.text.contains("Regime starts, led by the G7"))
  }

  /// As many names as fit, and the rest counted: none lost, none beyond the room.
  @Test func namesFillTheirLines() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let names = (0..<Int.random(in: 0...30, using: &random)).map {
        "n\($0)" + String(repeating: "x", count: Int.random(in: 0...9, using: &random))
      }
      let width = Int.random(in: 14...60, using: &random)
      let lines = Int.random(in: 1...4, using: &random)
      let fitted = NameLines.fit(names, width: width, lines: lines, separator: ", ") { "+\($0)" }
      #expect(fitted.count <= lines)
      #expect(fitted.allSatisfy { TextWidth.of($0) <= width })
      let shown = fitted.joined().split(separator: ", ").map(String.init)
      let rest = shown.last.flatMap { $0.hasPrefix("+") ? Int($0.dropFirst()) : nil } ?? 0
      #expect(Array(shown.prefix(names.count - rest)) == Array(names.prefix(names.count - rest)))
      #expect(shown.count - (rest > 0 ? 1 : 0) + rest == names.count)
    }
  }
}
