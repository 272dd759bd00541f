import ArgumentParser
import ExportControl

/// `sekisho search WORDS`: everything that matches, best first.
struct SearchCommand: CatalogueCommand {
  static var configuration: CommandConfiguration { Help.configuration("search", .commandSearch) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Argument(help: Help.text(.optionWords, value: "words"))
  var words: [String] = []

  func output(_ request: Request) throws -> String {
    let query = words.joined(separator: " ")
    guard query.contains(where: { !$0.isWhitespace }) else {
      throw Failure(.failureNoWords, status: .usage)
    }
    let index = SearchIndex(request.catalogue)
    let hits = index.search(query)
    if hits.isEmpty, request.format == .text {
      Output.complain(request.phrases(.searchNothingFor, Phrases.quotable(query)))
      if let corrected = index.corrected(query) {
        Output.complain(request.phrases(.failureNearest, corrected))
      }
      return ""
    }
    var table = Table(request.phrases, [.columnSubject, .columnId, .columnTitle])
    for hit in hits {
      table.rows.append([
        request.phrases("subject", hit.target.subject), hit.id, request.phrases(hit.title),
      ])
    }
    return request.table(table) {
      .array(
        hits.map { hit in
          .object([
            ("subject", .string(hit.target.subject.rawValue)),
            ("id", .string(hit.id)),
            ("title", .text(hit.title)),
            ("score", .number(hit.score)),
          ])
        })
    }
  }
}
