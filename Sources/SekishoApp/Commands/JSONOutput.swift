import ExportControl

/// A JSON value to be written, its keys in the order given.
enum JSONOutput {
  case string(String)
  case number(Int)
  case decimal(Double)
  case bool(Bool)
  case array([JSONOutput])
  case object([(String, JSONOutput?)])
  case null

  static func text(_ text: LocalizedText) -> JSONOutput {
    .object([("en", .string(text.en)), ("ja", .string(text.ja))])
  }

  static func strings(_ texts: [String]) -> JSONOutput { .array(texts.map { .string($0) }) }

  static func citations(_ citations: [Citation]) -> JSONOutput {
    strings(citations.map(\.description))
  }

  static func date(_ date: PartialDate) -> JSONOutput { .string(date.description) }

  /// The text, indented by two blanks a level.
  ///
  /// A member without a value is left out.
  var description: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .string(let string): text += Self.quoted(string)
    case .number(let number): text += String(number)
    case .decimal(let number): text += Phrases.number(number)
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    case .array(let items):
      Self.write(items.count, "[", "]", to: &text, indent: indent) { index, text in
        items[index].write(to: &text, indent: indent + 2)
      }
    case .object(let members):
      let present = members.compactMap { key, value in value.map { (key, $0) } }
      Self.write(present.count, "{", "}", to: &text, indent: indent) { index, text in
        text += Self.quoted(present[index].0) + ": "
        present[index].1.write(to: &text, indent: indent + 2)
      }
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, to text: inout String, indent: Int,
    item: (Int, inout String) -> Void
  ) {
    text += open
    for index in 0..<count {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: indent + 2)
      item(index, &text)
    }
    if count > 0 { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
