import ExportControl

/// Which exercises are shown.
struct ExerciseFilter: Equatable, Sendable {
  /// A domain, or those whose source names none.
  var domain: Choice<Exercise.Domain> = .all
  /// A form, or those whose source names none.
  var form: Choice<Exercise.Form> = .all
  /// A host, joint or helping ones among them.
  var host: Identifier<Country>?

  /// Everything, one value, or what has no value.
  enum Choice<Value: Equatable & Sendable>: Equatable, Sendable {
    case all
    case some(Value)
    case unstated

    func admits(_ values: [Value]) -> Bool {
      switch self {
      case .all: true
      case .some(let value): values.contains(value)
      case .unstated: values.isEmpty
      }
    }
  }

  func admits(_ exercise: Exercise) -> Bool {
    domain.admits(exercise.domains) && form.admits(exercise.forms)
      && (host.map { exercise.hosts.contains($0) || exercise.cohosts.contains($0) } ?? true)
  }
}
