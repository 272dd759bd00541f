/// One published control list in one edition.
public struct ControlList: Sendable {
  /// Its name in the data: `MTCR`, `NSG1`.
  public let id: Identifier<ControlList>
  /// Its title.
  public let name: LocalizedText
  /// The regime, or Japan's controls.
  public let regime: Identifier<Instrument>
  /// Which edition the data hold.
  public let edition: Edition
  /// What the list is for.
  public let purpose: LocalizedText
  /// How its numbers are built.
  public let structure: LocalizedText
  /// What of the list is in the data, and what is not.
  public let coverage: LocalizedText
  /// Sources of every entry that names none of its own.
  public let citations: [Citation]
  /// The entries, parents before their children, in the list's own order.
  public let entries: [ControlEntry]

  private let positions: [String: Int]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "id", "name", "regime", "edition", "purpose", "structure", "coverage", "source", "entries",
      ])
    let list: Identifier<ControlList> = try object.identifier("id")
    id = list
    name = try object.value("name", LocalizedText.init)
    regime = try object.identifier("regime")
    edition = try object.value("edition", Edition.init)
    purpose = try object.value("purpose", LocalizedText.init)
    structure = try object.value("structure", LocalizedText.init)
    coverage = try object.value("coverage", LocalizedText.init)
    citations = try object.list("source", Citation.init)
    var known: [String: Int] = [:]
    entries = try object.list("entries") { (node) throws(DataFault) in
      let entry = try ControlEntry(node, list: list)
      guard known.updateValue(known.count, forKey: entry.number) == nil else {
        throw DataFault(.duplicateID(entry.number), line: node.line)
      }
      if let parent = entry.parent, known[parent] == nil {
        throw DataFault(.unknownReference(parent, to: "entries"), line: node.line)
      }
      return entry
    }
    positions = known
  }

  /// The entry of a number.
  public func entry(_ number: String) -> ControlEntry? { positions[number].map { entries[$0] } }

  /// The entry of a number, or the nearest one above it where the data end there: for `8.A.2.q`
  /// the entry `8.A.2`, for `4(5)(1)` the entry `4(5)`.
  public func nearestEntry(_ number: String) -> ControlEntry? {
    var rest = number[...]
    while !rest.isEmpty {
      if let entry = entry(String(rest)) { return entry }
      guard let cut = rest.lastIndex(where: { $0 == "." || $0 == "(" }) else { return nil }
      rest = rest[..<cut]
    }
    return nil
  }

  /// The entries directly under one, or the topmost ones.
  public func children(of number: String?) -> [ControlEntry] {
    entries.filter { $0.parent == number }
  }

  /// The entries from the topmost down to the parent of one.
  public func ancestors(of entry: ControlEntry) -> [ControlEntry] {
    var chain: [ControlEntry] = []
    var parent = entry.parent
    while let number = parent, let found = self.entry(number) {
      chain.insert(found, at: 0)
      parent = found.parent
    }
    return chain
  }

  /// The edition of a list.
  public struct Edition: Sendable {
    /// The publisher's own designation.
    public let name: String
    /// Its date, where known.
    public let date: PartialDate?
    /// What is doubtful about it.
    public let doubt: LocalizedText?

    init(_ node: JSONNode) throws(DataFault) {
      let object = try JSONObject(node, keys: ["name", "date", "doubt"])
      name = try object.text("name")
      date = try object.optional("date", PartialDate.init)
      doubt = try object.optional("doubt", LocalizedText.init)
    }
  }
}
