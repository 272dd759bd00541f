import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The built program at a shell.
  @Suite struct CommandLineTests {
    @Test func withoutATerminalItPrintsTheHelp() throws {
      let result = try shell("$SEKISHO")
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      #expect(result.complaint.contains("participants"))
    }

    @Test func versionAndEditions() throws {
      let result = try shell("$SEKISHO --version")
      #expect(result.status == 0)
      #expect(result.output.contains("MTCR/TEM/2022/Annex"))
    }

    @Test func aPipeGetsNoEscapes() throws {
      for command in ["regime MTCR", "exercises", "check", "participants"] {
        let result = try shell("$SEKISHO \(command)")
        #expect(result.status == 0)
        #expect(!result.output.unicodeScalars.contains { $0.value == 0x1B })
      }
    }

    @Test func aClosedPipeIsNoError() throws {
      for command in ["entries --format json", "--help"] {
        let result = try shell(
          "{ $SEKISHO \(command); echo \"ended $?\" >&2; } | head -c 10")
        #expect(result.complaint == "ended 0\n")
      }
    }

    @Test func aFullDiskIsAnError() throws {
      let result = try shell("$SEKISHO entries > /dev/full")
      #expect(result.status == 74)
      #expect(result.complaint.hasPrefix("sekisho: "))
    }

    @Test(arguments: [
      ("regime nsgg", 64), ("regimes --format xml", 64), ("nonsense", 64),
      ("regimes --nonsense", 64),
      ("regimes --data /nonexistent", 66), ("check --data /nonexistent", 66), ("check", 0),
      ("help exercises", 0), ("regimes --lang ja", 0), ("--lang ja regimes", 0),
    ])
    func exitStatus(arguments: String, status: Int32) throws {
      let result = try shell("$SEKISHO \(arguments)")
      #expect(result.status == status)
      if status != 0 { #expect(!result.complaint.isEmpty && result.output.isEmpty) }
    }

    @Test func complaintsAreInTheUsersLanguage() throws {
      let result = try shell("$SEKISHO regime nsgg", environment: ["SEKISHO_LANG": "ja"])
      #expect(result.complaint.contains("NSG"))
      #expect(result.complaint.contains("ない"))
    }

    @Test func badDataNameFileLineAndPath() throws {
      let result = try Project.withCopyOfData { copy in
        let file = copy.appending(path: "exercises.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOccurrences(of: "\"2003-09-14\"", with: "\"someday\"")
          .write(to: file, atomically: true, encoding: .utf8)
        return try shell("$SEKISHO regimes --data \(copy.path)")
      }
      #expect(result.status == 65)
      #expect(result.complaint.contains("exercises.json, line "))
      #expect(result.complaint.contains("$.exercises[0].end"))
      #expect(result.complaint.contains("someday"))
    }

    @Test func theDataFolderByVariable() throws {
      let status = try Project.withCopyOfData { copy in
        try shell("$SEKISHO check", environment: ["SEKISHO_DATA": copy.path]).status
      }
      #expect(status == 0)
      #expect(
        try shell("$SEKISHO check", environment: ["SEKISHO_DATA": "/nonexistent"]).status == 66)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completions(shell name: String) throws {
      let result = try shell("$SEKISHO --generate-completion-script \(name)")
      #expect(result.status == 0)
      #expect(result.output.contains("participants"))
    }

    @Test func terminalsThatCannotBeDriven() throws {
      let unset = try PseudoTerminal("sekisho", environment: ["TERM": ""])
      #expect(unset.end() == 69)
      #expect(unset.text.contains("TERM"))
      let unknown = try PseudoTerminal("sekisho", environment: ["TERM": "no-such-terminal"])
      #expect(unknown.end() == 69)
      #expect(unknown.text.contains("no-such-terminal"))
    }
  }
}
