import ExportControl
import TerminalUI
import Testing

@testable import SekishoApp

@Suite struct SettingsTests {
  private func language(_ variables: [String: String], lang: String? = nil) throws -> Language {
    try Settings(data: nil, lang: lang, variable: { variables[$0] }).language
  }

  @Test func theOptionComesFirstThenTheVariableThenTheLocale() throws {
    #expect(try language(["LANG": "ja_JP.UTF-8"]) == .japanese)
    #expect(try language(["LANG": "ja_JP.UTF-8", "LC_ALL": "C"]) == .english)
    #expect(try language(["LANG": "C", "SEKISHO_LANG": "ja"]) == .japanese)
    #expect(try language(["SEKISHO_LANG": "ja"], lang: "en") == .english)
    #expect(throws: Failure.self) { try language([:], lang: "fr") }
  }

  @Test func coloursFollowOptionVariableAndGround() throws {
    func scheme(_ variables: [String: String], _ option: String? = nil) throws -> Scheme {
      try Settings.scheme(option: option, variable: { variables[$0] })
    }
    #expect(try scheme([:]) == .dark)
    #expect(try scheme(["COLORFGBG": "0;15"]) == .light)
    #expect(try scheme(["COLORFGBG": "15;default;0"]) == .dark)
    #expect(try scheme(["NO_COLOR": "1"]) == .monochrome)
    #expect(try scheme(["NO_COLOR": "1"], "light") == .light)
    #expect(throws: Failure.self) { try scheme([:], "purple") }
  }
}
