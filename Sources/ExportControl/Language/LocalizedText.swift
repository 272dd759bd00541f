/// A language that the program speaks.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Japanese.
  case japanese = "ja"

  /// The other one.
  public var other: Language { self == .english ? .japanese : .english }
}

/// A text in both languages, saying the same.
public struct LocalizedText: Equatable, Hashable, Sendable {
  /// The English text.
  public let english: DataText
  /// The Japanese text.
  public let japanese: DataText

  /// The English text.
  public var en: String { english.string }
  /// The Japanese text.
  public var ja: String { japanese.string }

  /// The text in one language.
  public subscript(language: Language) -> String { language == .english ? en : ja }

  /// A name that is the same in both languages.
  init(both name: DataText) {
    english = name
    japanese = name
  }

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(node, keys: ["en", "ja"])
    english = try object.dataText("en")
    japanese = try object.dataText("ja")
  }
}
