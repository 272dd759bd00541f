/// How alike two words are, for "did you mean".
public enum Similarity {
  /// The words nearest to one that was not found, nearest first, none that is far off.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - words: what is there.
  ///   - limit: how many at most.
  /// - Returns: the words, as they are there.
  public static func nearest(to word: String, among words: [String], limit: Int = 3) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
    let tolerance = max(2, wanted.count / 3)
    let scored = words.compactMap { candidate -> (word: String, distance: Int)? in
      let other = Array(candidate.lowercased().unicodeScalars)
      if !wanted.isEmpty, other.starts(with: wanted) { return (candidate, 0) }
      let far = distance(wanted, other)
      return far <= tolerance ? (candidate, far) : nil
    }
    return scored.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(limit)
      .map(\.word)
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other
  /// (optimal string alignment distance).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for (j, b) in right.enumerated() {
        var best = min(last[j + 1] + 1, current[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
