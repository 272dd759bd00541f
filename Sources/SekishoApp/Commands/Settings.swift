import ExportControl
import Glibc
import TerminalUI

/// What options and environment ask for.
struct Settings {
  /// The folder that takes the place of the data inside the binary.
  let dataFolder: String?
  /// The language of everything printed.
  let language: Language

  /// Options go before the environment; an empty variable counts as none.
  ///
  /// - Parameters:
  ///   - data: the folder given on the command line.
  ///   - lang: the language given there.
  ///   - variable: gives the value of an environment variable.
  /// - Throws: a ``Failure`` where a language is asked for that there is not.
  init(data: String?, lang: String?, variable: (String) -> String?) throws(Failure) {
    dataFolder = data ?? variable("SEKISHO_DATA")
    guard let asked = lang ?? variable("SEKISHO_LANG") else {
      language = Self.localeLanguage(variable: variable)
      return
    }
    guard let known = Language(rawValue: asked.lowercased()) else {
      throw .unknown(.thingLanguage, asked, among: Language.allCases.map(\.rawValue))
    }
    language = known
  }

  /// The language of the locale: Japanese where it says so, else English.
  static func localeLanguage(variable: (String) -> String?) -> Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.hasPrefix("ja") ? .japanese : .english
  }

  /// Colours: an option, then NO_COLOR, then what the terminal says of its ground.
  ///
  /// - Parameters:
  ///   - option: the name of a scheme, where one was given; `auto` asks the terminal.
  ///   - isLight: whether the terminal says that its ground is light; nil where it says nothing.
  ///   - variable: gives the value of an environment variable. `COLORFGBG` ends in the number of
  ///     the background colour (rxvt's convention).
  /// - Returns: the scheme to draw in.
  /// - Throws: a ``Failure`` where a scheme is asked for that there is not.
  static func scheme(
    option: String?, asking isLight: () -> Bool? = { nil }, variable: (String) -> String?
  ) throws(Failure) -> Scheme {
    if option?.lowercased() == "auto" {
      return isLight() == true ? .light : try scheme(option: nil, variable: variable)
    }
    if let option {
      guard let scheme = Scheme(rawValue: option.lowercased()) else {
        throw .unknown(.thingTheme, option, among: themes)
      }
      return scheme
    }
    if variable("NO_COLOR") != nil { return .monochrome }
    let ground = variable("COLORFGBG")?.split(separator: ";").last.flatMap { Int($0) }
    return ground == 7 || ground == 15 ? .light : .dark
  }

  /// The names of the themes.
  static let themes = Scheme.allCases.map(\.rawValue) + ["auto"]

  /// A variable of the process's environment; nil where it is empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
