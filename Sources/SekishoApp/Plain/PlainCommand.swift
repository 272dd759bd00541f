import ExportControl
import TerminalUI

/// What a line asks for.
enum PlainCommand: Equatable {
  /// An empty line: read on.
  case more
  /// The row, option, link or action with a number; with several, options that hold together.
  case choose([Int])
  case search(String)
  case palette(String)
  /// An action, of a row where one is numbered.
  case perform(Action, row: Int?)
  /// An action of another screen: a binding of the table.
  case elsewhere(Int)
  case year(Int)
  /// What the item is, or the answer to a question.
  case answer(String)
  /// Whether a changed answer is taken.
  case confirm(Bool)
  case unknown

  /// Reads a line in a place.
  init(_ line: String, _ state: AppState, _ workspace: Workspace) {
    let text = Self.trimmed(Self.halfWidth(line))
    let place = state.withoutPassing
    guard let first = text.first else {
      self = .more
      return
    }
    if text == "?" {
      self = .perform(.help, row: nil)
    } else if first == "/" {
      self = .search(Self.trimmed(String(text.dropFirst())))
    } else if first == ":" {
      self = .palette(Self.trimmed(String(text.dropFirst())))
    } else if place == state, let answer = Self.answer(text, state, workspace) {
      self = answer
    } else if let numbers = Self.numbers(text) {
      self = .choose(numbers)
    } else {
      self = Self.word(text, place, workspace) ?? .unknown
    }
  }

  /// The line where a question is asked; nil where it is a command.
  private static func answer(
    _ text: String, _ state: AppState, _ workspace: Workspace
  ) -> PlainCommand? {
    guard state.overlays.isEmpty, state.screen == .classify else { return nil }
    if state.classify.pending != nil {
      let isNo = text == "n" || PlainWords.isNamed(text, .no, workspace)
      let isYes = text == "y" || PlainWords.isNamed(text, .yes, workspace)
      return isNo || isYes ? .confirm(isYes) : word(text, state, workspace)
    }
    let numbers = numbers(text)
    switch state.context {
    case .find:
      if let numbers, numbers.count == 1 { return .choose(numbers) }
    case .question:
      if let numbers { return .choose(numbers) }
      // An answer goes before the word of an action: "no" is both.
      if (try? state.answer(to: text, workspace)) != nil { return .answer(text) }
    case .quantity, .answer:
      if text == "d" { return .perform(.dontKnow, row: nil) }
    default: return nil
    }
    switch PlainWords.find(text, state, workspace) {
    case .here(.yes), .here(.no): return .answer(text)
    case .here(let action): return .perform(action, row: nil)
    default: return screen(text) ?? .answer(text)
    }
  }

  /// A word, a word with a number after it.
  private static func word(_ text: String, _ state: AppState, _ workspace: Workspace)
    -> PlainCommand?
  {
    if let screen = screen(text) { return screen }
    switch PlainWords.find(text, state, workspace) {
    case .here(let action): return .perform(action, row: nil)
    case .elsewhere(let index): return .elsewhere(index)
    case nil: break
    }
    if text.hasSuffix("年"), let year = Int(text.dropLast()) { return .year(year) }
    let parts = text.split(separator: " ")
    guard parts.count > 1, let last = parts.last, let number = Int(last) else { return nil }
    let name = parts.dropLast().joined(separator: " ")
    if name.lowercased() == "year" { return .year(number) }
    if case .here(let action)? = PlainWords.find(name, state, workspace), hasRows(state) {
      return .perform(action, row: number)
    }
    return nil
  }

  /// Whether the numbers are those of rows that an action can be about.
  private static func hasRows(_ state: AppState) -> Bool {
    PlainWords.withRows.contains(state.context)
  }

  /// `screen 4`.
  private static func screen(_ text: String) -> PlainCommand? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, ["screen", "画面"].contains(parts[0].lowercased()),
      let screen = Int(parts[1]).flatMap({ ScreenID(rawValue: $0) })
    else { return nil }
    return .perform(.openScreen(screen), row: nil)
  }

  /// Numbers alone, apart by commas or blanks.
  static func numbers(_ text: String) -> [Int]? {
    // As people type them in Japanese too: full-width.
    let parts = String(decoding: Folding.folded(text), as: UTF8.self).split { ",; 、".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    return numbers.isEmpty || numbers.count != parts.count ? nil : numbers
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  /// Full-width letters and digits, as an input method leaves them, as common ones.
  private static func halfWidth(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(TextField.capacity) {
      switch scalar.value {
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: view.append(" ")
      default: if TextWidth.isPrintable(scalar) { view.append(scalar) }
      }
    }
    return String(view)
  }
}
