/// Something that the data date, wherever they hold it.
public struct DatedEvent: Sendable {
  /// Where the data hold it.
  public enum Origin: Hashable, Sendable {
    /// A milestone of an instrument: its place among them.
    case milestone(Identifier<Instrument>, Int)
    /// An interdiction exercise.
    case exercise(Identifier<Exercise>)
    /// The day since when the founding states take part.
    case founders(Identifier<Instrument>)
    /// The edition of a control list.
    case edition(Identifier<ControlList>)
  }

  /// What sort of event: the milestones' sorts, and the editions of lists.
  public enum Kind: Hashable, Sendable {
    /// A sort of milestone.
    case milestone(Milestone.Kind)
    /// An edition of a control list.
    case edition
  }

  /// Its name: `MTCR:1987-04`, for an exercise the exercise's own.
  public let id: Identifier<DatedEvent>
  /// Where the data hold it.
  public let origin: Origin
  /// When, or when it began.
  public let date: PartialDate
  /// When it ended, for what took several days.
  public let end: PartialDate?
  /// What sort of event.
  public let kind: Kind
  /// The instrument that it belongs to.
  public let instrument: Identifier<Instrument>
}

extension DatedEvent.Kind: CaseIterable, RawRepresentable {
  /// The milestones' sorts in their order, then the editions.
  public static var allCases: [Self] { Milestone.Kind.allCases.map(Self.milestone) + [.edition] }

  /// The sort of a name.
  public init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }

  /// Its name in the data.
  public var rawValue: String {
    switch self {
    case .milestone(let kind): kind.rawValue
    case .edition: "edition"
    }
  }
}
