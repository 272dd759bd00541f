import ExportControl

/// What classification needs, read when somebody first classifies.
final class Classifier: Sendable {
  let catalogue: Catalogue
  let book: RuleBook
  let interview: Interview
  private let index: SearchIndex
  private let loader: CatalogueLoader

  /// - Throws: a `DataFault` where the data are wrong.
  init(_ catalogue: Catalogue, loader: CatalogueLoader) throws(DataFault) {
    self.loader = loader
    var catalogue = catalogue
    try loader.load(Subject.browsing + Subject.classification, into: &catalogue)
    self.catalogue = catalogue
    book = try RuleBook(catalogue)
    interview = Interview(book)
    index = SearchIndex(catalogue, of: book.namingTargets())
  }

  /// Proves a "not listed" result again with code that shares nothing with the engine.
  ///
  /// - Returns: whether there was something to prove.
  /// - Throws: a ``Failure`` that names an entry that it does not find refuted, a `DataFault` where
  ///   the data cannot be read.
  func recheck(_ determination: Determination) throws -> Bool {
    try RefutationCheck.prove(determination, loader.files)
  }

  /// What an item may be called, best first; the item types before the entries where both fit.
  func search(_ text: String) -> [SearchHit] {
    var hits = index.search(text, limit: 60)
    if hits.isEmpty, let corrected = index.corrected(text) {
      hits = index.search(corrected, limit: 60)
    }
    return hits.filter { $0.target.subject == .itemTypes }.prefix(12)
      + hits.filter { $0.target.subject != .itemTypes }
  }

  /// The facts with which an interview about something found begins; several where an entry takes
  /// in things of several types.
  func startingPoints(_ target: SearchTarget, form: Rule.Form) -> [Facts] {
    switch target {
    case .itemType(let id):
      var facts = Facts()
      // A kind of software is software, whatever it was looked for as.
      let isNamed = form == .goods || book.types.form(of: id) == form
      facts[Facts.itemType] = .values(isNamed ? [id.text] : [form.rawValue, id.text])
      return [facts]
    case .entry(let id): return book.startingPoints(at: id)
    default: return []
    }
  }
}
