import ExportControl
import TerminalUI

/// What each count of one regime was officially, beside the one counted from the dates.
enum OfficialCounts {
  static func lines(_ state: AppState, _ workspace: Workspace, width: Int) -> [Line] {
    DocumentLayout.lines(of: document(state, workspace), width: width, marks: state.marks)
  }

  static func document(_ state: AppState, _ workspace: Workspace) -> Document {
    let catalogue = workspace.catalogue
    let phrases = workspace.phrases(state.language)
    let regime = state.participants.regime
    var writer = DocumentWriter(catalogue: catalogue, phrases: phrases)
    writer.title(phrases(.participantsOfficial), aside: regime.text)
    if let participation = catalogue.participation(in: regime) {
      if participation.isProvisional {
        writer.paragraph([Span(phrases(.participantsProvisional), .doubt)])
      }
      if let note = participation.note { writer.paragraph([Span(phrases(note), .quiet)]) }
      writer.space()
      for stated in catalogue.instrument(regime)?.stated ?? [] {
        let derived = participation.count(on: stated.asOf.latest)
        let agreement = derived.agreement(with: stated)
        var spans = [
          Span(phrases.statedCount(stated), .stated),
          Span(" " + phrases(.participantsStated)), Span(" · ", .quiet),
          Span("\(derived.best) ", .derived), Span(phrases(.participantsDerived) + " · "),
          Span(phrases("count", agreement), agreement == .agrees ? .quiet : .doubt),
        ]
        if let note = stated.note { spans.append(Span(" · " + phrases(note), .quiet)) }
        spans += writer.citations(stated.citations)
        writer.paragraph(spans, label: phrases.shortDate(stated.asOf), level: 1)
      }
      others(participation, &writer)
    }
    return writer.document
  }

  private static func others(_ participation: Participation, _ writer: inout DocumentWriter) {
    let phrases = writer.phrases
    if !participation.others.isEmpty { writer.space() }
    for other in participation.others {
      var spans = [
        Span(phrases(other.name) + " "),
        Span(phrases.named("participants.role.\(other.role.rawValue)"), .quiet),
      ]
      if let since = other.since {
        spans.append(Span(" · " + phrases(.dateSince, phrases.date(since)), .quiet))
      }
      if let note = other.note { spans.append(Span(" · " + phrases(note), .quiet)) }
      writer.paragraph(spans + writer.citations(other.citations), label: other.code, level: 1)
    }
    for circle in participation.circles {
      writer.space()
      let names = circle.countries.map { code in
        writer.catalogue.country(code).map { phrases($0.name) } ?? code.text
      }
      writer.paragraph(
        [
          Span(phrases(circle.name) + " ", .title),
          Span("\(circle.countries.count) · \(phrases.date(circle.asOf)): ", .quiet),
          Span(phrases.list(names)),
        ] + writer.citations(circle.citations))
    }
  }

  static func draw(_ state: AppState, _ workspace: Workspace, on grid: inout Grid) {
    let area = state.layout.body.inset(columns: 1)
    let page = LaidOutPage(lines: lines(state, workspace, width: area.width - 1), references: [])
    PageView.draw(
      page, PageState(offset: state.participants.officialOffset), isFocused: true, in: area, state,
      on: &grid)
  }
}
