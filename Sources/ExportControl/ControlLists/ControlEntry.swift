/// One numbered paragraph of a control list, in the list's own numbering.
public struct ControlEntry: Sendable {
  /// Why a number controls nothing.
  public enum Status: String, CaseIterable, Sendable {
    /// Kept free by the list.
    case reserved
    /// Not in use.
    case notUsed = "not-used"
    /// Deleted.
    case deleted
  }

  /// What a list says of an entry beside its text.
  public enum Flag: String, CaseIterable, Sendable {
    /// On the Wassenaar Sensitive List.
    case sensitive
    /// On the Wassenaar Very Sensitive List.
    case verySensitive = "very-sensitive"
  }

  /// The list.
  public let list: Identifier<ControlList>
  /// The number: `1.A.1`.
  public let number: String
  /// The number of the entry that holds it.
  public let parent: String?
  /// What it controls, in our own words.
  public let title: LocalizedText
  /// The category, in lists that have categories.
  public let category: String?
  /// Numbers of the same control elsewhere, by system: `EU`, `JP`, `US`, or a list's name.
  public let correspondences: [Correspondence]
  /// CAS Registry Numbers.
  public let cas: [String]
  /// Schedule of the Chemical Weapons Convention, 1 to 3.
  public let cwcSchedule: Int?
  /// What the list says of the entry beside its text.
  public let flags: [Flag]
  /// Numbers of the sub-paragraphs on the Sensitive List.
  public let sensitive: [String]
  /// Numbers of the sub-paragraphs on the Very Sensitive List.
  public let verySensitive: [String]
  /// Why it controls nothing, where that is so.
  public let status: Status?
  /// Other words for it, English.
  public let englishAliases: [DataText]
  /// Other words for it, Japanese.
  public let japaneseAliases: [DataText]
  /// How far it may be trusted, where that is not plain.
  public let mark: Mark?
  /// What is in doubt.
  public let doubt: LocalizedText?
  /// Sources of its own; where there are none, the list's.
  public let citations: [Citation]

  /// The name by which everything refers to it: `MTCR:1.A.1`.
  public var id: String { "\(list):\(number)" }

  init(_ node: JSONNode, list: Identifier<ControlList>) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "number", "parent", "title", "category", "correspondences", "cas", "cwcSchedule", "flags",
        "sensitive", "verySensitive", "status", "aliases", "mark", "doubt", "source",
      ])
    self.list = list
    number = try object.text("number")
    parent = try object.optionalText("parent")
    title = try object.value("title", LocalizedText.init)
    category = try object.optionalText("category")
    correspondences =
      try object.optional("correspondences") { (node) throws(DataFault) in
        try Correspondence.all(node)
      } ?? []
    cas = try object.optionalList("cas") { (node) throws(DataFault) in
      let number = try node.text()
      guard CASNumber.isValid(number) else {
        throw DataFault(.badCheckDigit(number), line: node.line)
      }
      return number
    }
    cwcSchedule = try object.optional("cwcSchedule") { (node) throws(DataFault) in
      let schedule = try node.count()
      guard (1...3).contains(schedule) else {
        throw DataFault(.badValue("\(schedule)", expected: "1, 2, 3"), line: node.line)
      }
      return schedule
    }
    flags = try object.optionalList("flags") { (node) throws(DataFault) in
      try node.choice(Flag.self)
    }
    sensitive = try object.texts("sensitive")
    verySensitive = try object.texts("verySensitive")
    status = try object.optional("status") { (node) throws(DataFault) in
      try node.choice(Status.self)
    }
    let aliases = try object.optional("aliases") { (node) throws(DataFault) in
      try Aliases(node)
    }
    englishAliases = aliases?.en ?? []
    japaneseAliases = aliases?.ja ?? []
    mark = try object.optional("mark", Mark.init)
    doubt = try object.optional("doubt", LocalizedText.init)
    citations = try object.optionalList("source", Citation.init)
  }

  /// Numbers of the same control in one other system.
  public struct Correspondence: Sendable {
    /// The system: `EU`, `JP`, `US`, or the name of a list.
    public let system: String
    /// The numbers there.
    public let numbers: [String]

    /// Systems that a correspondence may name.
    static let systems = [
      "EU", "JP", "US", "CA", "MTCR", "NSG1", "NSG2", "ZC", "AG-CHEM", "AG-CHEQ", "AG-BIO",
      "AG-BIOEQ", "WA-DU", "WA-ML",
    ]

    static func all(_ node: JSONNode) throws(DataFault) -> [Correspondence] {
      let object = try JSONObject(node, keys: systems)
      var found: [Correspondence] = []
      for system in systems {
        let numbers = try object.texts(system)
        if !numbers.isEmpty { found.append(Correspondence(system: system, numbers: numbers)) }
      }
      return found
    }
  }
}

/// Other words for something, in each language as many as there are.
struct Aliases {
  let en: [DataText]
  let ja: [DataText]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["en", "ja"])
    en = try object.dataTexts("en")
    ja = try object.dataTexts("ja")
  }
}

/// A CAS Registry Number: up to seven digits, two digits, a check digit.
public enum CASNumber {
  /// Whether a text is written as a CAS number and its check digit is right: the digits before
  /// it, weighted 1, 2, 3 … from the right, summed modulo 10.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (2...7).contains(parts[0].count), parts[1].count == 2,
      parts[2].count == 1
    else { return false }
    let digits = parts.joined().compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == parts.joined().count, let check = digits.last else { return false }
    let sum = digits.dropLast().reversed().enumerated().reduce(0) { sum, digit in
      sum + (digit.offset + 1) * digit.element
    }
    return sum % 10 == check
  }
}
