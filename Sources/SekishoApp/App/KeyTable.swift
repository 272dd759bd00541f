import TerminalUI

/// The bindings with the keys that are in force: those of ``ActionTable``, or in their place those
/// that the user's file gives.
struct KeyTable: Sendable {
  /// All keys as the program has them.
  static let standard = KeyTable(bindings: ActionTable.bindings)

  /// The bindings, in the order of ``ActionTable/bindings``.
  let bindings: [Binding]

  /// What a key asks for in a context.
  func action(for key: Key, in context: Context) -> Action? {
    bindings.first { $0.keys.contains(key) && $0.contexts.contains(context) }?.action
  }

  /// The table with other keys for some actions.
  ///
  /// Where what is typed is text, a character cannot be a command: there an action keeps its own
  /// keys unless another key is given for it.
  func with(_ keys: [Key], for action: Action) -> KeyTable {
    KeyTable(
      bindings: bindings.map { binding in
        guard binding.action == action else { return binding }
        let fitting = keys.filter { !$0.isText(inAnyOf: binding.contexts) }
        guard !fitting.isEmpty else { return binding }
        var changed = binding
        changed.keys = fitting
        return changed
      })
  }

  /// Keys that mean two things in one place.
  var conflicts: [Conflict] {
    var conflicts: [Conflict] = []
    for context in Context.allCases {
      var seen: [Key: Action] = [:]
      for binding in bindings where binding.contexts.contains(context) {
        for key in binding.keys {
          if let other = seen[key], other != binding.action {
            conflicts.append(Conflict(key: key, actions: [other, binding.action]))
          }
          seen[key] = binding.action
        }
      }
    }
    return conflicts
  }

  /// A key that means two things in one place.
  struct Conflict: Equatable, Sendable {
    let key: Key
    let actions: [Action]
  }

  /// The keys of a binding and of its partner: `↑↓`, or all of them: `↑ k  ↓ j`.
  func keys(of binding: Binding, in context: Context, all: Bool, _ marks: Marks) -> String {
    let partner = binding.partner.flatMap { partner in
      bindings.first {
        $0.action == partner && $0.contexts.contains(context) && $0.help == binding.help
      }
    }
    let groups = [binding.keys] + (partner.map { [$0.keys] } ?? [])
    if all {
      return groups.map { $0.map { Self.name($0, marks) }.joined(separator: " ") }
        .joined(separator: "  ")
    }
    return groups.compactMap { $0.first.map { Self.name($0, marks) } }.joined()
  }

  private static func name(_ key: Key, _ marks: Marks) -> String {
    guard marks == .ascii else { return key.name }
    switch key {
    case .up: return "Up"
    case .down: return "Down"
    case .left: return "Left"
    case .right: return "Right"
    default: return key.name
    }
  }
}

extension Key {
  /// Whether it is text in some of the places: any character where one types, what a number begins
  /// with where one is about to.
  fileprivate func isText(inAnyOf contexts: Set<Context>) -> Bool {
    guard case .character(let scalar) = self else { return false }
    if !contexts.isDisjoint(with: Context.typing.subtracting([.quantity])) { return true }
    return contexts.contains(.quantity) && "0123456789.,+-".unicodeScalars.contains(scalar)
  }
}

extension Action {
  /// The name by which a user's file knows it: `search`, `open.lists`.
  var name: String {
    if case .openScreen(let screen) = self { return "open.\(screen)" }
    return "\(self)"
  }
}
