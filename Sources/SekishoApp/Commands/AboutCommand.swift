import ArgumentParser
import ExportControl

/// `sekisho about`: the program, its coverage, editions, sources and glossary.
struct AboutCommand: CatalogueCommand {
  static var configuration: CommandConfiguration { Help.configuration("about", .commandAbout) }
  static var formats: [OutputFormat] { [.text, .markdown] }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Argument(
    help: Help.text(.optionTopic, value: "topic"),
    completion: .list(AboutTopic.allCases.map(\.rawValue)))
  var topic = AboutTopic.program.rawValue

  func output(_ request: Request) throws -> String {
    guard let topic = AboutTopic(rawValue: topic.lowercased()) else {
      throw Failure.unknown(.thingTopic, topic, among: AboutTopic.allCases.map(\.rawValue))
    }
    let page = request.page(.about(topic))
    return request.format == .markdown ? page.markdown : page.plainText()
  }
}
