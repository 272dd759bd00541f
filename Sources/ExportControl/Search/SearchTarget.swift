/// Something that a search can find.
public enum SearchTarget: Hashable, Sendable {
  /// A regime or another instrument.
  case instrument(Identifier<Instrument>)
  /// A state.
  case country(Identifier<Country>)
  /// A control list.
  case list(Identifier<ControlList>)
  /// A control entry, by its full name.
  case entry(String)
  /// What an item may be called.
  case itemType(Identifier<ItemType>)
  /// An exercise.
  case exercise(Identifier<Exercise>)
  /// A glossary term.
  case term(Identifier<Term>)
  /// A dated event of an instrument: its place among the instrument's milestones.
  case milestone(Identifier<Instrument>, Int)
  /// A source.
  case source(Identifier<Source>)
  /// A sentence of the help, by the name of its text.
  case help(String)

  /// Under which heading it is shown.
  public enum Subject: String, CaseIterable, Sendable {
    /// Regimes and other instruments.
    case instruments
    /// States.
    case countries
    /// Control lists.
    case lists
    /// What items are called.
    case itemTypes
    /// Control entries.
    case entries
    /// Exercises.
    case exercises
    /// Glossary terms.
    case terms
    /// Dated events.
    case milestones
    /// Sources.
    case sources
    /// The help.
    case help
  }

  /// Under which heading it is shown.
  public var subject: Subject {
    switch self {
    case .instrument: .instruments
    case .country: .countries
    case .list: .lists
    case .itemType: .itemTypes
    case .entry: .entries
    case .exercise: .exercises
    case .term: .terms
    case .milestone: .milestones
    case .source: .sources
    case .help: .help
    }
  }
}

/// Something found, with what to call it.
public struct SearchHit: Hashable, Sendable {
  /// What was found.
  public let target: SearchTarget
  /// Its name in the data.
  public let id: String
  /// What to call it.
  public let title: LocalizedText
  /// How well it fits; more is better.
  public let score: Int
}

extension Catalogue {
  /// Something that can be found, as if it had been.
  public func hit(_ target: SearchTarget) -> SearchHit {
    SearchHit(target: target, id: id(of: target), title: title(of: target), score: 0)
  }
}

extension Catalogue {
  /// The name in the data of something that can be found.
  func id(of target: SearchTarget) -> String {
    switch target {
    case .instrument(let id): id.text
    case .country(let code): code.text
    case .list(let id): id.text
    case .itemType(let id): id.text
    case .entry(let id): id
    case .exercise(let id): id.text
    case .term(let id): id.text
    case .milestone(let id, let number):
      milestone(number, of: id).map { "\(id) \($0.date)" } ?? id.text
    case .source(let id): id.text
    case .help(let name): name
    }
  }

  /// What to call something that can be found.
  public func title(of target: SearchTarget) -> LocalizedText {
    let title: LocalizedText? =
      switch target {
      case .instrument(let id): instrument(id)?.name
      case .country(let code): country(code)?.name
      case .list(let id): list(id)?.name
      case .itemType(let id): itemTypes.type(id)?.name
      case .entry(let id): entry(id)?.title
      case .exercise(let id): exercise(id)?.heading
      case .term(let id): term(id)?.term
      case .milestone(let id, let number): milestone(number, of: id)?.title
      case .source(let id): sources[id]?.title
      case .help(let name): strings[name]
      }
    return title ?? LocalizedText(both: DataText(copying: []))
  }

  /// A dated event of an instrument, by its place among them.
  public func milestone(_ number: Int, of id: Identifier<Instrument>) -> Milestone? {
    guard let milestones = pages[id]?.milestones, milestones.indices.contains(number) else {
      return nil
    }
    return milestones[number]
  }
}
