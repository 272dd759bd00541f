import ArgumentParser
import ExportControl

/// `sekisho interview`: the interview as plain lines, for screen readers and pipes.
struct InterviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.configuration("interview", .commandInterview)
  }

  @OptionGroup var common: CommonOptions
  @Option(
    help: Help.text(.optionOrder, value: "adaptive|legal"),
    completion: .list(Interview.Order.allCases.map(\.rawValue)))
  var order: String?
  @Option(help: Help.text(.optionFacts, value: "file"), completion: .file(extensions: ["json"]))
  var facts: String?
  @Option(help: Help.text(.optionSave, value: "file"))
  var save: String?
  @Option(help: Help.text(.optionLists, value: "id"))
  var list: [String] = []

  func run() throws {
    try Self.complaining(data: common.data, lang: common.lang) { settings in
      let order = try chosenOrder()
      let loader = CatalogueLoader(try settings.dataFiles)
      let catalogue = try loader.loadAll()
      let lists = try catalogue.lists(named: list)
      let classifier = try Classifier(catalogue, loader: loader)
      var plain = PlainInterview(
        classifier: classifier, interview: Interview(classifier.book, order: order, lists: lists),
        phrases: Phrases(strings: catalogue.strings, language: settings.language), saveTo: save)
      if let facts {
        do throws(DataFault) {
          try plain.begin(FactsFile(try InputFile.read(facts), book: classifier.book))
        } catch {
          throw InputFault(error, in: facts)
        }
      }
      try plain.run()
    }
  }

  private func chosenOrder() throws(Failure) -> Interview.Order {
    guard let order else { return .adaptive }
    guard let known = Interview.Order(rawValue: order.lowercased()) else {
      throw .unknown(.thingOrder, order, among: Interview.Order.allCases.map(\.rawValue))
    }
    return known
  }
}

/// An interview by lines on standard input and output.
struct PlainInterview {
  private let classifier: Classifier
  private let interview: Interview
  private let phrases: Phrases
  private let reasons: ReasonText
  private let saveTo: String?
  private var name = ""
  private var facts = Facts()
  private var past: [Facts] = []
  /// An earlier question that is asked again.
  private var again: Identifier<Parameter>?
  private var isDone = false

  init(classifier: Classifier, interview: Interview, phrases: Phrases, saveTo: String?) {
    self.classifier = classifier
    self.interview = interview
    self.phrases = phrases
    self.saveTo = saveTo
    reasons = ReasonText(phrases: phrases, book: classifier.book)
  }

  /// Goes on from facts that are known already.
  mutating func begin(_ file: FactsFile) {
    name = file.name
    facts = file.facts
  }

  /// Asks until nothing is left to ask or the input ends, then prints the determination.
  ///
  /// - Throws: a ``Failure`` where something cannot be written.
  mutating func run() throws {
    try say(phrases(.plainHelp))
    while !isDone {
      if let again {
        try ask(again)
      } else if let question = interview.next(facts) {
        try ask(question)
      } else if let parameter = interview.nextOfTransfer(facts, catalogue: classifier.catalogue) {
        try ask(parameter)
      } else {
        break
      }
    }
    try sayResult()
  }

  private func say(_ text: String) throws { try Output.write(text + "\n") }

  private func sayResult() throws {
    let determination = interview.determination(facts)
    let record = DeterminationRecord(
      name: name, determination, book: classifier.book, catalogue: classifier.catalogue,
      isRechecked: try classifier.recheck(determination))
    let writer = DocumentWriter(catalogue: classifier.catalogue, phrases: phrases)
    try say("")
    try Output.write(DeterminationDocument.make(record, writer: writer).plainText())
  }

  // MARK: Questions

  private mutating func ask(_ question: Interview.Question) throws {
    if question.parameter == Facts.itemType {
      if let type = question.type { try askKind(of: type) } else { try askName() }
      return
    }
    try ask(question.parameter, entries: question.entries)
  }

  private mutating func ask(_ id: Identifier<Parameter>, entries: [String] = []) throws {
    guard let parameter = classifier.book.parameter(id) else { return }
    try say("\n" + phrases(parameter.question))
    try say(expected(parameter))
    guard let line = try answerLine(parameter, entries) else { return }
    do throws(AnswerReader.Refusal) {
      let answer = try AnswerReader(classifier.book).read(line, for: parameter)
      try? say(phrases(.plainUnderstood, understood(answer, parameter)))
      again = nil
      take(answer, for: id)
    } catch {
      try say(reasons.text(error, parameter))
      return
    }
    try keep()
  }

  private func understood(_ answer: Answer, _ parameter: Parameter) -> String {
    if case .quantity(let quantity) = answer, let unit = parameter.unit, quantity.unit != unit {
      return quantity.text + " = " + quantity.converted(to: unit).text
    }
    return reasons.answer(answer, to: parameter.id)
  }

  private func expected(_ parameter: Parameter) -> String {
    switch parameter.kind {
    case .yesNo: phrases(.plainTyped, phrases(.plainYesNo))
    case .choice(let choices, _):
      phrases(
        .plainOptions,
        choices.map { "\n  \($0.id)  \(phrases($0.name))" }.joined() + "\n  ?")
    case .quantity(let unit): phrases(.plainTyped, phrases(.plainNumber, unit.symbol))
    case .identifier(.cas): phrases(.plainTyped, phrases(.plainCas))
    case .identifier(.entries(let list)): phrases(.plainTyped, phrases(.plainRegister, list.text))
    }
  }

  private mutating func take(_ answer: Answer, for parameter: Identifier<Parameter>) {
    past.append(facts)
    facts = Change(of: parameter, to: answer, in: facts, interview: interview).facts
  }

  private func keep() throws {
    guard let saveTo else { return }
    let text = DraftFile.text(name: name, facts, catalogue: classifier.catalogue)
    try OutputFile.write(text, to: saveTo)
  }

  /// A line that is an answer; nil where it was a command or the input has ended.
  private mutating func answerLine(_ parameter: Parameter?, _ entries: [String]) throws -> String? {
    guard let line = readLine() else {
      isDone = true
      return nil
    }
    guard line.hasPrefix(":") else { return line }
    let words = line.dropFirst().split(separator: " ").map(String.init)
    switch words.first {
    case "quit", "q": isDone = true
    case "undo", "u":
      if let before = past.popLast() {
        facts = before
      } else {
        try say(phrases(.plainNothingToUndo))
      }
    case "result", "r":
      try say(phrases(.plainOutcome, phrases("outcome", interview.determination(facts).outcome)))
      try sayResult()
    case "why", "w":
      if let parameter {
        try say(phrases(.classifyWhy) + " " + phrases(parameter.why))
        try say(phrases(.classifyEvidence) + " " + phrases(parameter.evidence))
      }
      if !entries.isEmpty { try say(phrases(.plainHanging, phrases.list(entries))) }
    case "change", "c":
      let id = Identifier<Parameter>(words.count > 1 ? words[1] : "")
      if facts[id] != nil, id != Facts.itemType {
        again = id
      } else {
        try say(phrases(.plainNoAnswer, Phrases.quotable(id.text)))
      }
    default: try say(phrases(.plainBadLine))
    }
    return nil
  }

  // MARK: What it is

  private mutating func askName() throws {
    let isForGoods = !facts.types.isEmpty
    try say("\n" + phrases(isForGoods ? .plainForWhat : .plainWhat))
    var hits: [SearchHit] = []
    while let line = try answerLine(nil, []) {
      if let number = Int(line), hits.indices.contains(number - 1) {
        try choose(hits[number - 1])
        return
      }
      hits = Array(classifier.search(line).prefix(12))
      if hits.isEmpty {
        try say(phrases(.plainNothing, Phrases.quotable(line)))
        continue
      }
      for (index, hit) in hits.enumerated() {
        let id = hit.target.subject == .itemTypes ? "" : hit.id + "  "
        try say("  \(index + 1)  \(id)\(phrases(hit.title))")
      }
      try say(phrases(.plainChoose))
    }
  }

  private mutating func choose(_ hit: SearchHit) throws {
    let starts = classifier.startingPoints(hit.target, form: .goods)
    var chosen = starts.first
    if starts.count > 1 {
      for (index, start) in starts.enumerated() {
        try say("  \(index + 1)  \(reasons.names(start.types))")
      }
      try say(phrases(.plainChoose))
      guard let line = try answerLine(nil, []), let number = Int(line),
        starts.indices.contains(number - 1)
      else { return }
      chosen = starts[number - 1]
    }
    guard let chosen else { return }
    past.append(facts)
    if facts.types.isEmpty { name = phrases(hit.title) }
    facts = facts.naming(chosen)
    try keep()
  }

  private mutating func askKind(of type: Identifier<ItemType>) throws {
    let kinds = classifier.book.types.kinds(of: type)
    try say("\n" + phrases(.classifyWhichKind, reasons.name(type)))
    for (index, kind) in kinds.enumerated() { try say("  \(index + 1)  \(reasons.name(kind))") }
    guard let line = try answerLine(nil, []) else { return }
    guard let number = Int(line), kinds.indices.contains(number - 1) else {
      try say(phrases(.plainChoose))
      return
    }
    let kind = kinds[number - 1].text
    past.append(facts)
    facts[Facts.itemType] = .values(
      facts.types.flatMap { $0 == type ? [kind] : [$0.text] })
    try keep()
  }
}
