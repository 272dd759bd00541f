import ExportControl

/// Something that a text can lead to.
enum Reference: Hashable, Sendable {
  case instrument(Identifier<Instrument>)
  case country(Identifier<Country>)
  case exercise(Identifier<Exercise>)
  case list(Identifier<ControlList>)
  case entry(String)
  case term(Identifier<Term>)
  case source(Identifier<Source>)
  case event(Identifier<DatedEvent>)
  case about(AboutTopic)
}

/// The subjects of the screen on the program itself.
enum AboutTopic: String, CaseIterable, Sendable {
  case program
  case coverage
  case editions
  case sources
  case glossary
}
