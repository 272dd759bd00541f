/// Goes through the values of a data file and proves what a decoder of one file cannot: that
/// references lead somewhere, that dates follow each other, that both languages are there.
struct DataWalk {
  let catalogue: Catalogue
  let subject: Subject
  private(set) var faults: [DataFault] = []
  private(set) var citations = 0
  private var steps: [DataFault.Step] = []
  private var members: Set<String> = []

  init(catalogue: Catalogue, subject: Subject) {
    self.catalogue = catalogue
    self.subject = subject
  }

  /// Checks a value and all inside it.
  mutating func visit(_ node: JSONNode) { visit(node, under: "") }

  /// - Parameters:
  ///   - node: the value.
  ///   - key: the key it stands under; an item of an array stands under the array's.
  private mutating func visit(_ node: JSONNode, under key: String) {
    switch node.value {
    case .string(let text): check(text.string, under: key, at: node)
    case .array(let items):
      for (index, item) in items.enumerated() {
        steps.append(.index(index))
        visit(item, under: key)
        steps.removeLast()
      }
    case .object(let members):
      checkDates(members)
      checkLanguages(members, at: node)
      for (name, value) in members {
        steps.append(.key(name))
        visit(value, under: name)
        steps.removeLast()
      }
    case .null, .bool, .number: break
    }
  }

  private mutating func report(_ kind: DataFault.Kind, at node: JSONNode) {
    var fault = DataFault(kind, line: node.line)
    fault.steps = steps
    faults.append(fault)
  }

  private mutating func check(_ text: String, under key: String, at node: JSONNode) {
    switch (subject, key) {
    case (.strings, _): break
    case (_, "source"):
      citations += 1
      let source = text.split(separator: "#", maxSplits: 1).first.map(String.init) ?? ""
      require(catalogue.sources[Identifier(source)] != nil, text, in: "sources/", at: node)
    case (.countries, "code"):
      if !ISO3166.assigned.contains(text), !ISO3166.withdrawn.contains(text) {
        report(.badValue(text, expected: "ISO 3166-1 alpha-2"), at: node)
      }
    case (_, "country"), (_, "countries"), (.exercises, "hosts"), (.exercises, "cohosts"),
      (.map, "code"):
      require(catalogue.country(Identifier(text)) != nil, text, in: "countries.json", at: node)
      if subject == .participation, key == "country", !members.insert(text).inserted {
        report(.duplicateID(text), at: node)
      }
    case (_, "regime"), (.glossary, "regimes"), (.exercises, "instrument"):
      require(
        catalogue.instrument(Identifier(text)) != nil, text, in: "regimes/index.json", at: node)
    case (.glossary, "see"):
      require(catalogue.term(Identifier(text)) != nil, text, in: "glossary.json", at: node)
    // Rules and guidelines are linked with the vocabulary, which proves their names.
    case (.rules, "parameter"), (.guidelines, "parameter"), (.itemTypes, "parameter"): break
    case (_, "parameter"):
      require(catalogue.strings["parameter.\(text)"] != nil, text, in: "strings.json", at: node)
    case (.lists, _): checkCorrespondence(text, in: key, at: node)
    default: break
    }
  }

  private mutating func require(
    _ isThere: Bool, _ text: String, in place: String, at node: JSONNode
  ) {
    if !isThere { report(.unknownReference(text, to: place), at: node) }
  }

  /// A number of a list that the data hold must be in it, or under a number that is.
  private mutating func checkCorrespondence(
    _ number: String, in system: String, at node: JSONNode
  ) {
    let isInside = steps.contains(.key("correspondences"))
    guard isInside, let list = catalogue.list(Identifier(system)) else { return }
    require(list.nearestEntry(number) != nil, number, in: "lists/\(system).json", at: node)
  }

  /// Dates that must not come before one another, by their keys.
  private static let orders = [
    ["notBefore", "joined", "notAfter", "left"], ["date", "end"], ["start", "end"],
  ]

  private mutating func checkDates(_ members: [(key: String, value: JSONNode)]) {
    for order in Self.orders {
      var last: PartialDate?
      for key in order {
        guard let node = members.first(where: { $0.key == key })?.value,
          let date = try? PartialDate(node)
        else { continue }
        if let last, !last.hasBegun(by: date) {
          steps.append(.key(key))
          report(.endsBeforeStart("\(last) – \(date)"), at: node)
          steps.removeLast()
        }
        last = date
      }
    }
  }

  /// A sentence that is the same in both languages was not translated.
  private mutating func checkLanguages(
    _ members: [(key: String, value: JSONNode)], at node: JSONNode
  ) {
    guard subject != .strings, members.count == 2, let text = try? LocalizedText(node) else {
      return
    }
    // English may quote a Japanese term, and a Japanese text may be a proper name.
    let length = text.en.unicodeScalars.count
    if Self.japaneseCount(text.en) * 2 > length { report(.otherLanguage(text.en), at: node) }
    let words = text.ja.split(separator: " ").count
    if words > 8, Self.japaneseCount(text.ja) == 0 { report(.otherLanguage(text.ja), at: node) }
  }

  private static func japaneseCount(_ text: String) -> Int {
    text.unicodeScalars.count { (0x3040...0x9FFF).contains($0.value) }
  }
}
