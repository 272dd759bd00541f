/// Wraps text: English by words, Japanese by its own rules (kinsoku, JIS X 4051 in its simplest
/// form: no closing bracket, full stop, comma or small kana begins a line, no opening bracket
/// ends one).
public enum LineBreaking {
  /// The spans broken into lines of at most so many columns.
  ///
  /// - Parameters:
  ///   - spans: one paragraph.
  ///   - width: columns of the whole line, its indent included; at least 1 is used.
  ///   - indent: blank columns before the first line.
  ///   - hanging: blank columns before every other line.
  /// - Returns: at least one line.
  public static func wrap(_ spans: [Span], width: Int, indent: Int = 0, hanging: Int = 0) -> [Line]
  {
    var units: [Unit] = []
    units.reserveCapacity(spans.reduce(0) { $0 + $1.text.utf8.count })
    for (index, span) in spans.enumerated() {
      for scalar in span.text.unicodeScalars {
        let width = UInt8(truncatingIfNeeded: TextWidth.of(scalar))
        units.append(
          Unit(scalar: scalar, width: width, span: Int32(index), kind: Kind(scalar, width: width)))
      }
    }
    var lines: [Line] = []
    var start = 0
    repeat {
      let lineIndent = lines.isEmpty ? indent : hanging
      let end = lineEnd(units, from: start, room: max(1, width - lineIndent))
      lines.append(line(units, spans, from: start, to: end.shown, indent: lineIndent))
      start = end.next
    } while start < units.count
    return lines
  }

  private struct Unit {
    let scalar: Unicode.Scalar
    let width: UInt8
    let span: Int32
    let kind: Kind
  }

  /// What a character allows on its two sides.
  private enum Kind {
    case blank
    case letter
    case afterBreaks
    case wide
    case closing
    case opening
    case mark

    init(_ scalar: Unicode.Scalar, width: UInt8) {
      switch scalar.value {
      case 0x20, 0x3000: self = .blank
      case 0x2D, 0x2F, 0x2013, 0x2014: self = .afterBreaks
      case 0x21...0x7E, 0xA0: self = .letter
      default:
        if LineBreaking.closing.contains(scalar) {
          self = .closing
        } else if LineBreaking.opening.contains(scalar) {
          self = .opening
        } else if width == 0 {
          self = .mark
        } else {
          self = width == 2 ? .wide : .letter
        }
      }
    }
  }

  private static let closing: Set<Unicode.Scalar> = Set(
    "、。，．・：；？！゛゜´｀¨ヽヾゝゞ々ー）〕］｝〉》」』】〙〗〟’”｠»ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％‰℃′″…‥｡｣､･ｰﾞﾟ"
      .unicodeScalars)
  private static let opening: Set<Unicode.Scalar> = Set(
    "（〔［｛〈《「『【〘〖〝‘“｟«｢￥＄£".unicodeScalars)

  private static func canBreak(before index: Int, in units: [Unit]) -> Bool {
    let next = units[index].kind
    let previous = units[index - 1].kind
    if next == .blank { return false }
    if previous == .blank { return true }
    if next == .closing || next == .mark || previous == .opening { return false }
    if previous == .afterBreaks {
      // "end-user" may break after the hyphen, "-5" and "3-4" may not.
      return index >= 2 && units[index - 2].scalar.properties.isAlphabetic
        && units[index].scalar.properties.isAlphabetic
    }
    if next == .wide || next == .opening { return true }
    return previous == .wide || previous == .closing && next != .afterBreaks
      ? units[index - 1].width == 2 : false
  }

  /// Where the line ends, and where the next one begins (blanks between are swallowed).
  private static func lineEnd(_ units: [Unit], from start: Int, room: Int) -> (
    shown: Int, next: Int
  ) {
    var used = 0
    var index = start
    var lastBreak = start
    while index < units.count {
      if index > start && canBreak(before: index, in: units) { lastBreak = index }
      let width = Int(units[index].width)
      if used + width > room && units[index].kind != .blank {
        if lastBreak == start { lastBreak = max(index, start + 1) }
        var shown = lastBreak
        while shown > start && units[shown - 1].kind == .blank { shown -= 1 }
        return (shown, lastBreak)
      }
      used += width
      index += 1
    }
    var shown = units.count
    while shown > start && units[shown - 1].kind == .blank { shown -= 1 }
    return (shown, units.count)
  }

  private static func line(
    _ units: [Unit], _ spans: [Span], from start: Int, to end: Int, indent: Int
  ) -> Line {
    var result = Line(indent: indent)
    var index = start
    while index < end {
      let span = units[index].span
      var text = String.UnicodeScalarView()
      while index < end && units[index].span == span {
        text.append(units[index].scalar)
        index += 1
      }
      let source = spans[Int(span)]
      result.spans.append(Span(String(text), source.role, link: source.link))
    }
    return result
  }
}
