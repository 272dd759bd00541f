import ExportControl
import Glibc

/// A file that the user names: read whole.
enum InputFile {
  /// The bytes of a file, or of standard input where the name is `-`.
  ///
  /// - Throws: a ``DataFault``: there is no such file, or it cannot be read.
  static func read(_ name: String) throws(DataFault) -> [UInt8] {
    if name == "-" { return try read(STDIN_FILENO) }
    let file = open(name, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? DataFault(.missingFile) : DataFault(.unreadable(String(cString: strerror(errno))))
    }
    defer { close(file) }
    return try read(file)
  }

  private static func read(_ file: Int32) throws(DataFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw DataFault(.unreadable(String(cString: strerror(errno))))
      }
      bytes += buffer[..<count]
      guard bytes.count <= largest else { throw DataFault(.tooLarge(bytes.count)) }
    }
  }

  /// A larger file is a mistake; a table of a million rows is smaller.
  private static let largest = 256 << 20
}

/// A file that the program writes: whole or not at all.
enum OutputFile {
  /// Writes a text beside the file, then puts it in the file's place.
  ///
  /// - Throws: a ``Failure`` with status 73; what stood there before still stands.
  static func write(_ text: String, to name: String) throws(Failure) {
    let temporary = name + ".\(getpid()).new"
    do throws(Failure) {
      try writeBytes(Array(text.utf8), to: temporary)
      guard rename(temporary, name) == 0 else { throw failure(name) }
    } catch {
      unlink(temporary)
      throw Failure(.failureWriteFile, name, error.arguments.last ?? "", status: .cannotWrite)
    }
  }

  private static func writeBytes(_ bytes: [UInt8], to name: String) throws(Failure) {
    let file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(name) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let failure = failure(name)
        close(file)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    // A disk that is full may say so only now.
    guard fsync(file) == 0 || errno == EINVAL, close(file) == 0 else { throw failure(name) }
  }

  private static func failure(_ name: String) -> Failure {
    Failure(.failureWriteFile, name, String(cString: strerror(errno)), status: .cannotWrite)
  }
}
