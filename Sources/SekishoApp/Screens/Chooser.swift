import ExportControl
import TerminalUI

/// A short list of choices over the screen.
struct ChooserState: Equatable, Sendable {
  /// What is chosen.
  enum Purpose: Equatable, Sendable {
    /// A filter of the open screen.
    case filter
    /// The type with which a classification begins.
    case startingPoint([Facts], name: String)
    /// An answer to change.
    case answers
    /// The format of a determination's file.
    case formats
    /// The entry whose conditions are drawn.
    case entries
    /// A page that was marked.
    case bookmarks
    /// The part of what is shown that is copied.
    case copying
    /// The form in which what is shown is written to a file.
    case exporting
  }

  var purpose = Purpose.filter
  var selected = 0
  var offset = 0
}

/// One line of the chooser.
struct ChooserRow: Equatable, Sendable {
  /// What choosing it does; a heading does nothing.
  let choice: Choice?
  let label: String
  var isChosen = false
}

/// What choosing a line does.
enum Choice: Equatable, Sendable {
  case countries(CountryFilter)
  case domain(ExerciseFilter.Choice<Exercise.Domain>)
  case form(ExerciseFilter.Choice<Exercise.Form>)
  case host(Identifier<Country>?)
  case eventKind(DatedEvent.Kind?)
  case eventInstrument(Identifier<Instrument>?)
  case start(Facts, name: String)
  case answer(Identifier<Parameter>)
  case format(SavedFormat)
  case tree(String)
  case bookmark(Reference)
  case copied(CopiedPart)
  case export(ExportFormat)
}

enum Chooser {
  /// The choices of the open screen.
  static func rows(_ state: AppState, _ workspace: Workspace) -> [ChooserRow] {
    let phrases = workspace.phrases(state.language)
    if let rows = pageRows(state, workspace, phrases) { return rows }
    if let rows = classifyRows(state, workspace, phrases) { return rows }
    switch state.screen {
    case .exercises: return exerciseRows(state.exerciseFilter, workspace.catalogue, phrases)
    case .timeline: return eventRows(state, workspace, phrases)
    default:
      return CountryFilter.choices.map {
        ChooserRow(
          choice: .countries($0), label: $0.name(phrases), isChosen: $0 == state.participants.filter
        )
      }
    }
  }

  /// The choices about what is shown; nil where something else is chosen.
  private static func pageRows(
    _ state: AppState, _ workspace: Workspace, _ phrases: Phrases
  ) -> [ChooserRow]? {
    guard case .chooser(let chooser)? = state.overlays.last else { return nil }
    let below = state.withoutTopOverlay
    switch chooser.purpose {
    case .bookmarks:
      return state.bookmarks.map {
        ChooserRow(choice: .bookmark($0), label: $0.name(phrases, workspace.catalogue))
      }
    case .copying:
      return CopiedPart.allCases.filter { below.copied($0, workspace) != nil }.map {
        ChooserRow(choice: .copied($0), label: phrases("copied", $0))
      }
    case .exporting:
      return below.exportFormats(workspace).map {
        ChooserRow(choice: .export($0), label: phrases("export", $0))
      }
    case .filter, .startingPoint, .answers, .formats, .entries: return nil
    }
  }

  /// The choices of the interview; nil where a filter is chosen.
  private static func classifyRows(
    _ state: AppState, _ workspace: Workspace, _ phrases: Phrases
  ) -> [ChooserRow]? {
    guard case .chooser(let chooser)? = state.overlays.last, chooser.purpose != .filter,
      let classifier = workspace.classifier
    else { return nil }
    let reasons = ReasonText(phrases: phrases, book: classifier.book)
    switch chooser.purpose {
    case .filter, .bookmarks, .copying, .exporting: return nil
    case .entries:
      return state.withoutTopOverlay.treeEntries(workspace).map { entry in
        let title = classifier.catalogue.entry(entry).map { phrases($0.title) } ?? ""
        return ChooserRow(choice: .tree(entry), label: entry + "  " + title)
      }
    case .startingPoint(let starts, let name):
      return starts.map {
        ChooserRow(choice: .start($0, name: name), label: reasons.names($0.types))
      }
    case .answers:
      return state.classify.facts.answers.filter { $0.parameter != Facts.itemType }.map {
        ChooserRow(
          choice: .answer($0.parameter),
          label: reasons.name($0.parameter) + "  "
            + reasons.answer($0.answer, to: $0.parameter))
      }
    case .formats:
      let outcome = workspace.determination(state.classify.facts, classifier).outcome
      return SavedFormat.allCases.filter { !$0.isFinal || outcome != .undetermined }.map {
        ChooserRow(choice: .format($0), label: phrases("saved", $0))
      }
    }
  }

  /// What is chosen.
  static func title(_ state: AppState) -> Message {
    guard case .chooser(let chooser)? = state.overlays.last else { return .filterTitle }
    return switch chooser.purpose {
    case .filter: .filterTitle
    case .startingPoint: .classifyWhichType
    case .answers: .classifyWhichAnswer
    case .formats: .classifyWhichFormat
    case .entries: .treeTitle
    case .bookmarks: .bookmarksTitle
    case .copying: .copyTitle
    case .exporting: .exportTitle
    }
  }

  private static func exerciseRows(
    _ filter: ExerciseFilter, _ catalogue: Catalogue, _ phrases: Phrases
  ) -> [ChooserRow] {
    var rows = [ChooserRow(choice: nil, label: phrases(.filterKind))]
    let domains =
      [.all] + Exercise.Domain.allCases.map { ExerciseFilter.Choice.some($0) } + [.unstated]
    for domain in domains {
      rows.append(
        ChooserRow(
          choice: .domain(domain), label: ExerciseFilter.name(domain, phrases),
          isChosen: filter.domain == domain))
    }
    rows.append(ChooserRow(choice: nil, label: phrases(.filterForm)))
    let forms = [.all] + Exercise.Form.allCases.map { ExerciseFilter.Choice.some($0) } + [.unstated]
    for form in forms {
      rows.append(
        ChooserRow(
          choice: .form(form), label: ExerciseFilter.name(form, phrases),
          isChosen: filter.form == form))
    }
    rows.append(ChooserRow(choice: nil, label: phrases(.filterHost)))
    rows.append(
      ChooserRow(choice: .host(nil), label: phrases(.filterAll), isChosen: filter.host == nil))
    let hosts = Set(catalogue.exercises.flatMap { $0.hosts + $0.cohosts }).sorted()
    for host in hosts {
      let name = catalogue.country(host).map { phrases($0.name) } ?? ""
      rows.append(
        ChooserRow(
          choice: .host(host), label: "\(host)  \(name)", isChosen: filter.host == host))
    }
    return rows
  }

  private static func eventRows(
    _ state: AppState, _ workspace: Workspace, _ phrases: Phrases
  ) -> [ChooserRow] {
    let filter = state.timelineFilter
    var rows = [ChooserRow(choice: nil, label: phrases(.filterKind))]
    rows.append(
      ChooserRow(
        choice: .eventKind(nil), label: phrases(.filterAll), isChosen: filter.kind == nil))
    for kind in DatedEvent.Kind.allCases {
      let sign = TimelineStrip.sign(of: kind, state.marks)
      rows.append(
        ChooserRow(
          choice: .eventKind(kind), label: sign + " " + phrases("event", kind),
          isChosen: filter.kind == kind))
    }
    rows.append(ChooserRow(choice: nil, label: phrases(.filterInstrument)))
    rows.append(
      ChooserRow(
        choice: .eventInstrument(nil), label: phrases(.filterAll),
        isChosen: filter.instrument == nil))
    let dated = Set(workspace.timeline.events.map(\.instrument))
    for instrument in workspace.catalogue.instruments where dated.contains(instrument.id) {
      let id = instrument.id.text
      let short = phrases(instrument.short)
      rows.append(
        ChooserRow(
          choice: .eventInstrument(instrument.id), label: id == short ? id : id + "  " + short,
          isChosen: filter.instrument == instrument.id))
    }
    return rows
  }

  static func area(_ rows: [ChooserRow], _ state: AppState) -> Area {
    let widest = rows.reduce(20) { max($0, TextWidth.of($1.label)) }
    return state.layout.body.centred(height: rows.count + 2, width: widest + 10)
  }

  static func draw(
    _ chooser: ChooserState, _ state: AppState, _ workspace: Workspace, on grid: inout Grid
  ) {
    let rows = rows(state, workspace)
    let area = area(rows, state)
    grid.clear(area)
    let phrases = workspace.phrases(state.language)
    grid.fill(state.marks.horizontal, row: area.top, columns: area.columns, role: .rule)
    grid.draw(
      " " + phrases(title(state)) + " ", row: area.top, column: area.left + 2, role: .title)
    grid.fill(state.marks.horizontal, row: area.bottom - 1, columns: area.columns, role: .rule)
    let inner = area.inset(rows: 1)
    for row in 0..<inner.height where chooser.offset + row < rows.count {
      let index = chooser.offset + row
      let item = rows[index]
      let isSelected = index == chooser.selected
      let line = inner.top + row
      if item.choice != nil { grid.mark(row: line, columns: inner.columns, as: .row(index)) }
      if isSelected {
        grid.fill(" ", row: line, columns: inner.columns, role: .selected)
        grid.draw(state.marks.pointer, row: line, column: inner.left + 1, role: .selected)
        grid.cursor = Position(row: line, column: inner.left + 1)
      }
      let isHeading = item.choice == nil
      if item.isChosen {
        grid.draw("*", row: line, column: inner.left + 3, role: isSelected ? .selected : .accent)
      }
      grid.draw(
        TextWidth.clipped(
          item.label, to: inner.width - (isHeading ? 3 : 6), mark: state.marks.ellipsis),
        row: line, column: inner.left + (isHeading ? 2 : 5),
        role: isSelected ? .selected : isHeading ? .heading : .normal, limit: inner.right)
    }
    BrowserScreen.scrollMarks(rows.count, chooser.offset, inner, state, on: &grid)
  }
}

extension ExerciseFilter {
  static func name(_ choice: Choice<Exercise.Domain>, _ phrases: Phrases) -> String {
    switch choice {
    case .all: phrases(.filterAll)
    case .some(let domain): phrases("domain", domain)
    case .unstated: phrases(.domainNone)
    }
  }

  static func name(_ choice: Choice<Exercise.Form>, _ phrases: Phrases) -> String {
    switch choice {
    case .all: phrases(.filterAll)
    case .some(let form): phrases("form", form)
    case .unstated: phrases(.formNone)
    }
  }

  /// The filter in a line: `Kind: all  Form: live  Host: JP`.
  func summary(_ phrases: Phrases, _ catalogue: Catalogue) -> String {
    let host = self.host.flatMap { catalogue.country($0) }.map { phrases($0.name) }
    return [
      phrases(.filterKind) + ": " + Self.name(domain, phrases),
      phrases(.filterForm) + ": " + Self.name(form, phrases),
      phrases(.filterHost) + ": " + (host ?? phrases(.filterAll)),
    ].joined(separator: "  ")
  }
}
