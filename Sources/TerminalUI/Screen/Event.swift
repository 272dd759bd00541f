/// A key as people name it.
public enum Key: Hashable, Sendable {
  /// A character typed.
  case character(Unicode.Scalar)
  /// A letter typed with Ctrl.
  case control(Unicode.Scalar)
  /// An arrow.
  case up
  /// An arrow.
  case down
  /// An arrow.
  case left
  /// An arrow.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A screenful back.
  case pageUp
  /// A screenful on.
  case pageDown
  /// Return.
  case enter
  /// Escape.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// The key that takes back the last character.
  case backspace
  /// The key that takes away the next character.
  case delete
  /// The first function key.
  case f1

  /// The keys that are no characters.
  public static let named: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
    .backspace, .delete, .f1,
  ]

  /// The key of a name as ``name`` gives it, case aside for those that are no characters; the
  /// arrows also as Up, Down, Left and Right.
  public init?(name: String) {
    let small = name.lowercased()
    let scalars = name.unicodeScalars
    if let key = Key.named.first(where: { $0.name.lowercased() == small }) {
      self = key
    } else if let arrow = Key.arrows[small] {
      self = arrow
    } else if small == "space" {
      self = .character(" ")
    } else if small.hasPrefix("ctrl-"), scalars.count == 6, let letter = small.unicodeScalars.last {
      self = .control(letter)
    } else if scalars.count == 1, let scalar = scalars.first {
      self = .character(scalar)
    } else {
      return nil
    }
  }

  private static let arrows: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right,
  ]

  /// What is printed on the key, the same in every language.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): "Ctrl-" + String(Character(scalar)).uppercased()
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .f1: "F1"
    }
  }
}

/// What the terminal reports.
public enum Event: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(Mouse)
  /// The size changed.
  case resized(Size)
  /// The program was stopped and goes on: everything must be painted again.
  case resumed
  /// Nothing came in the time given.
  case idle
  /// A signal asks the program to end.
  case signal(Int32)
  /// The terminal has gone.
  case closed
}
