import ExportControl

/// The facts of an unfinished classification, as they are kept between sessions: a facts file
/// with the editions under which the questions were answered.
enum DraftFile {
  static func text(name: String, _ facts: Facts, catalogue: Catalogue) -> String {
    let editions = catalogue.ruleSets.compactMap { set in
      catalogue.list(set.list).map {
        ($0.id.text, JSONOutput.string($0.edition.name) as JSONOutput?)
      }
    }
    return JSONOutput.object([
      ("item", .object([("name", name.isEmpty ? nil : .string(name))])),
      ("edition", .object(editions)),
      ("facts", facts.json),
    ]).description
  }

  /// - Throws: a `DataFault` where the file is not what was kept.
  static func read(_ bytes: [UInt8], number: Int, classifier: Classifier) throws(DataFault)
    -> Draft
  {
    let file = try FactsFile(bytes, book: classifier.book)
    return Draft(
      number: number, name: file.name, facts: file.facts,
      changedEditions: classifier.catalogue.changedEditions(file))
  }
}

extension Catalogue {
  /// The lists of which a file names another edition than the present one.
  func changedEditions(_ file: FactsFile) -> [Identifier<ControlList>] {
    file.editions.filter { id, edition in
      list(id).map { !edition.hasPrefix($0.edition.name) } ?? true
    }.map(\.list)
  }
}
