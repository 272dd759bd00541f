import ExportControl
import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import SekishoApp

/// Every screen in both languages, at four sizes and in monochrome, as readable text.
///
/// Set `SEKISHO_RECORD` to write the files anew; that run fails, so that it is never left on.
@Suite struct GoldenScreenTests {
  struct Scene: CustomStringConvertible, Sendable {
    let name: String
    let keys: @Sendable (inout Session) -> Void
    var description: String { name }
  }

  static let scenes: [Scene] = [
    Scene(name: "regimes") { _ in },
    Scene(name: "regime-page") { $0.press("j", "j", "j", "j", "Enter", "Tab") },
    Scene(name: "regime-timeline") { $0.press("j", "t") },
    Scene(name: "participants") { $0.press("2") },
    Scene(name: "participants-of-mtcr") { $0.press("j", "j", "j", "j", "p") },
    Scene(name: "participants-filter") { $0.press("2", "f") },
    Scene(name: "growth") { $0.press("2", "c") },
    Scene(name: "participants-map") { $0.press("2", "m") },
    Scene(name: "year-bars") { $0.press("2", "c", "c", "↓") },
    Scene(name: "year-bars-1996") { session in
      session.press("2", "c", "c")
      for _ in 0..<16 { session.press("←") }
    },
    Scene(name: "official") { $0.press("2", "o") },
    Scene(name: "country") { $0.press("2", "Enter") },
    Scene(name: "lists") { $0.press("3") },
    Scene(name: "entry") { session in
      session.press("/")
      session.type("MTCR:1.A.1")
      session.press("Enter")
    },
    Scene(name: "exercises") { $0.press("4") },
    Scene(name: "exercise") { session in
      session.press("/")
      session.type("Pacific Shield 12")
      session.press("Enter", "Tab")
    },
    Scene(name: "exercises-map") { $0.press("4", "m", "G") },
    Scene(name: "exercises-map-europe") { $0.press("4", "m", "G", "z", "z", "z", "k") },
    Scene(name: "exercises-filter") { $0.press("4", "f") },
    Scene(name: "exercises-chart") { $0.press("4", "c", "↓", "→") },
    Scene(name: "timeline") { $0.press("9", "→", "→") },
    Scene(name: "timeline-filter") { $0.press("9", "f") },
    Scene(name: "event") { session in
      session.press("/")
      session.type("HCOC adopted in The Hague")
      session.press("Enter", "Tab")
    },
    Scene(name: "about") { $0.press("8") },
    Scene(name: "coverage") { $0.press("8", "j", "Enter") },
    Scene(name: "search") { session in
      session.press("/")
      session.type("ミサイル")
    },
    Scene(name: "palette") { session in
      session.press("j", "Enter", ":")
      session.type("c")
    },
    Scene(name: "tour") { $0.press("T", "Enter") },
    Scene(name: "comparison") { $0.press("j", "=", "j", "=") },
    Scene(name: "copying") { $0.press("3", "b", "y") },
    Scene(name: "help") { $0.press("?") },
    Scene(name: "classify-find") { $0.press("5") },
    Scene(name: "classify-search") { session in
      session.press("5")
      session.type("drone")
    },
    Scene(name: "classify-question") { session in
      session.askForRange()
      session.type("280 km")
    },
    Scene(name: "classify-refusal") { session in
      session.askForRange()
      session.type("280 kg")
      session.press("Enter")
    },
    Scene(name: "classify-change") { session in
      session.askForRange()
      session.type("280 km")
      session.press("Enter", "n", "e", "j", "Enter", "y")
    },
    Scene(name: "classify-result") { session in
      session.askForRange()
      session.type("300 km")
      session.press("Enter")
      session.type("499")
      session.press("Enter", "r")
    },
    Scene(name: "classify-tree") { session in
      session.askForRange()
      session.type("300 km")
      session.press("Enter", "v", "Enter")
    },
    Scene(name: "classify-why") { session in
      session.askForRange()
      session.press("w")
    },
  ]

  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12)]

  @Test(arguments: scenes, Language.allCases)
  func screen(scene: Scene, language: Language) throws {
    var text = ""
    for (columns, rows) in Self.sizes {
      text += "== \(columns)×\(rows)\n"
      text += grid(scene, Session(columns: columns, rows: rows, language)).text + "\n"
    }
    text += "== 80×24 in ASCII\n"
    text += grid(scene, Session(language, marks: .ascii)).text + "\n"
    text += "== 80×24 in monochrome: B bold, D dim, U underlined, R reversed\n"
    text += Self.attributes(of: grid(scene, Session(language)))
    try Golden.compare(text, with: "\(scene.name).\(language.rawValue).txt")
  }

  @Test func tooSmall() throws {
    try Golden.compare(Session(columns: 30, rows: 6).text + "\n", with: "too-small.en.txt")
  }

  private func grid(_ scene: Scene, _ start: Session) -> Grid {
    var session = start
    scene.keys(&session)
    return session.grid
  }

  private static func attributes(of grid: Grid) -> String {
    (0..<grid.size.rows).map { row in
      var line = ""
      for column in 0..<grid.size.columns {
        line += Scheme.monochrome.letter(of: grid[row, column].role)
      }
      while line.last == "." { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

extension Session {
  /// Classifies a drone that is nothing special, up to the question of its range.
  fileprivate mutating func askForRange() {
    press("5")
    type("multicopter")
    press("Enter")
    deny(until: "max-range")
  }
}
