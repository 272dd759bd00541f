import ExportControl
import Testing

@testable import SekishoApp

/// The manual page and the examination of the surroundings.
@Suite struct ManualTests {
  @Test(arguments: Language.allCases)
  func namesEveryCommandAndEveryAction(language: Language) {
    let page = ManualPage(
      phrases: Phrases(strings: Session.catalogue.strings, language: language)
    ).roff
    for command in SekishoCommand.configuration.subcommands {
      #expect(page.contains("sekisho " + (command.configuration.commandName ?? "?")))
    }
    for binding in ActionTable.bindings { #expect(page.contains(binding.action.name)) }
    // A line that begins with a dot is one of the macros that are meant.
    let macros = ["TH", "SH", "SS", "TP", "B ", "br", "nf", "fi"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(macros.contains { line.dropFirst().hasPrefix($0) }, "\(line)")
    }
  }

  private func findings(_ variables: [String: String]) throws -> [Finding] {
    let settings = try Settings(data: nil, lang: "en", variable: { variables[$0] })
    return Diagnosis(
      phrases: Phrases(strings: Session.catalogue.strings, language: .english),
      variable: { variables[$0] }
    ).findings(settings)
  }

  @Test(arguments: [
    (["manual", "--lang", "ja"], Language.japanese), (["--lang=en", "--help"], .english),
    (["--lang"], nil), (["--lang", "fr"], nil), ([], nil),
  ])
  func theHelpSpeaksTheLanguageAskedFor(arguments: [String], language: Language?) {
    #expect(Help.language(in: ["sekisho"] + arguments) == language)
  }

  @Test func aMissingTerminalIsBroken() throws {
    #expect(try findings([:]).contains { $0.grade == .broken && $0.text.contains("TERM") })
    #expect(
      try findings(["TERM": "no-such"]).contains {
        $0.grade == .broken && $0.text.contains("no-such")
      })
  }

  @Test func aConsoleHasNoClipboard() throws {
    let console = try findings(["TERM": "linux"])
    #expect(console.contains { $0.grade == .limited && $0.text.contains("clipboard") })
    let inside = try findings(["TERM": "xterm-256color", "TMUX": "x"])
    #expect(inside.contains { $0.text.contains("set-clipboard") })
  }

  @Test func saysWhichThemeAndWhy() throws {
    #expect(
      try findings(["TERM": "xterm", "NO_COLOR": "1"]).contains {
        $0.text.contains("monochrome") && $0.text.contains("NO_COLOR")
      })
    #expect(
      try findings(["TERM": "xterm", "COLORFGBG": "0;15"]).contains {
        $0.text.contains("light, according to COLORFGBG")
      })
  }
}
