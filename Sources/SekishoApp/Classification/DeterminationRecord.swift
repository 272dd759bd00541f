import ExportControl

/// A determination with all that a reader needs beside it.
struct DeterminationRecord {
  /// What the item is called.
  let name: String
  let determination: Determination
  let book: RuleBook
  /// What the guidelines and Japan ask.
  let findings: [GuidelineFinding]
  /// Draft or final, where it is written to a file; nil where it is only shown.
  let status: Status?
  /// Whether an independent check has proved again that nothing is listed.
  let isRechecked: Bool
  private let catalogue: Catalogue

  /// How far a determination that is written may be relied on.
  enum Status: String {
    case draft
    case final
  }

  init(
    name: String, _ determination: Determination, book: RuleBook, catalogue: Catalogue,
    status: Status? = nil, isRechecked: Bool = false
  ) {
    self.status = status
    self.isRechecked = isRechecked
    self.name = name
    self.determination = determination
    self.book = book
    self.catalogue = catalogue
    findings = book.findings(for: determination, catalogue: catalogue)
  }

  /// What the regimes ask.
  var guidelines: [GuidelineFinding] { findings.filter { $0.guideline.regime != Self.japan } }

  /// What Japan's controls ask.
  var national: [GuidelineFinding] { findings.filter { $0.guideline.regime == Self.japan } }

  private static let japan = Identifier<Instrument>("JAPAN")

  /// The category of an entry.
  func category(_ entry: String) -> JSONOutput {
    catalogue.entry(entry)?.category.map(JSONOutput.string) ?? .null
  }

  /// The editions of the lists searched.
  var editions: JSONOutput {
    .object(
      determination.lists.compactMap { id in
        catalogue.list(id).map { list in
          let date = list.edition.date.map { " " + $0.description } ?? ""
          return (id.text, .string(list.edition.name + date))
        }
      })
  }

  /// What the determination does not say.
  var notDecided: [LocalizedText] {
    [Message.resultNotDecidedEndUser, .resultNotDecidedText]
      .compactMap { catalogue.strings[$0.rawValue] }
  }

  /// The regimes' lists that were not searched.
  var notSearched: [Identifier<ControlList>] {
    catalogue.lists.filter { $0.regime != Self.japan }.map(\.id)
      .filter { !determination.lists.contains($0) }
  }
}
