import Testing

@testable import TerminalUI

@Suite struct SchemeTests {
  @Test func monochromeHasNoColour() {
    for role in Role.allCases {
      let look = Scheme.monochrome.look(of: role, colours: 256)
      #expect(look.foreground == -1 && look.background == -1)
    }
  }

  /// What must be told apart is told apart without colour too.
  @Test func choiceAndDoubtShowWithoutColour() {
    let plain = Scheme.monochrome.look(of: .normal, colours: 0)
    for role in [Role.selected, .selectedAside, .doubt, .link, .linkCurrent, .barCurrent] {
      #expect(Scheme.monochrome.look(of: role, colours: 0) != plain)
    }
  }

  /// In high contrast nothing is dim, and what a scheme tells apart by colour is told by weight.
  @Test func highContrastHasNothingDim() {
    for role in Role.allCases {
      let look = Scheme.contrast.look(of: role, colours: 256)
      #expect(!look.attributes.contains(.dim))
      #expect(look.background == -1)
    }
  }

  @Test func aTerminalOfEightColoursIsGivenNoOther() {
    for scheme in Scheme.allCases {
      for role in Role.allCases {
        let look = scheme.look(of: role, colours: 8)
        #expect(look.foreground < 8 && look.background < 8)
      }
    }
  }
}
