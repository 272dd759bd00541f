import TerminalUI

/// Names in lines, as many as fit.
enum NameLines {
  /// - Parameters:
  ///   - names: what is listed.
  ///   - width: columns of a line.
  ///   - lines: lines there are.
  ///   - separator: what stands between two.
  ///   - more: what is said of those that do not fit, by their number.
  /// - Returns: the lines; none where nothing fits.
  static func fit(
    _ names: [String], width: Int, lines: Int, separator: String, more: (Int) -> String
  ) -> [String] {
    for count in stride(from: names.count, through: 0, by: -1) {
      let rest = names.count - count
      let shown = names.prefix(count) + (rest > 0 ? [more(rest)] : [])
      let wrapped = wrap(shown, width: width, separator: separator)
      if wrapped.count <= lines { return wrapped }
    }
    return []
  }

  private static func wrap(_ names: ArraySlice<String>, width: Int, separator: String) -> [String] {
    var lines: [String] = []
    for (place, name) in zip(names.indices, names) {
      let text = place + 1 < names.endIndex ? name + separator : name
      if let last = lines.last, TextWidth.of(last + text) <= width {
        lines[lines.count - 1] = last + text
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
