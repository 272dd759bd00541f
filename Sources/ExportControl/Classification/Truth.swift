/// What is known of a condition: strong Kleene logic.
///
/// Undetermined is never taken for not met.
public enum Truth: String, Sendable, CaseIterable, Comparable {
  /// The facts refute it.
  case notMet = "not-met"
  /// The facts do not decide it.
  case undetermined = "unknown"
  /// The facts establish it.
  case met

  private var rank: Int {
    switch self {
    case .notMet: 0
    case .undetermined: 1
    case .met: 2
    }
  }

  /// Not met before undetermined before met.
  public static func < (left: Truth, right: Truth) -> Bool { left.rank < right.rank }

  /// Met where both are; not met where one is not.
  static func && (left: Truth, right: Truth) -> Truth { left.rank < right.rank ? left : right }

  /// Met where one is; not met where neither is.
  static func || (left: Truth, right: Truth) -> Truth { left.rank < right.rank ? right : left }

  /// Met where it is not met, and the other way round.
  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .met: .notMet
    case .notMet: .met
    case .undetermined: .undetermined
    }
  }
}
