import Glibc

/// A text of the data, left where it stands in its file.
///
/// The bytes are never freed: they are part of the binary, whose pages all sessions on a machine
/// share, or of a file that was read once. Only what is shown becomes a string.
public struct DataText: Hashable, CustomStringConvertible, @unchecked Sendable {
  private let start: UnsafePointer<UInt8>?
  private let count: Int

  /// - Parameter bytes: UTF-8 that lives as long as the program.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    start = bytes.baseAddress
    count = bytes.count
  }

  /// A text whose bytes are copied to where they stay.
  init(copying bytes: [UInt8]) { self.init(Self.immortal(bytes)) }

  /// A copy of bytes that is never freed.
  static func immortal(_ bytes: [UInt8]) -> UnsafeBufferPointer<UInt8> {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    return UnsafeBufferPointer(copy)
  }

  /// The bytes of the text, UTF-8.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text.
  public var description: String { string }

  /// Whether two texts are the same, byte for byte.
  public static func == (left: DataText, right: DataText) -> Bool {
    left.bytes.elementsEqual(right.bytes)
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  }

  /// Whether nothing in it could drive a terminal or hide what it says: controls, zero-width
  /// spaces, bidirectional overrides.
  var mayBeShown: Bool {
    var index = 0
    while index < count {
      let byte = bytes[index]
      switch byte {
      case 0x20...0x7E: index += 1
      case 0xC2 where bytes[index + 1] < 0xA0: return false
      case 0xE2, 0xEF:
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        switch scalar {
        case 0x200B, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFD: return false
        default: index += 3
        }
      case 0x80...: index += 1
      default: return false
      }
    }
    return true
  }
}
