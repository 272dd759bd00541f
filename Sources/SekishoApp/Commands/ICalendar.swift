import ExportControl

/// Dated things as an iCalendar file (RFC 5545): one all-day event each.
enum ICalendar {
  /// What the calendar holds.
  struct Entry {
    let id: String
    /// A date known to the year or month takes all the days that it can mean.
    let start: PartialDate
    let end: PartialDate
    /// When the facts were as they are.
    let stamp: PartialDate
    let summary: String
    let location: String?
    let description: String
  }

  static func text(_ entries: [Entry]) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sekisho//\(Version.program)//EN"]
    for entry in entries { lines += event(entry) }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func event(_ entry: Entry) -> [String] {
    var lines = [
      "BEGIN:VEVENT",
      "UID:\(entry.id)@sekisho",
      "DTSTAMP:\(compact(entry.stamp.latest))T000000Z",
      "DTSTART;VALUE=DATE:\(compact(entry.start.earliest))",
      "DTEND;VALUE=DATE:\(compact(entry.end.latest.nextDay))",
      "SUMMARY:\(escaped(entry.summary))",
    ]
    if let location = entry.location { lines.append("LOCATION:\(escaped(location))") }
    lines.append("DESCRIPTION:\(escaped(entry.description))")
    lines.append("END:VEVENT")
    return lines
  }

  private static func compact(_ date: PartialDate) -> String {
    date.description.filter { $0 != "-" }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Lines of at most 75 bytes, the rest on lines that begin with a blank.
  private static func folded(_ line: String) -> String {
    var text = ""
    var room = 75
    for character in line {
      let bytes = String(character).utf8.count
      if bytes > room {
        text += "\r\n "
        room = 74
      }
      text.append(character)
      room -= bytes
    }
    return text
  }
}
