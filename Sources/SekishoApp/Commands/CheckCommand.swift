import ArgumentParser
import ExportControl

/// `sekisho check`: validates the data.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Help.configuration("check", .commandCheck) }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      let phrases = Help.phrases(settings.language)
      let files = try settings.dataFolder.map { (folder) throws(DataFault) in
        try DataFiles(folder: folder)
      }
      let report = DataCheck.run(files ?? .embedded)
      for fault in report.faults { Output.complain(phrases.fault(fault)) }
      for note in report.notes {
        try Output.write(phrases.note(note) + "\n")
      }
      if !report.notes.isEmpty {
        try Output.write(phrases(.checkNotes, String(report.notes.count)) + "\n")
      }
      guard let first = report.faults.first else {
        try Output.write(
          phrases(.checkClean, String(report.files), String(report.citations)) + "\n")
        return
      }
      Output.complain(phrases(.checkFaults, String(report.faults.count)))
      throw ExitCode(ExitStatus(first).rawValue)
    }
  }
}

extension Phrases {
  /// A stated count that the dates allow but do not give.
  fileprivate func note(_ note: CountNote) -> String {
    self(
      .checkNote, note.regime.text, note.stated.asOf.description, statedCount(note.stated),
      String(note.derived.best), String(note.derived.certain), String(note.derived.possible))
  }
}
