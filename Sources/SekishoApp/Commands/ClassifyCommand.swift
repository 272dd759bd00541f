import ArgumentParser
import ExportControl
import Glibc

/// `sekisho classify`: a determination from a facts file, or one a row of a table.
struct ClassifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("classify", .commandClassify)
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Option(help: Help.text(.optionFacts, value: "file|-"), completion: .file(extensions: ["json"]))
  var facts: String?
  @Option(help: Help.text(.optionBatch, value: "file|-"), completion: .file(extensions: ["csv"]))
  var batch: String?
  @Option(help: Help.text(.optionOutput, value: "file"))
  var output: String?
  @Option(help: Help.text(.optionLists, value: "id"))
  var list: [String] = []
  @Flag(help: ArgumentHelp(stringLiteral: Help.phrases(.optionExitCode)))
  var exitCode = false

  func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      let format = try listing.chosen(
        among: batch == nil ? [.text, .json, .markdown] : [.text, .csv])
      guard (facts == nil) != (batch == nil) else {
        throw Failure(.failureFactsOrBatch, status: .usage)
      }
      let files = try settings.dataFiles
      let catalogue = try CatalogueLoader(files).loadAll()
      let lists = try catalogue.lists(named: list)
      let book = try RuleBook(catalogue)
      let phrases = Phrases(strings: catalogue.strings, language: settings.language)
      if let batch {
        try Batch(book: book, lists: lists, phrases: phrases).run(input: batch, output: output)
        return
      }
      let outcome = try classify(
        facts ?? "-",
        ClassifyRequest(
          catalogue: catalogue, files: files, book: book, lists: lists, phrases: phrases,
          format: format))
      if exitCode { throw ExitCode(outcome.exitCode) }
    }
  }

  private func classify(_ name: String, _ request: ClassifyRequest) throws -> Determination.Outcome
  {
    let file: FactsFile
    do throws(DataFault) {
      file = try FactsFile(try InputFile.read(name), book: request.book)
    } catch {
      throw InputFault(error, in: name)
    }
    let changed = request.catalogue.changedEditions(file)
    if !changed.isEmpty {
      Output.complain(
        request.phrases(
          .failurePrefix,
          request.phrases(.classifyEditionChanged, request.phrases.list(changed.map(\.text)))))
    }
    let determination = Determination(file.facts, book: request.book, lists: request.lists)
    let record = DeterminationRecord(
      name: file.name, determination, book: request.book, catalogue: request.catalogue,
      isRechecked: try RefutationCheck.prove(determination, request.files))
    let text = request.text(record)
    if let output { try OutputFile.write(text, to: output) } else { try Output.write(text) }
    return determination.outcome
  }
}

/// What a single classification works on.
private struct ClassifyRequest {
  let catalogue: Catalogue
  let files: DataFiles
  let book: RuleBook
  let lists: Set<Identifier<ControlList>>?
  let phrases: Phrases
  let format: OutputFormat

  func text(_ record: DeterminationRecord) -> String {
    if format == .json { return record.json.description }
    let document = DeterminationDocument.make(
      record, writer: DocumentWriter(catalogue: catalogue, phrases: phrases))
    return format == .markdown ? document.markdown : document.plainText()
  }
}

extension RefutationCheck {
  /// Proves a "not listed" result again from the facts alone.
  ///
  /// - Returns: whether there was something to prove.
  /// - Throws: a ``Failure`` that names an entry that is not refuted, a `DataFault` where the data
  ///   cannot be read.
  static func prove(_ determination: Determination, _ files: DataFiles) throws -> Bool {
    guard determination.outcome == .notListed else { return false }
    let missed = try RefutationCheck(files)
      .unrefuted(determination.facts, lists: determination.lists)
    if let first = missed.first { throw Failure(.failureRecheck, first, status: .data) }
    return true
  }
}

extension Determination.Outcome {
  /// The exit status that tells it.
  var exitCode: Int32 {
    switch self {
    case .notListed: 0
    case .listed: 10
    case .undetermined: 11
    }
  }
}

extension Settings {
  /// The files that the settings ask for.
  ///
  /// - Throws: a ``DataFault`` where there is no such folder.
  var dataFiles: DataFiles {
    get throws(DataFault) {
      if let dataFolder { try DataFiles(folder: dataFolder) } else { .embedded }
    }
  }
}

extension Catalogue {
  /// The lists of some names, apart by commas; nil where none is named.
  ///
  /// - Throws: a ``Failure`` where there is no such list, or none with rules.
  func lists(named names: [String]) throws(Failure) -> Set<Identifier<ControlList>>? {
    guard !names.isEmpty else { return nil }
    let known = ruleSets.map(\.list)
    var lists: Set<Identifier<ControlList>> = []
    for name in names.flatMap({ $0.split(separator: ",") }).map(String.init) {
      let id = Identifier<ControlList>(name.uppercased())
      guard known.contains(id) else {
        throw .unknown(.thingList, name, among: known.map(\.text))
      }
      lists.insert(id)
    }
    return lists
  }
}
