import Glibc
import TerminalUI

/// Opens the screen, says something on stderr, and dies as it is asked to.
func probe(death: String?) throws {
  Terminal.prepareLocale()
  var terminal = try Terminal(scheme: .monochrome, plainLetter: { $0 })
  var grid = Grid(size: terminal.size)
  grid.draw("PROBE IS OPEN", row: 0, column: 0)
  terminal.show(grid)
  let message = "written while the screen was open\n"
  _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  _ = terminal.nextEvent()
  switch death {
  case "trap": fatalError("the probe crashes")
  case "segv": raise(SIGSEGV)
  case "abort": abort()
  default: break
  }
  terminal.close()
}

try probe(death: CommandLine.arguments.dropFirst().first)
