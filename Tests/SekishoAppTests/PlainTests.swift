import ExportControl
import TerminalUI
import TestSupport
import Testing

@testable import SekishoApp

/// Plain mode: whole dialogues, and what holds of every line.
@Suite struct PlainTests {
  struct Dialogue: CustomStringConvertible, Sendable {
    let name: String
    let lines: [String]
    var description: String { name }
  }

  static let dialogues: [Dialogue] = [
    Dialogue(
      name: "browse", lines: ["5", "", "3", "b", "b", "down", "timeline", "b", "?", "b", "lang"]),
    Dialogue(
      name: "search", lines: ["/centrifuge", "2", "next hit", "b", "/ミサイル", "/xqzw", ":chart", "1"]),
    Dialogue(
      name: "participants",
      lines: [
        "screen 2", "next year", "previous year", "filter", "4", "6", "b", "sort", "chart", "4",
        "year 1990", "chart", "5", "map", "next year", "stated", "2", "b",
      ]),
    Dialogue(
      name: "lists",
      lines: [
        "lists", "8", "19", "1", "2", "page", "b", "compare 1", "compare 3", "b", "classify 2", "b",
        "b",
      ]),
    Dialogue(
      name: "classify",
      lines: [
        "classify", "multicopter", "1", "2 kg", "why", "b", "280 km", "undo", "400 km", "d", "no",
        "13", "no", "yes", "2 h", "d", "conditions", "2", "b", "change", "3", "unknown", "no",
        "change", "3", "unknown", "yes", "d", "save", "1", "new",
      ]),
    Dialogue(
      name: "exercises",
      lines: [
        "4", "screen 4", "filter", "3", "2", "b", "99", "what", "chart", "b", "map", "next region",
        "down", "1", "b", "b", "b", "b",
      ]),
    Dialogue(
      name: "timeline",
      lines: ["screen 9", "year 1987", "filter", "2", "next year", "open", "1", "b", "b"]),
  ]

  /// What is typed in Japanese in place of the English words.
  private static let japanese = [
    "down": "下", "timeline": "年表", "lang": "言語", "next hit": "次の結果", ":chart": "：グラフ",
    "screen 2": "画面　２", "next year": "翌年", "previous year": "前年", "filter": "絞り込み",
    "sort": "並べ替え", "chart": "グラフ", "year 1990": "1990年", "stated": "公表値", "lists": "規制リスト",
    "page": "本文", "compare 1": "比較 1", "compare 3": "比較 3", "classify 2": "該非判定 2",
    "classify": "該非判定", "no": "いいえ", "yes": "はい", "why": "理由", "undo": "取消し", "d": "不明",
    "result": "判定", "change": "変更", "unknown": "不明", "save": "保存", "new": "別品目",
    "screen 4": "画面 4", "screen 9": "画面 9", "map": "地図", "next region": "次の地域",
    "conditions": "要件", "year 1987": "１９８７年", "open": "開く",
  ]

  @Test(arguments: dialogues, Language.allCases)
  func dialogue(dialogue: Dialogue, language: Language) throws {
    var session = PlainSession(language: language, workspace: Session.newWorkspace())
    var text = session.begin().map { $0 + "\n" }.joined()
    for line in dialogue.lines {
      let typed = language == .japanese ? Self.japanese[line] ?? line : line
      text += "> \(typed)\n"
      // What is kept outside is told as on a machine where it works.
      let told = try session.take(typed) { effect, state in
        if case .save(let name, _) = effect { state.classify.notice = .saved(name) }
      }
      text += told.map { $0 + "\n" }.joined()
    }
    try Golden.compare(text, with: "plain-\(dialogue.name).\(language.rawValue).txt")
  }

  // MARK: What holds of every line

  /// Signs that are drawn: lines, blocks, shapes, arrows, dots between things.
  private static func isDecorated(_ line: String) -> Bool {
    line.contains(" · ") || line.contains(" › ")
      || line.unicodeScalars.contains { scalar in
        !TextWidth.isPrintable(scalar) || (0x2190...0x21FF).contains(scalar.value)
          || (0x2500...0x25FF).contains(scalar.value)
          || (0x2800...0x28FF).contains(scalar.value)
      }
  }

  private static let words = [
    "", "", "b", "b", "?", "q", "up", "down", "first", "last", "more", "lines before", "again",
    "lang", "/", "/uav", "/ロケット", ":", ":filter", ":go", "page", "open", "screen 2", "screen 3",
    "lists", "psi", "regimes", "about", "classify", "timeline", "participants", "filter", "sort",
    "chart", "stated", "year 1995", "year 0", "map", "next region", "world", "screen 9",
    "conditions", "next year", "first year", "bookmark", "bookmark 2",
    "bookmarks", "compare", "compare 3", "copy", "export", "next hit", "previous page", "tour",
    "mouse", "yes", "no", "d", "why", "undo", "change", "result", "transfer", "save", "new",
    "form", "regime", "280 km", "1, 2", "1 99", "-3", "99999999999999999999", "multicopter",
    "\u{1B}[2J", "\u{9B}31m\u{7}", "\u{202E}abc", "▸ · ─ █", "e\u{301}\u{301}", "　３", "；",
    String(repeating: "x", count: 5000),
  ]

  @Test(arguments: 1...5)
  func anyLine(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let workspace = Session.newWorkspace()
    var session = PlainSession(
      language: seed % 2 == 0 ? .japanese : .english, workspace: workspace)
    var told = session.begin()
    for _ in 0..<120 {
      let line =
        Bool.random(using: &random)
        ? String(Int.random(in: 1...24, using: &random))
        : Self.words.randomElement(using: &random) ?? ""
      told += try session.take(line)
      #expect(session.isDone || !told.isEmpty, "nothing is told after \"\(line)\"")
      for text in told where Self.isDecorated(text) { Issue.record("after \"\(line)\": \(text)") }
      for text in PlainView.lines(session.state, workspace) where Self.isDecorated(text) {
        Issue.record("in \(session.state.context): \(text)")
      }
      if session.isDone {
        session = PlainSession(language: .english, workspace: workspace)
      }
      told = []
    }
  }

  // MARK: Every action

  /// Lines that lead to each of the places, and to states in which each action can be done.
  private static let ways: [[String]] = [
    ["down"], ["2"], ["bookmark", "4", "b"], ["2", "b", "3", "previous page"], ["/uav", "1"],
    ["/uav"], [":", "b"], [":"], ["?"], ["tour"], ["2", "1"], ["filter"],
    ["screen 2"], ["screen 2", "chart"], ["screen 2", "stated"], ["screen 2", "filter"],
    ["screen 2", "map"], ["screen 2", "map", "next region"], ["screen 2", "chart", "chart"],
    ["lists", "8", "1", "1"], ["lists", "8", "1", "1", "1"], ["about"], ["screen 9"],
    ["psi"], ["psi", "chart"], ["psi", "map"], ["psi", "map", "next region", "2"],
    ["classify", "multicopter", "1", "13", "conditions", "1"],
    ["regimes", "compare", "compare 2"], ["classify"], ["classify", "multicopter", "1"],
    ["classify", "multicopter", "1", "13"], ["classify", "multicopter", "1", "13", "no", "yes"],
    ["classify", "multicopter", "1", "13", "result"],
    ["classify", "multicopter", "1", "13", "why"],
  ]

  /// What is done on the screens alone by moving about is done here by numbers and reading on.
  @Test(arguments: Language.allCases)
  func everyActionHasAWord(language: Language) throws {
    var reached: [Action] = []
    for way in Self.ways {
      let workspace = Session.newWorkspace()
      let phrases = workspace.phrases(language)
      var session = PlainSession(language: language, workspace: workspace)
      for line in way { _ = try session.take(line) }
      let state = session.state.withoutPassing
      for binding in workspace.keys.bindings where binding.contexts.contains(state.context) {
        let action = binding.action
        guard ActionTable.obstacle(to: action, state: state, workspace: workspace) == nil else {
          continue
        }
        if PlainWords.isCovered(action, in: state.context) {
          reached.append(action)
          continue
        }
        let word = PlainWords.word(action, state.context, phrases)
        let command = PlainCommand(word, session.state, workspace)
        switch action {
        case .yes, .no: #expect(command == .answer(word))
        case .dontKnow where command == .answer(word): break
        case .openScreen(let screen):
          // A word may mean something nearer; the number never does.
          let command = PlainCommand("screen \(screen.rawValue)", session.state, workspace)
          #expect(command == .perform(action, row: nil))
        default:
          #expect(command == .perform(action, row: nil), "\"\(word)\" after \(way)")
        }
        reached.append(action)
      }
    }
    for binding in ActionTable.bindings {
      #expect(reached.contains(binding.action), "\(binding.action.name) is reached by no way")
    }
  }

  @Test(arguments: Language.allCases)
  func noWordMeansTwoActions(language: Language) {
    let phrases = Session.newWorkspace().phrases(language)
    for context in Context.allCases {
      var words: [String: Action] = [:]
      for binding in ActionTable.bindings where binding.contexts.contains(context) {
        if case .openScreen = binding.action { continue }
        let word = PlainWords.word(binding.action, context, phrases)
        #expect(!word.hasPrefix("word."), "\(binding.action.name) has no word")
        #expect(words[word, default: binding.action] == binding.action, "\(word) in \(context)")
        words[word] = binding.action
      }
    }
  }

  // MARK: Pages

  @Test func comparisonsAreWordsInTheOrderOfTheLanguage() {
    let workspace = Session.newWorkspace()
    let japanese = Spoken.text("航続時間：1 L。> 20 Lを満たさない（差 19 L）", workspace.phrases(.japanese))
    #expect(japanese == "航続時間：1 L。20 L超を満たさない（差 19 L）")
    let english = Spoken.text("range ≥ 300 km, payload < 500", workspace.phrases(.english))
    #expect(english == "range at least 300 km, payload less than 500")
  }

  @Test func linksToTheSameHaveOneNumberAndPartNoWord() {
    var document = Document()
    document.title("Page")
    let first = document.link("missile", to: .term(Identifier("missile")))
    let second = document.link("missile", to: .term(Identifier("missile")))
    document.paragraph([first, Span("s and "), second, Span(".")])
    let page = SpokenPage(document, Session.newWorkspace().phrases(.english))
    #expect(page.lines == ["missiles [1] and missile [1]."])
    #expect(page.references == [.term(Identifier("missile"))])
  }

  // MARK: Texts

  @Test func signsThatOnlyPleaseAreLeftOut() {
    let workspace = Session.newWorkspace()
    let english = Spoken.text("▸ NSG · 1978  (name) █", workspace.phrases(.english))
    #expect(english == "NSG, 1978 (name)")
    let japanese = Spoken.text("材料 ▸  （素材）", workspace.phrases(.japanese))
    #expect(japanese == "材料（素材）")
  }

  @Test func inJapaneseAnAmountIsPartedFromTheOneBeforeIt() {
    let phrases = Session.newWorkspace().phrases(.japanese)
    #expect(Spoken.text("2 h ≥ 1 h（差 1 h）", phrases) == "2 h、1 h以上（差 1 h）")
    #expect(Spoken.text("航続距離 ≥ 300 km", phrases) == "航続距離 300 km以上")
  }
}
