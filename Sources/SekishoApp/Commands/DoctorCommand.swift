import ArgumentParser
import ExportControl
import Glibc
import TerminalUI

/// `sekisho doctor`: what of the terminal, the locale and the user's files works.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("doctor", .commandDoctor)
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      Terminal.prepareLocale()
      let findings = Diagnosis(
        phrases: Help.phrases(settings.language), variable: Settings.environment
      ).findings(settings)
      try Output.write(findings.map(\.line).joined())
      if findings.contains(where: { $0.grade == .broken }) {
        throw ExitCode(ExitStatus.missing.rawValue)
      }
    }
  }
}

/// One thing looked at.
struct Finding: Equatable {
  /// How it stands.
  enum Grade: String {
    case good = "ok"
    /// The program works, something in it does not.
    case limited = "--"
    /// The screens cannot be opened.
    case broken = "!!"
  }

  let grade: Grade
  let text: String

  var line: String { "\(grade.rawValue)  \(text)\n" }
}

/// Looks at the surroundings.
struct Diagnosis {
  let phrases: Phrases
  let variable: (String) -> String?

  func findings(_ settings: Settings) -> [Finding] {
    [data(settings)] + terminal() + locale() + [theme(), clipboard()] + files()
      + [Finding(grade: .good, text: phrases(.doctorSigns, Self.signs))]
  }

  /// Every kind of sign that the screens draw.
  private static let signs = "関所 ─ ▁▂▃▄▅▆▇█ ⠿⡇⣀ ■▲●◇ ▸ ★ ≥ ≠ …"

  private func data(_ settings: Settings) -> Finding {
    do throws(DataFault) {
      let catalogue = try CatalogueLoader(try settings.dataFiles).loadAll()
      let numbers = catalogue.lists.reduce(0) { $0 + $1.entries.count }
      return Finding(
        grade: .good,
        text: phrases(
          .doctorData, settings.dataFolder ?? phrases(.doctorEmbedded),
          String(catalogue.lists.count), String(numbers)))
    } catch {
      return Finding(grade: .broken, text: phrases.fault(error))
    }
  }

  private func terminal() -> [Finding] {
    guard let type = variable("TERM") else {
      return [Finding(grade: .broken, text: phrases(.failureNoTerm))]
    }
    let report = TerminalReport(type: type)
    guard report.isKnown else {
      return [Finding(grade: .broken, text: phrases(.failureUnknownTerm, Phrases.quotable(type)))]
    }
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    return [
      Finding(
        grade: report.colours >= 8 ? .good : .limited,
        text: phrases(.doctorTerminal, Phrases.quotable(type), String(max(0, report.colours)))),
      Finding(
        grade: isTerminal ? .good : .limited,
        text: phrases(isTerminal ? .doctorTty : .doctorNoTty)),
      Finding(
        grade: report.hasMouse ? .good : .limited,
        text: phrases(report.hasMouse ? .doctorMouse : .doctorNoMouse)),
    ]
  }

  private func locale() -> [Finding] {
    let name = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "C"
    let missing = ["関", "─", "▁", "⠿", "é"].filter { !Terminal.canShow($0) }
    return [
      Finding(
        grade: missing.isEmpty ? .good : .limited,
        text: missing.isEmpty
          ? phrases(.doctorLocale, Phrases.quotable(name))
          : phrases(.doctorLocaleLacks, Phrases.quotable(name), String(missing.count)))
    ]
  }

  private func theme() -> Finding {
    let scheme = (try? Settings.scheme(option: nil, variable: variable)) ?? .dark
    let reason: Message =
      variable("NO_COLOR") != nil
      ? .doctorThemeNoColour
      : variable("COLORFGBG") != nil ? .doctorThemeTold : .doctorThemeAssumed
    return Finding(grade: .good, text: phrases(.doctorTheme, scheme.rawValue, phrases(reason)))
  }

  private func clipboard() -> Finding {
    let mayExist = Clipboard.mayExist(terminal: variable("TERM") ?? "")
    let isInside = variable("TMUX") != nil || variable("STY") != nil
    return Finding(
      grade: mayExist ? .good : .limited,
      text: phrases(
        !mayExist
          ? .doctorNoClipboard : isInside ? .doctorClipboardMultiplexer : .doctorClipboard))
  }

  private func files() -> [Finding] {
    let (_, note) = UserFiles.readKeys(phrases.language)
    let keys = note.map {
      Finding(grade: .limited, text: phrases($0.message, $0.arguments))
    }
    let paths = [UserFiles.keysPath, UserFiles.bookmarksPath, UserFiles.statePath]
      .compactMap { $0 }
    let folders = paths.map { path in
      let isThere = access(path, F_OK) == 0
      return Finding(
        grade: .good, text: path + (isThere ? "" : "  " + phrases(.doctorNotThere)))
    }
    return (keys.map { [$0] } ?? []) + folders
  }
}
