import Foundation
import TestSupport

/// A program inside tmux: what a person would see.
final class TerminalScreen {
  private let socket = "sekisho-test-\(UUID().uuidString)"

  /// Starts a shell command on a terminal of this size; the shell stays when it ends.
  init(
    _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    var variables = ["LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PS1": "$ ", "NO_COLOR": "1"]
    variables.merge(environment) { _, new in new }
    let settings = variables.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
    _ = try tmux(
      "-f", "/dev/null", "new-session", "-d", "-s", "t", "-x", "\(columns)", "-y", "\(rows)",
      "env -u SEKISHO_DATA -u SEKISHO_LANG \(settings) sh -i")
    _ = try tmux("set", "-g", "status", "off")
    _ = try tmux("set", "-g", "escape-time", "0")
    try type(command + "\n")
  }

  deinit { _ = try? tmux("kill-server") }

  /// The path of the built program, for a shell.
  static var sekisho: String { Project.products.appending(path: "sekisho").path }

  /// Keys by tmux's names: `Enter`, `Escape`, `C-z`.
  func press(_ keys: String...) throws {
    _ = try tmux(["send-keys", "-t", "t"] + keys)
  }

  func type(_ text: String) throws { _ = try tmux("send-keys", "-t", "t", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    _ = try tmux("resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What is on the screen.
  func text() throws -> String { try tmux("capture-pane", "-p", "-t", "t") }

  /// Looks until the screen is as wanted.
  ///
  /// - Returns: the screen, or nil where it did not come to that within the time.
  func wait(within seconds: Double = 30, until isReady: (String) -> Bool) throws -> String? {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      let text = try text()
      if isReady(text) { return text }
    }
    return nil
  }

  func wait(for text: String) throws -> String? { try wait { $0.contains(text) } }

  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  /// Runs tmux with its output in a file: its server would keep a pipe open for ever.
  private func tmux(_ arguments: [String]) throws -> String {
    guard let file = tmpfile() else { throw POSIXError(.EIO) }
    defer { fclose(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, fileno(file), 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let argv = (["tmux", "-L", socket] + arguments).map { strdup($0) } + [nil]
    let variables: [String] = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent"]
    let envp = variables.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, "tmux", &actions, nil, argv, envp) == 0 else {
      throw POSIXError(.ENOENT)
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    rewind(file)
    var output: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 8192)
    while case let count = fread(&part, 1, part.count, file), count > 0 { output += part[..<count] }
    return String(decoding: output, as: UTF8.self)
  }
}
