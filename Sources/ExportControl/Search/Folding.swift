/// Makes texts comparable: case, width, kana and accents no longer matter.
public enum Folding {
  /// A Latin letter without its accent; anything else as it is.
  public static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xC0...0x24F).contains(scalar.value), let name = scalar.properties.name else {
      return scalar
    }
    // The Unicode name says it: LATIN SMALL LETTER E WITH ACUTE.
    let words = name.split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1,
      words[4] == "WITH", let letter = words[3].unicodeScalars.first
    else { return scalar }
    return words[1] == "SMALL" ? Unicode.Scalar(letter.value + 0x20) ?? scalar : letter
  }

  /// The text folded, as UTF-8.
  ///
  /// Latin letters become small and lose their accents, full-width forms become half-width,
  /// half-width katakana full-width with its voicing marks joined, hiragana becomes katakana,
  /// dashes become a hyphen; the middle dot between words is dropped, and the long vowel mark, which
  /// one writer puts and another leaves out (センサ, センサー).
  public static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    var voiceable: UInt32 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        bytes.append((0x41...0x5A).contains(value) ? UInt8(value) + 0x20 : UInt8(value))
        voiceable = 0
        continue
      }
      if value == 0xFF9E || value == 0xFF9F || value == 0x3099 || value == 0x309A, voiceable != 0 {
        let isVoiced = value == 0xFF9E || value == 0x3099
        bytes.removeLast(3)
        append(voiced(voiceable, isVoiced: isVoiced), to: &bytes)
        voiceable = 0
        continue
      }
      let plain = folded(value)
      voiceable = plain >= 0x30A0 && plain <= 0x30FF ? plain : 0
      if plain != 0 { append(plain, to: &bytes) }
    }
  }

  /// One scalar folded; 0 where it is dropped.
  private static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xFF21...0xFF3A: return value - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: return value - 0xFEE0
    case 0x3000, 0xA0: return 0x20
    case 0x3041...0x3096: return value + 0x60
    case 0xFF61...0xFF9D: return halfWidth[Int(value - 0xFF61)].value
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x30FB, 0x30FC, 0xB7: return 0
    case 0xC0...0x24F:
      let letter = plainLetter(Unicode.Scalar(value) ?? " ").value
      return (0x41...0x5A).contains(letter) ? letter + 0x20 : letter
    default: return value
    }
  }

  private static let halfWidth = Array(
    "。「」、\0ヲァィゥェォャュョッ\0アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars)

  private static func voiced(_ base: UInt32, isVoiced: Bool) -> UInt32 {
    switch base {
    case 0x30A6 where isVoiced: 0x30F4
    case 0x30AB...0x30C2 where isVoiced && base % 2 == 1: base + 1
    case 0x30C4...0x30C8 where isVoiced && base % 2 == 0: base + 1
    case 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB: base + (isVoiced ? 1 : 2)
    default: base
    }
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if let scalar = Unicode.Scalar(value) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }
}
