/// What has been told of the places: what is unchanged is not told again.
struct PlainReading {
  /// Lines told at a time.
  private static let portion = 20
  /// So few lines more are told with them.
  private static let slack = 4

  private let phrases: Phrases
  private(set) var place: PlainPlace?
  /// The rows still to be told.
  private var queue: [Int] = []
  /// The rows told last.
  private var told = 0..<0
  /// Places told before, and the first row told last.
  private var memory: [String: Told] = [:]

  private struct Told {
    let head: [String]
    let rows: [PlainPlace.Row]
    let first: Int
  }

  init(_ phrases: Phrases) { self.phrases = phrases }

  /// The same with texts in another language.
  func speaking(_ phrases: Phrases) -> PlainReading {
    var other = PlainReading(phrases)
    other.place = place
    other.queue = queue
    other.told = told
    other.memory = memory
    return other
  }

  /// What is to be told of a place: all of it when one comes there, else what changed.
  mutating func tell(_ next: PlainPlace) -> [String] {
    defer { place = next }
    guard let place, place.id == next.id else {
      if let place { remember(place) }
      return enter(next)
    }
    var lines = next.head.filter { !place.head.contains($0) }
    let before = Set(place.rows.map(\.text))
    let fresh = next.rows.indices.filter { !before.contains(next.rows[$0].text) }
    self.place = next
    if place.listing != next.listing {
      if next.chosen != 1 { lines += chosenLine(next) }
      queue = Array(next.rows.indices)
      lines += more()
    } else if place.rows != next.rows {
      queue = fresh
      lines += more()
    } else if place.chosen != next.chosen {
      lines += chosenLine(next)
    }
    if next.foot != place.foot { lines += next.foot }
    return lines
  }

  private mutating func enter(_ next: PlainPlace) -> [String] {
    let before = place
    place = next
    let known = memory[next.id]
    // Where one was before, the first line says which place it is.
    var lines =
      next.head.prefix(1)
      + next.head.dropFirst().filter { line in
        known?.head.contains(line) != true
      }
    if let known, known.rows == next.rows, !next.rows.isEmpty {
      lines += chosenLine(next)
      let first = next.chosenRow ?? known.first
      queue = Array(first..<next.rows.count)
      told = first..<first
      return lines + [phrases(.plainReadOn)]
    }
    // The first row is told anyway.
    if next.chosen != 1 { lines += chosenLine(next) }
    queue = Array(next.rows.indices)
    told = 0..<0
    // From question to question what may be typed is told where it is something else.
    return lines + more() + next.foot.filter { before?.foot.contains($0) != true }
  }

  private func chosenLine(_ place: PlainPlace) -> [String] {
    guard let row = place.chosenRow, let number = place.chosen else { return [] }
    return [
      phrases(.plainRow, String(number), String(place.choices), place.rows[row].text)
    ]
  }

  private mutating func remember(_ place: PlainPlace) {
    if place.isPassing { return }
    // More places than anybody goes back to are not kept.
    if memory.count >= 64 { memory = [:] }
    memory[place.id] = Told(head: place.head, rows: place.rows, first: told.lowerBound)
  }

  /// Everything of the place again.
  mutating func again() -> [String] {
    guard let now = place else { return [] }
    memory[now.id] = nil
    place = nil
    return enter(now)
  }

  /// The next lines; nothing where all have been told.
  mutating func more() -> [String] {
    guard let place, !queue.isEmpty else { return [] }
    let isAlmostAll = queue.count <= Self.portion + Self.slack
    let now = queue.prefix(isAlmostAll ? queue.count : Self.portion)
    queue.removeFirst(now.count)
    told = now[now.startIndex]..<(now[now.endIndex - 1] + 1)
    let rest = queue.isEmpty ? [] : [phrases(.plainMore, String(queue.count))]
    return now.map { place.rows[$0].line } + rest
  }

  /// The lines before those told last, or the first or the last ones.
  mutating func move(_ action: Action) -> [String] {
    guard let place, !place.rows.isEmpty else { return [] }
    let count = place.rows.count
    let range: Range<Int>
    switch action {
    case .up: range = (told.lowerBound - 1)..<told.lowerBound
    case .down: range = told.upperBound..<(told.upperBound + 1)
    case .pageUp: range = (told.lowerBound - Self.portion)..<told.lowerBound
    case .first: range = 0..<Self.portion
    case .last: range = (count - Self.portion)..<count
    default: return more()
    }
    let lines = range.clamped(to: 0..<count)
    guard !lines.isEmpty else { return [] }
    queue = Array(lines.upperBound..<count)
    told = lines
    return place.rows[lines].map(\.line)
  }
}
