import ExportControl
import TerminalUI

/// Texts as a screen reader or a braille display is to have them: no signs that only please or
/// guide the eye, no columns made of blanks.
enum Spoken {
  /// A text of the screens in words alone.
  static func text(_ text: String, _ phrases: Phrases) -> String {
    let comma = phrases.list(["", ""])
    let colon = phrases.colon
    var spoken = text.replacing(" · ", with: comma).replacing(" › ", with: comma)
      .replacing(" → ", with: colon).replacing("~ ", with: phrases(.plainAbout, ""))
    for (sign, words) in comparisons { spoken = worded(spoken, sign, words, phrases) }
    spoken.unicodeScalars.removeAll { isSign($0) || !TextWidth.isPrintable($0) }
    return withoutGaps(spoken, comma)
  }

  /// Comparisons that some voices pass over.
  private static let comparisons: [(String, Message)] = [
    ("≥ ", .plainAtLeast), ("≤ ", .plainAtMost), ("> ", .plainMoreThan), ("< ", .plainLessThan),
  ]

  /// A comparison in words, which in Japanese come after the amount: 300 km以上.
  private static func worded(_ text: String, _ sign: String, _ words: Message, _ phrases: Phrases)
    -> String
  {
    var worded = ""
    var rest = text[...]
    while let place = rest.firstRange(of: sign) {
      let after = rest[place.upperBound...]
      let number = after.prefix(while: isOfAmount)
      let unit = after[number.endIndex...].dropFirst().prefix(while: isOfAmount)
      let amount = unit.isEmpty ? number : after[..<unit.endIndex]
      worded += rest[..<place.lowerBound]
      // In Japanese nothing else parts this amount from one before it.
      if phrases.language == .japanese, worded.last == " ",
        worded.dropLast().last?.isASCII == true
      {
        worded.removeLast()
        worded += phrases.list(["", ""])
      }
      worded += phrases(words, String(amount))
      rest = rest[amount.endIndex...]
    }
    return worded + rest
  }

  /// Whether a character can stand in a number or a unit.
  private static func isOfAmount(_ character: Character) -> Bool {
    !character.isWhitespace && !"(),;:".contains(character)
      && character.unicodeScalars.allSatisfy { $0.value < 0x3000 }
  }

  /// Signs that are drawn, not read: arrows, lines, bars, shapes, dots of a chart, stars.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2190...0x21FF, 0x2500...0x25FF, 0x2605, 0x2606, 0x2800...0x28FF: true
    default: false
    }
  }

  /// Blanks that set two things apart become a comma, unless a sign stands there already.
  private static func withoutGaps(_ text: String, _ comma: String) -> String {
    var spoken = ""
    var blanks = 0
    for character in text {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 0, let last = spoken.last {
        let isApart =
          blanks == 1 || ".,:;?!。、：；？！（(".contains(last) || character == "("
        // A full-width bracket brings its own blank.
        spoken += character == "（" ? "" : isApart ? " " : comma
      }
      blanks = 0
      spoken.append(character)
    }
    return spoken
  }
}

/// A page as lines to be read one after another, its links numbered.
struct SpokenPage: Equatable {
  /// What the page is called.
  var title = ""
  var lines: [String] = []
  /// What the numbers lead to, from 1 on; each thing has one number on the page.
  private(set) var references: [Reference] = []

  init(_ document: Document, _ phrases: Phrases) {
    var numbers: [Reference: Int] = [:]
    for reference in document.references where numbers[reference] == nil {
      references.append(reference)
      numbers[reference] = references.count
    }
    let reader = Reader(document: document, numbers: numbers, phrases: phrases)
    for block in document.blocks {
      if case .title(let text, let aside) = block, title.isEmpty {
        title = phrases.list([text] + (aside.map { [$0] } ?? []))
        title = Spoken.text(title, phrases)
      } else if let line = reader.line(block), !line.isEmpty {
        lines.append(line)
      }
    }
  }

  /// Turns the parts of a page into lines.
  private struct Reader {
    let document: Document
    let numbers: [Reference: Int]
    let phrases: Phrases

    func line(_ block: Document.Block) -> String? {
      switch block {
      case .title(let text, let aside):
        return Spoken.text(phrases.list([text] + (aside.map { [$0] } ?? [])), phrases)
      case .heading(let text, _): return phrases(.plainHeading, Spoken.text(text, phrases))
      case .paragraph(let spans, let label, _): return labelled(label ?? "", spans)
      case .field(let name, let spans): return labelled(name, spans)
      case .trend(_, let values, let caption):
        guard let last = Int(caption.suffix(4)) else { return nil }
        return phrases(.plainGrowth, SpokenGrowth.decades(values, until: last, phrases))
      // The same is told field by field.
      case .yearLine: return nil
      case .row(let cells):
        return Spoken.text(phrases.list(cells.filter { !$0.isEmpty }), phrases)
      case .space: return nil
      }
    }

    private func labelled(_ label: String, _ spans: [Span]) -> String {
      let text = text(spans)
      // A label may end in its own colon.
      let name = Spoken.text(label, phrases).split { ":：".contains($0) }.joined(separator: ":")
      return name.isEmpty || name == " " ? text : name + phrases.colon + text
    }

    private func text(_ spans: [Span]) -> String {
      var text = ""
      // A number does not part a word from its ending.
      var pending = ""
      for span in spans {
        let ending = pending.isEmpty ? "" : String(span.text.prefix { $0.isASCII && $0.isLetter })
        text += ending + pending
        pending = ""
        let body = String(span.text.dropFirst(ending.count))
        // Citations stand in brackets, which here are the links' own.
        switch (body, span.role) {
        case (" [", .quiet): text += phrases.language == .japanese ? "（" : " ("
        case ("[", .quiet): text += phrases.language == .japanese ? "（" : "("
        case ("]", .quiet): text += phrases.language == .japanese ? "）" : ")"
        default: text += body
        }
        if let link = span.link, let reference = document.references[safe: link],
          let number = numbers[reference]
        {
          pending = " [\(number)]"
        }
      }
      return Spoken.text(text + pending, phrases)
    }
  }
}

/// Counts of years in words.
enum SpokenGrowth {
  /// The first year with participants, each tenth year, the last.
  static func decades(_ counts: [Int], until last: Int, _ phrases: Phrases) -> String {
    let first = last - counts.count + 1
    return figures(counts, from: first, phrases) { index in
      (first + index) % 10 == 0 || index == counts.count - 1
        || index == counts.firstIndex { $0 > 0 }
    }
  }

  /// The years in which the count changed.
  static func changes(_ counts: [Int], from first: Int, _ phrases: Phrases) -> String {
    figures(counts, from: first, phrases) { $0 == 0 || counts[$0] != counts[$0 - 1] }
  }

  private static func figures(
    _ counts: [Int], from first: Int, _ phrases: Phrases, where isTold: (Int) -> Bool
  ) -> String {
    phrases.list(
      counts.indices.filter { counts[$0] > 0 && isTold($0) }.map {
        "\(first + $0)" + phrases.colon + "\(counts[$0])"
      })
  }
}

extension Phrases {
  /// What stands between a name and what it names.
  var colon: String { self(.plainNamed, "", "") }
}
