import Foundation
import Testing

/// The built program, one test at a time: they share two cores, and a program
/// started by one would keep the pipes of another open.
@Suite(.serialized) enum EndToEnd {
  /// What a program left behind.
  typealias Result = (output: String, complaint: String, status: Int32)

  /// Runs a program to its end, with nothing of the machine's own settings.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    in folder: URL? = nil, input: String = ""
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = PseudoTerminal.fixed.merging(environment) { _, new in new }
    let (stdin, output, complaint) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let words = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      String(decoding: text, as: UTF8.self), String(decoding: words, as: UTF8.self),
      process.terminationStatus
    )
  }

  /// Runs a shell command, in which `$SEKISHO` is the program.
  static func shell(
    _ command: String, environment: [String: String] = [:], in folder: URL? = nil,
    input: String = ""
  ) throws -> Result {
    try run(
      "/bin/sh", ["-c", command],
      environment: environment.merging(["SEKISHO": TerminalScreen.sekisho]) { given, _ in given },
      in: folder, input: input)
  }
}
