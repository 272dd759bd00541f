import ExportControl

/// The bookmarks as they are kept between sessions.
enum BookmarkFile {
  static func text(_ bookmarks: [Reference]) -> String {
    JSONOutput.object([("bookmarks", .strings(bookmarks.map(\.code)))]).description
  }

  /// The bookmarks of a file; those that lead to nothing any more are left out.
  ///
  /// - Throws: a `DataFault` where the file is not what was kept.
  static func read(_ bytes: [UInt8], catalogue: Catalogue) throws(DataFault) -> [Reference] {
    try TextLists(bytes)["bookmarks"].compactMap { Reference(code: $0, in: catalogue) }
  }
}
