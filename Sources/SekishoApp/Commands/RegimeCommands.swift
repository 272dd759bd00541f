import ArgumentParser
import ExportControl

/// `sekisho regimes`: the regimes and instruments.
struct RegimesCommand: CatalogueCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("regimes", .commandRegimes)
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions

  func output(_ request: Request) -> String {
    let phrases = request.phrases
    var table = Table(
      phrases, [.columnId, .columnName, .columnKind, .columnBegan, .columnStated, .columnAsOf])
    for instrument in request.catalogue.instruments {
      let stated = instrument.stated.last
      table.rows.append([
        instrument.id.text, phrases(instrument.name), phrases("kind", instrument.kind),
        instrument.established?.description ?? "", stated.map(phrases.statedCount) ?? "",
        stated?.asOf.description ?? "",
      ])
    }
    return request.table(table) {
      .array(request.catalogue.instruments.map { $0.json() })
    }
  }
}

/// `sekisho regime ID`: one of them, whole.
struct RegimeCommand: CatalogueCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("regime", .commandRegime)
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Argument(help: Help.text(.optionRegime, value: "id"))
  var id: String

  func output(_ request: Request) throws -> String {
    let instrument = try request.catalogue.instrument(named: id)
    let page = request.catalogue.pages[instrument.id]
    switch request.format {
    case .json: return instrument.json(page: page).description
    case .csv: return request.csv(instrument, page)
    case .markdown: return request.page(.instrument(instrument.id)).markdown
    case .text, .ics: return request.page(.instrument(instrument.id)).plainText()
    }
  }
}

extension Catalogue {
  /// The instrument of a name, however it is cased.
  ///
  /// - Throws: a ``Failure`` that names those that come near.
  func instrument(named name: String) throws(Failure) -> Instrument {
    let wanted = name.uppercased()
    if let found = instruments.first(where: { $0.id.text == wanted }) { return found }
    throw .unknown(.thingInstrument, name, among: instruments.map(\.id.text))
  }
}

extension Request {
  /// The statements and milestones of a page, one a row.
  fileprivate func csv(_ instrument: Instrument, _ page: InstrumentPage?) -> String {
    var table = Table(phrases, [.columnSection, .columnDate, .columnText, .columnSource])
    for section in page?.sections ?? [] {
      for statement in section.statements {
        table.rows.append([
          phrases(section.title), statement.asOf?.description ?? "", phrases(statement.text),
          statement.citations.map(\.description).joined(separator: "; "),
        ])
      }
    }
    for milestone in page?.milestones ?? [] {
      let text = [milestone.title, milestone.text].compactMap { $0.map { phrases($0) } }
      table.rows.append([
        phrases(.instrumentMilestones), milestone.date.description,
        text.joined(separator: " "),
        milestone.citations.map(\.description).joined(separator: "; "),
      ])
    }
    return table.csv
  }
}
