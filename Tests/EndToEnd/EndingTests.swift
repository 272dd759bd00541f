import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// However the program ends, the terminal is as it was and the shell learns how.
  @Suite struct EndingTests {
    private static let enter = "\u{1B}[?1049h"
    private static let leave = "\u{1B}[?1049l"

    private func started(_ program: String = "sekisho", _ arguments: [String] = []) throws
      -> (terminal: PseudoTerminal, mode: [UInt32])
    {
      // The mode before the program touches it is the mode of any fresh terminal.
      let fresh = try PseudoTerminal("sekisho", ["--version"])
      let mode = fresh.mode
      _ = fresh.end()
      let terminal = try PseudoTerminal(program, arguments)
      #expect(terminal.wait(for: program == "sekisho" ? "NSG" : "PROBE IS OPEN"))
      #expect(terminal.mode != mode)
      return (terminal, mode)
    }

    @Test func quitting() throws {
      let (terminal, mode) = try started()
      #expect(terminal.text.contains(Self.enter))
      terminal.send("q")
      #expect(terminal.end() == 0)
      #expect(terminal.text.contains(Self.leave))
      #expect(terminal.mode == mode)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func aSignal(number: Int32) throws {
      let (terminal, mode) = try started()
      kill(terminal.child, number)
      #expect(terminal.end() == -number)
      #expect(terminal.text.contains(Self.leave))
      #expect(terminal.mode == mode)
    }

    @Test(arguments: [("trap", [SIGTRAP, SIGILL]), ("segv", [SIGSEGV]), ("abort", [SIGABRT])])
    func aCrash(kind: String, signals: [Int32]) throws {
      let (terminal, mode) = try started("CrashProbe", [kind])
      terminal.send("x")
      let ending = try #require(terminal.end())
      #expect(signals.contains(-ending))
      let parts = terminal.text.components(separatedBy: Self.leave)
      #expect(parts.count == 2)
      // What was written to stderr meanwhile appears once the screen is left, not before.
      #expect(!parts[0].contains("written while"))
      #expect(parts.last?.contains("written while the screen was open") == true)
      if kind == "trap" { #expect(parts.last?.contains("the probe crashes") == true) }
      #expect(terminal.mode == mode)
    }

    @Test func aTerminalThatGoesAway() throws {
      let (terminal, _) = try started()
      kill(terminal.child, SIGHUP)
      #expect(terminal.end() == -SIGHUP)
    }

    /// Without a signal that says so, the hung-up terminal must be noticed, not asked for ever.
    @Test func aTerminalThatGoesAwayUnsaid() throws {
      let sekisho = Project.products.appending(path: "sekisho").path
      let terminal = try PseudoTerminal("/bin/sh", ["-c", "trap '' HUP; exec \(sekisho)"])
      #expect(terminal.wait(for: "NSG"))
      terminal.hangUp()
      #expect(terminal.end() == 0)
    }
  }
}

extension EndToEnd {
  /// What is sent to the terminal.
  @Suite struct LineTests {
    @Test func nothingIsSentUntilAKeyComes() throws {
      let terminal = try PseudoTerminal("sekisho")
      // The glossary is read last: its words are underlined then.
      #expect(terminal.wait(for: "\u{1B}[0;4m"))
      terminal.drain()
      terminal.forgetOutput()
      terminal.drain()
      #expect(terminal.output.isEmpty)
    }

    /// A new size is seen whenever it comes: in a paint, between keys, while facts are read.
    @Test func noResizeIsLost() throws {
      for _ in 0..<10 {
        let terminal = try PseudoTerminal("sekisho", rows: 6, columns: 30)
        try #require(terminal.wait(for: "30×6"))
        for step in 1...10 {
          terminal.forgetOutput()
          terminal.resize(rows: 6, columns: 30 - UInt16(step))
          try #require(terminal.wait(for: "\(30 - step)×6"))
        }
      }
    }

    @Test func noColourWhereNoneIsWanted() throws {
      let terminal = try PseudoTerminal("sekisho", environment: ["NO_COLOR": "1"])
      #expect(terminal.wait(for: "NSG"))
      terminal.send("j24")
      terminal.drain()
      let colours = /\u{1B}\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])[0-9;]*m/
      #expect(terminal.text.firstMatch(of: colours) == nil)
    }

    /// A line of 1200 baud: keys typed ahead are answered, and a step in a list is short.
    @Test func aSlowLine() throws {
      let terminal = try PseudoTerminal("sekisho")
      #expect(terminal.wait(for: "NSG"))
      terminal.send("3")
      #expect(terminal.wait(for: "WA-DU"))
      terminal.drain()
      terminal.forgetOutput()
      for _ in 0..<8 {
        terminal.send("j")
        terminal.drain()
      }
      #expect(terminal.output.count > 8)
      // Nothing is read for a while: the program must wait, not lose or crash.
      terminal.send(String(repeating: "L24j8j1j", count: 60) + "q")
      #expect(terminal.end() == 0)
      #expect(terminal.text.contains("\u{1B}[?1049l"))
    }
  }
}
