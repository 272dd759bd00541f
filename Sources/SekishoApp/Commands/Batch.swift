import ArgumentParser
import ExportControl
import Glibc
import TerminalUI

/// Classifies the items of a table, one a row; a faulty row is told and the others go on.
struct Batch {
  let book: RuleBook
  let lists: Set<Identifier<ControlList>>?
  let phrases: Phrases

  /// Reads a table, writes a table.
  ///
  /// - Throws: an ``InputFault`` where the table cannot be read at all, a ``Failure`` where the result
  ///   cannot be written, the exit status 65 once all is done if a row was faulty.
  func run(input: String, output: String?) throws {
    var reader = CSVReader(try readTable(input))
    let columns = try head(&reader, input)
    var result = ResultTable(phrases)
    var tally = Tally()
    let showsProgress = isatty(STDERR_FILENO) == 1
    while let row = reader.next() {
      tally.rows += 1
      do throws(RowFault) {
        let item = try facts(row, columns)
        let determination = Determination(item.facts, book: book, lists: lists)
        tally.outcomes[determination.outcome, default: 0] += 1
        result.add(tally.rows, item.name, determination)
      } catch {
        tally.faults += 1
        result.add(tally.rows, fault: error.text)
        Output.complain(
          error.column.map {
            phrases(.csvBadRow, String(tally.rows), String(row.line), $0, error.text)
          } ?? phrases(.csvRowFault, String(tally.rows), String(row.line), error.text))
      }
      if showsProgress, tally.rows % 1000 == 0 {
        Output.progress(
          Self.bar(reader.progress) + "  " + phrases(.csvProgress, String(tally.rows)))
      }
      if output == nil, result.text.utf8.count > 1 << 16 { try Output.write(result.take()) }
    }
    if showsProgress { Output.progress("") }
    if let output {
      try OutputFile.write(result.text, to: output)
    } else {
      try Output.write(result.text)
    }
    Output.complain(tally.text(phrases))
    if tally.faults > 0 { throw ExitCode(ExitStatus.data.rawValue) }
  }

  /// `[########............]  40 %`: plain characters, which every terminal has.
  static func bar(_ share: Double) -> String {
    let done = Int(share * 20)
    let percent = Int(share * 100)
    return "[" + String(repeating: "#", count: done) + String(repeating: ".", count: 20 - done)
      + "]  \(percent) %"
  }

  private func readTable(_ name: String) throws(InputFault) -> [UInt8] {
    do throws(DataFault) {
      return try InputFile.read(name)
    } catch {
      throw InputFault(error, in: name)
    }
  }

  // MARK: Reading

  /// What a column holds.
  private enum Column {
    case name
    case itemType
    case parameter(Parameter)
  }

  private func head(_ reader: inout CSVReader, _ name: String) throws -> [Column] {
    guard let row = reader.next() else { throw Failure(.csvEmpty, status: .data) }
    guard case .success(let cells) = row.cells else {
      if case .failure(let fault) = row.cells {
        throw Failure(.csvRowFault, "0", String(row.line), text(fault), status: .data)
      }
      return []
    }
    var seen: Set<String> = []
    return try cells.map { cell in
      let id = cell.trimmingBlanks
      guard seen.insert(id).inserted else {
        throw Failure(.csvTwice, Phrases.quotable(id), status: .data)
      }
      if id == "name" { return .name }
      if id == Facts.itemType.text { return .itemType }
      if let parameter = book.parameter(Identifier(id)) { return .parameter(parameter) }
      let known = ["name", Facts.itemType.text] + book.parameters.map(\.id.text)
      let nearest = Similarity.nearest(to: id, among: known).first
      throw Failure(
        .csvBadColumn, Phrases.quotable(id), nearest.map { phrases(.csvMeant, $0) } ?? "",
        status: .data)
    }
  }

  /// What is wrong with a row, and in which column.
  private struct RowFault: Error {
    let column: String?
    let text: String
  }

  private func text(_ fault: CSVReader.Fault) -> String {
    switch fault {
    case .openQuote: phrases(.csvQuote)
    case .textAfterQuote: phrases(.csvAfterQuote)
    case .notUTF8: phrases(.faultNotUTF8)
    case .tooLong(let count):
      phrases(.csvTooLong, String(count), String(CSVReader.longestCell))
    }
  }

  private func facts(_ row: CSVReader.Row, _ columns: [Column]) throws(RowFault) -> (
    name: String, facts: Facts
  ) {
    let cells: [String]
    switch row.cells {
    case .success(let found): cells = found
    case .failure(let fault): throw RowFault(column: nil, text: text(fault))
    }
    guard cells.count == columns.count else {
      throw RowFault(
        column: nil, text: phrases(.csvCells, String(cells.count), String(columns.count)))
    }
    var name = ""
    var facts = Facts()
    let reader = AnswerReader(book)
    let reasons = ReasonText(phrases: phrases, book: book)
    for (cell, column) in zip(cells, columns) where !cell.trimmingBlanks.isEmpty {
      switch column {
      case .name: name = TextWidth.printable(cell)
      case .itemType: facts[Facts.itemType] = try types(cell)
      case .parameter(let parameter):
        do throws(AnswerReader.Refusal) {
          facts[parameter.id] = try reader.read(cell, for: parameter)
        } catch {
          throw RowFault(column: parameter.id.text, text: reasons.text(error, parameter))
        }
      }
    }
    do throws(DataFault) {
      try facts.proveConsistent(book)
    } catch {
      throw RowFault(column: nil, text: phrases.what(error.kind))
    }
    return (name, facts)
  }

  private func types(_ cell: String) throws(RowFault) -> Answer {
    let names = cell.split(separator: ";").map { String($0).trimmingBlanks }
    if names == ["unknown"] || names == ["?"] { return .unknown }
    for name in names where book.types.type(Identifier(name)) == nil {
      let nearest = Similarity.nearest(to: name, among: book.types.all.map(\.id.text))
      throw RowFault(
        column: Facts.itemType.text,
        text: nearest.isEmpty
          ? phrases(.refusalUnknownChoice, Phrases.quotable(name))
          : phrases(.refusalNearest, Phrases.quotable(name), phrases.list(nearest)))
    }
    return .values(names)
  }
}

/// How many rows came out how.
private struct Tally {
  var rows = 0
  var faults = 0
  var outcomes: [Determination.Outcome: Int] = [:]

  func text(_ phrases: Phrases) -> String {
    phrases(
      .csvDone, String(rows), String(outcomes[.listed] ?? 0),
      String(outcomes[.undetermined] ?? 0), String(outcomes[.notListed] ?? 0), String(faults))
  }
}

/// The table that a batch writes, a row an item.
private struct ResultTable {
  private(set) var text: String

  init(_ phrases: Phrases) {
    let head: [Message] = [
      .columnRow, .columnName, .columnOutcome, .columnMatches, .columnPossible, .columnNeeds,
      .columnFault,
    ]
    text = Table.csvRow(head.map { phrases($0) })
  }

  /// What has been written so far, given away.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  mutating func add(_ row: Int, _ name: String, _ determination: Determination) {
    let needs = determination.outcome == .undetermined ? determination.openNeeds : []
    text += Table.csvRow([
      String(row), name, determination.outcome.rawValue,
      determination.matches.joined(separator: " "),
      determination.possible.joined(separator: " "),
      needs.map(\.parameter.text).joined(separator: " "), "",
    ])
  }

  mutating func add(_ row: Int, fault: String) {
    text += Table.csvRow([String(row), "", "", "", "", "", fault])
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return start.lastIndex { $0 != " " && $0 != "\t" }.map { String(start[...$0]) } ?? ""
  }
}
