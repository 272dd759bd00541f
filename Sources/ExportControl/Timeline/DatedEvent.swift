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
  public enum Kind: String, CaseIterable, Sendable {
    /// The beginning of an instrument.
    case founding
    /// A plenary or another meeting.
    case meeting
    /// A change of guidelines or lists.
    case amendment
    /// States joining or leaving.
    case accession
    /// A declaration.
    case statement
    /// A resolution of the United Nations.
    case resolution
    /// Something that happened in the world.
    case event
    /// A document.
    case publication
    /// An exercise.
    case exercise
    /// An edition of a control list.
    case edition

    init(_ kind: Milestone.Kind) {
      self =
        switch kind {
        case .founding: .founding
        case .meeting: .meeting
        case .amendment: .amendment
        case .accession: .accession
        case .statement: .statement
        case .resolution: .resolution
        case .event: .event
        case .publication: .publication
        case .exercise: .exercise
        }
    }
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
