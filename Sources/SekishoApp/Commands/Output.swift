import ExportControl
import Glibc

/// Results go to stdout, messages for people to stderr.
enum Output {
  /// Writes a result; a reader that has closed the pipe is no error.
  ///
  /// - Throws: a ``Failure`` with status 74 where the system refuses the bytes.
  static func write(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(0) }
        throw Failure(.failureOutput, String(cString: strerror(errno)), status: .io)
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Writes how far something has come over what was written before on the line.
  static func progress(_ text: String) {
    let line = "\r\u{1B}[K" + text
    _ = line.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
  }

  /// Writes a message for people.
  static func complain(_ text: String) {
    let line = text + "\n"
    _ = line.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
  }
}

/// How the program ends when something is wrong (sysexits.h).
enum ExitStatus: Int32 {
  case usage = 64
  case data = 65
  case noInput = 66
  case missing = 69
  case cannotWrite = 73
  case io = 74
}

/// Something wrong that is told to the user.
struct Failure: Error {
  let message: Message
  let arguments: [String]
  /// What sort of thing was not found.
  var thing: Message?
  /// What comes near to what was wanted.
  var nearest: [String] = []
  /// All there is, where that is few.
  var known: [String] = []
  let status: ExitStatus

  init(_ message: Message, _ arguments: String..., status: ExitStatus) {
    self.message = message
    self.arguments = arguments
    self.status = status
  }

  /// A name that is not known, with the nearest that are.
  static func unknown(_ thing: Message, _ name: String, among names: [String]) -> Failure {
    var failure = Failure(.failureUnknown, Phrases.quotable(name), status: .usage)
    failure.thing = thing
    failure.nearest = Similarity.nearest(to: name, among: names)
    if names.count <= 16 { failure.known = names }
    return failure
  }

  func text(_ phrases: Phrases) -> String {
    var text = phrases(message, (thing.map { [phrases($0)] } ?? []) + arguments)
    if !nearest.isEmpty { text += "\n" + phrases(.failureNearest, phrases.list(nearest)) }
    if !known.isEmpty { text += "\n" + phrases(.failureKnown, phrases.list(known)) }
    return phrases(.failurePrefix, text)
  }
}
