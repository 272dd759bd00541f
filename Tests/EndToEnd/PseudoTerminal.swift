import Foundation
import TestSupport

/// A program in a pseudo-terminal: every byte that it sends, and how it ends.
final class PseudoTerminal {
  let child: pid_t
  private var master: Int32
  private var slave: Int32
  private(set) var output: [UInt8] = []

  /// Starts a built program, or one of the machine's by its whole path, as the leader of its own
  /// session on a new terminal.
  init(
    _ program: String, _ arguments: [String] = [], rows: UInt16 = 24, columns: UInt16 = 80,
    environment: [String: String] = [:]
  ) throws {
    var master: Int32 = 0
    var slave: Int32 = 0
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &window) == 0 else { throw POSIXError(.EIO) }
    self.master = master
    self.slave = slave
    let name = String(cString: ttyname(slave))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, master)
    posix_spawn_file_actions_addclose(&actions, slave)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whoever runs the tests may ignore or block signals; the program starts with a clean slate.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID, which the importer does not see, with SETSIGDEF and SETSIGMASK.
    posix_spawnattr_setflags(&attributes, 0x80 | 0x04 | 0x08)

    var variables = Self.fixed
    variables.merge(environment) { _, new in new }
    let path = program.hasPrefix("/") ? program : Project.products.appending(path: program).path
    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    let envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var child: pid_t = 0
    let status = posix_spawn(&child, path, &actions, &attributes, argv, envp)
    guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: status) ?? .EIO) }
    self.child = child
  }

  deinit {
    kill(child, SIGKILL)
    var status: Int32 = 0
    waitpid(child, &status, WNOHANG)
    close(master)
    close(slave)
  }

  /// The same for every run: nothing of the machine's own settings.
  static let fixed = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
  ]

  /// How the terminal is set, as the program's shell would see it.
  var mode: [UInt32] {
    var mode = termios()
    tcgetattr(slave, &mode)
    return [mode.c_iflag, mode.c_oflag, mode.c_lflag]
  }

  func send(_ text: String) {
    _ = text.withCString { write(master, $0, strlen($0)) }
  }

  func resize(rows: UInt16, columns: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// The terminal goes away under the program.
  func hangUp() {
    close(master)
    close(slave)
    (master, slave) = (-1, -1)
  }

  /// Reads until the output, or what came since the last mark, holds a text.
  ///
  /// - Returns: whether it came within the time.
  func wait(for text: String, within seconds: Double = 20) -> Bool {
    let wanted = Array(text.utf8)
    let end = Date().addingTimeInterval(seconds)
    while true {
      if Self.contains(wanted, in: output) { return true }
      guard Date() < end, read(within: 100) != nil else { return false }
    }
  }

  /// Takes everything that comes until nothing has come for a moment.
  func drain() { while let count = read(within: 150), count > 0 {} }

  func forgetOutput() { output = [] }

  /// Bytes read: 0 where none came in time, nil where the terminal is closed.
  private func read(within milliseconds: Int32) -> Int? {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(master, &buffer, buffer.count)
    guard count > 0 else { return nil }
    output += buffer.prefix(count)
    return count
  }

  /// Waits for the program's end.
  ///
  /// - Returns: the exit status, or the signal as a negative number; nil where it goes on.
  func end(within seconds: Double = 20) -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    var status: Int32 = 0
    while Date() < end {
      if waitpid(child, &status, WNOHANG) == child {
        drain()
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
      }
      _ = read(within: 20)
    }
    return nil
  }

  /// The output as text, escapes in it.
  var text: String { String(decoding: output, as: UTF8.self) }

  private static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
