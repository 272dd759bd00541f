import Foundation
import TestSupport
import Testing

/// Texts that are looked at once and compared ever after.
enum Golden {
  /// Compares a text with a file of `Golden/`, or writes the file where `SEKISHO_RECORD` is set; that
  /// run fails, so that it is never left on.
  static func compare(_ text: String, with name: String) throws {
    let file = Project.folder.appending(path: "Tests/SekishoAppTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["SEKISHO_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard text != golden else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, expected).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(number + 1)\n expected \(pair.1)\n found    \(pair.0)")
      return
    }
    Issue.record("\(name): \(lines.count) lines, expected \(expected.count)")
  }
}
