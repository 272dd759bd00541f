import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Plain mode of the built program, through a pipe and in a terminal.
  @Suite struct PlainTests {
    @Test(arguments: [(["--plain"], [:]), ([], ["SEKISHO_PLAIN": "1"])])
    func theEndOfInputEndsIt(arguments: [String], environment: [String: String]) throws {
      try Project.withTemporaryFolder { folder in
        let result = try run(
          TerminalScreen.sekisho, arguments, environment: environment, in: folder,
          input: "/MTCR:1.A.1\n1\n")
        #expect(result.status == 0)
        #expect(result.complaint.isEmpty)
        #expect(result.output.contains("1. MTCR:1.A.1, Complete rocket systems"))
        #expect(result.output.contains("payload at least 500 kg"))
        #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }

    @Test func aDraftIsKeptAndADeterminationSaved() throws {
      try Project.withTemporaryFolder { folder in
        let environment = ["XDG_STATE_HOME": folder.path]
        let first = try run(
          TerminalScreen.sekisho, ["--plain"], environment: environment, in: folder,
          input: "classify\nmulticopter\n1\n280 km\nq\n")
        #expect(first.output.contains("Understood: 280 km"))
        let second = try run(
          TerminalScreen.sekisho, ["--plain"], environment: environment, in: folder,
          input: "classify\n1\nresult\nsave\n2\n")
        #expect(second.output.contains("1. Continue what was left: Multicopter drone (answers: 2)"))
        #expect(second.output.contains("Saved: determination.txt"))
        let saved = folder.appending(path: "determination.txt")
        #expect(try String(contentsOf: saved, encoding: .utf8).contains("UNDETERMINED"))
      }
    }

    @Test(arguments: [["TERM": "dumb"], ["SEKISHO_PLAIN": "1"]])
    func aTerminalThatOnlyPrintsLines(environment: [String: String]) throws {
      let terminal = try PseudoTerminal("sekisho", environment: environment)
      #expect(terminal.wait(for: "13. Seminar"))
      terminal.send("screen 2\n")
      #expect(terminal.wait(for: "1. Afghanistan: "))
      terminal.send("q\n")
      #expect(terminal.end() == 0)
      #expect(!terminal.text.unicodeScalars.contains { $0.value == 0x1B })
    }
  }
}
