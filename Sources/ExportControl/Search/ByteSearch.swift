import Glibc

/// Finds a word in a run of bytes (Boyer, Moore and Horspool's method).
struct ByteSearch {
  private let word: [UInt8]
  private let skips: [Int]

  init(_ word: [UInt8]) {
    self.word = word
    var skips = [Int](repeating: max(1, word.count), count: 256)
    for (index, byte) in word.dropLast().enumerated() {
      skips[Int(byte)] = word.count - 1 - index
    }
    self.skips = skips
  }

  /// Where the word stands first, at a position or after it.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let length = word.count
    guard length > 0, let base = bytes.baseAddress else { return nil }
    return word.withUnsafeBytes { word in
      skips.withUnsafeBufferPointer { skips in
        let last = word[length - 1]
        var end = start + length - 1
        while end < bytes.count {
          let byte = base[end]
          let begin = end - length + 1
          if byte == last, let wanted = word.baseAddress,
            memcmp(base + begin, wanted, length) == 0
          {
            return begin
          }
          end += skips[Int(byte)]
        }
        return nil
      }
    }
  }
}
