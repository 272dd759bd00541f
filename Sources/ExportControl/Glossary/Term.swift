extension Catalogue {
  /// The glossary as a dictionary of one language has it.
  public func terms(sortedIn language: Language) -> [Term] {
    terms.map { ($0.sortKey(in: language), $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      .map(\.1)
  }
}

/// A word of the field.
public struct Term: Sendable {
  /// Its name in the data.
  public let id: Identifier<Term>
  /// The word.
  public let term: LocalizedText
  /// How the Japanese word is read, in kana.
  public let reading: String?
  /// Other forms of the English word.
  public let englishAliases: [DataText]
  /// Other forms of the Japanese word.
  public let japaneseAliases: [DataText]
  /// What it means.
  public let definition: LocalizedText
  /// Terms to read beside it.
  public let related: [Identifier<Term>]
  /// Instruments that use it.
  public let instruments: [Identifier<Instrument>]
  /// How far it may be trusted, where that is not plain.
  public let mark: Mark?
  /// Where it comes from.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "id", "term", "reading", "aliases", "definition", "see", "regimes", "mark", "source",
      ])
    id = try object.identifier("id")
    term = try object.value("term", LocalizedText.init)
    reading = try object.optionalText("reading")
    let aliases = try object.optional("aliases") { (node) throws(DataFault) in try Aliases(node) }
    englishAliases = aliases?.en ?? []
    japaneseAliases = aliases?.ja ?? []
    definition = try object.value("definition", LocalizedText.init)
    related = try object.identifiers("see")
    instruments = try object.identifiers("regimes")
    mark = try object.optional("mark", Mark.init)
    citations = try object.list("source", Citation.init)
  }

  /// What a dictionary in one language sorts the term by: case and accents do not count, and a
  /// Japanese term goes by its reading.
  func sortKey(in language: Language) -> [UInt8] {
    Folding.folded(language == .japanese ? reading ?? term.ja : term.en)
  }

  /// The words by which a text in one language may name it.
  public func names(in language: Language) -> [String] {
    [term[language]] + (language == .english ? englishAliases : japaneseAliases).map(\.string)
  }
}
