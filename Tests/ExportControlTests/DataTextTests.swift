import Testing

@testable import ExportControl

@Suite struct DataTextTests {
  @Test(arguments: [
    ("plain", true), ("輸出管理、「貨物」…—’", true), ("e\u{301}", true), ("\u{A0}", true),
    ("\u{7}", false), ("\u{7F}", false), ("\u{9B}", false), ("a\u{200B}b", false),
    ("\u{202E}", false), ("\u{2066}", false), ("\u{FEFF}", false), ("\u{FFFD}", false), ("😀", true),
  ])
  func whatMayBeShown(text: String, may: Bool) {
    #expect(DataText(copying: Array(text.utf8)).mayBeShown == may)
  }

  @Test func equalTextsAreEqualWhereverTheyStand() {
    let (one, other) = (DataText(copying: [65, 66]), DataText(copying: [65, 66]))
    #expect(one == other && one.hashValue == other.hashValue && one.string == "AB")
    #expect(one != DataText(copying: [65]))
  }
}
