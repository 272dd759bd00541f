import ExportControl

/// Plain mode on standard input and output: the one place of it with effects.
enum PlainProgram {
  /// Answers lines until the user quits or the input ends.
  ///
  /// - Throws: a `DataFault` where the data are wrong, a ``Failure`` where something cannot be
  ///   written.
  static func run(
    loader: CatalogueLoader, language: Language, showsJapanese: Bool, keys: KeyTable, note: Note?
  ) throws {
    let workspace = Workspace(
      catalogue: try loader.loadAll(), loader: loader, showsJapanese: showsJapanese, keys: keys)
    var session = PlainSession(language: language, workspace: workspace)
    let problem = session.prepare { UserFiles.readBookmarks(&$0, workspace) }
    try say(session.begin(problem ?? note))
    while !session.isDone, let line = readLine() {
      try say(
        session.take(line) { effect, state in UserFiles.carryOut(effect, &state, workspace) })
    }
  }

  private static func say(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try Output.write(lines.joined(separator: "\n") + "\n")
  }
}
