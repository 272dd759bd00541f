/// Reads an answer as people type it, at the keyboard or in a table.
public struct AnswerReader: Sendable {
  /// Why a text is no answer to a question.
  public enum Refusal: Error, Equatable, Sendable {
    /// Neither yes nor no.
    case notYesNo
    /// None of the choices; those that come near.
    case unknownChoice(String, nearest: [String])
    /// More than one choice where one is wanted.
    case onlyOne
    /// A CAS number whose check digit is wrong, or that is none.
    case badCAS(String)
    /// A name that the register does not hold.
    case notInRegister(String)
    /// Not a quantity.
    case quantity(QuantityReader.Refusal)
    /// Nothing was typed.
    case empty
  }

  private let book: RuleBook

  /// A reader that knows these rules.
  public init(_ book: RuleBook) { self.book = book }

  /// The answer that a text gives to the question of a parameter.
  ///
  /// - Throws: ``Refusal``.
  public func read(_ text: String, for parameter: Parameter) throws(Refusal) -> Answer {
    let typed = text.trimmed
    guard !typed.isEmpty else { throw .empty }
    if Self.unknownWords.contains(Folding.folded(typed)) { return .unknown }
    switch parameter.kind {
    case .yesNo:
      let word = Folding.folded(typed)
      if Self.yesWords.contains(word) { return .yesNo(true) }
      if Self.noWords.contains(word) { return .yesNo(false) }
      throw .notYesNo
    case .quantity(let unit):
      do {
        return .quantity(try QuantityReader(book.units).read(typed, usual: unit))
      } catch {
        throw .quantity(error)
      }
    case .choice(let choices, let many):
      var chosen: [String] = []
      for part in Self.parts(typed) { chosen.append(try Self.choice(part, among: choices)) }
      guard many || chosen.count == 1 else { throw .onlyOne }
      return .values(chosen)
    case .identifier(let register):
      var found: [String] = []
      for part in Self.parts(typed) { found.append(try identifier(part, in: register)) }
      return .values(found)
    }
  }

  /// The values of a text: apart by semicolons or ideographic commas.
  private static func parts(_ text: String) -> [String] {
    text.split { $0 == ";" || $0 == "；" || $0 == "、" }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func choice(_ text: String, among choices: [Parameter.Choice]) throws(Refusal)
    -> String
  {
    let wanted = Folding.folded(text)
    for choice in choices
    where [choice.id, choice.name.en, choice.name.ja].contains(where: {
      Folding.folded($0) == wanted
    }) {
      return choice.id
    }
    throw .unknownChoice(text, nearest: Similarity.nearest(to: text, among: choices.map(\.id)))
  }

  /// A name of a register, as the data write it.
  func identifier(_ text: String, in register: Parameter.Register) throws(Refusal) -> String {
    let name = text.trimmed
    if name == Parameter.Register.none { return name }
    switch register {
    case .cas:
      let number = String(decoding: Folding.folded(name), as: UTF8.self)
      guard CASNumber.isValid(number) else { throw .badCAS(name) }
      return number
    case .entries(let list):
      guard let found = book.number(of: name, in: list) else { throw .notInRegister(name) }
      return found
    }
  }

  private static func words(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map(Folding.folded))
  }
  private static let unknownWords = words([
    "?", "unknown", "don't know", "dont know", "i don't know", "not known", "不明", "わからない",
    "分からない", "未確認",
  ])
  private static let yesWords = words(["y", "yes", "true", "1", "はい", "有", "あり", "該当", "真"])
  private static let noWords = words(["n", "no", "false", "0", "いいえ", "無", "なし", "非該当", "偽"])
}
