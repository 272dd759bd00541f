import ExportControl
import TerminalUI

/// A row of the list at the left of a browser.
struct BrowserRow: Equatable, Sendable {
  /// What the row leads to; a heading leads nowhere.
  let target: Reference?
  /// How deep it stands.
  var depth = 0
  /// Whether it can be unfolded, and is.
  var fold = Fold.leaf
  /// A short mark or number before the label.
  var mark = ""
  /// What it is.
  let label: String
  /// A figure or code at the right.
  var aside = ""

  enum Fold: Equatable, Sendable {
    case leaf
    case closed
    case open
  }
}

/// The rows of each browser.
enum BrowserRows {
  static func rows(_ state: AppState, _ workspace: Workspace) -> [BrowserRow] {
    let catalogue = workspace.catalogue
    let phrases = workspace.phrases(state.language)
    switch state.screen {
    case .regimes: return instruments(catalogue, phrases)
    case .lists: return lists(catalogue, phrases, expanded: state.lists.expanded)
    case .exercises: return exercises(state, catalogue, phrases)
    case .about: return about(catalogue, phrases, expanded: state.about.expanded)
    case .timeline: return TimelineRows.rows(state, workspace, phrases)
    case .participants, .classify: return []
    }
  }

  private static func instruments(_ catalogue: Catalogue, _ phrases: Phrases) -> [BrowserRow] {
    var rows: [BrowserRow] = []
    for group in Instrument.Group.allCases {
      let members = catalogue.instruments.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      let hasCounts = members.contains { $0.baseCount != nil }
      rows.append(
        BrowserRow(
          target: nil, label: phrases("group", group),
          aside: hasCounts ? phrases(.participantsEndOfYearText, String(baseYear)) : ""))
      for instrument in members {
        let short = phrases(instrument.short)
        rows.append(
          BrowserRow(
            target: .instrument(instrument.id), depth: 1,
            label: short + "  " + phrases(instrument.subject),
            aside: count(instrument)))
      }
    }
    return rows
  }

  /// The year at whose end the founding document stands.
  private static let baseYear = 2012

  /// The number of participants then; an earlier one with its year.
  private static func count(_ instrument: Instrument) -> String {
    guard let stated = instrument.baseCount else { return "" }
    let count = String(stated.count) + (stated.isLowerBound ? "+" : "")
    return stated.asOf.year == baseYear ? count : "\(stated.asOf.year)  \(count)"
  }

  private static func lists(
    _ catalogue: Catalogue, _ phrases: Phrases, expanded: Set<Reference>
  ) -> [BrowserRow] {
    var rows: [BrowserRow] = []
    for list in catalogue.lists {
      let target = Reference.list(list.id)
      let isOpen = expanded.contains(target)
      rows.append(
        BrowserRow(
          target: target, fold: isOpen ? .open : .closed, mark: list.id.text,
          label: phrases(list.name)))
      if isOpen { rows += entries(of: list, phrases, expanded: expanded) }
    }
    return rows
  }

  /// The entries in the list's order, those under a folded one left out.
  private static func entries(
    of list: ControlList, _ phrases: Phrases, expanded: Set<Reference>
  ) -> [BrowserRow] {
    var rows: [BrowserRow] = []
    var depths: [String: Int] = [:]
    var parents: Set<String> = []
    for entry in list.entries { if let parent = entry.parent { parents.insert(parent) } }
    var hidden: Set<String> = []
    for entry in list.entries {
      let depth = (entry.parent.flatMap { depths[$0] } ?? 0) + 1
      depths[entry.number] = depth
      let target = Reference.entry(entry.id)
      let isOpen = expanded.contains(target)
      let isHidden = entry.parent.map(hidden.contains) ?? false
      if isHidden || !isOpen { hidden.insert(entry.number) }
      if isHidden { continue }
      rows.append(
        BrowserRow(
          target: target, depth: depth,
          fold: parents.contains(entry.number) ? (isOpen ? .open : .closed) : .leaf,
          mark: entry.number, label: phrases(entry.title)))
    }
    return rows
  }

  private static func exercises(
    _ state: AppState, _ catalogue: Catalogue, _ phrases: Phrases
  ) -> [BrowserRow] {
    var rows: [BrowserRow] = []
    var year = 0
    for exercise in catalogue.exercises where state.exerciseFilter.admits(exercise) {
      if exercise.start.year != year {
        year = exercise.start.year
        rows.append(BrowserRow(target: nil, label: phrases(.dateYear, String(year))))
      }
      rows.append(
        BrowserRow(
          target: .exercise(exercise.id), depth: 1,
          mark: ExerciseChart.days(of: exercise, phrases) + " "
            + ExerciseChart.shapes(of: exercise, state.marks),
          label: phrases(exercise.heading),
          aside: exercise.hosts.map(\.text).joined(separator: " ")))
    }
    return rows
  }

  private static func about(
    _ catalogue: Catalogue, _ phrases: Phrases, expanded: Set<Reference>
  ) -> [BrowserRow] {
    var rows: [BrowserRow] = []
    for topic in AboutTopic.allCases {
      let target = Reference.about(topic)
      let isOpen = expanded.contains(target)
      let canUnfold = topic == .sources || topic == .glossary
      rows.append(
        BrowserRow(
          target: target, fold: canUnfold ? (isOpen ? .open : .closed) : .leaf,
          label: phrases("about", topic)))
      guard isOpen else { continue }
      switch topic {
      case .sources:
        for source in catalogue.sources.values.sorted(by: { $0.id < $1.id }) {
          rows.append(
            BrowserRow(
              target: .source(source.id), depth: 1, label: source.shortName(in: phrases.language)))
        }
      case .glossary:
        for term in catalogue.terms(sortedIn: phrases.language) {
          rows.append(BrowserRow(target: .term(term.id), depth: 1, label: phrases(term.term)))
        }
      case .program, .coverage, .editions: break
      }
    }
    return rows
  }
}
