import Foundation
import TestSupport
import Testing

@testable import ExportControl

/// The facts against a list of what the founding document says, made from the document alone.
@Suite struct FoundingDocumentTests {
  private let document: FoundingDocument
  private let catalogue = Shared.catalogue

  init() throws {
    let file = Project.folder.appending(
      path: "Tests/ExportControlTests/Golden/founding-document.json")
    document = try JSONDecoder().decode(FoundingDocument.self, from: Data(contentsOf: file))
  }

  /// Every count with a date stands among the stated counts; the others stand in the text.
  @Test func counts() {
    for count in document.counts {
      let stated = catalogue.instrument(Identifier(count.instrument))?.stated ?? []
      let isStated = stated.contains {
        $0.count == count.value && $0.asOf.description == count.asOf
          && $0.isLowerBound == (count.comparator != "=")
      }
      let isDated = count.asOf?.count == 10
      #expect(
        isDated ? isStated : words(of: count.instrument).hasNumber("\(count.value)"), "\(count)")
    }
  }

  /// Every dated event is a milestone of its subject, at least as exactly dated.
  @Test func milestones() {
    for milestone in document.milestones {
      guard let wanted = PartialDate(milestone.date) else {
        Issue.record("\(milestone) has no date")
        continue
      }
      let known = catalogue.pages[Identifier(milestone.instrument)]?.milestones ?? []
      #expect(
        known.contains { $0.date.isOver(by: wanted) && wanted.earliest.hasBegun(by: $0.date) },
        "\(milestone)")
    }
  }

  /// Every other number stands on the page of its subject.
  @Test func numbers() {
    for number in document.numbers {
      let stands = words(of: number.instrument).hasNumber(number.value)
      #expect(stands, "\(number)")
    }
  }

  /// Every threshold is there with its comparator and unit, in its category.
  @Test func thresholds() throws {
    for threshold in document.thresholds {
      let page = try #require(catalogue.pages[Identifier(threshold.instrument)])
      let section = try #require(
        page.sections.first { $0.title.en.hasSuffix("Category \(threshold.category)") },
        "\(threshold)")
      #expect(
        section.statements.flatMap(\.thresholds).contains {
          $0.parameter == threshold.quantity && $0.comparator.rawValue == threshold.comparator
            && $0.value == threshold.value && $0.unit == threshold.unit
        }, "\(threshold)")
    }
  }

  /// Every name stands on the page of its subject, word for word but not in the same order.
  @Test func names() {
    for name in document.names {
      let text = words(of: name.instrument).text
      let missing = name.words.filter { !text.contains($0.lowercased()) }
      #expect(missing == [], "\(name)")
    }
  }

  @Test func exercises() throws {
    try #require(catalogue.exercises.count == document.exercises.count)
    for (wanted, exercise) in zip(document.exercises, catalogue.exercises) {
      #expect(exercise.start.description == wanted.start)
      #expect(exercise.end.description == wanted.end)
      #expect(exercise.name?.en == wanted.name)
      #expect((exercise.hosts + exercise.cohosts).map(\.text) == wanted.hosts)
      let text = Words(exercise.texts).text
      #expect(wanted.place.filter { !text.contains($0.lowercased()) } == [], "\(wanted)")
      #expect(Set(exercise.domains) == wanted.domains, "\(wanted)")
      #expect(Set(exercise.forms).isSuperset(of: wanted.forms), "\(wanted)")
      let phases = exercise.phases.map {
        FoundingDocument.Phase(
          form: $0.form.rawValue, start: $0.start.description, end: $0.end.description)
      }
      #expect(wanted.phases == nil || phases == wanted.phases, "\(wanted)")
    }
  }

  @Test func sentByJapan() throws {
    for wanted in document.sentByJapan {
      let found = catalogue.exercises.filter {
        $0.start.description.hasPrefix(wanted.month) && $0.hosts.map(\.text) == [wanted.host]
      }
      let sent = found.flatMap(\.contributions).filter { $0.country.text == "JP" }
      let text = Words(sent.map(\.text)).text
      #expect(wanted.sent.filter { !text.contains($0) } == [], "\(wanted)")
    }
    let all = catalogue.exercises.count { !$0.contributions.isEmpty }
    #expect(all == document.sentByJapan.count)
  }

  @Test func hostedByJapan() throws {
    for wanted in document.hostedByJapan {
      let exercise = try #require(catalogue.exercises.first { $0.name?.en == wanted.name })
      let text = Words(exercise.texts + pageTexts(of: "PSI")).text
      let missing = wanted.facts.filter { !text.contains($0.lowercased()) }
      #expect(missing == [], "\(wanted.name)")
    }
  }

  @Test func asean() throws {
    let hcoc = try #require(catalogue.participation(in: Identifier("HCOC")))
    let end = PartialDate.endOfYear(2012)
    let members = catalogue.countries.filter { country in
      country.asean?.hasBegun(by: end) == true
        && hcoc.membership(of: country.code)?.holds(on: end) == true
    }
    #expect(Set(members.map(\.code.text)) == Set(document.aseanInHCOC))
  }

  private func words(of instrument: String) -> Words { Words(pageTexts(of: instrument)) }

  private func pageTexts(of id: String) -> [LocalizedText] {
    guard let instrument = catalogue.instrument(Identifier(id)),
      let page = catalogue.pages[instrument.id]
    else { return [] }
    var texts = [instrument.name, instrument.short, instrument.subject, page.summary]
    texts += instrument.stated.compactMap(\.note)
    texts += page.sections.flatMap(\.texts)
    texts += page.milestones.flatMap { [$0.title] + [$0.text, $0.doubt].compactMap { $0 } }
    return id == "PSI" ? texts + catalogue.exercises.flatMap(\.texts) : texts
  }
}

/// Japanese texts in one spelling, to look words up in.
private struct Words {
  let text: String

  init(_ texts: [LocalizedText]) {
    text = texts.map(\.ja).joined(separator: "\n").precomposedStringWithCompatibilityMapping
      .replacing(" ", with: "").replacing("豪州", with: "オーストラリア").lowercased()
  }

  /// Whether a number stands there, not as a part of another.
  func hasNumber(_ number: String) -> Bool {
    text.ranges(of: number).contains { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !before.isASCIIDigit && !after.isASCIIDigit
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Section {
  fileprivate var texts: [LocalizedText] {
    [title] + statements.flatMap { [$0.text] + [$0.label, $0.doubt].compactMap { $0 } }
  }
}

extension Exercise {
  fileprivate var texts: [LocalizedText] {
    [heading, title] + places + phases.map(\.place) + contributions.map(\.text)
      + account.flatMap(\.texts) + [doubt].compactMap { $0 }
  }
}

/// What the founding document says, with the lines where it says so.
private struct FoundingDocument: Decodable {
  struct Count: Decodable {
    let instrument: String
    let value: Int
    let comparator: String
    let asOf: String?
    let what: String
  }

  struct Milestone: Decodable {
    let instrument: String
    let date: String
    let what: String
  }

  struct Number: Decodable {
    let instrument: String
    let value: String
    let what: String
  }

  struct Limit: Decodable {
    let instrument: String
    let category: String
    let quantity: String
    let comparator: String
    let value: Double
    let unit: String
  }

  struct Name: Decodable {
    let instrument: String
    let words: [String]
  }

  struct Phase: Decodable, Equatable {
    let form: String
    let start: String
    let end: String
  }

  struct Training: Decodable {
    let start: String
    let end: String
    let name: String?
    let hosts: [String]
    let kind: String
    let place: [String]
    let phases: [Phase]?

    var domains: Set<Exercise.Domain> {
      var domains: Set<Exercise.Domain> = []
      if kind.contains("海上") { domains.insert(.maritime) }
      if kind.contains("航空") { domains.insert(.air) }
      if kind.contains("陸") { domains.insert(.land) }
      return domains
    }

    var forms: Set<Exercise.Form> {
      var forms: Set<Exercise.Form> = []
      if kind.contains("指揮所") { forms.insert(.commandPost) }
      if kind.contains("机上") { forms.insert(.tabletop) }
      return forms
    }
  }

  struct Sent: Decodable {
    let month: String
    let host: String
    let sent: [String]
  }

  struct Hosted: Decodable {
    let name: String
    let facts: [String]
  }

  let counts: [Count]
  let milestones: [Milestone]
  let numbers: [Number]
  let thresholds: [Limit]
  let names: [Name]
  let exercises: [Training]
  let sentByJapan: [Sent]
  let hostedByJapan: [Hosted]
  let aseanInHCOC: [String]
}
