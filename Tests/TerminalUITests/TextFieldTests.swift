import Testing

@testable import TerminalUI

@Suite struct TextFieldTests {
  private func typed(_ keys: [Key], into start: String = "") -> TextField {
    var field = TextField(start)
    for key in keys { _ = field.handle(key) }
    return field
  }

  @Test func typesAndTakesBack() {
    let field = typed(
      [.character("輸"), .character("x"), .backspace, .character("出"), .home, .delete])
    #expect(field.text == "出")
    #expect(field.caret == 0)
  }

  @Test func takesBackAWordOrAll() {
    #expect(typed([.control("w")], into: "heavy water ").text == "heavy ")
    #expect(typed([.control("u")], into: "heavy water").text == "")
  }

  @Test func controlCharactersAreNotTaken() {
    #expect(typed([.character("\u{1B}"), .character("a")]).text == "a")
  }

  @Test func blanksAtTheBeginningAreNotTaken() {
    #expect(
      typed([.character(" "), .character("　"), .character("a"), .character(" ")]).text == "a ")
  }

  @Test func aCombiningMarkJoins() {
    let field = typed([.character("か"), .character("\u{3099}")])
    #expect(field.text.count == 1)
    #expect(field.caret == 1)
    #expect(typed([.backspace], into: field.text).text == "")
  }

  @Test func aPasteOfTooMuchIsCut() {
    let field = typed(Array(repeating: .character("a"), count: 5000))
    #expect(field.text.count == TextField.capacity)
  }

  @Test func theCaretStaysInView() {
    var grid = Grid(size: Size(rows: 1, columns: 10))
    let field = TextField("輸出管理レジーム")
    let place = field.draw(on: &grid, row: 0, columns: 2..<10)
    #expect((2..<10).contains(place.column))
    #expect(grid.rowText(0).hasSuffix("ーム"))
  }
}
