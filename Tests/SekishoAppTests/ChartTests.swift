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

  /// Every exercise of the filter is in one stack and has one block, and no two share a cell.
  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 12), (60, 16)])
  func everyExerciseStandsOnce(columns: Int, rows: Int) {
    let named = Exercise.Domain.allCases.map { ExerciseFilter.Choice.some($0) }
    for domain in [.all, .unstated] + named {
      let shown = catalogue.exercises.filter { domain.admits($0.domains) }
      let years = 2003...2012
      let stacks = years.map { ExerciseChart.stack(of: $0, shown) }
      #expect(stacks.flatMap { $0.map(\.id) }.sorted() == shown.map(\.id).sorted())
      let area = ScreenLayout(Size(rows: rows, columns: columns)).body.inset(columns: 1)
      let layout = ExerciseColumnsLayout(
        area, years: years, most: stacks.map(\.count).max() ?? 0)
      var taken: Set<[Int]> = []
      for (year, stack) in zip(years, stacks) {
        for place in stack.indices {
          guard let block = layout.block(place, of: year) else {
            Issue.record("no room for \(year), \(place)")
            continue
          }
          #expect(block.bottom <= layout.base && block.top > area.top && block.right <= area.right)
          for row in block.rows {
            for column in block.columns { #expect(taken.insert([row, column]).inserted) }
          }
        }
      }
      #expect(layout.caption.bottom == area.bottom && layout.legendRow < layout.caption.top)
    }
  }

  @Test func theChartOfTheExercisesFollowsTheChoice() {
    var session = Session()
    session.press("4", "c", "↓")
    #expect(session.state.context == .exerciseChart)
    #expect(session.text.contains("8–9 October 2003"))
    session.press("→")
    #expect(session.text.contains("Sea Saber"))
    session.press("Enter")
    #expect(session.state.context == .page)
    session.press("Esc")
    #expect(session.state.context == .exerciseChart)
    session.press("m")
    #expect(session.state.context == .exerciseMap)
    session.press("c")
    #expect(session.state.context == .exerciseChart)
    session.press("Esc")
    #expect(session.state.context == .exercises)
  }

  @Test func aClickOnTheStripGoesToItsYear() {
    var session = Session(columns: 120, rows: 40)
    session.press("9")
    // The first column is the first year; each of the next ones another.
    session.send(.mouse(Mouse(.press, at: Position(row: 4, column: 1 + 2003 - 1949))))
    #expect(session.state.selectedEvent(in: session.workspace)?.date.year == 2003)
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

/// A country's joinings on one line of years.
@Suite struct YearLineTests {
  /// Each label stands over its mark: its first sign, its last, or between them.
  @Test(arguments: [34, 38, 60, 76, 96])
  func everyLabelStandsOverItsMark(width: Int) throws {
    for country in Session.catalogue.countries {
      let document = CountryDocument.make(
        country,
        writer: DocumentWriter(
          catalogue: Session.catalogue,
          phrases: Phrases(strings: Session.catalogue.strings, language: .english)))
      guard let line = document.yearLine else { continue }
      let lines = line.lines(width: width, .unicode).map { $0.spans.map(\.text).joined() }
      #expect(lines.allSatisfy { TextWidth.of($0) <= width }, "\(country.code)")
      let axis = YearAxis(line.years, in: 0..<width)
      let rule = Array(lines[lines.count - 2])
      for mark in line.marks {
        let column = axis.columns(of: mark.year).lowerBound
        #expect(rule[column] == "●" || rule[column] == "~")
        let stands = lines.dropLast(2).contains { row in
          let signs = Array(row)
          return column < signs.count && signs[column] != " " && row.contains(mark.text)
        }
        #expect(stands, "\(country.code) \(mark.text)")
      }
      let drawn = lines.dropLast(2).flatMap { $0.split(separator: " ") }.map(String.init)
      #expect(drawn.sorted() == line.marks.map(\.text).sorted(), "\(country.code)")
    }
  }

  @Test func whatIsPrintedSaysItInWords() throws {
    let document = Session.newWorkspace().document(.country(Identifier("JP")), .english)
    #expect(document.plainText(width: 80).contains("1974 NSG · ~1974 ZC · 1985 AG"))
    #expect(document.markdown.contains("**joined**: 1974 NSG"))
    #expect(!document.plainText(width: 80).contains("───"))
  }
}

extension Document {
  fileprivate var yearLine: YearLine? {
    blocks.lazy.compactMap { if case .yearLine(_, let line) = $0 { line } else { nil } }.first
  }
}
