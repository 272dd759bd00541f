import ExportControl
import TerminalUI
import Testing

@testable import SekishoApp

/// The page of everything there is.
@Suite struct DocumentTests {
  private static var references: [Reference] {
    let catalogue = Session.catalogue
    var all: [Reference] = catalogue.instruments.map { .instrument($0.id) }
    all += catalogue.countries.map { .country($0.code) }
    all += catalogue.exercises.map { .exercise($0.id) }
    all += catalogue.lists.map { .list($0.id) }
    all += catalogue.lists.flatMap { $0.entries.map { .entry($0.id) } }
    all += catalogue.terms.map { .term($0.id) }
    all += catalogue.sources.keys.map { .source($0) }
    return all + AboutTopic.allCases.map { .about($0) }
  }

  /// Each has a title, fits its width, and every link leads to something that has a page.
  @Test(arguments: Language.allCases)
  func everyPageStands(language: Language) {
    let workspace = Session.newWorkspace()
    let known = Set(Self.references)
    for reference in Self.references {
      let document = Documents.make(reference, writer: workspace.writer(language))
      guard case .title(let title, _) = document.blocks.first else {
        Issue.record("\(reference) has no title")
        continue
      }
      #expect(!title.isEmpty)
      #expect(document.references.allSatisfy(known.contains), "\(reference)")
      for width in [34, 76] {
        let lines = DocumentLayout.lines(of: document, width: width, marks: .unicode)
        #expect(lines.allSatisfy { $0.width <= width }, "\(reference) at \(width)")
      }
    }
  }

  /// A terminal without Unicode still tells ≥ from >.
  @Test func comparatorsSurviveASCII() {
    let workspace = Session.newWorkspace(showsJapanese: false)
    let document = Documents.make(
      .instrument(Identifier("MTCR")), writer: workspace.writer(.english))
    let text = DocumentLayout.lines(of: document, width: 76, marks: .ascii)
      .flatMap(\.spans).map(\.text).joined()
    #expect(text.contains("range >= 300 km"))
    #expect(text.contains("payload < 500 kg"))
  }
}
