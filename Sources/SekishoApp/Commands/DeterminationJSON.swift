import ExportControl

extension Facts {
  /// The shape of the facts in a facts file.
  var json: JSONOutput {
    .object(answers.map { ($0.parameter.text, DeterminationRecord.json($0.answer)) })
  }
}

extension DeterminationRecord {
  /// The shape `determination` of the interface.
  var json: JSONOutput {
    .object([
      ("item", .object([("name", .string(name))])),
      ("status", status.map { .string($0.rawValue) }),
      ("outcome", .string(determination.outcome.rawValue)),
      ("edition", editions),
      ("facts", determination.facts.json),
      (
        "matches",
        .array(
          determination.matches.map { entry in
            .object([
              ("entry", .string(entry)),
              ("category", category(entry)),
              ("rows", .array(determination.reasons(for: entry).flatMap(Self.rows))),
            ])
          })
      ),
      (
        "possible",
        .array(
          determination.possible.map { entry in
            .object([
              ("entry", .string(entry)),
              ("needs", .strings(determination.needs(of: entry).map(\.text))),
              ("notModelled", isNotModelled(entry) ? .bool(true) : nil),
            ])
          })
      ),
      (
        "ruledOut",
        .array(
          determination.ruledOut.map { entry in
            .object([
              ("entry", .string(entry)),
              ("row", determination.reasons(for: entry).flatMap(Self.rows).first ?? .null),
            ])
          })
      ),
      ("rechecked", isRechecked ? .bool(true) : nil),
      ("notSearched", .strings(notSearched.map(\.text))),
      ("guidelines", .array(guidelines.map(Self.json))),
      ("national", .array(national.map(Self.json))),
      ("notDecided", .array(notDecided.map(JSONOutput.text))),
    ])
  }

  private func isNotModelled(_ entry: String) -> Bool {
    book.position(ofEntry: entry).map { book.leaves[$0].isNotModelled } ?? false
  }

  fileprivate static func json(_ answer: Answer) -> JSONOutput {
    switch answer {
    case .unknown: .string("unknown")
    case .yesNo(let yes): .bool(yes)
    case .values(let values): .strings(values)
    case .quantity(let quantity): json(quantity)
    }
  }

  private static func json(_ quantity: Quantity) -> JSONOutput {
    .object([("value", .decimal(quantity.value)), ("unit", .string(quantity.unit.symbol))])
  }

  /// The rows of a reason; an exclusion has one for each of its comparisons.
  private static func rows(_ reason: Reason) -> [JSONOutput] {
    func row(
      _ parameter: String, _ comparator: String, _ threshold: JSONOutput, _ value: JSONOutput,
      _ truth: Truth, note: LocalizedText? = nil
    ) -> JSONOutput {
      .object([
        ("parameter", .string(parameter)), ("comparator", .string(comparator)),
        ("threshold", threshold), ("value", value), ("truth", .string(truth.rawValue)),
        ("note", note.map(JSONOutput.text)),
      ])
    }
    switch reason {
    case .form(let wanted, let found, let truth):
      return [
        row(
          "form", "is", .string(wanted.rawValue), found.map { .string($0.rawValue) } ?? .null,
          truth)
      ]
    case .type(let wanted, let truth):
      return [row(Facts.itemType.text, "is", .strings(wanted.map(\.text)), .null, truth)]
    case .meets(let entries, let itself, let truth):
      return [row(itself ? "item" : "serves", "meets", .strings(entries), .null, truth)]
    case .notModelled: return []
    case .row(let reason): return [json(reason)]
    case .exclusion(let note, let rows, _): return rows.map { json($0, note: note) }
    }
  }

  private static func json(_ row: ReasonRow, note: LocalizedText? = nil) -> JSONOutput {
    let (comparator, threshold): (String, JSONOutput) =
      switch row.wanted {
      case .isYes(let yes): ("is", .bool(yes))
      case .includes(let values): ("is", .strings(values))
      case .only(let values): ("only", .strings(values))
      case .compared(let comparator, let quantity): (comparator.rawValue, json(quantity))
      }
    return .object([
      ("parameter", .string(row.parameter.text)), ("comparator", .string(comparator)),
      ("threshold", threshold), ("value", row.answer.map { json($0) } ?? .null),
      ("truth", .string(row.truth.rawValue)),
      ("distance", row.distance.map { json($0) }),
      ("nearLimit", row.isNearLimit ? .bool(true) : nil),
      ("doubt", row.doubt.map(JSONOutput.text)),
      ("readings", row.readings.isEmpty ? nil : .array(row.readings.map(JSONOutput.text))),
      ("note", note.map(JSONOutput.text)),
    ])
  }

  private static func json(_ finding: GuidelineFinding) -> JSONOutput {
    .object([
      ("id", .string(finding.guideline.id)),
      ("rule", .text(finding.guideline.text)),
      ("status", .string(finding.status.rawValue)),
      ("outcome", finding.outcome.map(JSONOutput.text) ?? .null),
      ("needs", finding.needs.isEmpty ? nil : .strings(finding.needs.map(\.text))),
      ("mark", finding.guideline.mark.map { .string($0.rawValue) }),
      ("sources", .citations(finding.guideline.citations)),
    ])
  }
}
