import ExportControl
import TerminalUI

/// The conditions of an entry as its page shows them: what it takes in, the thresholds, and what
/// its notes take out again.
struct RuleDocument {
  let book: RuleBook
  let list: ControlList
  var writer: DocumentWriter

  private var phrases: Phrases { writer.phrases }
  private var reasons: ReasonText { ReasonText(phrases: phrases, book: book) }

  /// Adds the conditions of an entry, those of the entries above it first.
  mutating func add(_ entry: ControlEntry) {
    let chain = (list.ancestors(of: entry) + [entry]).filter { book.rule(of: $0.id) != nil }
    guard !chain.isEmpty else { return }
    writer.heading(phrases(.ruleConditions), level: 3)
    if let same = book.rule(of: entry.id)?.same {
      writer.paragraph([Span(phrases(.ruleSame) + " "), writer.link(same, to: .entry(same))])
    }
    let rules = chain.compactMap { link in book.rule(of: link.id).map { (link, $0) } }
    if let types = rules.last(where: { !$0.1.types.isEmpty })?.1.types {
      writer.paragraph(
        [Span(phrases.list(types.map(reasons.name)))], label: phrases(.itemTypeName), level: 1)
    }
    for (link, rule) in rules {
      let isAbove = link.id != entry.id
      if isAbove, rule.condition != nil {
        writer.paragraph(
          [writer.link(link.number, to: .entry(link.id)), Span(":", .quiet)], level: 1)
      }
      if let condition = rule.condition { add(condition, level: isAbove ? 2 : 1, isTop: true) }
    }
    let exclusions = rules.flatMap(\.1.exclusions)
    if !exclusions.isEmpty {
      writer.heading(phrases(.ruleExclusions), level: 3)
      for exclusion in exclusions { add(exclusion) }
    }
    let turnsOn = rules.flatMap(\.1.turnsOn)
    if rules.contains(where: \.1.isNotModelled) {
      writer.space()
      writer.paragraph([Span(reasons.text(.notModelled(turnsOn: turnsOn)), .doubt)])
    }
    for note in rules.compactMap(\.1.note) {
      writer.space()
      writer.paragraph(writer.prose(note))
    }
    writer.sources(book.rule(of: entry.id)?.citations ?? [])
  }

  private mutating func add(_ exclusion: Exclusion) {
    writer.paragraph(
      [Span(phrases(exclusion.text))] + writer.citations(exclusion.citations), level: 1)
    // A note that is one yes or no says itself what is asked.
    if exclusion.condition.rows.count > 1 {
      add(exclusion.condition, level: 2, isTop: true)
    }
  }

  /// A condition as lines, one under another as they nest.
  private mutating func add(_ criterion: Criterion, level: Int, isTop: Bool = false) {
    switch criterion {
    case .all(let parts):
      // What must hold together needs no word at the top.
      if !isTop { writer.paragraph([Span(phrases(.ruleAll), .quiet)], level: level) }
      for part in parts { add(part, level: isTop ? level : level + 1) }
    case .any(let parts):
      writer.paragraph([Span(phrases(.ruleAny), .quiet)], level: level)
      for part in parts { add(part, level: level + 1) }
    case .atLeast(let count, let parts):
      writer.paragraph([Span(phrases(.ruleAtLeast, String(count)), .quiet)], level: level)
      for part in parts { add(part, level: level + 1) }
    case .not(.row(let row)):
      writer.paragraph(
        [
          Span(phrases(.ruleNot) + " ", .quiet), Span(reasons.text(book.stated(row)), .stated),
        ], level: level)
    case .not(let part):
      writer.paragraph([Span(phrases(.ruleNot), .quiet)], level: level)
      add(part, level: level + 1)
    case .row(let row):
      writer.paragraph([Span(reasons.text(book.stated(row)), .stated)], level: level)
    case .entries(let names, let itself):
      var spans = [Span(phrases(itself ? .ruleMeets : .ruleServes))]
      for name in names {
        let id = name.contains(":") ? name : "\(list.id):\(name)"
        spans.append(Span("  "))
        spans.append(writer.link(name, to: .entry(id)))
      }
      writer.paragraph(spans, level: level)
    }
  }
}
