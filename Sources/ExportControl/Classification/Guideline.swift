/// A rule of what a regime, or Japan, asks of a transfer of what was caught, or was not.
public struct Guideline: Sendable {
  /// Of which items it speaks.
  public enum Scope: String, CaseIterable, Sendable {
    /// Items that one of its lists controls.
    case listed
    /// Items that no list controls.
    case notListed = "not-listed"
    /// Every item.
    case any
  }

  /// Its name in the data.
  public let id: String
  /// The regime, or Japan's controls.
  public let regime: Identifier<Instrument>
  /// The lists of which it speaks; none means all.
  public let lists: [Identifier<ControlList>]
  /// The category of which it speaks, in lists that have categories.
  public let category: String?
  /// Of which items it speaks.
  public let scope: Scope
  /// What it says, in our own words.
  public let text: LocalizedText
  /// Whether it concerns the transfer at all; nil means always.
  public let applies: Criterion?
  /// When what it asks is so; nil means that it asks nothing.
  public let condition: Criterion?
  /// What follows where it is so.
  public let whenMet: LocalizedText?
  /// What follows where it is not.
  public let whenNotMet: LocalizedText?
  /// How far the source says so.
  public let mark: Mark?
  /// Sources.
  public let citations: [Citation]

  init(_ node: JSONNode) throws(DataFault) {
    let object = try JSONObject(
      node,
      keys: [
        "id", "regime", "lists", "category", "scope", "text", "applies", "when", "met", "notMet",
        "mark", "source",
      ])
    id = try object.text("id")
    regime = try object.identifier("regime")
    lists = try object.identifiers("lists")
    category = try object.optionalText("category")
    scope = try object.choice("scope", Scope.self)
    text = try object.value("text", LocalizedText.init)
    applies = try object.optional("applies", Criterion.init)
    condition = try object.optional("when", Criterion.init)
    whenMet = try object.optional("met", LocalizedText.init)
    whenNotMet = try object.optional("notMet", LocalizedText.init)
    mark = try object.optional("mark", Mark.init)
    citations = try object.list("source", Citation.init)
  }
}

/// What a guideline says of a transfer.
public struct GuidelineFinding: Sendable {
  /// The guideline.
  public let guideline: Guideline
  /// Whether what it asks is so.
  public let status: Truth
  /// The parameters that would tell.
  public let needs: [Identifier<Parameter>]

  /// What follows; nil where that is not known.
  public var outcome: LocalizedText? {
    switch status {
    case .met: guideline.whenMet
    case .notMet: guideline.whenNotMet
    case .undetermined: nil
    }
  }
}

extension RuleBook {
  /// What the guidelines say of a determined item, in the order of the data.
  public func findings(for determination: Determination, catalogue: Catalogue)
    -> [GuidelineFinding]
  {
    let situation = Situation(determination.facts, book: self)
    var evaluation = Evaluation(situation, book: self)
    let caught = determination.matches.compactMap { catalogue.entry($0) }
    return guidelines.compactMap { linked in
      let guideline = linked.guideline
      guard Self.concerns(guideline, caught, determination.outcome) else { return nil }
      let applies = linked.applies.map { evaluation.truth($0) } ?? .met
      guard applies != .notMet else { return nil }
      let condition = linked.condition.map { evaluation.truth($0) } ?? .met
      // Whether it concerns the transfer must be known before what it asks can be.
      let status: Truth = applies == .undetermined ? .undetermined : condition
      let asked =
        applies == .undetermined ? linked.applies : status == .undetermined ? linked.condition : nil
      return GuidelineFinding(
        guideline: guideline, status: status,
        needs: asked.map { openParameters($0, situation) } ?? [])
    }
  }

  private static func concerns(
    _ guideline: Guideline, _ caught: [ControlEntry], _ outcome: Determination.Outcome
  ) -> Bool {
    switch guideline.scope {
    case .any: true
    case .notListed: outcome == .notListed
    case .listed:
      caught.contains { entry in
        (guideline.lists.isEmpty || guideline.lists.contains(entry.list))
          && (guideline.category == nil || guideline.category == entry.category)
      }
    }
  }

  private func openParameters(_ condition: Condition, _ situation: Situation) -> [Identifier<
    Parameter
  >] {
    var found: [Identifier<Parameter>] = []
    func collect(_ condition: Condition) {
      switch condition {
      case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.forEach(collect)
      case .not(let part): collect(part)
      case .row(let row):
        let parameter = rows[row].parameter
        let isOpen =
          situation.values[parameter] == .open || situation.values[parameter] == .unknown
        if isOpen, !found.contains(parameters[parameter].id) {
          found.append(parameters[parameter].id)
        }
      case .meets: break
      }
    }
    collect(condition)
    return found
  }
}
