import ExportControl
import TerminalUI
import Testing

@testable import SekishoApp

@Suite struct ActionTableTests {
  /// In no context does a key mean two things.
  @Test func noKeyIsGivenTwice() {
    for context in Context.allCases {
      var seen: Set<Key> = []
      for binding in ActionTable.bindings where binding.contexts.contains(context) {
        for key in binding.keys {
          #expect(seen.insert(key).inserted, "\(key.name) twice in \(context)")
        }
      }
    }
  }

  /// The keys that other programs and people's fingers rely on.
  @Test(arguments: [
    (Key.character("1"), Action.openScreen(.regimes)), (.character("j"), .down), (.up, .up),
    (.enter, .open), (.escape, .back), (.character("/"), .search), (.character("?"), .help),
    (.character("L"), .language), (.character("q"), .quit),
  ])
  func keysThatDoNotChange(key: Key, action: Action) {
    #expect(KeyTable.standard.action(for: key, in: .regimes) == action)
  }

  /// Every key that does something is in the help of the place where it does.
  @Test(arguments: Context.allCases)
  func helpNamesEveryKey(context: Context) {
    for binding in ActionTable.bindings where binding.contexts.contains(context) {
      let shown = KeyTable.standard.keys(of: binding, in: context, all: true, .unicode)
      #expect(!shown.isEmpty)
    }
  }
}
