import ArgumentParser
import ExportControl

/// `sekisho check`: validates the data.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration { Help.configuration("check", .commandCheck) }

  @OptionGroup var common: CommonOptions
  @Flag(help: ArgumentHelp(stringLiteral: Help.phrases(.optionWitnesses)))
  var witnesses = false
  @Flag(help: ArgumentHelp(stringLiteral: Help.phrases(.optionOverlaps)))
  var overlaps = false

  func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      let phrases = Help.phrases(settings.language)
      let files = try settings.dataFolder.map { (folder) throws(DataFault) in
        try DataFiles(folder: folder)
      }
      let report = DataCheck.run(files ?? .embedded)
      for fault in report.faults { Output.complain(phrases.fault(fault)) }
      if witnesses {
        for witness in report.witnesses { try Output.write(witness.line) }
      }
      if overlaps {
        for overlap in try DataCheck.overlaps(files ?? .embedded) {
          try Output.write(phrases.line(overlap) + "\n")
        }
      }
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

extension Witness {
  /// The entry and its facts, as a facts file would have them, on one line.
  fileprivate var line: String { entry + "  " + facts.line + "\n" }
}

extension Facts {
  /// The facts as a facts file would have them, on one line.
  fileprivate var line: String {
    json.description.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }
}

extension Phrases {
  /// Two entries that one item can meet: how they lie to each other, why, and such an item.
  fileprivate func line(_ overlap: Overlap) -> String {
    let relation = self("overlap", overlap.relation)
    let reason = overlap.explanation.map { self($0) + "  " } ?? ""
    return "\(overlap.entry)  \(relation)  \(overlap.other)  \(reason)\(overlap.facts.line)"
  }

  /// A stated count that the dates allow but do not give.
  fileprivate func note(_ note: CountNote) -> String {
    self(
      .checkNote, note.regime.text, note.stated.asOf.description, statedCount(note.stated),
      String(note.derived.best), String(note.derived.certain), String(note.derived.possible))
  }
}
