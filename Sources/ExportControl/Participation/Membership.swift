/// That a state takes part in a regime, and since when, as far as that is known.
public struct Membership: Sendable {
  /// How sure the date is, and after it the membership.
  public enum Confidence: String, CaseIterable, Sendable {
    /// An official source gives it.
    case high
    /// A good source gives it, or several weak ones agree.
    case medium
    /// Recalled, inferred, or from one weak source.
    case low
  }

  /// The state.
  public let country: Identifier<Country>
  /// When it joined, by the best estimate; nil where only bounds are known.
  public let joined: PartialDate?
  /// It had not joined before this.
  public let notBefore: PartialDate?
  /// It had joined by this.
  public let notAfter: PartialDate?
  /// When it ceased to take part.
  public let left: PartialDate?
  /// How sure the date is.
  public let confidence: Confidence
  /// Whether a source that was seen names the state as a participant.
  public let isNamed: Bool
  /// Whether it took part from the beginning.
  public let isFounder: Bool
  /// What is to be known about it.
  public let note: LocalizedText?
  /// Where it comes from.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "country", "joined", "notBefore", "notAfter", "left", "confidence", "unnamed", "founder",
        "note", "source",
      ])
    country = try object.identifier("country")
    joined = try object.optional("joined", PartialDate.init)
    notBefore = try object.optional("notBefore", PartialDate.init)
    notAfter = try object.optional("notAfter", PartialDate.init)
    left = try object.optional("left", PartialDate.init)
    confidence = try object.choice("confidence", Confidence.self)
    isNamed = !(try object.flag("unnamed"))
    isFounder = try object.flag("founder")
    note = try object.optional("note", LocalizedText.init)
    citations = try object.list("source", Citation.init)
    guard joined != nil || notAfter != nil else {
      throw DataFault(.missingKey("joined"), line: node.line)
    }
  }

  /// Whether the state takes part at the end of a day, by the best estimate of its dates.
  ///
  /// A date known only to the year counts from the end of that year.
  public func holds(on day: PartialDate) -> Bool {
    guard !hasLeft(by: day) else { return false }
    if let joined { return joined.isOver(by: day) || isCertain(on: day) }
    return isCertain(on: day)
  }

  /// Whether it takes part whatever the unknown dates turn out to be.
  public func isCertain(on day: PartialDate) -> Bool {
    !hasLeft(by: day) && (notAfter ?? joined).map { $0.isOver(by: day) } == true
  }

  /// Whether it may take part, for some value of the unknown dates.
  public func isPossible(on day: PartialDate) -> Bool {
    guard !hasLeft(by: day) else { return false }
    guard let earliest = notBefore ?? joined ?? notAfter else { return false }
    return earliest.hasBegun(by: day)
  }

  /// Whether the date of joining is an estimate or unknown.
  public var isDateUncertain: Bool {
    joined == nil || notBefore != nil || notAfter != nil || confidence == .low
  }

  private func hasLeft(by day: PartialDate) -> Bool { left.map { $0.isOver(by: day) } ?? false }
}
