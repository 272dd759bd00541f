import ExportControl
import TerminalUI

/// The program's texts in one language, with dates and numbers as that language writes them.
struct Phrases: Sendable {
  let strings: Strings
  let language: Language
  /// Whether what is to show the text lacks all but ASCII.
  var isASCII = false

  /// The language of second names; nil where only one can be shown.
  var second: Language? { isASCII ? nil : language.other }

  /// A text, its places `{0}`, `{1}` … filled.
  func callAsFunction(_ message: Message, _ arguments: String...) -> String {
    fill(named(message.rawValue), arguments)
  }

  /// The same with the arguments in an array.
  func callAsFunction(_ message: Message, _ arguments: [String]) -> String {
    fill(named(message.rawValue), arguments)
  }

  /// The text of an enumeration's case: `domain.maritime`.
  func callAsFunction(_ group: String, _ value: some RawRepresentable<String>) -> String {
    named(group + "." + value.rawValue)
  }

  /// A text by its name in the data; the name itself where there is none.
  func named(_ name: String) -> String { strings[name]?[language] ?? name }

  private func fill(_ template: String, _ arguments: [String]) -> String {
    guard !arguments.isEmpty else { return template }
    var text = ""
    var rest = template[...]
    while let brace = rest.firstIndex(of: "{") {
      let digit = rest.index(after: brace)
      guard digit < rest.endIndex, let number = rest[digit].wholeNumberValue,
        number < arguments.count
      else { break }
      text += rest[..<brace] + arguments[number]
      rest = rest[rest.index(digit, offsetBy: 2)...]
    }
    return text + rest
  }

  /// A text of the data in this language.
  func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// A date, as exact as it is known: `12 July 1996`, `1996年7月12日`.
  func date(_ date: PartialDate) -> String { self.date(date, months: "month") }

  /// The same with the month's short name.
  func shortDate(_ date: PartialDate) -> String { self.date(date, months: "shortMonth") }

  private func date(_ date: PartialDate, months: String) -> String {
    let year = String(date.year)
    guard let month = date.month.map({ named("\(months).\($0)") }) else {
      return self(.dateYear, year)
    }
    guard let day = date.day else { return self(.dateMonth, year, month) }
    return self(.dateDay, year, month, String(day))
  }

  /// Days from one date to another, what they share written once: `3–5 July 2012`.
  func dates(from start: PartialDate, to end: PartialDate) -> String {
    if start == end { return date(start) }
    guard start.year == end.year, let first = start.day, let last = end.day,
      let month = start.month, let lastMonth = end.month
    else { return self(.dateRange, date(start), date(end)) }
    let year = String(start.year)
    if month == lastMonth {
      let dash = language == .japanese ? "〜" : "–"
      return self(.dateDay, year, named("month.\(month)"), "\(first)\(dash)\(last)")
    }
    if language == .japanese { return "\(date(start))〜\(lastMonth)月\(last)日" }
    return "\(first) \(named("month.\(month)")) – \(date(end))"
  }

  /// Several things in one line.
  func list(_ items: [String]) -> String {
    items.joined(separator: language == .japanese ? "、" : ", ")
  }

  /// A number with its limit: `range ≥ 300 km`.
  func threshold(_ threshold: Threshold) -> String {
    let marks = isASCII ? Marks.ascii : .unicode
    let sign =
      switch threshold.comparator {
      case .atLeast: marks.atLeast
      case .moreThan: ">"
      case .atMost: marks.atMost
      case .lessThan: "<"
      case .equal: "="
      }
    let name = strings["parameter.\(threshold.parameter)"]?[language] ?? threshold.parameter
    return "\(name) \(sign) \(Self.number(threshold.value)) \(threshold.unit)"
  }

  /// A number without a needless fraction.
  static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return String(value)
  }

  /// What a citation is called: the source's short name and the place in it.
  func citation(_ citation: Citation, in catalogue: Catalogue) -> String {
    guard let source = catalogue.sources[citation.source] else { return citation.description }
    let name = source.shortName(in: language)
    return citation.locator.map { "\(name) \($0)" } ?? name
  }
}

extension Source {
  /// What a citation calls the source.
  func shortName(in language: Language) -> String {
    if let short { return short[language] }
    let year = date.map { " \($0.year)" } ?? ""
    return publisher[language] + year
  }
}
