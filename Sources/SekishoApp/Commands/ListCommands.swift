import ArgumentParser
import ExportControl

/// `sekisho lists`: the control lists.
struct ListsCommand: CatalogueCommand {
  static var configuration: CommandConfiguration { Help.configuration("lists", .commandLists) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions

  func output(_ request: Request) -> String {
    let phrases = request.phrases
    var table = Table(
      phrases,
      [.columnId, .columnRegime, .columnName, .columnEdition, .columnDate, .columnEntries])
    for list in request.catalogue.lists {
      table.rows.append([
        list.id.text, list.regime.text, phrases(list.name), list.edition.name,
        list.edition.date?.description ?? "", String(list.entries.count),
      ])
    }
    return request.table(table) { .array(request.catalogue.lists.map(\.json)) }
  }
}

/// `sekisho entries`: the entries of the control lists.
struct EntriesCommand: CatalogueCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("entries", .commandEntries)
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Option(help: Help.text(.optionList, value: "id"))
  var list: String?
  @Option(help: Help.text(.optionUnder, value: "number"))
  var under: String?

  func output(_ request: Request) throws -> String {
    let phrases = request.phrases
    let catalogue = request.catalogue
    let lists = try list.map { (name) throws(Failure) in [try catalogue.list(named: name)] }
    let entries = try chosen(in: lists ?? catalogue.lists)
    let book = try RuleBook(catalogue)
    var table = Table(
      phrases, [.columnList, .columnNumber, .columnTitle, .columnCategory, .columnElsewhere])
    for entry in entries {
      let elsewhere = entry.correspondences.map {
        "\($0.system) \($0.numbers.joined(separator: " "))"
      }
      table.rows.append([
        entry.list.text, entry.number, phrases(entry.title), entry.category ?? "",
        elsewhere.joined(separator: "; "),
      ])
    }
    return request.table(table) {
      .array(entries.map { $0.json(in: catalogue.list($0.list), book: book) })
    }
  }

  private func chosen(in lists: [ControlList]) throws(Failure) -> [ControlEntry] {
    guard let under else { return lists.flatMap(\.entries) }
    let found = lists.flatMap { list in
      list.entries.filter { entry in
        entry.number == under || list.ancestors(of: entry).contains { $0.number == under }
      }
    }
    guard found.isEmpty else { return found }
    throw .unknown(.thingEntry, under, among: lists.flatMap { $0.entries.map(\.number) })
  }
}

/// `sekisho entry ID`: one entry, whole.
struct EntryCommand: CatalogueCommand {
  static var configuration: CommandConfiguration { Help.configuration("entry", .commandEntry) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Argument(help: Help.text(.optionEntry, value: "id"))
  var id: String

  func output(_ request: Request) throws -> String {
    let entry = try request.catalogue.entry(named: id)
    let book = try RuleBook(request.catalogue)
    switch request.format {
    case .json:
      return entry.json(in: request.catalogue.list(entry.list), book: book).description
    case .csv:
      var table = Table(request.phrases, [.columnList, .columnNumber, .columnTitle])
      table.rows = [[entry.list.text, entry.number, request.phrases(entry.title)]]
      return table.csv
    case .markdown: return request.page(.entry(entry.id), book: book).markdown
    case .text, .ics: return request.page(.entry(entry.id), book: book).plainText()
    }
  }
}

extension Catalogue {
  /// The list of a name, however it is cased.
  ///
  /// - Throws: a ``Failure`` that names those that come near.
  func list(named name: String) throws(Failure) -> ControlList {
    if let list = list(Identifier(name.uppercased())) { return list }
    throw .unknown(.thingList, name, among: lists.map(\.id.text))
  }

  /// The entry of a name; the list may be left out where only one has the number.
  ///
  /// - Throws: a ``Failure`` that names those that come near, or those that share the number.
  func entry(named name: String) throws(Failure) -> ControlEntry {
    let wanted = name.uppercased()
    let all = lists.flatMap(\.entries)
    if let entry = all.first(where: { $0.id.uppercased() == wanted }) { return entry }
    let numbered = all.filter { $0.number.uppercased() == wanted }
    if let only = numbered.first, numbered.count == 1 { return only }
    if !numbered.isEmpty {
      var failure = Failure(.failureAmbiguous, Phrases.quotable(name), status: .usage)
      failure.known = numbered.map(\.id)
      throw failure
    }
    throw .unknown(.thingEntry, name, among: all.map(\.id) + all.map(\.number))
  }
}

extension ControlList {
  fileprivate var json: JSONOutput {
    .object([
      ("id", .string(id.text)),
      ("name", .text(name)),
      ("regime", .string(regime.text)),
      (
        "edition",
        .object([
          ("name", .string(edition.name)),
          ("date", edition.date.map(JSONOutput.date) ?? .null),
          ("doubt", edition.doubt.map(JSONOutput.text)),
        ])
      ),
      ("purpose", .text(purpose)),
      ("structure", .text(structure)),
      ("coverage", .text(coverage)),
      ("entries", .number(entries.count)),
      ("sources", .citations(citations)),
    ])
  }
}

extension ControlEntry {
  /// The shape `entries` of the interface.
  fileprivate func json(in list: ControlList?, book: RuleBook) -> JSONOutput {
    let cited = citations.isEmpty ? list?.citations ?? [] : citations
    return .object([
      ("id", .string(id)),
      ("list", .string(self.list.text)),
      ("number", .string(number)),
      ("parent", parent.map { .string("\(self.list):\($0)") } ?? .null),
      ("title", .text(title)),
      ("category", category.map(JSONOutput.string) ?? .null),
      ("parameters", .strings(book.parameters(ofEntry: id).map(\.text))),
      (
        "correspondences",
        .object(correspondences.map { ($0.system, .strings($0.numbers)) })
      ),
      ("cas", cas.isEmpty ? nil : .strings(cas)),
      ("cwcSchedule", cwcSchedule.map(JSONOutput.number)),
      ("flags", flags.isEmpty ? nil : .strings(flags.map(\.rawValue))),
      ("status", status.map { .string($0.rawValue) }),
      ("mark", mark.map { .string($0.rawValue) }),
      ("doubt", doubt.map(JSONOutput.text)),
      ("source", .string(cited.map(\.description).joined(separator: "; "))),
    ])
  }
}
