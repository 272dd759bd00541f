/// The members of a JSON object, read by name; a key that nobody expects is a fault.
public struct JSONObject {
  private let members: [(key: String, value: JSONNode)]
  private let line: Int

  /// The object of a node.
  ///
  /// - Parameters:
  ///   - node: must be an object.
  ///   - keys: every key that may stand in it.
  /// - Throws: a fault where the node is no object or has another key.
  public init(_ node: JSONNode, keys: [String]) throws(DataFault) {
    guard case .object(let members) = node.value else { throw node.wrongType("object") }
    self.members = members
    line = node.line
    for (key, value) in members where !keys.contains(key) {
      throw DataFault(
        .unknownKey(key, nearest: Similarity.nearest(to: key, among: keys).first),
        line: value.line)
    }
  }

  /// The value under a key that must be there.
  public func value<T>(_ key: String, _ decode: (JSONNode) throws(DataFault) -> T)
    throws(DataFault) -> T
  {
    guard let found = try optional(key, decode) else {
      throw DataFault(.missingKey(key), line: line)
    }
    return found
  }

  /// The value under a key that may be missing.
  public func optional<T>(_ key: String, _ decode: (JSONNode) throws(DataFault) -> T)
    throws(DataFault) -> T?
  {
    for member in members where member.key == key {
      do { return try decode(member.value) } catch { throw error.inside(key) }
    }
    return nil
  }

  /// The items of the array under a key that must be there.
  public func list<T>(_ key: String, _ decode: (JSONNode) throws(DataFault) -> T)
    throws(DataFault) -> [T]
  {
    try value(key) { (node) throws(DataFault) in try node.list(decode) }
  }

  /// The items of the array under a key; none where it is missing.
  public func optionalList<T>(_ key: String, _ decode: (JSONNode) throws(DataFault) -> T)
    throws(DataFault) -> [T]
  {
    try optional(key) { (node) throws(DataFault) in try node.list(decode) } ?? []
  }
}

extension JSONObject {
  func text(_ key: String) throws(DataFault) -> String {
    try value(key) { (node) throws(DataFault) in try node.text() }
  }

  func optionalText(_ key: String) throws(DataFault) -> String? {
    try optional(key) { (node) throws(DataFault) in try node.text() }
  }

  func identifier<Subject>(_ key: String) throws(DataFault) -> Identifier<Subject> {
    Identifier(try text(key))
  }

  func identifiers<Subject>(_ key: String) throws(DataFault) -> [Identifier<Subject>] {
    try optionalList(key) { (node) throws(DataFault) in try node.identifier() }
  }

  func dataText(_ key: String) throws(DataFault) -> DataText {
    try value(key) { (node) throws(DataFault) in try node.dataText() }
  }

  func dataTexts(_ key: String) throws(DataFault) -> [DataText] {
    try optionalList(key) { (node) throws(DataFault) in try node.dataText() }
  }

  func texts(_ key: String) throws(DataFault) -> [String] {
    try optionalList(key) { (node) throws(DataFault) in try node.text() }
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Choice.Type)
    throws(DataFault) -> Choice
  {
    try value(key) { (node) throws(DataFault) in try node.choice(type) }
  }

  /// A yes or no; no where the key is missing.
  func flag(_ key: String) throws(DataFault) -> Bool {
    try optional(key) { (node) throws(DataFault) in try node.bool() } ?? false
  }

  func count(_ key: String) throws(DataFault) -> Int {
    try value(key) { (node) throws(DataFault) in try node.count() }
  }
}

extension JSONNode {
  /// The name of the type that stands here.
  var typeName: String {
    switch value {
    case .null: "null"
    case .bool: "true/false"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  func wrongType(_ expected: String) -> DataFault {
    DataFault(.wrongType(found: typeName, expected: expected), line: line)
  }

  /// The items of an array.
  func list<T>(_ decode: (JSONNode) throws(DataFault) -> T) throws(DataFault) -> [T] {
    guard case .array(let items) = value else { throw wrongType("array") }
    var result: [T] = []
    result.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      do { result.append(try decode(item)) } catch { throw error.inside(index) }
    }
    return result
  }

  /// A text: not empty, no blanks at its ends, nothing in it that may not be shown.
  func dataText() throws(DataFault) -> DataText {
    guard case .string(let text) = value else { throw wrongType("string") }
    guard let first = text.bytes.first, let last = text.bytes.last, first != 0x20, last != 0x20
    else { throw DataFault(.untidyText(text.string), line: line) }
    guard text.mayBeShown else { throw DataFault(.controlCharacter, line: line) }
    return text
  }

  /// The same as a string, for names that the program compares.
  func text() throws(DataFault) -> String { try dataText().string }

  func bool() throws(DataFault) -> Bool {
    guard case .bool(let bool) = value else { throw wrongType("true/false") }
    return bool
  }

  func double() throws(DataFault) -> Double {
    guard case .number(let number) = value else { throw wrongType("number") }
    return number
  }

  /// A whole number from 0 up.
  func count() throws(DataFault) -> Int {
    let number = try double()
    guard let count = Int(exactly: number), count >= 0 else {
      throw DataFault(.badValue("\(number)", expected: "0, 1, 2, …"), line: line)
    }
    return count
  }

  /// One of the cases of an enumeration, written as its raw value.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type)
    throws(DataFault) -> Choice
  {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw DataFault(.badValue(text, expected: allowed), line: line)
    }
    return choice
  }

  func identifier<Subject>() throws(DataFault) -> Identifier<Subject> {
    Identifier(try text())
  }
}
