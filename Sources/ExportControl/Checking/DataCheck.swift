/// Proves the data: shape, references, both languages, dates, codes and counts.
public enum DataCheck {
  /// Checks every file; a fault in one does not hide those in others.
  public static func run(_ files: DataFiles) -> DataReport {
    let loader = CatalogueLoader(files)
    var report = DataReport(files: files.names.count)
    report.faults = loader.strayNames.map { DataFault(.strayFile).inFile($0) }
    let catalogue = decode(loader, &report)
    // References into a subject that could not be read would all be reported as broken.
    guard report.faults.isEmpty else { return report }
    for subject in Subject.allCases {
      for name in loader.names(of: subject) {
        do {
          var walk = DataWalk(catalogue: catalogue, subject: subject)
          walk.visit(try files.parse(name))
          report.citations += walk.citations
          report.faults += walk.faults.map { $0.inFile(name) }
        } catch {
          report.faults.append(error)
        }
      }
    }
    do {
      var rules = try RuleCheck(catalogue)
      rules.run()
      report.faults += rules.faults
      report.witnesses = rules.witnesses
    } catch {
      report.faults.append(error)
    }
    report.faults += MapCheck.faults(catalogue)
    checkNames(catalogue, &report)
    checkCounts(catalogue, &report)
    return report
  }

  /// The entries of a list that one item can meet, with such an item; it takes some seconds.
  ///
  /// - Throws: the first ``DataFault``.
  public static func overlaps(_ files: DataFiles) throws(DataFault) -> [Overlap] {
    OverlapCheck(try RuleBook(CatalogueLoader(files).loadAll())).all()
  }

  /// Shape, types, identifiers and CAS numbers are proved by decoding.
  private static func decode(_ loader: CatalogueLoader, _ report: inout DataReport) -> Catalogue {
    var catalogue = Catalogue()
    for subject in Subject.allCases {
      for name in loader.names(of: subject) {
        do {
          try loader.read(name, of: subject, into: &catalogue)
        } catch {
          report.faults.append(error)
        }
      }
      do {
        try catalogue.finish(subject)
      } catch {
        report.faults.append(error)
      }
    }
    return catalogue
  }

  /// Each instrument has its page, and nothing else has one.
  private static func checkNames(_ catalogue: Catalogue, _ report: inout DataReport) {
    for instrument in catalogue.instruments where catalogue.pages[instrument.id] == nil {
      report.faults.append(DataFault(.missingFile).inFile("regimes/\(instrument.id).json"))
    }
    for id in catalogue.pages.keys.sorted() where catalogue.instrument(id) == nil {
      report.faults.append(
        DataFault(.unknownReference(id.text, to: "regimes/index.json"))
          .inFile("regimes/\(id).json"))
    }
  }

  private static func checkCounts(_ catalogue: Catalogue, _ report: inout DataReport) {
    for (position, instrument) in catalogue.instruments.enumerated() {
      guard let participation = catalogue.participation(in: instrument.id) else { continue }
      for (index, stated) in instrument.stated.enumerated() {
        let derived = participation.count(on: stated.asOf.latest)
        switch derived.agreement(with: stated) {
        case .agrees: break
        case .differs where stated.note == nil:
          report.faults.append(
            DataFault(
              .countDiffers(
                derived: derived.best, stated: stated.count, asOf: stated.asOf.description)
            )
            .inside(index).inside("stated").inside(position).inside("instruments")
            .inFile("regimes/index.json"))
        case .differs, .withinBounds:
          report.notes.append(
            CountNote(regime: instrument.id, stated: stated, derived: derived))
        }
      }
    }
  }
}

/// What a check found.
public struct DataReport: Sendable {
  /// How many files were read.
  public let files: Int
  /// How many citations were followed to their source.
  public var citations = 0
  /// What is wrong.
  public var faults: [DataFault] = []
  /// Stated counts that the dates allow but do not give, or whose difference is explained.
  public var notes: [CountNote] = []
  /// As few facts as were found that make each entry catch an item.
  public var witnesses: [Witness] = []
}

/// A stated count beside the one counted from the dates, where they are not the same.
public struct CountNote: Sendable {
  /// The regime.
  public let regime: Identifier<Instrument>
  /// What was stated.
  public let stated: StatedCount
  /// What the dates give.
  public let derived: DerivedCount
}
