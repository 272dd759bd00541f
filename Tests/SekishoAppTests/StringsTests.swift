import ExportControl
import Foundation
import TestSupport
import Testing

@testable import SekishoApp

@Suite struct StringsTests {
  @Test func everyNameHasATextAndEveryTextAName() {
    let names = Set(Session.catalogue.strings.names)
    #expect(names == Set(Message.allCases.map(\.rawValue)))
  }

  @Test func bothLanguagesFillTheSamePlaces() {
    for name in Session.catalogue.strings.names {
      guard let text = Session.catalogue.strings[name] else { continue }
      let places = (0...9).filter { text.en.contains("{\($0)}") }
      #expect(places == (0...9).filter { text.ja.contains("{\($0)}") }, "\(name)")
    }
  }

  /// Names whose text is looked up by the value of an enumeration or a number.
  private static let looked = [
    "month.", "shortMonth.", "kind.", "weapon.", "domain.", "form.", "region.", "confidence.",
    "mark.", "source.", "status.", "flag.", "subject.", "count.", "group.", "about.",
    "parameter.", "system.", "participants.role.", "outcome.", "overlap.", "effort.", "saved.",
    "record.", "copied.", "export.", "truth.", "event.", "word.",
  ]

  /// A text that nothing shows is taken out.
  @Test func everyTextIsUsed() throws {
    let sources = Project.folder.appending(path: "Sources/SekishoApp")
    var code = ""
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    for file in files where file.hasSuffix(".swift") && !file.hasSuffix("Message.swift") {
      code += try String(contentsOf: sources.appending(path: file), encoding: .utf8)
    }
    let words = Set(code.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    for message in Message.allCases where !words.contains("\(message)") {
      let isLookedUp = Self.looked.contains { message.rawValue.hasPrefix($0) }
      #expect(isLookedUp, "\(message.rawValue) is not used")
    }
  }
}
