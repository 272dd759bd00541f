import Foundation
import TestSupport
import Testing

@testable import SekishoApp

/// The pictures of the README, drawn by the program itself, and the options by which it draws.
///
/// Set `SEKISHO_RECORD` to draw them anew; that run fails, so that it is never left on.
@Suite struct PictureTests {
  /// A word of each picture says that its keys led where they should.
  private static let pictures: [(name: String, screen: String, keys: String, shows: String)] = [
    ("question", "classify", "frequency-changer Enter End Up Enter y 1kVA Enter 599Hz", "[ 599Hz"),
    ("regimes", "regimes", "Down Down Down Down", "MTCR"),
    ("growth", "participants", "c", "Growth of the regimes"),
    ("exercises", "exercises", "End", "Host"),
    ("map", "exercises", "m End", "World"),
    ("members", "participants", "m", "Joined in"),
  ]

  private static func request(
    _ file: String, screen: String? = nil, size: String? = nil, keys: String? = nil
  ) throws -> String {
    let settings = try Settings(data: nil, lang: "en", variable: { _ in nil })
    return try Screenshot.text(
      Screenshot.Request(file: file, screen: screen, size: size, keys: keys), settings)
  }

  @Test(arguments: pictures.indices)
  func theReadmeShowsWhatTheProgramDraws(index: Int) throws {
    let picture = Self.pictures[index]
    let drawn = try Self.request(
      "a.svg", screen: picture.screen, size: "96x26", keys: picture.keys)
    let text = try Self.request(
      "a.txt", screen: picture.screen, size: "96x26", keys: picture.keys)
    #expect(text.contains(picture.shows), "\(picture.name) shows something else")
    let name = "Tests/Pictures/\(picture.name).svg"
    let path = Project.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["SEKISHO_RECORD"] != nil {
      try drawn.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("\(picture.name) has been drawn anew: look at it")
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == drawn)
    let readme = try String(
      contentsOf: Project.folder.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("(\(name))"))
  }

  @Test func textHasTheSizeAskedFor() throws {
    let text = try Self.request("a.txt", screen: "4", size: "60x12")
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(rows.count == 12)
    #expect(text.contains("PSI"))
  }

  @Test(arguments: [
    ("a.png", nil, nil), ("a", nil, nil), ("a.svg", "nowhere", nil), ("a.svg", nil, "80"),
    ("a.svg", nil, "0x5"), ("a.svg", nil, "80x24x3"), ("a.txt", nil, "99999999999999999999x1"),
  ])
  func whatCannotBeDrawnIsRefused(file: String, screen: String?, size: String?) {
    #expect(throws: Failure.self) { try Self.request(file, screen: screen, size: size) }
  }

  @Test func wordsAmongTheKeysAreTyped() throws {
    let text = try Self.request("a.txt", keys: "/ maraging Space steel")
    #expect(text.contains("maraging steel"))
  }
}
