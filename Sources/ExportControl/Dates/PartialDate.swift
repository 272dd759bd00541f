/// A date as exactly as its source gives it: a year, a month or a day (ISO 8601, reduced).
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// How exact the date is.
  public enum Precision: String, Sendable {
    /// Known to the year.
    case year
    /// Known to the month.
    case month
    /// Known to the day.
    case day
  }

  private let yearNumber: Int16
  /// 0 where the month is not known.
  private let monthNumber: Int8
  /// 0 where the day is not known.
  private let dayNumber: Int8

  /// The year.
  public var year: Int { Int(yearNumber) }
  /// The month, 1 to 12, where known.
  public var month: Int? { monthNumber > 0 ? Int(monthNumber) : nil }
  /// The day, 1 to 31, where known.
  public var day: Int? { dayNumber > 0 ? Int(dayNumber) : nil }

  /// A date written `1978`, `1978-07` or `1978-07-12`; nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let year = numbers[0]
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard (1800...2199).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    }
    yearNumber = Int16(year)
    monthNumber = Int8(month ?? 0)
    dayNumber = Int8(day ?? 0)
  }

  /// The last day of a year.
  public static func endOfYear(_ year: Int) -> PartialDate {
    PartialDate(year: year, month: 12, day: 31)
  }

  private init(year: Int, month: Int, day: Int) {
    yearNumber = Int16(year)
    monthNumber = Int8(month)
    dayNumber = Int8(day)
  }

  init(_ node: JSONNode) throws(DataFault) {
    let text = try node.text()
    guard let date = PartialDate(text) else {
      throw DataFault(
        .badValue(text, expected: "1978, 1978-07, 1978-07-12"), line: node.line)
    }
    self = date
  }

  /// How exact the date is.
  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The first day that it can mean.
  public var earliest: PartialDate {
    PartialDate(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that it can mean.
  public var latest: PartialDate {
    let month = month ?? 12
    return PartialDate(year: year, month: month, day: day ?? Self.days(in: month, of: year))
  }

  /// The day after the last one that it can mean.
  public var nextDay: PartialDate {
    let last = latest
    let (month, day) = (last.month ?? 12, last.day ?? 31)
    if day < Self.days(in: month, of: year) {
      return PartialDate(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? PartialDate(year: year, month: month + 1, day: 1)
      : PartialDate(year: year + 1, month: 1, day: 1)
  }

  /// A number that grows with the day, for comparing days.
  private var ordinal: Int { (year * 12 + (month ?? 1)) * 31 + (day ?? 1) }

  /// Whether the whole of this date lies on or before a day.
  public func isOver(by day: PartialDate) -> Bool { latest.ordinal <= day.latest.ordinal }

  /// Whether some of this date lies on or before a day.
  public func hasBegun(by day: PartialDate) -> Bool { earliest.ordinal <= day.latest.ordinal }

  /// Whether this date sorts before another: by its first day, the less exact one first.
  public func precedes(_ other: PartialDate) -> Bool {
    let left = earliest.ordinal
    let right = other.earliest.ordinal
    return left == right ? other.latest.ordinal < latest.ordinal : left < right
  }

  /// The date as ISO 8601: `1978`, `1978-07`, `1978-07-12`.
  public var description: String {
    var text = String(year)
    for part in [month, day] {
      if let part { text += part < 10 ? "-0\(part)" : "-\(part)" }
    }
    return text
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
