import ExportControl
import TerminalUI

/// The page of a determination: for the screen, to print, as Markdown.
enum DeterminationDocument {
  static func make(_ record: DeterminationRecord, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    let determination = record.determination
    let reasons = ReasonText(phrases: phrases, book: record.book)
    writer.title(
      phrases("outcome", determination.outcome),
      aside: record.name.isEmpty ? phrases(.resultTitle) : record.name)
    if !record.notSearched.isEmpty {
      let lists = phrases.list(record.notSearched.map(\.text))
      writer.paragraph([Span(phrases(.resultNotSearched, lists), .doubt)])
    }
    if determination.outcome == .notListed, determination.neighbours.isEmpty {
      writer.paragraph([Span(phrases(.resultRestsOnKind), .doubt)])
    }
    writer.space()
    head(record, &writer)
    matches(record, reasons, &writer)
    possible(determination, reasons, &writer)
    neighbours(determination, reasons, &writer)
    findings(record, reasons, &writer)
    facts(record, reasons, &writer)
    lists(record, &writer)
    notDecided(record, &writer)
    signatures(record, &writer)
    return writer.document
  }

  /// A place to be filled in by hand.
  private static let blank = String(repeating: "_", count: 30)

  /// What stands over a determination that is written to a file.
  private static func head(_ record: DeterminationRecord, _ writer: inout DocumentWriter) {
    guard let status = record.status else { return }
    let phrases = writer.phrases
    writer.paragraph([Span(phrases("record", status), status == .draft ? .doubt : .stated)])
    writer.field(.recordNumber, blank)
    writer.field(.recordDate, blank)
    writer.field(.recordMaker, blank)
    writer.field(.recordProgram, "sekisho \(Version.program)")
  }

  /// Where those who answer for it sign.
  private static func signatures(_ record: DeterminationRecord, _ writer: inout DocumentWriter) {
    guard record.status != nil else { return }
    writer.heading(writer.phrases(.recordSignatures))
    for line in [Message.recordDeterminedBy, .recordCheckedBy, .recordApprovedBy] {
      writer.field(line, blank + "  " + writer.phrases(.recordDate) + " " + blank.prefix(12))
    }
  }

  /// Why a question is asked: what hangs on it.
  static func why(
    _ question: Asked?, _ record: DeterminationRecord, writer start: DocumentWriter
  ) -> Document {
    var writer = start
    let phrases = writer.phrases
    let reasons = ReasonText(phrases: phrases, book: record.book)
    writer.title(phrases(.classifyWhyTitle))
    guard let question else { return writer.document }
    if let parameter = record.book.parameter(question.parameter) {
      writer.space()
      writer.paragraph([Span(phrases(parameter.question), .title)])
      writer.paragraph([Span(phrases(parameter.why))])
      writer.field(.columnEffort, phrases("effort", parameter.effort))
      writer.field(.classifyEvidence, phrases(parameter.evidence))
    }
    guard !question.entries.isEmpty else { return writer.document }
    writer.heading(phrases(.classifyHanging))
    for id in question.entries {
      writer.paragraph(entry(id, &writer), level: 1)
      for reason in record.determination.reasons(for: id) {
        writer.paragraph([Span(reasons.text(reason), .stated)], level: 2)
      }
      note(id, record.book, &writer)
    }
    return writer.document
  }

  private static func entry(_ id: String, _ writer: inout DocumentWriter) -> [Span] {
    var spans = [writer.link(id, to: .entry(id))]
    guard let entry = writer.catalogue.entry(id) else { return spans }
    spans.append(Span("  "))
    spans += writer.mark(entry.mark) + [Span(writer.phrases(entry.title))]
    var aside: [String] = []
    if let category = entry.category { aside.append(writer.phrases(.resultCategory, category)) }
    for correspondence in entry.correspondences
    where ["EU", "JP", "US"].contains(correspondence.system) {
      aside.append("\(correspondence.system) \(correspondence.numbers.joined(separator: " "))")
    }
    if !aside.isEmpty { spans.append(Span("  " + aside.joined(separator: " · "), .quiet)) }
    return spans
  }

  private static func matches(
    _ record: DeterminationRecord, _ reasons: ReasonText, _ writer: inout DocumentWriter
  ) {
    let determination = record.determination
    guard !determination.matches.isEmpty else { return }
    writer.heading(writer.phrases(.resultMatches))
    for id in determination.matches {
      writer.paragraph(entry(id, &writer), level: 1)
      for reason in determination.reasons(for: id) {
        writer.paragraph([Span(reasons.text(reason), .stated)], level: 2)
      }
      note(id, record.book, &writer)
    }
  }

  /// What else is to be known of an entry.
  private static func note(_ id: String, _ book: RuleBook, _ writer: inout DocumentWriter) {
    guard let note = book.position(ofEntry: id).flatMap({ book.leaves[$0].note }) else { return }
    writer.paragraph([Span(writer.phrases(note), .quiet)], level: 2)
  }

  /// So many entries of a kind are told one by one; the rest by their number.
  private static let most = 24

  private static func possible(
    _ determination: Determination, _ reasons: ReasonText, _ writer: inout DocumentWriter
  ) {
    guard !determination.possible.isEmpty else { return }
    let phrases = writer.phrases
    writer.heading(phrases(.resultPossible))
    for id in determination.possible.prefix(most) {
      writer.paragraph(entry(id, &writer), level: 1)
      for reason in determination.reasons(for: id).prefix(4) {
        writer.paragraph([Span(reasons.text(reason), .doubt)], level: 2)
      }
    }
    more(determination.possible.count - most, &writer)
    let needs = determination.openNeeds
    guard !needs.isEmpty else { return }
    writer.heading(phrases(.resultUnknowns))
    for need in needs.prefix(most) {
      var spans = [Span(reasons.name(need.parameter))]
      if let parameter = reasons.book.parameter(need.parameter) {
        spans.append(Span("  " + phrases(parameter.evidence), .quiet))
      }
      spans.append(Span("  (" + phrases(.resultHangs, String(need.entries)) + ")", .quiet))
      writer.paragraph(spans, level: 1)
    }
  }

  private static func neighbours(
    _ determination: Determination, _ reasons: ReasonText, _ writer: inout DocumentWriter
  ) {
    let neighbours = determination.neighbours
    guard !neighbours.isEmpty else { return }
    writer.heading(writer.phrases(.resultNeighbours))
    for id in neighbours.prefix(most) {
      let why = determination.reasons(for: id).map(reasons.text).joined(separator: "; ")
      writer.paragraph(
        [writer.link(id, to: .entry(id)), Span("  " + why)], level: 1)
    }
    more(neighbours.count - most, &writer)
  }

  private static func more(_ count: Int, _ writer: inout DocumentWriter) {
    guard count > 0 else { return }
    writer.paragraph([Span(writer.phrases(.resultMore, String(count)), .quiet)], level: 1)
  }

  private static func findings(
    _ record: DeterminationRecord, _ reasons: ReasonText, _ writer: inout DocumentWriter
  ) {
    for (heading, findings) in [
      (Message.resultGuidelines, record.guidelines), (.resultNational, record.national),
    ] where !findings.isEmpty {
      writer.heading(writer.phrases(heading))
      for finding in findings { self.finding(finding, reasons, &writer) }
    }
  }

  private static func finding(
    _ finding: GuidelineFinding, _ reasons: ReasonText, _ writer: inout DocumentWriter
  ) {
    let phrases = writer.phrases
    var spans = writer.mark(finding.guideline.mark) + writer.prose(finding.guideline.text)
    if let outcome = finding.outcome {
      spans.append(Span(" → " + phrases(outcome), .stated))
    } else {
      let needs = phrases.list(finding.needs.map(reasons.name))
      spans.append(Span(" → " + phrases(.resultNeeds, needs), .doubt))
    }
    writer.paragraph(
      spans + writer.citations(finding.guideline.citations), label: finding.guideline.regime.text,
      level: 1)
  }

  private static func facts(
    _ record: DeterminationRecord, _ reasons: ReasonText, _ writer: inout DocumentWriter
  ) {
    let answers = record.determination.facts.answers
    guard !answers.isEmpty else { return }
    writer.heading(writer.phrases(.resultFacts))
    if record.status != nil {
      writer.paragraph([Span(writer.phrases(.recordEvidence), .quiet)])
    }
    for fact in answers {
      writer.paragraph(
        [
          Span(reasons.name(fact.parameter) + "  ", .quiet),
          Span(reasons.answer(fact.answer, to: fact.parameter)),
          Span(record.status == nil ? "" : "  " + blank),
        ], level: 1)
    }
  }

  private static func lists(_ record: DeterminationRecord, _ writer: inout DocumentWriter) {
    let phrases = writer.phrases
    let determination = record.determination
    writer.heading(phrases(.resultLists))
    for id in determination.lists {
      guard let list = writer.catalogue.list(id) else { continue }
      writer.row([
        id.text, phrases("outcome", determination.outcome(in: id)),
        ListDocument.edition(list, phrases),
      ])
    }
    guard record.isRechecked else { return }
    let count = String(determination.ruledOut.count)
    writer.paragraph([Span(phrases(.resultRechecked, count), .stated)])
  }

  private static func notDecided(_ record: DeterminationRecord, _ writer: inout DocumentWriter) {
    let phrases = writer.phrases
    writer.heading(phrases(.resultNotDecided))
    for text in record.notDecided { writer.paragraph([Span(phrases(text), .quiet)], level: 1) }
  }
}
