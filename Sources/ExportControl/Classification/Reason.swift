/// Why an entry catches an item, does not, or cannot be decided.
public enum Reason: Sendable, Equatable {
  /// The item is, or is not, goods, software or technology.
  case form(wanted: Rule.Form, is: Rule.Form?, truth: Truth)
  /// The item is, or is not, of a type.
  case type(wanted: [Identifier<ItemType>], truth: Truth)
  /// A comparison.
  case row(ReasonRow)
  /// What it is for, or the item itself, does or does not meet one of these entries.
  case meets([String], itself: Bool, truth: Truth)
  /// A note takes it out, or could; the comparisons that say so.
  case exclusion(LocalizedText, rows: [ReasonRow], truth: Truth)
  /// The number's conditions are not in the data; the parameters on which it turns.
  case notModelled(turnsOn: [Identifier<Parameter>])

  /// What it is worth for the entry.
  public var truth: Truth {
    switch self {
    case .form(_, _, let truth), .type(_, let truth), .meets(_, _, let truth): truth
    case .row(let row): row.truth
    case .exclusion(_, _, let truth): !truth
    case .notModelled: .undetermined
    }
  }
}

/// A comparison, with the value that decided it.
public struct ReasonRow: Sendable, Equatable {
  /// The parameter.
  public let parameter: Identifier<Parameter>
  /// What its value must be, as the rule states it.
  public let wanted: Wanted
  /// The value; nil where it is not known.
  public let answer: Answer?
  /// What it is worth.
  public let truth: Truth
  /// How other sources read the threshold.
  public let readings: [LocalizedText]
  /// What is in doubt.
  public let doubt: LocalizedText?

  /// What a value must be.
  public enum Wanted: Sendable, Equatable {
    /// Yes, or no.
    case isYes(Bool)
    /// One of its values is among these.
    case includes([String])
    /// All of its values are among these.
    case only([String])
    /// A number so compared with a threshold.
    case compared(CriterionRow.Comparator, Quantity)
  }

  /// How far a value is from the threshold, in the threshold's unit; nil where there is none.
  public var distance: Quantity? {
    guard case .quantity(let value)? = answer else { return nil }
    return distance(of: value)
  }

  /// Whether the value is so near its threshold that a measurement may decide otherwise.
  public var isNearLimit: Bool {
    guard case .quantity(let value)? = answer else { return false }
    return isNearLimit(value)
  }

  /// Whether a value would be so near the threshold that a measurement may decide otherwise.
  ///
  /// One per cent of the threshold: about what a good instrument, or a rounded data sheet, leaves
  /// open.
  public func isNearLimit(_ value: Quantity) -> Bool {
    guard case .compared(_, let threshold) = wanted, let distance = distance(of: value) else {
      return false
    }
    return distance.value <= abs(threshold.value) * 0.01
  }

  private func distance(of value: Quantity) -> Quantity? {
    guard case .compared(_, let threshold) = wanted else { return nil }
    let distance = abs(value.converted(to: threshold.unit).value - threshold.value)
    return Quantity(Quantity.rounded(distance), threshold.unit)
  }
}
