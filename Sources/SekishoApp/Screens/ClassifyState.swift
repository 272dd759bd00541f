import ExportControl
import TerminalUI

/// An item being classified: what is known of it, what is asked, what was typed.
struct ClassifyState: Equatable, Sendable {
  /// How far it has come.
  enum Stage: Equatable, Sendable {
    /// What is it?
    case finding
    /// A question is asked.
    case asking
    /// The determination is read.
    case result
  }

  var stage = Stage.finding
  var finding = FindingState()
  /// What the item is called: what the user chose it by.
  var name = ""
  var facts = Facts()
  /// The facts before each answer, for undo.
  var past: [Facts] = []
  var question: Asked?
  /// Whether the answer is typed, not chosen.
  var isTyped = false
  /// What is being typed, where a number or a name is asked.
  var field = TextField()
  /// The chosen line among the answers.
  var selected = 0
  /// The lines ticked, where several can hold.
  var ticked: [String] = []
  /// Why what was typed could not be taken.
  var refusal: AnswerReader.Refusal?
  /// An answer that would change an earlier one, until it is confirmed.
  var pending: Answer?
  /// The page of the determination.
  var page = PageState()
  /// What became of saving.
  var notice: Notice?
  /// What was left unfinished, in an earlier session or for another item.
  var drafts: [Draft] = []
  var hasAskedForDrafts = false
  /// Under which number the facts of this item are kept.
  var draftNumber = 1
  /// Whether the determination has been saved as it is, so that no draft of it is needed.
  var isSaved = false
  /// The entry of another screen with which to begin, once the rules have been read.
  var toBegin: Beginning?
}

/// An entry with which to begin, and what the item is to be called.
struct Beginning: Equatable, Sendable {
  let entry: String
  let name: String
}

/// What is asked.
struct Asked: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// The next question of the interview.
    case next
    /// A question about the transfer.
    case transfer
    /// An earlier answer is to be changed.
    case change
  }

  let parameter: Identifier<Parameter>
  /// The type to be told more exactly, where the question is which kind it is.
  var type: Identifier<ItemType>?
  /// The entries that hang on it.
  var entries: [String] = []
  var purpose = Purpose.next
}

/// The item being looked for.
struct FindingState: Equatable, Sendable {
  var field = TextField()
  var form = Rule.Form.goods
  /// Whether the software or technology is named already, and asked is for what goods it is.
  var asksGoods = false
  /// The type whose kinds are shown while nothing is typed; nil for the topmost.
  var within: Identifier<ItemType>?
  var hits: [SearchHit] = []
  var selected = 0
  var offset = 0
}

/// Facts of an unfinished item.
struct Draft: Equatable, Sendable {
  /// Under which number they are kept.
  let number: Int
  let name: String
  let facts: Facts
  /// The lists whose edition has changed since.
  var changedEditions: [Identifier<ControlList>] = []
}

extension ClassifyState {
  /// A state with no item, in which what was unfinished can be taken up again.
  func withItemSetAside() -> ClassifyState {
    var fresh = ClassifyState()
    fresh.hasAskedForDrafts = hasAskedForDrafts
    fresh.finding.form = finding.form
    fresh.drafts = drafts
    if !facts.answers.isEmpty, !isSaved {
      fresh.drafts.insert(Draft(number: draftNumber, name: name, facts: facts), at: 0)
    }
    fresh.takeFreeNumber()
    return fresh
  }

  /// Keeps the facts of this item under a number that no other draft has.
  mutating func takeFreeNumber() {
    let taken = Set(drafts.map(\.number))
    draftNumber = (1...).first { !taken.contains($0) } ?? 1
  }
}

/// What is told about files, in the line under the head.
enum Notice: Equatable, Sendable {
  case saved(String)
  case notSaved(String)
  case draftUnreadable(String)
}
