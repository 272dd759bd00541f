import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Classification at a shell and in a real terminal.
  @Suite struct ClassifyTests {
    @Test(arguments: [
      (#"{"facts":{"item-type":["uav"],"max-range":"400 km","payload":"600 kg"}}"#, 10),
      (#"{"facts":{"item-type":["other-goods"]}}"#, 0),
      (#"{"facts":{"item-type":["uav"]}}"#, 11),
      (#"{"facts":{"item-type":["uav"],"max-range":"400 kg"}}"#, 65),
      (#"{"facts":{"item-t"#, 65),
    ])
    func theExitStatusTellsTheOutcome(facts: String, status: Int32) throws {
      try Project.withTemporaryFolder { folder in
        let result = try shell(
          "$SEKISHO classify --facts - --exit-code", in: folder, input: facts)
        #expect(result.status == status, "\(result.complaint)")
        #expect(result.output.isEmpty == (status == 65))
        #expect(!result.complaint.contains("data folder"))
      }
    }

    @Test func aFileThatIsNotThere() throws {
      try Project.withTemporaryFolder { folder in
        let result = try shell("$SEKISHO classify --facts none.json", in: folder)
        #expect(result.status == 66)
        #expect(result.complaint.contains("none.json"))
      }
    }

    @Test func aResultThatCannotBeWritten() throws {
      try Project.withTemporaryFolder { folder in
        let facts = #"{"facts":{"item-type":["other-goods"]}}"#
        for target in ["nowhere/result.txt", "/dev/full/result.txt"] {
          let result = try shell(
            "$SEKISHO classify --facts - --output \(target)", in: folder, input: facts)
          #expect(result.status == 73)
          #expect(result.complaint.contains(target))
        }
        let full = try shell("$SEKISHO classify --facts - >/dev/full", in: folder, input: facts)
        #expect(full.status == 74)
      }
    }

    @Test func aTableGoesOnAfterABadRow() throws {
      try Project.withTemporaryFolder { folder in
        let long = String(repeating: "x", count: 1_000_000)
        let table = """
          \u{FEFF}name,item-type,max-range,payload\r
          "=HYPERLINK(""x"")",uav,400 km,600 kg\r
          "two\nlines",other-goods,,\r
          bad unit,uav,400 kg,600 kg\r
          short,uav\r
          \(long),uav,1,1\r
          last,sounding-rocket,300,1\r

          """
        let result = try shell(
          "$SEKISHO classify --batch - --output out.csv", in: folder, input: table)
        #expect(result.status == 65)
        #expect(result.complaint.contains("row 3 (line 5), column max-range"))
        #expect(result.complaint.contains("row 4 (line 6): 2 cells, but 4 columns"))
        #expect(result.complaint.contains("row 5 (line 7)"))
        #expect(result.complaint.contains("6 rows"))
        let written = try String(contentsOf: folder.appending(path: "out.csv"), encoding: .utf8)
        let rows = written.components(separatedBy: "\r\n")
        #expect(rows.count == 8)
        #expect(rows[1].contains("'=HYPERLINK"))
        #expect(rows[1].contains("MTCR:1.A.2"))
        #expect(rows[2].contains("not-listed"))
        #expect(!written.contains("two\nlines"))
        #expect(rows[6].contains("MTCR:19.A.1"))
      }
    }

    @Test func plainLines() throws {
      try Project.withTemporaryFolder { folder in
        let lines = [
          "multicopter", "1", "162 nmi", "far", "499", ":undo", "500", "2", "none", ":quit",
        ]
        let result = try shell(
          "$SEKISHO interview --save draft.json", in: folder,
          input: lines.joined(separator: "\n") + "\n")
        #expect(result.status == 0)
        #expect(result.output.contains("162 nmi = 300.024 km"))
        #expect(result.output.contains("MTCR:1.A.2"))
        #expect(!result.output.unicodeScalars.contains { $0.value == 0x1B })
        let again = try shell("$SEKISHO classify --facts draft.json", in: folder)
        #expect(again.output.hasPrefix("LISTED"))
      }
    }

    @Test func aDraftIsKeptAndOffered() throws {
      try Project.withTemporaryFolder { folder in
        let environment = ["XDG_STATE_HOME": folder.path]
        let screen = try TerminalScreen(TerminalScreen.sekisho, environment: environment)
        _ = try screen.wait(for: "NSG")
        try screen.press("5")
        _ = try screen.wait(for: "What is it?")
        try screen.press("m", "u", "l", "t", "i", "c", "o", "p", "t", "e", "r", "Enter")
        _ = try screen.wait(for: "greatest distance")
        try screen.press("2", "8", "0", "Enter")
        _ = try screen.wait(for: "aerosol")
        try screen.press("q")
        let next = try TerminalScreen(TerminalScreen.sekisho, environment: environment)
        _ = try next.wait(for: "NSG")
        try next.press("5")
        #expect(try next.wait(for: "Continue what was left: Multicopter drone") != nil)
        try next.press("Enter")
        #expect(try next.wait(for: "280 km") != nil)
      }
    }

    @Test func aDraftCutInHalfIsPutAside() throws {
      try Project.withTemporaryFolder { folder in
        let drafts = folder.appending(path: "sekisho")
        try FileManager.default.createDirectory(at: drafts, withIntermediateDirectories: true)
        let draft = drafts.appending(path: "draft.json")
        try Data(#"{"facts":{"max-ra"#.utf8).write(to: draft)
        let screen = try TerminalScreen(
          TerminalScreen.sekisho, environment: ["XDG_STATE_HOME": folder.path])
        _ = try screen.wait(for: "NSG")
        try screen.press("5")
        #expect(try screen.wait(for: "put aside") != nil)
        #expect(!FileManager.default.fileExists(atPath: draft.path))
        #expect(FileManager.default.fileExists(atPath: draft.path + ".bad"))
      }
    }
  }
}
