/// Everything that the data date, in one order.
public struct Timeline: Sendable {
  /// The events by date; of the same date, by instrument.
  public let events: [DatedEvent]

  private var positions: [Identifier<DatedEvent>: Int] = [:]
  private var origins: [DatedEvent.Origin: Int] = [:]

  /// Gathers what a catalogue holds.
  ///
  /// A milestone that tells of a listed exercise is that exercise, not another event.
  public init(_ catalogue: Catalogue) {
    var gathered: [DatedEvent] = []
    var sameAsExercise: [DatedEvent.Origin: DatedEvent.Origin] = [:]
    for instrument in catalogue.instruments {
      gathered += Self.founders(instrument.id, catalogue)
      var counts: [PartialDate: Int] = [:]
      for (number, milestone) in (catalogue.pages[instrument.id]?.milestones ?? []).enumerated() {
        let origin = DatedEvent.Origin.milestone(instrument.id, number)
        if instrument.id == catalogue.exercising, let exercise = catalogue.exercise(of: milestone) {
          sameAsExercise[origin] = .exercise(exercise.id)
          continue
        }
        let count = counts[milestone.date, default: 0] + 1
        counts[milestone.date] = count
        let name = "\(instrument.id):\(milestone.date)" + (count > 1 ? ":\(count)" : "")
        gathered.append(
          DatedEvent(
            id: Identifier(name), origin: origin, date: milestone.date, end: milestone.end,
            kind: .milestone(milestone.kind), instrument: instrument.id))
      }
      if instrument.id == catalogue.exercising {
        gathered += catalogue.exercises.map { Self.event($0, of: instrument.id) }
      }
      gathered += catalogue.lists.filter { $0.regime == instrument.id }.compactMap(Self.event)
    }
    events = gathered.enumerated().sorted { left, right in
      if left.element.date == right.element.date { return left.offset < right.offset }
      return left.element.date.precedes(right.element.date)
    }.map(\.element)
    for (position, event) in events.enumerated() {
      positions[event.id] = position
      origins[event.origin] = position
    }
    for (milestone, exercise) in sameAsExercise { origins[milestone] = origins[exercise] }
  }

  /// The event of a name.
  public func event(_ id: Identifier<DatedEvent>) -> DatedEvent? {
    positions[id].map { events[$0] }
  }

  /// The event that the data hold at a place.
  public func event(of origin: DatedEvent.Origin) -> DatedEvent? {
    origins[origin].map { events[$0] }
  }

  /// The first and the last year of some events; nil where there are none.
  public static func years(_ events: [DatedEvent]) -> ClosedRange<Int>? {
    guard let first = events.first?.date.year, let last = events.last?.date.year else { return nil }
    return first...max(first, last)
  }

  private static func founders(
    _ regime: Identifier<Instrument>, _ catalogue: Catalogue
  ) -> [DatedEvent] {
    guard
      let date = catalogue.founders(of: regime).compactMap(\.joined).min(by: { $0.precedes($1) })
    else { return [] }
    return [
      DatedEvent(
        id: Identifier("\(regime):founders"), origin: .founders(regime), date: date, end: nil,
        kind: .milestone(.founding), instrument: regime)
    ]
  }

  private static func event(
    _ exercise: Exercise, of instrument: Identifier<Instrument>
  ) -> DatedEvent {
    DatedEvent(
      id: Identifier(exercise.id.text), origin: .exercise(exercise.id), date: exercise.start,
      end: exercise.end == exercise.start ? nil : exercise.end, kind: .milestone(.exercise),
      instrument: instrument)
  }

  private static func event(_ list: ControlList) -> DatedEvent? {
    list.edition.date.map { date in
      DatedEvent(
        id: Identifier("\(list.id):edition"), origin: .edition(list.id), date: date, end: nil,
        kind: .edition, instrument: list.regime)
    }
  }
}

extension Catalogue {
  /// The states that took part in a regime from the beginning.
  public func founders(of regime: Identifier<Instrument>) -> [Membership] {
    participation(in: regime)?.members.filter(\.isFounder) ?? []
  }

  /// The listed exercise of which a milestone tells: held on the same days.
  fileprivate func exercise(of milestone: Milestone) -> Exercise? {
    guard milestone.kind == .exercise else { return nil }
    return exercises.first {
      $0.start == milestone.date && $0.end == (milestone.end ?? milestone.date)
    }
  }
}
