import ExportControl

/// How a page is written in a file, and what it is called.
extension Reference {
  /// Kind and name, as in `entry:MTCR:1.A.1`.
  var code: String {
    switch self {
    case .instrument(let id): "instrument:\(id)"
    case .country(let id): "country:\(id)"
    case .exercise(let id): "exercise:\(id)"
    case .list(let id): "list:\(id)"
    case .entry(let id): "entry:\(id)"
    case .term(let id): "term:\(id)"
    case .source(let id): "source:\(id)"
    case .event(let id): "event:\(id)"
    case .about(let topic): "about:\(topic.rawValue)"
    }
  }

  /// The page of a code; nil where the catalogue has none.
  init?(code: String, in catalogue: Catalogue) {
    guard let colon = code.firstIndex(of: ":") else { return nil }
    let name = String(code[code.index(after: colon)...])
    let reference: Reference? =
      switch code[..<colon] {
      case "instrument": catalogue.instrument(Identifier(name)).map { .instrument($0.id) }
      case "country": catalogue.country(Identifier(name)).map { .country($0.code) }
      case "exercise": catalogue.exercise(Identifier(name)).map { .exercise($0.id) }
      case "list": catalogue.list(Identifier(name)).map { .list($0.id) }
      case "entry": catalogue.entry(name).map { .entry($0.id) }
      case "term": catalogue.term(Identifier(name)).map { .term($0.id) }
      case "source": catalogue.sources[Identifier(name)].map { .source($0.id) }
      case "event": Timeline(catalogue).event(Identifier(name)).map { .event($0.id) }
      case "about": AboutTopic(rawValue: name).map { .about($0) }
      default: nil
      }
    guard let reference else { return nil }
    self = reference
  }

  /// What a search finds it as; nil for the subjects of the program itself and for events.
  var target: SearchTarget? {
    switch self {
    case .instrument(let id): .instrument(id)
    case .country(let id): .country(id)
    case .exercise(let id): .exercise(id)
    case .list(let id): .list(id)
    case .entry(let id): .entry(id)
    case .term(let id): .term(id)
    case .source(let id): .source(id)
    case .about, .event: nil
    }
  }

  /// What it is called, with its number where it has one.
  func name(_ phrases: Phrases, _ catalogue: Catalogue) -> String {
    if case .about(let topic) = self { return phrases("about", topic) }
    if case .event(let id) = self, let event = Timeline(catalogue).event(id) {
      return event.title(phrases, catalogue)
    }
    guard let target else { return code }
    let title = phrases(catalogue.title(of: target))
    switch self {
    case .entry(let id): return id + "  " + title
    case .instrument(let id): return id.text + "  " + title
    default: return title
    }
  }
}
