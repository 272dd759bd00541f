/// Finds the words of the glossary inside a text.
public struct TermFinder: Sendable {
  private struct Name: Sendable {
    let scalars: [Unicode.Scalar]
    let term: Int
    let isExact: Bool
  }

  private let terms: [Identifier<Term>]
  private var byFirst: [Unicode.Scalar: [Name]] = [:]

  /// A finder of the terms in one language.
  public init(_ terms: [Term], language: Language) {
    self.terms = terms.map(\.id)
    for (index, term) in terms.enumerated() {
      for name in term.names(in: language) {
        // An abbreviation is found only as it is written: "AG" is not "ag".
        let isExact = !name.contains { $0.isLowercase }
        let scalars = Array(name.unicodeScalars)
        guard let first = scalars.first, scalars.count > 1 else { continue }
        byFirst[Self.lower(first), default: []]
          .append(Name(scalars: scalars.map(Self.lower), term: index, isExact: isExact))
      }
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// A term found in a text.
  public struct Finding: Equatable, Sendable {
    /// The term.
    public let term: Identifier<Term>
    /// The scalars of the text that name it.
    public let range: Range<Int>
  }

  /// The terms that a text names, longest names first where they overlap.
  public func findings(in text: String) -> [Finding] {
    let scalars = Array(text.unicodeScalars)
    var found: [Finding] = []
    var index = 0
    while index < scalars.count {
      if let name = name(at: index, in: scalars) {
        let last = index + name.scalars.count
        let end = Self.isPlural(at: last, in: scalars) ? last + 1 : last
        found.append(Finding(term: terms[name.term], range: index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func name(at start: Int, in text: [Unicode.Scalar]) -> Name? {
    guard let names = byFirst[Self.lower(text[start])] else { return nil }
    if Self.isLatin(text[start]), start > 0, Self.isLatin(text[start - 1]) { return nil }
    for name in names where start + name.scalars.count <= text.count {
      let end = start + name.scalars.count
      // A word in Latin letters ends where its letters end; an English plural still is the word.
      if end < text.count, Self.isLatin(text[end]), Self.isLatin(text[end - 1]) {
        guard Self.isPlural(at: end, in: text) else { continue }
      }
      let matches = name.scalars.indices.allSatisfy { offset in
        Self.lower(text[start + offset]) == name.scalars[offset]
          && (!name.isExact || !text[start + offset].properties.isLowercase)
      }
      if matches { return name }
    }
    return nil
  }

  /// Whether what follows a word makes an English plural of it.
  private static func isPlural(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    end < text.count && text[end] == "s" && isLatin(text[end - 1])
      && (end + 1 == text.count || !isLatin(text[end + 1]))
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}
