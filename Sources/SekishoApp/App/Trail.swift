/// The pages that were opened, and where among them the user is.
struct Trail: Equatable, Sendable {
  private var pages: [Reference] = []
  private var position = -1

  /// More than anybody goes back is not kept.
  static let longest = 64

  /// The page that was opened last, or gone back to.
  var current: Reference? { pages.indices.contains(position) ? pages[position] : nil }

  /// The page before the current one.
  var previous: Reference? {
    pages.indices.contains(position - 1) ? pages[position - 1] : nil
  }

  /// Each page once, the latest first.
  var recent: [Reference] {
    var seen: Set<Reference> = []
    return pages.reversed().filter { seen.insert($0).inserted }
  }

  /// Opens a page; what lay ahead is forgotten.
  mutating func visit(_ page: Reference) {
    guard page != current else { return }
    pages.removeSubrange((position + 1)...)
    pages.append(page)
    if pages.count > Self.longest { pages.removeFirst() }
    position = pages.count - 1
  }

  /// Goes a page back or on.
  ///
  /// - Returns: the page there; nil where there is none.
  mutating func step(by count: Int) -> Reference? {
    guard pages.indices.contains(position + count) else { return nil }
    position += count
    return current
  }

  func canStep(by count: Int) -> Bool { pages.indices.contains(position + count) }
}
