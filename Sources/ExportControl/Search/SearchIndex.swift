/// Everything that can be found, folded into one run of bytes that is searched from end to end.
///
/// There is less than a megabyte of it: a plain scan answers within a key's time and needs no
/// structure that could be wrong.
public struct SearchIndex: Sendable {
  /// A stretch of the bytes: the names, the titles or the body of one item.
  private struct Field: Sendable {
    let end: Int32
    let item: Int32
    let rank: Rank
  }

  private enum Rank: Int8 {
    case names
    case title
    case body
  }

  private var bytes: [UInt8] = []
  private var fields: [Field] = []
  private var items: [SearchTarget] = []
  private var titleLengths: [Int32] = []
  private var waiting: [SearchTarget]
  private let catalogue: Catalogue

  /// An index of the whole catalogue.
  public init(_ catalogue: Catalogue) {
    self.init(toFill: catalogue)
    while addNext(500) {}
  }

  /// An index of some things.
  public init(_ catalogue: Catalogue, of targets: [SearchTarget]) {
    self.init(toFill: catalogue)
    waiting = targets.reversed()
    while addNext(500) {}
  }

  /// An index that is empty at first, so that it can be filled between two keys.
  public init(toFill catalogue: Catalogue) {
    self.catalogue = catalogue
    waiting = Self.targets(in: catalogue).reversed()
    items.reserveCapacity(waiting.count)
    fields.reserveCapacity(waiting.count * 3)
    // Pages that are never written cost nothing; growing by copies would.
    bytes.reserveCapacity(2 << 20)
  }

  /// Takes in some more items.
  ///
  /// - Parameter count: how many at most.
  /// - Returns: whether there are still some left.
  public mutating func addNext(_ count: Int) -> Bool {
    for _ in 0..<min(count, waiting.count) { add(waiting.removeLast()) }
    return !waiting.isEmpty
  }

  private static func targets(in catalogue: Catalogue) -> [SearchTarget] {
    var targets: [SearchTarget] = catalogue.instruments.map { .instrument($0.id) }
    targets += catalogue.countries.map { .country($0.code) }
    targets += catalogue.lists.map { .list($0.id) }
    for list in catalogue.lists { targets += list.entries.map { .entry($0.id) } }
    targets += catalogue.exercises.map { .exercise($0.id) }
    targets += catalogue.terms.map { .term($0.id) }
    for instrument in catalogue.instruments {
      let count = catalogue.pages[instrument.id]?.milestones.count ?? 0
      targets += (0..<count).map { .milestone(instrument.id, $0) }
    }
    targets += catalogue.sources.keys.sorted().map { .source($0) }
    return targets + catalogue.strings.names.filter { $0.hasPrefix("help.") }.map { .help($0) }
  }

  private mutating func add(_ target: SearchTarget) {
    let item = Int32(items.count)
    items.append(target)
    let title = catalogue.title(of: target)
    titleLengths.append(Int32(title.english.bytes.count))
    var names: [String] = []
    var body: [LocalizedText] = []
    var minor: [String] = []
    switch target {
    case .instrument(let id):
      guard let instrument = catalogue.instrument(id) else { return }
      names = [instrument.short.en, instrument.short.ja]
      body = [instrument.subject]
      if let page = catalogue.pages[id] {
        body.append(page.summary)
        for section in page.sections { body += [section.title] + section.statements.map(\.text) }
      }
    case .country: break
    case .list(let id):
      guard let list = catalogue.list(id) else { return }
      names = [list.edition.name]
      body = [list.purpose, list.structure]
    case .entry(let id):
      guard let entry = catalogue.entry(id) else { return }
      names = [entry.number] + entry.cas
      names += (entry.englishAliases + entry.japaneseAliases).map(\.string)
      minor = entry.correspondences.flatMap(\.numbers)
    case .itemType(let id):
      guard let type = catalogue.itemTypes.type(id) else { return }
      names = (type.englishAliases + type.japaneseAliases).map(\.string)
    case .exercise(let id):
      guard let exercise = catalogue.exercise(id) else { return }
      names = exercise.aliases + [exercise.start.description]
      body = [exercise.title] + exercise.places + exercise.contributions.map(\.text)
      body += exercise.account.flatMap(\.statements).map(\.text)
      body += (exercise.hosts + exercise.cohosts).compactMap { catalogue.country($0)?.name }
    case .term(let id):
      guard let term = catalogue.term(id) else { return }
      names = (term.englishAliases + term.japaneseAliases).map(\.string)
      if let reading = term.reading { names.append(reading) }
      body = [term.definition]
    case .milestone(let id, let number):
      if let text = catalogue.milestone(number, of: id)?.text { body = [text] }
    case .source(let id):
      if let source = catalogue.sources[id] { body = [source.publisher] }
    case .help: break
    }
    addField([catalogue.id(of: target)] + names, item: item, rank: .names)
    addField([title.en, title.ja], item: item, rank: .title)
    if !body.isEmpty || !minor.isEmpty {
      addField(minor + body.flatMap { [$0.en, $0.ja] }, item: item, rank: .body)
    }
  }

  /// Texts of one rank, a zero byte before and after each.
  private mutating func addField(_ texts: [String], item: Int32, rank: Rank) {
    bytes.append(0)
    for text in texts {
      Folding.append(text, to: &bytes)
      bytes.append(0)
    }
    fields.append(Field(end: Int32(bytes.count), item: item, rank: rank))
  }

  /// What fits all words, best first.
  ///
  /// - Parameters:
  ///   - query: words in either language, numbers, CAS numbers; anything at all.
  ///   - limit: how many at most.
  /// - Returns: the hits, none twice.
  public func search(_ query: String, limit: Int = 200) -> [SearchHit] {
    // Zero bytes part the texts from each other and are in no word.
    let words = Folding.folded(String(query.prefix(200))).split { $0 <= 0x20 }.prefix(8)
    guard !words.isEmpty else { return [] }
    var total = [Int32](repeating: 0, count: items.count)
    for (number, word) in words.enumerated() {
      var best = [Int32](repeating: 0, count: items.count)
      scan(for: Array(word), into: &best)
      for index in total.indices {
        // Every word must fit; a miss in one leaves nothing for the next.
        let alive = number == 0 || total[index] > 0
        total[index] = alive && best[index] > 0 ? total[index] + best[index] : 0
      }
      if !total.contains(where: { $0 > 0 }) { return [] }
    }
    if words.count > 1 {
      // The words as they stand together say more than each of them somewhere.
      var best = [Int32](repeating: 0, count: items.count)
      scan(for: Array(words.joined(separator: [0x20])), into: &best)
      for index in total.indices where total[index] > 0 { total[index] += best[index] }
    }
    var found = total.indices.filter { total[$0] > 0 }
    // Among equals the shorter title says more, and the order of the index stays.
    found.sort { left, right in
      if total[left] != total[right] { return total[left] > total[right] }
      let lengths = (titleLengths[left], titleLengths[right])
      return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left < right
    }
    return found.prefix(limit).map {
      SearchHit(
        target: items[$0], id: catalogue.id(of: items[$0]), title: catalogue.title(of: items[$0]),
        score: Int(total[$0]))
    }
  }

  /// Whether a word stands anywhere.
  func has(_ word: String) -> Bool {
    let wanted = Folding.folded(word).filter { $0 > 0x20 }
    return bytes.withUnsafeBufferPointer { ByteSearch(wanted).first(in: $0, from: 0) != nil }
  }

  /// Visits the Latin words of names and titles that start with a letter, in the order of the index.
  func forEachTitleWord(
    startingWith letter: UInt8, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { all in
      var start = 0
      for field in fields {
        defer { start = Int(field.end) }
        guard field.rank != .body else { continue }
        // Every text has a zero byte before and after it.
        for at in start + 1..<Int(field.end) - 1
        where all[at] == letter && !Self.isLetter(all[at - 1]) {
          var end = at + 1
          while Self.isLetter(all[end]) { end += 1 }
          body(all[at..<end])
        }
      }
    }
  }

  private func scan(for word: [UInt8], into best: inout [Int32]) {
    let finder = ByteSearch(word)
    bytes.withUnsafeBufferPointer { all in
      var position = 0
      var field = 0
      while let at = finder.first(in: all, from: position) {
        while Int(fields[field].end) <= at { field += 1 }
        let item = Int(fields[field].item)
        let score = Self.score(
          fields[field].rank, startsText: all[at - 1] == 0,
          startsWord: !Self.isLetter(all[at - 1]), endsText: all[at + word.count] == 0)
        best[item] = max(best[item], score)
        // In a body one hit is enough; in names and titles a better one may follow.
        position = fields[field].rank == .body ? Int(fields[field].end) : at + 1
      }
    }
  }

  private static func score(_ rank: Rank, startsText: Bool, startsWord: Bool, endsText: Bool)
    -> Int32
  {
    switch rank {
    case .names: startsText ? (endsText ? 120 : 60) : (startsWord ? 40 : 20)
    case .title: startsText ? (endsText ? 130 : 70) : (startsWord ? 50 : 25)
    case .body: startsWord ? 10 : 6
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
