import ArgumentParser
import ExportControl
import Glibc
import TerminalUI

/// `sekisho`: alone it opens the screens.
public struct SekishoCommand: ParsableCommand {
  /// The subcommands, and what the help says of them.
  public static var configuration: CommandConfiguration {
    Help.configuration(
      "sekisho", .commandAbstract, discussion: .commandDiscussion,
      subcommands: [
        RegimesCommand.self, RegimeCommand.self, ParticipantsCommand.self, ExercisesCommand.self,
        TimelineCommand.self, ListsCommand.self, EntriesCommand.self, EntryCommand.self,
        SearchCommand.self,
        ParametersCommand.self, ClassifyCommand.self, InterviewCommand.self, AboutCommand.self,
        CheckCommand.self, DoctorCommand.self, ManualCommand.self,
      ])
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var screens: ScreenOptions
  @Flag(help: ArgumentHelp(stringLiteral: Help.phrases(.optionVersion)))
  var version = false

  /// A command without options yet.
  public init() {}

  /// Runs what the arguments ask for.
  ///
  /// Most sessions are started without any: they go to the screens straight, because looking
  /// at the options costs a megabyte and a millisecond.
  public static func start() {
    // A reader that closes the pipe is no error: a write says so, the signal does not end us.
    signal(SIGPIPE, SIG_IGN)
    guard CommandLine.argc == 1, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      main()
      return
    }
    do {
      try complaining(data: nil, lang: nil) { settings in
        if Launch.isPlain(option: false) {
          try Launch.answerLines(settings)
          return
        }
        try Launch.openScreens(settings, theme: nil, ascii: false)
      }
    } catch {
      exit(withError: error)
    }
  }

  /// Opens the screens, or says why they cannot be opened.
  public func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      if version {
        try Output.write(versionText(settings))
        return
      }
      if let file = screens.screenshot {
        try Screenshot.take(
          Screenshot.Request(
            file: file, screen: screens.screen, size: screens.size, keys: screens.keys,
            theme: screens.theme, ascii: screens.ascii), settings)
        return
      }
      if Launch.isPlain(option: screens.plain) {
        try Launch.answerLines(settings)
        return
      }
      guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
        Output.complain(Self.helpMessage())
        throw Failure(.failureNotATerminal, status: .usage)
      }
      try Launch.openScreens(settings, theme: screens.theme, ascii: screens.ascii)
    }
  }

  /// The version of the program and the edition of each list.
  private func versionText(_ settings: Settings) throws -> String {
    let files = try settings.dataFolder.map { (folder) throws(DataFault) in
      try DataFiles(folder: folder)
    }
    var catalogue = Catalogue()
    try CatalogueLoader(files ?? .embedded)
      .load([.strings, .instruments, .lists], into: &catalogue)
    let editions = catalogue.lists.map { list in
      [list.id.text, list.edition.name, list.edition.date?.description ?? ""]
    }
    return "sekisho \(Version.program)\n" + Table.aligned(editions)
  }
}

/// How the screens look.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: Help.text(.optionTheme, value: "dark|light|contrast|monochrome|auto"),
    completion: .list(Settings.themes))
  var theme: String?

  @Flag(help: ArgumentHelp(stringLiteral: Help.phrases(.optionAscii)))
  var ascii = false

  @Flag(help: ArgumentHelp(stringLiteral: Help.phrases(.optionPlain)))
  var plain = false

  @Option(
    help: Help.text(.optionScreenshot, value: "file"),
    completion: .file(extensions: ["svg", "txt"])
  )
  var screenshot: String?

  @Option(
    help: Help.text(.optionScreen, value: "name"),
    completion: .list(ScreenID.allCases.map { "\($0)" }))
  var screen: String?

  @Option(help: Help.text(.optionSize, value: "columns×rows"))
  var size: String?

  @Option(help: Help.text(.optionKeys, value: "keys"))
  var keys: String?
}
