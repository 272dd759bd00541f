/// Reads a JSON text (RFC 8259) strictly: no comments, no trailing commas, no duplicate keys.
///
/// Foundation's decoder would do, but its first use pages in 4 MB of code in every session, it
/// copies every text, and its errors name no line; 120 sessions share one machine.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1
  private static let deepest = 32

  /// Parses a whole file.
  ///
  /// - Parameter bytes: must live as long as the program; the texts stay in them.
  /// - Returns: the file's root.
  /// - Throws: a ``DataFault`` at the line where the text stops being JSON.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(DataFault) -> JSONNode {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let line = bytes[..<error.byteOffsets.lowerBound].count { $0 == 0x0A } + 1
      throw DataFault(.notUTF8, line: line)
    }
    var parser = JSONParser(bytes: bytes)
    parser.skipBlanks()
    let node = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.position == bytes.count else { throw parser.fault(.textAfterEnd) }
    return node
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ kind: DataFault.Kind) -> DataFault { DataFault(kind, line: line) }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A:
        line += 1
        position += 1
      case 0x20, 0x09, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(DataFault) -> JSONNode {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    let start = line
    guard let first = next else { throw fault(.endsEarly) }
    switch first {
    case 0x7B: return JSONNode(value: .object(try object(depth: depth)), line: start)
    case 0x5B: return JSONNode(value: .array(try array(depth: depth)), line: start)
    case 0x22: return JSONNode(value: .string(try string()), line: start)
    case 0x2D, 0x30...0x39: return JSONNode(value: .number(try number()), line: start)
    case 0x74: return JSONNode(value: .bool(try word("true", is: true)), line: start)
    case 0x66: return JSONNode(value: .bool(try word("false", is: false)), line: start)
    case 0x6E:
      _ = try word("null", is: false)
      return JSONNode(value: .null, line: start)
    default: throw fault(.notJSON)
    }
  }

  private mutating func word(_ text: StaticString, is meaning: Bool) throws(DataFault) -> Bool {
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count else { throw fault(.notJSON) }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[position + offset] != text.utf8Start[offset] {
      throw fault(.notJSON)
    }
    position = end
    return meaning
  }

  private mutating func object(depth: Int) throws(DataFault) -> [(key: String, value: JSONNode)] {
    position += 1
    skipBlanks()
    var members: [(key: String, value: JSONNode)] = []
    if next == 0x7D {
      position += 1
      return members
    }
    while true {
      guard next == 0x22 else { throw fault(next == nil ? .endsEarly : .notJSON) }
      let keyLine = line
      let key = try string().string
      skipBlanks()
      guard next == 0x3A else { throw fault(next == nil ? .endsEarly : .notJSON) }
      position += 1
      skipBlanks()
      do {
        members.append((key, try value(depth: depth + 1)))
      } catch {
        throw error.inside(key)
      }
      skipBlanks()
      if next == 0x2C {
        position += 1
        skipBlanks()
        continue
      }
      guard next == 0x7D else { throw fault(next == nil ? .endsEarly : .notJSON) }
      position += 1
      if let twice = Self.duplicate(in: members) {
        throw DataFault(.duplicateKey(twice), line: keyLine)
      }
      return members
    }
  }

  private static func duplicate(in members: [(key: String, value: JSONNode)]) -> String? {
    if members.count > 16 {
      var seen: Set<String> = []
      return members.first { !seen.insert($0.key).inserted }?.key
    }
    for (index, member) in members.enumerated() {
      for earlier in members[..<index] where earlier.key == member.key { return member.key }
    }
    return nil
  }

  private mutating func array(depth: Int) throws(DataFault) -> [JSONNode] {
    position += 1
    skipBlanks()
    var items: [JSONNode] = []
    if next == 0x5D {
      position += 1
      return items
    }
    while true {
      do {
        items.append(try value(depth: depth + 1))
      } catch {
        throw error.inside(items.count)
      }
      skipBlanks()
      if next == 0x2C {
        position += 1
        skipBlanks()
        continue
      }
      guard next == 0x5D else { throw fault(next == nil ? .endsEarly : .notJSON) }
      position += 1
      return items
    }
  }

  private mutating func string() throws(DataFault) -> DataText {
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x22:
        position += 1
        return DataText(UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)]))
      case 0x5C: return DataText(copying: try escapedString(from: start))
      case 0..<0x20: throw fault(.controlCharacter)
      default: position += 1
      }
    }
    throw fault(.endsEarly)
  }

  private mutating func escapedString(from start: Int) throws(DataFault) -> [UInt8] {
    var result = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22: return result
      case 0x5C: result += UTF8.encode(try escape()) ?? .init()
      case 0..<0x20: throw fault(.controlCharacter)
      default: result.append(byte)
      }
    }
    throw fault(.endsEarly)
  }

  private mutating func escape() throws(DataFault) -> Unicode.Scalar {
    guard let letter = next else { throw fault(.endsEarly) }
    position += 1
    switch letter {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      let first = try hexadecimal()
      guard (0xD800..<0xDC00).contains(first) else {
        guard let scalar = Unicode.Scalar(first) else { throw fault(.notUTF8) }
        return scalar
      }
      guard next == 0x5C else { throw fault(.notUTF8) }
      position += 1
      guard next == 0x75 else { throw fault(.notUTF8) }
      position += 1
      let second = try hexadecimal()
      guard (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      else { throw fault(.notUTF8) }
      return scalar
    default: throw fault(.notJSON)
    }
  }

  private mutating func hexadecimal() throws(DataFault) -> UInt32 {
    guard position + 4 <= bytes.count, bytes[position] != 0x2B,
      let value = UInt32(
        String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
    else { throw fault(.notJSON) }
    position += 4
    return value
  }

  private mutating func number() throws(DataFault) -> Double {
    let start = position
    while let byte = next, Self.numberBytes.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let leadingZero = digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true
    guard !leadingZero, digits.first?.isNumber == true, text.last?.isNumber == true,
      let value = Double(text), value.isFinite
    else { throw fault(.notJSON) }
    return value
  }

  private static let numberBytes = Set("0123456789+-.eE".utf8)
}
