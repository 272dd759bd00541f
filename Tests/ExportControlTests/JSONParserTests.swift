import TestSupport
import Testing

@testable import ExportControl

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(DataFault) -> JSONNode {
    try JSONParser.parse(DataText.immortal(Array(text.utf8)))
  }

  private func fault(_ text: String) -> DataFault? {
    do {
      _ = try parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func readsEveryKindOfValue() throws {
    let node = try parse(
      #"{"a": [1, -2.5e3, true, false, null], "b": "\u95A2\ud83d\ude00\n\"\\/"}"#)
    guard case .object(let members) = node.value, case .array(let items) = members[0].value.value
    else {
      Issue.record("not an object of an array")
      return
    }
    #expect(members.map(\.key) == ["a", "b"])
    #expect(items.map(\.typeName) == ["number", "number", "true/false", "true/false", "null"])
    guard case .string(let text) = members[1].value.value else {
      Issue.record("not a string")
      return
    }
    #expect(text.string == "関😀\n\"\\/")
  }

  @Test(arguments: [
    ("", DataFault.Kind.endsEarly), ("{", .endsEarly), ("[1,", .endsEarly), ("\"abc", .endsEarly),
    ("{\"a\":1,}", .notJSON), ("[1 2]", .notJSON), ("{a:1}", .notJSON), ("tru", .notJSON),
    ("01", .notJSON), ("1.", .notJSON), ("+1", .notJSON), ("[1]]", .textAfterEnd),
    ("1e999", .notJSON), ("\"\u{1}\"", .controlCharacter), ("\"\\ud800\"", .notUTF8),
    ("\"\\x\"", .notJSON), ("{\"a\":1,\"a\":2}", .duplicateKey("a")),
    ("// no\n1", .notJSON), ("NaN", .notJSON),
  ])
  func saysWhatIsWrong(text: String, kind: DataFault.Kind) {
    #expect(fault(text)?.kind == kind)
  }

  @Test func namesLineAndPath() {
    let fault = fault("{\n \"list\": [\n  1,\n  {\"x\": oops}\n ]\n}")
    #expect(fault?.line == 4)
    #expect(fault?.path == "$.list[1].x")
  }

  @Test func deepNestingIsRefusedNotOverflowed() {
    #expect(fault(String(repeating: "[", count: 100_000))?.kind == .tooDeep)
  }

  @Test func brokenUTF8IsRefused() {
    let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
    #expect(throws: DataFault(.notUTF8, line: 1)) {
      try JSONParser.parse(DataText.immortal(bytes))
    }
  }

  /// A file cut anywhere is refused, never half read.
  @Test func everyCutOfAFileIsRefused() throws {
    let text = #"{"a": [1, {"b": "関 \u0041"}], "c": true}"#
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      #expect(throws: DataFault.self) {
        try JSONParser.parse(DataText.immortal(Array(bytes[..<length])))
      }
    }
  }

  /// Any noise ends in a value or a fault.
  @Test func noiseNeverCrashes() {
    var random = SeededGenerator(seed: 5)
    let alphabet = Array("{}[]\",:\\u0123eE+-.tfnul 関\n".utf8)
    for _ in 0..<20_000 {
      let noise = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = try? JSONParser.parse(DataText.immortal(noise))
    }
  }
}
