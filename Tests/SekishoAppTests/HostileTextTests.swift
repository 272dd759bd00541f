import TerminalUI
import TestSupport
import Testing

@testable import ExportControl
@testable import SekishoApp

/// Law 10: no text from a file or the keyboard reaches the terminal, a table or a Markdown file with
/// its control characters alive.
@Suite struct HostileTextTests {
  /// What drives terminals, hides what a text says, or means something to a spreadsheet or a page.
  private static let alphabet = Array(
    "a=+-@|<>*_`[](#\"',;\u{1B}[2J\u{7}\u{8}\u{9B}\r\n\t\u{0}\u{7F}\u{202E}\u{2066}\u{2028}\u{FEFF}関"
      .unicodeScalars)

  private static func text(_ random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      text.append(alphabet.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }

  /// The text as JSON has it, every scalar escaped.
  private static func escaped(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func isTame(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || TextWidth.isPrintable($0) }
  }

  private static let book = Session.newWorkspace().classifier?.book

  @Test func aNameInAFactsFile() throws {
    let workspace = Session.newWorkspace()
    let classifier = try #require(workspace.classifier)
    var random = SeededGenerator(seed: 10)
    var read = 0
    for _ in 0..<400 {
      let json =
        "{\"item\": {\"name\": \"\(Self.escaped(Self.text(&random)))\"}, \"facts\": {\"item-type\": [\"uav\"]}}"
      let file: FactsFile
      do {
        file = try FactsFile(Array(json.utf8), book: classifier.book)
      } catch {
        let words = workspace.phrases(.english).fault(error)
        #expect(Self.isTame(words))
        continue
      }
      read += 1
      let record = DeterminationRecord(
        name: file.name, Determination(file.facts, book: classifier.book), book: classifier.book,
        catalogue: classifier.catalogue)
      let page = DeterminationDocument.make(record, writer: workspace.writer(.english))
      for text in [
        page.plainText(), page.markdown, record.json.description,
        Table.csvRow([file.name]).replacing("\r\n", with: "\n"),
      ] {
        #expect(Self.isTame(text))
      }
      // Nothing in the heading of a Markdown file is taken for markup.
      let heading = page.markdown.prefix { $0 != "\n" }
      #expect(!heading.contains("<") || heading.contains("\\<"))
    }
    #expect(read > 5)
  }

  @Test func keysTypedIntoTheInterview() {
    var random = SeededGenerator(seed: 11)
    var session = Session(columns: 120, rows: 40)
    session.press("5")
    for _ in 0..<40 {
      session.type(Self.text(&random))
      #expect(Self.isTame(session.text))
      session.press("Enter")
      #expect(Self.isTame(session.text))
    }
  }

  @Test func answersInATable() throws {
    let book = try #require(Self.book)
    let phrases = Session.newWorkspace().phrases(.japanese)
    let reasons = ReasonText(phrases: phrases, book: book)
    var random = SeededGenerator(seed: 12)
    for parameter in book.parameters {
      do throws(AnswerReader.Refusal) {
        _ = try AnswerReader(book).read(Self.text(&random), for: parameter)
      } catch {
        #expect(Self.isTame(reasons.text(error, parameter)))
      }
    }
  }
}
