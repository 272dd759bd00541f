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

  /// Lines to choose among by number.
  private func say(_ choices: [String]) throws {
    for (index, choice) in choices.enumerated() { try say("\(index + 1). \(choice)") }
  }

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
    let options = reasons.options(of: parameter)
    try say("\n" + phrases(parameter.question))
    if !parameter.choices.isEmpty { try say(options.map(\.label)) }
    try say(reasons.expected(parameter))
    guard let line = try answerLine(parameter, entries) else { return }
    do throws(AnswerReader.Refusal) {
      let answer: Answer
      if let chosen = chosen(line, among: options, several: parameter.takesSeveral) {
        answer = chosen
      } else {
        answer = try AnswerReader(classifier.book).read(line, for: parameter)
      }
      try? say(phrases(.plainUnderstood, reasons.understood(answer, to: id)))
      again = nil
      take(answer, for: id)
    } catch {
      try say(reasons.text(error, parameter))
      return
    }
    try keep()
  }

  /// The answer that a line chooses, by number or by name; nil where it chooses none.
  private func chosen(_ line: String, among options: [AnswerOption], several: Bool) -> Answer? {
    guard let numbers = PlainCommand.numbers(line) else {
      return options.first { $0.isNamed(line) }?.answer
    }
    return several || numbers.count == 1 ? options.answer(to: numbers) : nil
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
      if let hit = chosen(line, among: hits) {
        try choose(hit)
        return
      }
      hits = Array(classifier.search(line).prefix(12))
      if hits.isEmpty {
        try say(phrases(.plainNothing, Phrases.quotable(line)))
        continue
      }
      try say(
        hits.map { ($0.target.subject == .itemTypes ? "" : $0.id + " ") + phrases($0.title) })
      try say(phrases(.plainChoose))
    }
  }

  /// What the number in a line stands for; nil where there is no such number.
  private func chosen<Choice>(_ line: String, among choices: [Choice]) -> Choice? {
    guard let numbers = PlainCommand.numbers(line), numbers.count == 1 else { return nil }
    return choices[safe: numbers[0] - 1]
  }

  private mutating func choose(_ hit: SearchHit) throws {
    let starts = classifier.startingPoints(hit.target, form: .goods)
    var chosen = starts.first
    if starts.count > 1 {
      try say(starts.map { reasons.names($0.types) })
      try say(phrases(.plainChoose))
      guard let line = try answerLine(nil, []) else { return }
      chosen = self.chosen(line, among: starts)
    }
    guard let chosen else { return }
    past.append(facts)
    if facts.types.isEmpty { name = phrases(hit.title) }
    facts = facts.naming(chosen)
    try keep()
  }

  private mutating func askKind(of type: Identifier<ItemType>) throws {
    let kinds = reasons.kinds(of: type)
    try say("\n" + phrases(.classifyWhichKind, reasons.name(type)))
    try say(kinds.map(\.label))
    try say(reasons.expected(nil))
    guard let line = try answerLine(nil, []) else { return }
    guard case .values(let kind)? = chosen(line, among: kinds, several: false) else {
      try say(phrases(.plainBadLine))
      return
    }
    past.append(facts)
    facts[Facts.itemType] = .values(facts.types.flatMap { $0 == type ? kind : [$0.text] })
    try keep()
  }
}
