import ArgumentParser
import ExportControl

/// `sekisho parameters`: the vocabulary.
struct ParametersCommand: CatalogueCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("parameters", .commandParameters)
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions

  func output(_ request: Request) -> String {
    let phrases = request.phrases
    var table = Table(
      phrases,
      [.columnId, .columnKind, .columnUnit, .columnChoices, .columnEffort, .columnQuestion])
    for parameter in request.catalogue.parameters {
      table.rows.append([
        parameter.id.text, parameter.kindName, parameter.unit?.symbol ?? "",
        parameter.choices.map(\.id).joined(separator: " "),
        phrases("effort", parameter.effort), phrases(parameter.question),
      ])
    }
    return request.table(table) { .array(request.catalogue.parameters.map(\.json)) }
  }
}

extension Parameter {
  fileprivate var json: JSONOutput {
    .object([
      ("id", .string(id.text)),
      ("kind", .string(kindName)),
      ("unit", unit.map { .string($0.symbol) }),
      (
        "choices",
        choices.isEmpty
          ? nil
          : .array(
            choices.map { .object([("id", .string($0.id)), ("name", .text($0.name))]) })
      ),
      ("name", .text(name)),
      ("question", .text(question)),
      ("why", .text(why)),
      ("evidence", .text(evidence)),
      ("effort", .string(effort.rawValue)),
    ])
  }
}
