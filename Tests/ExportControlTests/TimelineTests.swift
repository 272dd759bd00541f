import ExportControl
import Testing

/// Everything dated is on the timeline, once.
@Suite struct TimelineTests {
  private let catalogue = Shared.catalogue
  private let timeline = Timeline(Shared.catalogue)

  @Test func eventsStandByDate() {
    for (event, next) in zip(timeline.events, timeline.events.dropFirst()) {
      #expect(!next.date.precedes(event.date), "\(event.id), \(next.id)")
    }
  }

  @Test func everyEventHasItsOwnName() {
    #expect(Set(timeline.events.map(\.id)).count == timeline.events.count)
    for event in timeline.events {
      #expect(timeline.event(event.id)?.origin == event.origin)
      #expect(timeline.event(of: event.origin)?.id == event.id)
      #expect(catalogue.instrument(event.instrument) != nil)
    }
  }

  @Test func everyMilestoneIsThereOrIsAnExercise() {
    for (id, page) in catalogue.pages {
      for (number, milestone) in page.milestones.enumerated() {
        let event = timeline.event(of: .milestone(id, number))
        #expect(event?.date == milestone.date, "\(id) \(milestone.date)")
        #expect(event?.kind.rawValue == milestone.kind.rawValue)
      }
    }
  }

  @Test func everyExerciseAndEveryDatedEditionIsThereOnce() {
    for exercise in catalogue.exercises {
      #expect(timeline.events.count { $0.origin == .exercise(exercise.id) } == 1)
    }
    let dated = catalogue.lists.filter { $0.edition.date != nil }
    #expect(timeline.events.count { $0.kind == .edition } == dated.count)
    // An exercise of which a milestone tells too stands once.
    let days = timeline.events.filter { $0.kind == .milestone(.exercise) }.map {
      "\($0.date) \($0.end as Any)"
    }
    #expect(Set(days).count == days.count)
  }

  @Test func theFoundersStandOnTheirFirstDay() {
    for participation in catalogue.participations {
      let founders = catalogue.founders(of: participation.regime)
      let event = timeline.event(of: .founders(participation.regime))
      #expect((event == nil) == founders.isEmpty)
      if let event { #expect(founders.contains { $0.joined == event.date }) }
    }
  }
}
