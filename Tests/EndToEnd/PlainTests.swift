import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Plain mode of the built program, through a pipe and in a terminal.
  @Suite struct PlainTests {
    private func run(
      _ arguments: [String], input: String, environment: [String: String] = [:], in folder: URL
    ) throws -> (output: String, complaint: String, status: Int32) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: TerminalScreen.sekisho)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = PseudoTerminal.fixed.merging(environment) { _, new in new }
      let (stdin, output, complaint) = (Pipe(), Pipe(), Pipe())
      process.standardInput = stdin
      process.standardOutput = output
      process.standardError = complaint
      try process.run()
      stdin.fileHandleForWriting.write(Data(input.utf8))
      try stdin.fileHandleForWriting.close()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      let words = complaint.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (
        String(decoding: text, as: UTF8.self), String(decoding: words, as: UTF8.self),
        process.terminationStatus
      )
    }

    @Test(arguments: [(["--plain"], [:]), ([], ["SEKISHO_PLAIN": "1"])])
    func theEndOfInputEndsIt(arguments: [String], environment: [String: String]) throws {
      try Project.withTemporaryFolder { folder in
        let result = try run(
          arguments, input: "/MTCR:1.A.1\n1\n", environment: environment, in: folder)
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
          ["--plain"], input: "classify\nmulticopter\n1\n280 km\nq\n", environment: environment,
          in: folder)
        #expect(first.output.contains("Understood: 280 km"))
        let second = try run(
          ["--plain"], input: "classify\n1\nresult\nsave\n2\n", environment: environment,
          in: folder)
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
