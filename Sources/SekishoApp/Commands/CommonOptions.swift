import ArgumentParser
import ExportControl

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: Help.text(.optionData, value: "folder"), completion: .directory)
  var data: String?

  @Option(help: Help.text(.optionLang, value: "en|ja"), completion: .list(["en", "ja"]))
  var lang: String?
}

/// The options of every command that lists something.
struct ListingOptions: ParsableArguments {
  @Option(
    help: Help.text(.optionFormat, value: "text|json|csv|markdown"),
    completion: .list(OutputFormat.allCases.map(\.rawValue)))
  var format: String?
}

/// How a listing is printed.
enum OutputFormat: String, CaseIterable {
  case text
  case json
  case csv
  case markdown
  case ics

  /// The formats of a command that makes no calendar.
  static let listing: [OutputFormat] = [.text, .json, .csv, .markdown]
}

/// The words of the command line's help, in the language that is asked for.
enum Help {
  /// The phrases of the data inside the binary: help and complaints must not depend on a folder
  /// that may be wrong.
  static let phrases = phrases(
    language(in: CommandLine.arguments)
      ?? Settings.environment("SEKISHO_LANG").flatMap(Language.init)
      ?? Settings.localeLanguage(variable: Settings.environment))

  /// The language that a command line asks for: its help is written before it is read.
  static func language(in arguments: [String]) -> Language? {
    let option = "--lang"
    if let given = arguments.first(where: { $0.hasPrefix(option + "=") }) {
      return Language(rawValue: String(given.dropFirst(option.count + 1)))
    }
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else {
      return nil
    }
    return Language(rawValue: arguments[place + 1])
  }

  static func phrases(_ language: Language) -> Phrases {
    var catalogue = Catalogue()
    // The embedded data are proved by the tests; without words the names of the texts remain.
    try? CatalogueLoader(.embedded).load([.strings], into: &catalogue)
    return Phrases(strings: catalogue.strings, language: language)
  }

  static func text(_ message: Message, value: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: phrases(message)).with(value)
  }

  static func configuration(
    _ name: String, _ abstract: Message, discussion: Message? = nil,
    subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: phrases(abstract),
      discussion: discussion.map { phrases($0) } ?? "", subcommands: subcommands)
  }
}

extension ArgumentHelp {
  fileprivate func with(_ value: String) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}
