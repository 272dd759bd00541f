import Foundation
import Testing

extension EndToEnd {
  /// What the program asks of the terminal, and gives back.
  @Suite struct TerminalTests {
    @Test(arguments: [("ffff/ffff/ffff", true), ("00/00/00", false)])
    func theGroundIsAskedFor(colour: String, isLight: Bool) throws {
      let terminal = try PseudoTerminal("sekisho", ["--theme", "auto"])
      #expect(terminal.wait(for: "]11;?"))
      terminal.send("\u{1B}]11;rgb:\(colour)\u{1B}\\\u{1B}[?62c")
      #expect(terminal.wait(for: "NSG"))
      terminal.drain()
      // The accent of the light scheme, and of the dark one.
      #expect(terminal.text.contains("38;5;25m") == isLight)
      #expect(terminal.text.contains("38;5;80m") == !isLight)
    }

    @Test func aTerminalThatDoesNotAnswerIsNotWaitedFor() throws {
      let terminal = try PseudoTerminal("sekisho", ["--theme", "auto"])
      #expect(terminal.wait(for: "NSG"))
    }

    @Test func theMouseIsGivenBack() throws {
      let terminal = try PseudoTerminal("sekisho")
      #expect(terminal.wait(for: "NSG"))
      terminal.send("M")
      #expect(terminal.wait(for: "?1002h"))
      terminal.send("\u{1B}[<0;21;1M\u{1B}[<0;21;1m")
      #expect(terminal.wait(for: "Afghanistan"))
      terminal.forgetOutput()
      terminal.send("q")
      #expect(terminal.end() == 0)
      #expect(terminal.text.contains("?1002l"))
      #expect(terminal.text.contains("1000l"))
    }

    @Test func keysThatComeTogetherArePaintedTogether() throws {
      let terminal = try PseudoTerminal("sekisho")
      #expect(terminal.wait(for: "NSG"))
      terminal.drain()
      terminal.forgetOutput()
      terminal.send("23418q")
      #expect(terminal.end() == 0)
      terminal.drain()
      // Countries, lists and exercises were passed through, not shown.
      #expect(!terminal.text.contains("Afghanistan"))
      #expect(!terminal.text.contains("AG-CHEM"))
    }

    @Test func whatIsCopiedGoesToTheTerminal() throws {
      let terminal = try PseudoTerminal("sekisho")
      #expect(terminal.wait(for: "NSG"))
      terminal.send("3")
      #expect(terminal.wait(for: "NSG1"))
      terminal.send("y\r")
      #expect(terminal.wait(for: "]52;c;"))
    }
  }
}
