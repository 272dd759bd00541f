import ExportControl
import TerminalUI

/// The page of a state: what it takes part in, and since when.
enum CountryDocument {
  static func make(_ country: Country, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    let catalogue = writer.catalogue
    writer.title(phrases(country.name), aside: country.code.text)
    writer.paragraph([Span(facts(country, phrases).joined(separator: " · "), .quiet)])
    writer.space()
    let line = joinings(of: country, catalogue)
    if !line.marks.isEmpty {
      writer.yearLine(.columnJoined, line)
      writer.space()
    }
    for participation in catalogue.participations {
      let name = catalogue.instrument(participation.regime).map { phrases($0.short) }
      let label = name ?? participation.regime.text
      guard let membership = participation.membership(of: country.code) else {
        writer.document(
          field: label, [Span(phrases(.participantsNever), .quiet)])
        continue
      }
      writer.document(field: label, spans(membership, participation, &writer))
    }
    let hosted = catalogue.exercises.filter {
      $0.hosts.contains(country.code) || $0.cohosts.contains(country.code)
    }
    if !hosted.isEmpty {
      writer.heading(phrases(.participantsExercises))
      for exercise in hosted {
        let link = writer.link(
          phrases(exercise.heading), to: .exercise(exercise.id))
        writer.paragraph(
          [link, Span("  " + phrases.dates(from: exercise.start, to: exercise.end), .quiet)],
          level: 1)
      }
    }
    return writer.document
  }

  /// When it joined what, as far as that is known; since when it has at the latest, else.
  private static func joinings(of country: Country, _ catalogue: Catalogue) -> YearLine {
    let marks = catalogue.participations.compactMap { participation -> YearLine.Mark? in
      guard let membership = participation.membership(of: country.code),
        let date = membership.joined ?? membership.notAfter
      else { return nil }
      return YearLine.Mark(
        label: participation.regime.text, year: date.year,
        isUncertain: membership.isDateUncertain)
    }
    return YearLine(ParticipantsState.years(catalogue), marks)
  }

  /// What a state took part in at the end of a year.
  static func make(_ country: Country, asOf year: Int, writer start: DocumentWriter) -> Document {
    var writer = start
    let phrases = writer.phrases
    let day = PartialDate.endOfYear(year)
    writer.title(
      phrases(country.name), aside: phrases(.participantsEndOfYearText, String(year)))
    for participation in writer.catalogue.participations {
      let name = writer.catalogue.instrument(participation.regime).map { phrases($0.short) }
      let label = name ?? participation.regime.text
      guard let membership = participation.membership(of: country.code), membership.holds(on: day)
      else {
        writer.document(field: label, [Span(phrases(.participantsNever), .quiet)])
        continue
      }
      writer.document(field: label, [Span(phrases.joined(membership), .stated)])
    }
    return writer.document
  }

  private static func facts(_ country: Country, _ phrases: Phrases) -> [String] {
    var facts = [phrases("region", country.region)]
    if let asean = country.asean {
      facts.append("ASEAN " + phrases(.dateSince, phrases.date(asean)))
    }
    if country.isFormer { facts.append(phrases(.participantsFormer)) }
    return facts
  }

  private static func spans(
    _ membership: Membership, _ participation: Participation, _ writer: inout DocumentWriter
  ) -> [Span] {
    let phrases = writer.phrases
    var spans = [Span(phrases.joined(membership), .stated)]
    var asides: [String] = []
    if let left = membership.left {
      asides.append(phrases(.participantsLeft) + " " + phrases.date(left))
    }
    if membership.isFounder { asides.append(phrases(.participantsFounder)) }
    if membership.confidence != .high {
      asides.append(
        phrases(.participantsConfidence) + ": " + phrases("confidence", membership.confidence))
    }
    if !membership.isNamed { asides.append(phrases(.participantsUnnamed)) }
    if !asides.isEmpty { spans.append(Span(" · " + asides.joined(separator: " · "), .quiet)) }
    if let note = membership.note { spans.append(Span(" · " + phrases(note), .quiet)) }
    return spans + writer.citations(membership.citations)
  }
}

extension Phrases {
  /// When a state joined: a date, or the bounds that are known.
  func joined(_ membership: Membership) -> String {
    if let joined = membership.joined {
      return membership.isDateUncertain ? "~ " + date(joined) : date(joined)
    }
    switch (membership.notBefore, membership.notAfter) {
    case (let from?, let to?): return self(.dateBetween, date(from), date(to))
    case (nil, let to?): return self(.dateBy, date(to))
    case (let from?, nil): return self(.dateFrom, date(from))
    case (nil, nil): return self(.dateUnknown)
    }
  }
}
