@testable import ExportControl
@testable import SekishoApp
@testable import TerminalUI

// Times inside one process, in microseconds: median and 99th percentile.

Terminal.prepareLocale()
let clock = ContinuousClock()

func report(_ name: String, times: Int, _ body: () throws -> Void) rethrows {
  var spans: [Double] = []
  for _ in 0..<times {
    let span = try clock.measure(body)
    spans.append(Double(span.components.attoseconds) / 1e12)
  }
  spans.sort()
  func shown(_ value: Double) -> String {
    let text = String(Int(value.rounded()))
    return String(repeating: " ", count: max(0, 9 - text.count)) + text
  }
  let title = name + String(repeating: " ", count: max(0, 36 - name.count))
  print(
    title, shown(spans[spans.count / 2]), shown(spans[min(spans.count - 1, spans.count * 99 / 100)])
  )
}

print("µs                                       median       p99")
let loader = CatalogueLoader(.embedded)
for subject in Subject.allCases {
  // Some subjects name things of others, which are read before.
  var before = Catalogue()
  try loader.load([.instruments, .units].filter { $0 != subject }, into: &before)
  try report("read \(subject)", times: 15) {
    var catalogue = before
    try loader.load([subject], into: &catalogue)
  }
}
let catalogue = try loader.loadAll()
report("make the search index", times: 10) { _ = SearchIndex(catalogue) }
let index = SearchIndex(catalogue)
for query in ["m", "ミ", "rocket", "遠心分離機", "4(1)", "machine tool gear", "111-48-8"] {
  report("search \(query)", times: 200) { _ = index.search(query) }
}
// What is found nowhere costs most: every word is looked up, and the nearest one sought.
report("search and correct thermel camra", times: 100) {
  if index.search("thermel camra").isEmpty { _ = index.corrected("thermel camra") }
}

/// Keys as a person presses them: through lists, pages, screens and back.
let walk: [Key] =
  ("jjjjjjjj3jjjjjlljjj4jjjjjj2jjjjjj8jj1".unicodeScalars.map { .character($0) })
  + [.tab, .down, .down, .pageDown, .escape, .down, .enter, .down, .escape]
for (columns, rows) in [(80, 24), (200, 60)] {
  for language in [Language.english, .japanese] {
    let workspace = Workspace(catalogue: catalogue, loader: loader)
    var state = AppState(size: Size(rows: rows, columns: columns), language: language)
    state.settle(workspace)
    var step = 0
    report("a key at \(columns)×\(rows), \(language.rawValue)", times: walk.count * 20) {
      _ = state.update(.key(walk[step % walk.count]), workspace)
      _ = state.view(workspace)
      step += 1
    }
  }
}
do {
  let size = Size(rows: 50, columns: 160)
  for (name, keys) in [("exercises", "4mGkkkkk"), ("participants", "2m")] {
    let workspace = Workspace(catalogue: catalogue, loader: loader)
    var state = AppState(size: size, language: .english)
    for key in keys.unicodeScalars { _ = state.update(.key(.character(key)), workspace) }
    for region in [
      catalogue.atlas.regions.first?.id, catalogue.atlas.regions.dropFirst(3).first?.id,
    ] {
      state.mapRegion = region
      report("map of \(name), \(region?.text ?? "")", times: 300) { _ = state.view(workspace) }
    }
  }
  if let world = catalogue.atlas.regions.first {
    let map = WorldMap(
      atlas: catalogue.atlas, projection: MapProjection(world, columns: 160, rows: 36))
    report("the coasts anew", times: 300) { _ = map.coasts(borders: true) }
  }
}
var session = AppState(size: Size(rows: 24, columns: 80), language: .japanese)
let workspace = Workspace(catalogue: catalogue, loader: loader)
_ = workspace.searchIndex
_ = session.update(.key(.character("/")), workspace)
var typed = 0
let word: [Key] = Array("missileミサイル".unicodeScalars).map { .character($0) } + [.control("u")]
report("a key while searching", times: word.count * 30) {
  _ = session.update(.key(word[typed % word.count]), workspace)
  _ = session.view(workspace)
  typed += 1
}

try report("link the rules", times: 15) { _ = try RuleBook(catalogue) }
let book = try RuleBook(catalogue)
let witnesses = book.leaves.indices.compactMap { book.witness(of: $0)?.facts }
var turn = 0
report("a determination over all lists", times: 5000) {
  _ = Determination(witnesses[turn % witnesses.count], book: book)
  turn += 1
}
let interview = Interview(book)
report("the next question", times: 5000) {
  // Half of what a witness says: an interview under way.
  let witness = witnesses[turn % witnesses.count]
  var facts = Facts()
  for fact in witness.answers.prefix(1 + turn % max(1, witness.answers.count)) {
    facts[fact.parameter] = fact.answer
  }
  _ = interview.next(facts)
  turn += 1
}
var questions = QuestionCount(book)
questions.report(completions: 3)
