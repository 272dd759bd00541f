import TestSupport
import Testing

@testable import ExportControl

@Suite struct FoldingTests {
  /// What bears the very words comes before what has them among others.
  @Test func theWordsTogetherComeFirst() {
    let index = SearchIndex(Shared.catalogue, of: Shared.book.namingTargets())
    let types = index.search("sounding rocket").filter { $0.target.subject == .itemTypes }
    #expect(types.first?.id == "sounding-rocket")
  }

  @Test(arguments: [
    ("ＭＴＣＲ", "mtcr"), ("ﾐｻｲﾙ", "ミサイル"), ("みさいる", "ミサイル"), ("ｶﾞｽ", "ガス"), ("ﾊﾟｲﾌﾟ", "パイプ"),
    ("Türkiye", "turkiye"), ("東北・北海道", "東北北海道"), ("１―２", "1-2"), ("か\u{3099}", "ガ"), ("ｳﾞ", "ヴ"),
    ("センサ", "センサー"),
  ])
  func makesAlikeWhatReadsAlike(text: String, folded: String) {
    #expect(Folding.folded(text) == Folding.folded(folded))
  }

  @Test func differentWordsStayDifferent() {
    #expect(Folding.folded("カス") != Folding.folded("ガス"))
    #expect(Folding.folded("4(1)") != Folding.folded("4(2)"))
  }

  /// Folding what is folded changes nothing.
  @Test func foldingIsIdempotent() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let once = Folding.folded(random.text(upTo: 20))
      #expect(Folding.folded(String(decoding: once, as: UTF8.self)) == once)
    }
  }
}

@Suite struct SearchIndexTests {
  private static let index = SearchIndex(Shared.catalogue)

  private func first(_ query: String) -> SearchTarget? { Self.index.search(query).first?.target }

  @Test(arguments: [
    ("MTCR", SearchTarget.instrument(Identifier("MTCR"))),
    ("ＭＴＣＲ", .instrument(Identifier("MTCR"))),
    ("France", .country(Identifier("FR"))),
    ("日本", .country(Identifier("JP"))),
    ("Pacific Shield 12", .exercise(Identifier("2012-07-pacific-shield-12"))),
    ("該非判定", .term(Identifier("classification"))),
  ])
  func bestFirst(query: String, target: SearchTarget) {
    #expect(first(query) == target)
  }

  @Test func findsNumbersAndChemicals() {
    #expect(first("MTCR:1.A.1") == .entry("MTCR:1.A.1"))
    #expect(Self.index.search("111-48-8").contains { $0.target == .entry("AG-CHEM:1") })
    #expect(Self.index.search("thiodiglycol").contains { $0.target == .entry("AG-CHEM:1") })
    #expect(Self.index.search("チオジグリコール").contains { $0.target == .entry("AG-CHEM:1") })
  }

  @Test(arguments: [
    ("thermel camera", "thermal camera"), ("Wassenar", "wassenaar"), ("別表第一の4の項(9)", "4(9)"),
    ("4項(9)", "4(9)"), ("輸出令別表第１の１４の項（９）", "14(9)"),
  ])
  func whatIsMistypedIsStillFound(typed: String, meant: String) {
    #expect(Self.index.search(typed).isEmpty)
    #expect(Self.index.corrected(typed) == meant)
    #expect(!Self.index.search(meant).isEmpty)
  }

  @Test(arguments: ["missile", "zzzzqqqq", "", "関所関所", "abc", "1.2.3.4.5"])
  func whatIsRightOrHopelessIsLeftAlone(typed: String) {
    #expect(Self.index.corrected(typed) == nil)
  }

  @Test func everyWordMustFit() {
    let both = Self.index.search("machine gears")
    let one = Self.index.search("machine")
    #expect(!both.isEmpty && both.count < one.count)
    #expect(Self.index.search("machine qqqq").isEmpty)
  }

  @Test(arguments: ["", "   ", "\u{0}", "%", "(", "🙂"])
  func oddWordsFindNothingAndHarmNothing(query: String) {
    #expect(Self.index.search(query).count <= 200)
  }

  @Test func hitsAreSortedAndUnique() {
    let hits = Self.index.search("control")
    #expect(Set(hits.map(\.target)).count == hits.count)
    #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  /// An index filled in steps finds what one filled at once finds.
  @Test func fillingInStepsIsTheSame() {
    var stepwise = SearchIndex(toFill: Shared.catalogue)
    while stepwise.addNext(37) {}
    for query in ["rocket", "ミサイル", "JP", "1.A"] {
      #expect(stepwise.search(query) == Self.index.search(query))
    }
  }

  /// The word is found wherever it stands.
  @Test func byteSearchFindsWhatAPlainSearchFinds() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<3000 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 97...99, using: &random) }
      let word = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
      let plain = (0...(bytes.count - word.count)).first {
        Array(bytes[$0..<($0 + word.count)]) == word
      }
      let found = bytes.withUnsafeBufferPointer { ByteSearch(word).first(in: $0, from: 0) }
      #expect(found == plain)
    }
  }
}

@Suite struct SimilarityTests {
  @Test func findsTheNearest() {
    let words = ["NSG", "ZC", "AG", "MTCR", "WA"]
    #expect(Similarity.nearest(to: "nsgg", among: words) == ["NSG"])
    #expect(Similarity.nearest(to: "MTRC", among: words) == ["MTCR"])
    #expect(Similarity.nearest(to: "elephant", among: words).isEmpty)
  }
}
