import ArgumentParser
import ExportControl

/// `sekisho manual`: the manual page, made from the same tables as the help.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("manual", .commandManual)
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      try Output.write(ManualPage(phrases: Help.phrases(settings.language)).roff)
    }
  }
}

/// The manual page, for `man` (groff's man macros).
struct ManualPage {
  let phrases: Phrases

  var roff: String {
    var page = Roff()
    page.macro("TH", ["SEKISHO", "1", "", "Sekisho \(Version.program)", phrases(.appName)])
    page.section(phrases(.manualName))
    page.text("sekisho - " + phrases(.commandAbstract))
    page.section(phrases(.manualSynopsis))
    page.text("sekisho [--lang en|ja] [--theme …] [--ascii] [--plain]")
    page.lineBreak()
    page.text("sekisho <command> […]")
    page.section(phrases(.manualDescription))
    page.text(phrases(.commandDiscussion))
    page.section(phrases(.manualOptions))
    let options = Self.part(of: SekishoCommand.helpMessage(columns: 76), from: "OPTIONS:")
    page.verbatim(String(options.drop { $0 != "\n" }.dropFirst()))
    page.section(phrases(.manualCommands))
    for command in SekishoCommand.configuration.subcommands {
      page.subsection("sekisho " + (command.configuration.commandName ?? ""))
      page.text(command.configuration.abstract)
      page.verbatim(
        Self.part(of: SekishoCommand.helpMessage(for: command, columns: 76), from: "USAGE:"))
    }
    page.section(phrases(.keysTitle))
    addKeys(to: &page)
    page.section(phrases(.manualFiles))
    for (path, message) in Self.files {
      page.entry(path, phrases(message))
    }
    page.section(phrases(.manualEnvironment))
    for (name, message) in Self.variables { page.entry(name, phrases(message)) }
    page.section(phrases(.manualStatus))
    page.text(phrases(.manualStatuses))
    return page.roff
  }

  /// The help from a heading on, without what the page says elsewhere.
  private static func part(of help: String, from heading: String) -> String {
    let start = help.firstRange(of: heading)?.lowerBound ?? help.startIndex
    let rest = help[start...]
    return String(rest[..<(rest.firstRange(of: "\nSUBCOMMANDS:")?.lowerBound ?? rest.endIndex)])
  }

  /// Every action once, with the keys that do it and the name by which a file gives it others.
  private func addKeys(to page: inout Roff) {
    var shown: Set<Message> = []
    for binding in ActionTable.bindings where shown.insert(binding.help).inserted {
      guard let context = Context.allCases.first(where: binding.contexts.contains) else { continue }
      let keys = KeyTable.standard.keys(of: binding, in: context, all: true, .ascii)
      var names: [String] = []
      for other in ActionTable.bindings
      where other.help == binding.help && !names.contains(other.action.name) {
        names.append(other.action.name)
      }
      page.entry(keys, phrases(binding.help) + " (\(phrases.list(names)))")
    }
  }

  private static let files: [(String, Message)] = [
    ("$XDG_CONFIG_HOME/sekisho/keys.json", .manualFileKeys),
    ("$XDG_DATA_HOME/sekisho/bookmarks.json", .manualFileBookmarks),
    ("$XDG_STATE_HOME/sekisho/draft.json", .manualFileDrafts),
  ]

  private static let variables: [(String, Message)] = [
    ("SEKISHO_DATA", .manualData), ("SEKISHO_LANG", .manualLang),
    ("SEKISHO_PLAIN", .manualPlain), ("NO_COLOR", .manualNoColour),
  ]
}

/// Text with groff's macros.
private struct Roff {
  private(set) var roff = ""

  mutating func macro(_ name: String, _ arguments: [String]) {
    roff += "." + name
    for argument in arguments { roff += " \"" + Self.escaped(argument) + "\"" }
    roff += "\n"
  }

  mutating func section(_ title: String) { macro("SH", [title.uppercased()]) }
  mutating func subsection(_ title: String) { macro("SS", [title]) }
  mutating func lineBreak() { roff += ".br\n" }

  mutating func text(_ text: String) {
    for line in text.split(separator: "\n") { roff += Self.line(String(line)) }
  }

  /// Lines as they stand.
  mutating func verbatim(_ text: String) {
    roff += ".nf\n"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      roff += Self.line(String(line))
    }
    roff += ".fi\n"
  }

  /// A name with what it means.
  mutating func entry(_ name: String, _ text: String) {
    roff += ".TP\n.B " + Self.escaped(name) + "\n"
    self.text(text)
  }

  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    // A dot or quote at the beginning of a line would be a macro.
    let isMacro = escaped.hasPrefix(".") || escaped.hasPrefix("'")
    return (isMacro ? "\\&" : "") + escaped + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
  }
}
