import ExportControl
import TerminalUI
import Testing

@testable import SekishoApp

/// The user's keys.
@Suite struct KeysFileTests {
  private func read(_ text: String) throws -> (KeyTable, [KeyTable.Conflict]) {
    try KeysFile.read(Array(text.utf8))
  }

  @Test func otherKeysTakeThePlaceOfTheFirst() throws {
    let (table, conflicts) = try read(#"{"quit": ["Q", "Ctrl-D"]}"#)
    #expect(conflicts.isEmpty)
    #expect(table.action(for: .character("Q"), in: .regimes) == .quit)
    #expect(table.action(for: .control("d"), in: .lists) == .quit)
    #expect(table.action(for: .character("q"), in: .regimes) == nil)
    let quit = try #require(table.bindings.first { $0.action == .quit })
    #expect(table.keys(of: quit, in: .regimes, all: false, .unicode) == "Q")
  }

  @Test func twoActionsCanChangePlaces() throws {
    let (table, conflicts) = try read(#"{"sort": ["f"], "filter": ["s"]}"#)
    #expect(conflicts.isEmpty)
    #expect(table.action(for: .character("f"), in: .matrix) == .sort)
    #expect(table.action(for: .character("s"), in: .matrix) == .filter)
  }

  @Test func aClashIsToldAndNotTaken() throws {
    let (table, conflicts) = try read(#"{"quit": ["?"], "language": ["X"]}"#)
    #expect(conflicts.first?.key == .character("?"))
    #expect(table.action(for: .character("?"), in: .regimes) == .help)
    #expect(table.action(for: .character("q"), in: .regimes) == .quit)
    #expect(table.action(for: .character("X"), in: .regimes) == .language)
  }

  /// Where letters are text they stay text.
  @Test func aLetterIsNoCommandWhereOneTypes() throws {
    let (table, _) = try read(#"{"up": ["w"], "palette": ["P"]}"#)
    #expect(table.action(for: .up, in: .search) == .up)
    #expect(table.action(for: .character("w"), in: .search) == nil)
  }

  @Test(arguments: [
    #"{"quitt": ["Q"]}"#, #"{"quit": ["Super-X"]}"#, #"{"quit": []}"#, #"{"quit": "Q"}"#, "[]", "{",
    "", #"{"quit": ["Q"], "quit": ["X"]}"#,
  ])
  func whatCannotBeUnderstoodIsRefused(text: String) {
    #expect(throws: DataFault.self) { try read(text) }
  }

  /// Every key has a name that is read back as the same key.
  @Test func keyNames() {
    let keys =
      Key.named + KeyTable.standard.bindings.flatMap(\.keys) + [.character("関"), .control("x")]
    for key in keys { #expect(Key(name: key.name) == key) }
    #expect(Key(name: "up") == .up)
    #expect(Key(name: "") == nil)
    #expect(Key(name: "Ctrl-") == nil)
  }
}
