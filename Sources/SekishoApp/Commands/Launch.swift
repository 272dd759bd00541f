import ArgumentParser
import ExportControl
import Glibc
import TerminalUI

/// From the command line to the screens.
enum Launch {
  /// Whether plain lines are asked for in place of the screens: by an option or a variable, or by a
  /// terminal that has nothing else.
  static func isPlain(option: Bool) -> Bool {
    if option || Settings.environment("SEKISHO_PLAIN").map({ $0 != "0" }) == true { return true }
    return Settings.environment("TERM") == "dumb" && isatty(STDIN_FILENO) == 1
      && isatty(STDOUT_FILENO) == 1
  }

  /// Answers lines on standard input until the user quits or the input ends.
  ///
  /// - Throws: a `DataFault` where the data are wrong, a ``Failure`` where something cannot be
  ///   written.
  static func answerLines(_ settings: Settings) throws {
    Terminal.prepareLocale()
    let showsJapanese = isatty(STDOUT_FILENO) == 0 || Terminal.canShow("関")
    let language = showsJapanese ? settings.language : .english
    let (keys, note) = UserFiles.readKeys(language)
    try PlainProgram.run(
      loader: CatalogueLoader(try settings.dataFiles), language: language,
      showsJapanese: showsJapanese, keys: keys, note: note)
  }

  /// Opens the screens and stays until the user leaves.
  ///
  /// - Parameters:
  ///   - settings: data and language.
  ///   - theme: the colours asked for, if any.
  ///   - ascii: whether only ASCII signs are drawn.
  /// - Throws: a ``Failure`` where the terminal cannot be driven, a `DataFault` where the data
  ///   are wrong.
  static func openScreens(_ settings: Settings, theme: String?, ascii: Bool) throws {
    let scheme = try Settings.scheme(
      option: theme, asking: Terminal.hasLightGround, variable: Settings.environment)
    guard let type = Settings.environment("TERM") else {
      throw Failure(.failureNoTerm, status: .missing)
    }
    Terminal.prepareLocale()
    let showsJapanese = Terminal.canShow("関")
    let files = try settings.dataFolder.map { (folder) throws(DataFault) in
      try DataFiles(folder: folder)
    }
    let loader = CatalogueLoader(files ?? .embedded)
    // Data that somebody may be editing are proved before the screen opens.
    if files != nil { _ = try loader.loadAll() }
    let language = showsJapanese ? settings.language : .english
    let (keys, note) = UserFiles.readKeys(language)
    let ending: Program.Ending
    do {
      ending = try Program.run(
        Program.Options(
          loader: loader, language: language,
          marks: showsJapanese && !ascii ? .unicode : .ascii, showsJapanese: showsJapanese,
          scheme: scheme, keys: keys, note: note, terminalType: type))
    } catch TerminalError.unknownType {
      throw Failure(.failureUnknownTerm, Phrases.quotable(type), status: .missing)
    }
    if case .signal(let number) = ending {
      // The shell is to see what ended the program.
      signal(number, SIG_DFL)
      raise(number)
    }
  }
}
