/// Finds letters in a text in their order, not necessarily side by side: `crt` in `Chart`.
public enum FuzzyMatch {
  /// How well a text fits what was typed; nil where a letter is missing.
  ///
  /// - Parameters:
  ///   - typed: what was typed; blanks count for nothing.
  ///   - text: what may be meant.
  /// - Returns: more is better: letters side by side and at the beginning of words count most.
  public static func score(_ typed: String, in text: String) -> Int? {
    let wanted = Folding.folded(typed).filter { $0 > 0x20 }
    guard !wanted.isEmpty else { return 0 }
    let bytes = Folding.folded(text)
    // The best of all places to begin: a first letter early in the text need not be the one meant.
    return bytes.indices.lazy.filter { bytes[$0] == wanted[0] }
      .compactMap { score(wanted, in: bytes, from: $0) }.max()
  }

  private static func score(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var score = 0
    var place = start
    var last = -2
    for byte in wanted {
      guard let found = bytes[place...].firstIndex(of: byte) else { return nil }
      if found == last + 1 { score += 4 }
      if found == 0 || bytes[found - 1] == 0x20 { score += 3 }
      score += 1
      last = found
      place = found + 1
    }
    return score * 100 / max(1, last - start + 1) + score
  }
}
