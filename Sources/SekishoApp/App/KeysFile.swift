import ExportControl
import TerminalUI

/// The user's keys: `{"search": ["/", "Ctrl-F"], "quit": ["Q"]}`, only what differs.
enum KeysFile {
  /// The table with the file's keys; an action whose keys would clash keeps its own.
  ///
  /// - Parameter bytes: the file.
  /// - Returns: the table, and the clashes for which keys were not taken.
  /// - Throws: a `DataFault` where an action or a key is not known.
  static func read(_ bytes: [UInt8]) throws(DataFault) -> (KeyTable, [KeyTable.Conflict]) {
    let known = Dictionary(
      KeyTable.standard.bindings.map { ($0.action.name, $0.action) }, uniquingKeysWith: { $1 })
    var wanted: [(Action, [Key])] = []
    for member in try TextLists(bytes).members {
      guard let action = known[member.key] else {
        throw DataFault(
          .unknownKey(
            member.key,
            nearest: Similarity.nearest(to: member.key, among: known.keys.sorted()).first),
          line: member.line)
      }
      wanted.append((action, try keys(member)))
    }
    // All at once, so that two actions can change places.
    var table = wanted.reduce(KeyTable.standard) { $0.with($1.1, for: $1.0) }
    let conflicts = table.conflicts
    let clashing = conflicts.flatMap(\.actions)
    if !conflicts.isEmpty {
      table = wanted.filter { !clashing.contains($0.0) }
        .reduce(KeyTable.standard) { $0.with($1.1, for: $1.0) }
    }
    return (table.conflicts.isEmpty ? table : .standard, conflicts)
  }

  private static func keys(_ member: TextLists.Member) throws(DataFault) -> [Key] {
    var keys: [Key] = []
    for name in member.texts {
      guard let key = Key(name: name) else {
        throw DataFault(
          .badValue(name, expected: "x, Ctrl-X, \(Key.named.map(\.name).joined(separator: ", "))"),
          line: member.line
        ).inside(member.key)
      }
      keys.append(key)
    }
    guard !keys.isEmpty else {
      throw DataFault(.badValue("[]", expected: "[\"x\"]"), line: member.line)
        .inside(member.key)
    }
    return keys
  }
}
