import ExportControl

extension Instrument {
  /// The shape `regimes` of the interface; with a page, its statements beside it.
  func json(page: InstrumentPage? = nil) -> JSONOutput {
    .object([
      ("id", .string(id.text)),
      ("kind", .string(kind.rawValue)),
      ("name", .text(name)),
      ("short", .text(short)),
      ("weapons", .strings(weapons.map(\.rawValue))),
      ("established", established.map(JSONOutput.date) ?? .null),
      ("legallyBinding", legallyBinding.map(JSONOutput.bool) ?? .null),
      ("stated", .array(stated.map { $0.json() })),
      ("sources", .citations(citations)),
      ("summary", page.map { .text($0.summary) }),
      ("sections", page.map { .sections($0.sections) }),
      ("milestones", page.map { .array($0.milestones.map(\.json)) }),
    ])
  }
}

extension StatedCount {
  /// The shape of a stated count; with a derived one, whether they agree.
  func json(derived: DerivedCount? = nil) -> JSONOutput {
    let agreement = derived?.agreement(with: self)
    return .object([
      ("count", .number(count)),
      ("atLeast", isLowerBound ? .bool(true) : nil),
      ("asOf", .date(asOf)),
      ("source", .string(citations.map(\.description).joined(separator: "; "))),
      ("note", note.map(JSONOutput.text)),
      ("agrees", agreement.map { .bool($0 == .agrees) }),
      ("agreement", agreement.map { .string($0.rawValue) }),
    ])
  }
}

extension JSONOutput {
  static func sections(_ sections: [Section]) -> JSONOutput {
    .array(
      sections.map { section in
        .object([
          ("id", .string(section.id)),
          ("title", .text(section.title)),
          ("blocks", .array(section.statements.map(\.json))),
        ])
      })
  }
}

extension Statement {
  fileprivate var json: JSONOutput {
    .object([
      ("label", label.map(JSONOutput.text)),
      ("text", .text(text)),
      ("thresholds", thresholds.isEmpty ? nil : .array(thresholds.map(\.json))),
      ("asOf", asOf.map(JSONOutput.date)),
      ("mark", mark.map { .string($0.rawValue) }),
      ("doubt", doubt.map(JSONOutput.text)),
      ("sources", .citations(citations)),
    ])
  }
}

extension Threshold {
  fileprivate var json: JSONOutput {
    .object([
      ("parameter", .string(parameter)),
      ("comparator", .string(comparator.rawValue)),
      ("value", .decimal(value)),
      ("unit", .string(unit)),
    ])
  }
}

extension Milestone {
  fileprivate var json: JSONOutput {
    .object([
      ("date", .date(date)),
      ("end", end.map(JSONOutput.date)),
      ("kind", .string(kind.rawValue)),
      ("title", .text(title)),
      ("text", text.map(JSONOutput.text)),
      ("mark", mark.map { .string($0.rawValue) }),
      ("doubt", doubt.map(JSONOutput.text)),
      ("sources", .citations(citations)),
    ])
  }
}
