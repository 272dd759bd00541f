/// Reads a table of comma-separated values (RFC 4180) row by row, each with the line it begins on.
///
/// Its own code, because a fault must be told with row and line and the rows after it must still be
/// read.
public struct CSVReader: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// The line on which it begins, counted from 1.
    public let line: Int
    /// Its cells, or what is wrong with it.
    public let cells: Result<[String], Fault>
  }

  /// Why a row cannot be read.
  public enum Fault: Error, Equatable, Sendable {
    /// A quoted cell does not end.
    case openQuote
    /// Something follows a closing quote.
    case textAfterQuote
    /// The bytes are not UTF-8.
    case notUTF8
    /// A cell is longer than any answer.
    case tooLong(Int)
  }

  /// Longest cell taken, in bytes.
  public static let longestCell = 10_000

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  /// How much of the table has been read, from 0 to 1.
  public var progress: Double { bytes.isEmpty ? 1 : Double(position) / Double(bytes.count) }

  /// A reader of a table; a byte order mark at its beginning is passed over.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row that is not empty; nil at the end.
  public mutating func next() -> Row? {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    var fault: Fault?
    while true {
      var cell: [UInt8] = []
      if let wrong = readCell(&cell) { fault = fault ?? wrong }
      if cell.count > Self.longestCell { fault = fault ?? .tooLong(cell.count) }
      if let text = String(validating: cell, as: UTF8.self) {
        cells.append(text)
      } else {
        fault = fault ?? .notUTF8
      }
      guard position < bytes.count, bytes[position] == 0x2C else { break }
      position += 1
    }
    return Row(line: start, cells: fault.map { .failure($0) } ?? .success(cells))
  }

  /// Reads up to the next comma or the end of the row.
  private mutating func readCell(_ cell: inout [UInt8]) -> Fault? {
    guard position < bytes.count, bytes[position] == 0x22 else {
      let start = position
      while position < bytes.count, !Self.endsCell(bytes[position]) { position += 1 }
      cell = Array(bytes[start..<position])
      return nil
    }
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { line += 1 }
      guard byte == 0x22 else {
        cell.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == 0x22 {
        cell.append(0x22)
        position += 1
        continue
      }
      let isAtEnd = position == bytes.count || Self.endsCell(bytes[position])
      while position < bytes.count, !Self.endsCell(bytes[position]) { position += 1 }
      return isAtEnd ? nil : .textAfterQuote
    }
    return .openQuote
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x0A || byte == 0x0D
  }
}
