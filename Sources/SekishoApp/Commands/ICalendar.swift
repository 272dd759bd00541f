import ExportControl

/// Exercises as an iCalendar file (RFC 5545): one all-day event each.
enum ICalendar {
  static func text(of exercises: [Exercise], in catalogue: Catalogue, _ phrases: Phrases) -> String
  {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sekisho//\(Version.program)//EN"]
    for exercise in exercises { lines += event(exercise, catalogue, phrases) }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func event(_ exercise: Exercise, _ catalogue: Catalogue, _ phrases: Phrases)
    -> [String]
  {
    // The stamp is the state of the facts: the same data give the same file.
    let stamp = catalogue.exercisesAsOf?.latest ?? exercise.end.latest
    let hosts = (exercise.hosts + exercise.cohosts).map { code in
      catalogue.country(code).map { phrases($0.name) } ?? code.text
    }
    var lines = [
      "BEGIN:VEVENT",
      "UID:\(exercise.id)@sekisho",
      "DTSTAMP:\(compact(stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(compact(exercise.start.earliest))",
      "DTEND;VALUE=DATE:\(compact(exercise.end.latest.nextDay))",
      "SUMMARY:\(escaped(phrases(exercise.heading)))",
    ]
    if !exercise.places.isEmpty {
      lines.append(
        "LOCATION:\(escaped(exercise.places.map { phrases($0) }.joined(separator: " / ")))")
    }
    let description = phrases(exercise.title) + "\n" + phrases(.columnHosts) + ": "
    lines.append("DESCRIPTION:\(escaped(description + phrases.list(hosts)))")
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
