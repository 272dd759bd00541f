/// What was meant, where nothing fits what was typed.
extension SearchIndex {
  /// The query with each word that is found nowhere replaced by the nearest that is; nil where
  /// nothing is near, or nothing is wrong.
  ///
  /// Also takes numbers of Japan's lists as they are written out: 輸出令別表第一の4の項(9) is 4(9).
  public func corrected(_ query: String) -> String? {
    let words = String(query.prefix(200)).split(separator: " ").prefix(8).map(String.init)
    var corrected: [String] = []
    for word in words {
      if has(word) {
        corrected.append(word)
      } else if let number = Self.listNumber(word) {
        corrected.append(number)
      } else if let near = nearest(to: word) {
        corrected.append(near)
      } else {
        return nil
      }
    }
    return corrected == words ? nil : corrected.joined(separator: " ")
  }

  /// The number in a name like 別表第一の4の項(9) or 4項(9); nil where it is none.
  static func listNumber(_ word: String) -> String? {
    let folded = String(decoding: Folding.folded(word), as: UTF8.self)
    guard let item = folded.firstIndex(of: "項") else { return nil }
    let before = folded[..<item].reversed().drop { $0 == "ノ" }
    let digits = String(before.prefix { $0.isNumber }.reversed())
    return digits.isEmpty ? nil : digits + folded[folded.index(after: item)...]
  }

  /// The known word that is nearest to one in Latin letters; nil where none is near enough.
  private func nearest(to word: String) -> String? {
    let wanted = Folding.folded(word)
    // Short words are near to too many; signs of other scripts have no letters to mistake.
    guard wanted.count >= 4, let first = wanted.first,
      wanted.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    let scalars = wanted.map { Unicode.Scalar($0) }
    let letters = Self.letters(of: wanted)
    let farthest = wanted.count >= 8 ? 2 : 1
    var best: (word: [UInt8], distance: Int)?
    forEachTitleWord(startingWith: first) { candidate in
      // A word with too many other letters need not be measured.
      guard abs(candidate.count - wanted.count) <= farthest,
        (Self.letters(of: candidate) ^ letters).nonzeroBitCount <= 2 * farthest
      else { return }
      let distance = Similarity.distance(scalars, candidate.map { Unicode.Scalar($0) })
      if distance <= farthest, best.map({ distance < $0.distance }) ?? true {
        best = (Array(candidate), distance)
      }
    }
    return best.map { String(decoding: $0.word, as: UTF8.self) }
  }

  /// The letters and digits that occur in a word, as bits.
  private static func letters(of word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
  }
}
