import ArgumentParser
import ExportControl
import Glibc
import TerminalUI

/// A command that prints one view of the facts.
protocol CatalogueCommand: ParsableCommand {
  var common: CommonOptions { get }
  var listing: ListingOptions { get }
  /// The formats that it can print.
  static var formats: [OutputFormat] { get }
  /// What it prints.
  func output(_ request: Request) throws -> String
}

/// What a command works on.
struct Request {
  let catalogue: Catalogue
  let phrases: Phrases
  let format: OutputFormat

  /// A page in the format asked for, where that is a format of pages.
  func page(_ reference: Reference, book: RuleBook? = nil) -> Document {
    Documents.make(
      reference, writer: DocumentWriter(catalogue: catalogue, phrases: phrases, book: book))
  }

  /// A year written as four digits.
  ///
  /// - Throws: a ``Failure`` where it is none.
  static func year(_ text: String) throws(Failure) -> Int {
    guard text.count == 4, let year = Int(text) else {
      throw Failure(.failureBadYear, Phrases.quotable(text), status: .usage)
    }
    return year
  }

  /// A table in the format asked for; JSON is made where it is that.
  func table(_ table: Table, json: () -> JSONOutput) -> String {
    switch format {
    case .json: json().description
    case .csv: table.csv
    case .markdown: table.markdown
    case .text, .ics: table.text
    }
  }
}

extension CatalogueCommand {
  static var formats: [OutputFormat] { OutputFormat.listing }

  func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      let format = try listing.chosen(among: Self.formats)
      let files = try settings.dataFolder.map { (folder) throws(DataFault) in
        try DataFiles(folder: folder)
      }
      let catalogue = try CatalogueLoader(files ?? .embedded).loadAll()
      let phrases = Phrases(strings: catalogue.strings, language: settings.language)
      try Output.write(
        output(Request(catalogue: catalogue, phrases: phrases, format: format)))
    }
  }
}

extension ParsableCommand {
  /// Runs, and tells what went wrong in the user's language.
  ///
  /// - Throws: the exit status, once the message has been written.
  static func complaining(data: String?, lang: String?, _ body: (Settings) throws -> Void) throws {
    var language: Language?
    do {
      let settings = try Settings(data: data, lang: lang, variable: Settings.environment)
      language = settings.language
      try body(settings)
    } catch let failure as Failure {
      let phrases = language.map(Help.phrases) ?? Help.phrases
      Output.complain(failure.text(phrases))
      throw ExitCode(failure.status.rawValue)
    } catch let fault as InputFault {
      let phrases = language.map(Help.phrases) ?? Help.phrases
      Output.complain(phrases(.failurePrefix, phrases.fault(fault.fault)))
      throw ExitCode(ExitStatus(fault.fault).rawValue)
    } catch let fault as DataFault {
      let phrases = language.map(Help.phrases) ?? Help.phrases
      Output.complain(phrases(.failurePrefix, phrases.fault(fault)))
      Output.complain(phrases(.faultAdvice))
      throw ExitCode(ExitStatus(fault).rawValue)
    }
  }
}

/// What is wrong with a file that the user gave: the program's data are sound.
struct InputFault: Error {
  let fault: DataFault

  /// - Parameters:
  ///   - fault: what is wrong.
  ///   - file: the name under which the user gave the file.
  init(_ fault: DataFault, in file: String) { self.fault = fault.inFile(file) }
}

extension ExitStatus {
  /// Data that are not there are no input; data that are wrong are bad.
  init(_ fault: DataFault) {
    switch fault.kind {
    case .missingFolder, .missingFile: self = .noInput
    default: self = .data
    }
  }
}

extension ListingOptions {
  /// The format asked for.
  ///
  /// - Throws: a ``Failure`` where the command does not have it.
  func chosen(among formats: [OutputFormat]) throws(Failure) -> OutputFormat {
    guard let format else { return .text }
    guard let chosen = OutputFormat(rawValue: format.lowercased()), formats.contains(chosen) else {
      throw .unknown(.thingFormat, format, among: formats.map(\.rawValue))
    }
    return chosen
  }
}
