import TerminalUI

/// Lays a document out in lines of a given width.
enum DocumentLayout {
  /// Lines wider than this are hard to read.
  static let widestText = 96

  /// - Parameters:
  ///   - document: the page.
  ///   - width: columns there are.
  ///   - marks: the signs to draw with.
  ///   - drawsLines: whether a line of years is drawn; else it is told in words.
  /// - Returns: the lines of the page.
  static func lines(of document: Document, width: Int, marks: Marks, drawsLines: Bool = true)
    -> [Line]
  {
    let width = max(8, min(width, widestText))
    let labelWidth = fieldLabelWidth(document, width: width)
    var lines: [Line] = []
    var index = 0
    while index < document.blocks.count {
      switch document.blocks[index] {
      case .title(let text, let aside):
        var spans = [Span(text, .title)]
        if let aside { spans.append(Span("  " + aside, .quiet)) }
        lines += LineBreaking.wrap(spans, width: width)
      case .heading(let text, let level):
        lines += LineBreaking.wrap(
          [Span(text, level == 2 ? .heading : .title)], width: width)
      case .paragraph(let spans, let label, let level):
        lines += paragraph(spans, label: label, level: level, width: width, marks: marks)
      case .field(let name, let spans):
        let head = Span(TextWidth.padded(name, to: labelWidth) + "  ", .quiet)
        let hanging = labelWidth + 2 < width / 2 ? labelWidth + 2 : 2
        lines += LineBreaking.wrap([head] + spans, width: width, hanging: hanging)
      case .trend(let name, let values, let caption):
        let room = width - labelWidth - 2 - TextWidth.of(caption) - 2
        let bars = marks.bars(values, columns: room)
        if !bars.isEmpty {
          lines.append(
            Line([
              Span(TextWidth.padded(name, to: labelWidth) + "  ", .quiet),
              Span(bars, .accent), Span("  " + caption, .quiet),
            ]))
        }
      case .yearLine(let name, let line):
        if drawsLines {
          lines += line.lines(width: width, marks)
        } else {
          let words = [Span(TextWidth.padded(name, to: labelWidth) + "  " + line.words)]
          lines += LineBreaking.wrap(words, width: width, hanging: labelWidth + 2)
        }
      case .row:
        let table = document.blocks[index...].prefix { if case .row = $0 { true } else { false } }
        lines += rows(Array(table), width: width, marks: marks)
        index += table.count - 1
      case .space: lines.append(Line())
      }
      index += 1
    }
    return lines
  }

  private static func paragraph(
    _ spans: [Span], label: String?, level: Int, width: Int, marks: Marks
  ) -> [Line] {
    guard label != nil || level > 0 else { return LineBreaking.wrap(spans, width: width) }
    let indent = min(max(0, level - 1) * 2 + (level > 0 ? 1 : 0), width / 4)
    let head = label.map(punctuated) ?? marks.bullet
    let after = indent + TextWidth.of(head) + 1
    // A label too long to stand beside its text stands above it.
    if after > width / 4 {
      return LineBreaking.wrap(
        [Span(head, .accent)], width: width, indent: indent, hanging: indent)
        + LineBreaking.wrap(spans, width: width, indent: indent + 2, hanging: indent + 2)
    }
    return LineBreaking.wrap(
      [Span(head + " ", .accent)] + spans, width: width, indent: indent, hanging: after)
  }

  /// A word before a text ends in a colon; a number or a sign does not.
  private static func punctuated(_ label: String) -> String {
    guard label.unicodeScalars.count > 1, let last = label.unicodeScalars.last,
      last.properties.isAlphabetic, last.properties.numericType == nil
    else { return label }
    return label + (last.isASCII ? ":" : "：")
  }

  private static func fieldLabelWidth(_ document: Document, width: Int) -> Int {
    let widest = document.blocks.reduce(0) { widest, block in
      if case .field(let name, _) = block { return max(widest, TextWidth.of(name)) }
      return widest
    }
    return min(widest, width / 3)
  }

  /// Columns line up; what does not fit in the last is wrapped under it.
  private static func rows(_ blocks: [Document.Block], width: Int, marks: Marks) -> [Line] {
    let rows = blocks.compactMap { block -> [String]? in
      if case .row(let cells) = block { return cells }
      return nil
    }
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return [] }
    var widths = (0..<count).map { column in
      rows.map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
    }
    let fixed = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    if fixed > width * 2 / 3, count > 1 { widths[0] = max(4, widths[0] - (fixed - width * 2 / 3)) }
    let hanging = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    return rows.flatMap { cells -> [Line] in
      var head = ""
      for (column, cell) in cells.dropLast().enumerated() {
        let clipped = TextWidth.clipped(cell, to: widths[column], mark: marks.ellipsis)
        head += TextWidth.padded(clipped, to: widths[column]) + "  "
      }
      return LineBreaking.wrap(
        [Span(head), Span(cells.last ?? "")], width: width, hanging: min(hanging, width / 2))
    }
  }
}
