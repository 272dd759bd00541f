import ExportControl

/// Which events of the timeline are shown.
struct TimelineFilter: Equatable, Sendable {
  /// One sort of event; all where nil.
  var kind: DatedEvent.Kind?
  /// One instrument; all where nil.
  var instrument: Identifier<Instrument>?

  func admits(_ event: DatedEvent) -> Bool {
    (kind.map { $0 == event.kind } ?? true)
      && (instrument.map { $0 == event.instrument } ?? true)
  }

  /// The filter in a line: `Kind: all  Instrument: MTCR`.
  func summary(_ phrases: Phrases) -> String {
    let kind = self.kind.map { phrases("event", $0) } ?? phrases(.filterAll)
    let instrument = self.instrument?.text ?? phrases(.filterAll)
    return phrases(.filterKind) + ": " + kind + "  " + phrases(.filterInstrument) + ": "
      + instrument
  }
}
