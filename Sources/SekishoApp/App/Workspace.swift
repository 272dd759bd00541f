import ExportControl
import TerminalUI

/// The facts, and what is worth remembering of what was made from them.
///
/// Everything kept here can be made again from the catalogue: it changes how soon an answer
/// comes, never what it is. One task owns it.
final class Workspace {
  private(set) var catalogue: Catalogue
  /// Whether the terminal has Japanese characters.
  let showsJapanese: Bool
  /// The keys in force.
  let keys: KeyTable
  private var pages: [PageKey: LaidOutPage] = [:]
  private var finders: [Language: TermFinder] = [:]
  private var index: SearchIndex?
  private var gatheredTimeline: Timeline?
  private var rows: (key: RowsKey, rows: [BrowserRow])?
  private var paper: (frame: Frame, grid: Grid)?
  private var determinationPage: (key: DeterminationKey, page: LaidOutPage)?
  private var determination: Determination?
  private var coasts: (projection: MapProjection, canvas: BrailleCanvas)?
  private let loader: CatalogueLoader
  /// What classification needs, once somebody classifies.
  private(set) var classifier: Classifier?

  init(
    catalogue: Catalogue, loader: CatalogueLoader, showsJapanese: Bool = true,
    keys: KeyTable = .standard
  ) {
    self.keys = keys
    self.catalogue = catalogue
    self.loader = loader
    self.showsJapanese = showsJapanese
  }

  /// Takes more facts in; what was made of fewer is forgotten.
  func adopt(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    pages = [:]
    finders = [:]
    index = nil
    gatheredTimeline = nil
    rows = nil
    paper = nil
    coasts = nil
  }

  private func prepareToClassify() throws(DataFault) {
    classifier = try Classifier(catalogue, loader: loader)
    // The pages of entries now have their conditions.
    pages = [:]
  }

  /// Reads what a state shows that is read only when it is shown: the rules, the map.
  ///
  /// - Throws: a `DataFault` where the data are wrong.
  func prepare(for state: inout AppState) throws(DataFault) {
    if state.needsRules, classifier == nil {
      try prepareToClassify()
      state.settle(self)
    }
    if state.showsMap { try loader.load([.map], into: &catalogue) }
  }

  /// The coasts, which stay while the exercises change.
  func coasts(_ screen: MapScreen) -> BrailleCanvas {
    if let coasts, coasts.projection == screen.projection { return coasts.canvas }
    let map = WorldMap(atlas: catalogue.atlas, projection: screen.projection)
    let canvas = map.coasts(borders: screen.isZoomed)
    coasts = (screen.projection, canvas)
    return canvas
  }

  /// What the facts say; the last answer is kept, since a screen asks for it more than once.
  func determination(_ facts: Facts, _ classifier: Classifier) -> Determination {
    if let determination, determination.facts == facts { return determination }
    let made = classifier.interview.determination(facts)
    determination = made
    return made
  }

  /// Takes rules that were read before.
  func adoptClassifier(_ classifier: Classifier) { self.classifier = classifier }

  /// Takes the search index that was made between keys.
  func adoptIndex(_ index: SearchIndex?) { self.index = index }

  func phrases(_ language: Language) -> Phrases {
    Phrases(strings: catalogue.strings, language: language, isASCII: !showsJapanese)
  }

  /// What there is to search, made when first searched.
  var searchIndex: SearchIndex {
    if let index { return index }
    let made = SearchIndex(catalogue)
    index = made
    return made
  }

  /// Everything dated, gathered when first asked for.
  var timeline: Timeline {
    if let gatheredTimeline { return gatheredTimeline }
    let made = Timeline(catalogue)
    gatheredTimeline = made
    return made
  }

  func writer(_ language: Language) -> DocumentWriter {
    DocumentWriter(
      catalogue: catalogue, phrases: phrases(language), finder: finder(language),
      book: classifier?.book)
  }

  private func finder(_ language: Language) -> TermFinder {
    if let finder = finders[language] { return finder }
    let finder = TermFinder(catalogue.terms, language: language)
    finders[language] = finder
    return finder
  }

  /// The frame on an empty screen, for the rest to be drawn on.
  func paper(_ frame: Frame) -> Grid {
    if let paper, paper.frame == frame { return paper.grid }
    let grid = frame.drawn(phrases(frame.language), keys)
    paper = (frame, grid)
    return grid
  }

  /// The rows of the open browser.
  func rows(_ state: AppState) -> [BrowserRow] {
    let key = RowsKey(
      screen: state.screen, language: state.language, expanded: state.browser?.expanded ?? [],
      filter: state.exerciseFilter, timelineFilter: state.timelineFilter, marks: state.marks)
    if let rows, rows.key == key { return rows.rows }
    let made = BrowserRows.rows(state, self)
    rows = (key, made)
    return made
  }

  /// The page of the determination.
  func determinationPage(_ state: AppState, width: Int) -> LaidOutPage {
    laidOut(state, width: width, isWhy: false) { record in
      DeterminationDocument.make(record, writer: self.writer(state.language))
    }
  }

  /// The page that tells why a question is asked.
  func whyPage(_ state: AppState, width: Int) -> LaidOutPage {
    laidOut(state, width: width, isWhy: true) { record in
      DeterminationDocument.why(
        state.classify.question, record, writer: self.writer(state.language))
    }
  }

  private func laidOut(
    _ state: AppState, width: Int, isWhy: Bool, _ make: (DeterminationRecord) -> Document
  ) -> LaidOutPage {
    let key = DeterminationKey(
      facts: state.classify.facts, question: isWhy ? state.classify.question : nil,
      language: state.language, width: width, marks: state.marks)
    if let (kept, page) = determinationPage, kept == key { return page }
    guard let record = state.record(self) else { return LaidOutPage(lines: [], references: []) }
    let document = make(record)
    let page = LaidOutPage(
      lines: DocumentLayout.lines(of: document, width: width, marks: state.marks),
      references: document.references)
    determinationPage = (key, page)
    return page
  }

  /// A page before it is laid out.
  func document(_ reference: Reference, _ language: Language, timeline: Bool = false) -> Document {
    Documents.make(reference, timeline: timeline, writer: writer(language))
  }

  /// A page laid out at a width.
  func page(_ key: PageKey) -> LaidOutPage {
    if let page = pages[key] { return page }
    let document = document(key.reference, key.language, timeline: key.isTimeline)
    let page = LaidOutPage(
      lines: DocumentLayout.lines(of: document, width: key.width, marks: key.marks),
      references: document.references)
    // A resize makes every width a new key: what a session shows in turn fits in a few dozen.
    if pages.count >= 48 { pages.removeAll(keepingCapacity: true) }
    pages[key] = page
    return page
  }
}

/// What the rows of a browser depend on.
private struct RowsKey: Equatable {
  let screen: ScreenID
  let language: Language
  let expanded: Set<Reference>
  let filter: ExerciseFilter
  let timelineFilter: TimelineFilter
  let marks: Marks
}

/// What the page of a determination depends on.
private struct DeterminationKey: Equatable {
  let facts: Facts
  let question: Asked?
  let language: Language
  let width: Int
  let marks: Marks
}

/// Which page, in which language, at which width.
struct PageKey: Hashable {
  let reference: Reference
  let isTimeline: Bool
  let language: Language
  let width: Int
  let marks: Marks
}

/// A page in lines, and what its links lead to.
struct LaidOutPage {
  let lines: [Line]
  let references: [Reference]

  /// The line on which a link first stands.
  func line(of link: Int) -> Int? {
    lines.firstIndex { $0.spans.contains { $0.link == link } }
  }
}
