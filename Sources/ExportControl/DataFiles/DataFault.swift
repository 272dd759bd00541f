/// Something wrong in a data file: what, where, and what was expected.
public struct DataFault: Error, Equatable, Sendable {
  /// What is wrong.
  ///
  /// The words for it stand in `Data/strings.json` under `fault.` and the name.
  public enum Kind: Equatable, Sendable {
    /// The text is not JSON here.
    case notJSON
    /// The file ends in the middle of a value.
    case endsEarly
    /// Something follows the JSON value.
    case textAfterEnd
    /// Values are nested deeper than any data file needs.
    case tooDeep
    /// The bytes are not UTF-8, or an escape stands for no character.
    case notUTF8
    /// A control character stands in a text.
    case controlCharacter
    /// A key stands twice in one object.
    case duplicateKey(String)
    /// A key is missing.
    case missingKey(String)
    /// A key that the shape does not know; the nearest that it knows.
    case unknownKey(String, nearest: String?)
    /// A value of another type than expected; the names of the types.
    case wrongType(found: String, expected: String)
    /// A value outside the allowed ones.
    case badValue(String, expected: String)
    /// An empty text, or one with blanks at its ends.
    case untidyText(String)
    /// Something with this identifier stands twice.
    case duplicateID(String)
    /// A reference to something that is not there.
    case unknownReference(String, to: String)
    /// A CAS Registry Number whose check digit is wrong.
    case badCheckDigit(String)
    /// A parameter that the vocabulary does not have; the nearest that it has.
    case unknownParameter(String, nearest: String?)
    /// Facts that cannot hold together: what is wrong, and the values.
    case contradiction(LocalizedText, values: String)
    /// A number of a list that no rule covers.
    case entryWithoutRule(String)
    /// An entry that no facts can meet.
    case unreachableEntry(String)
    /// A comparison of an entry that never decides: the entry, the parameter.
    case idleCriterion(String, String)
    /// A note of an entry that never takes an item out.
    case idleExclusion(String, LocalizedText)
    /// An entry catches nothing that another of its list does not catch, and the data do not say why.
    case unexplainedOverlap(String, String)
    /// Something in the vocabulary that nothing uses.
    case unused(String)
    /// A type of goods said to be named by no list, which an entry is tied to.
    case listedAfterAll(String)
    /// A date range that ends before it begins.
    case endsBeforeStart(String)
    /// A text that is not in the language of its key.
    case otherLanguage(String)
    /// A derived count that differs from a stated one, with nothing that explains it.
    case countDiffers(derived: Int, stated: Int, asOf: String)
    /// A file that the catalogue needs is not there.
    case missingFile
    /// A file that no part of the catalogue reads.
    case strayFile
    /// The file cannot be read; the system's reason.
    case unreadable(String)
    /// A file larger than any data file may be, in bytes.
    case tooLarge(Int)
    /// A folder that is not there.
    case missingFolder
  }

  /// A step from a value to one inside it.
  public enum Step: Equatable, Sendable {
    /// A member of an object.
    case key(String)
    /// An item of an array, counted from 0.
    case index(Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// Path of the file under the data folder; empty until known.
  public var file: String = ""
  /// Where in the file.
  public var steps: [Step] = []
  /// The line, counted from 1, where known.
  public let line: Int?

  /// A fault at a line.
  public init(_ kind: Kind, line: Int? = nil) {
    self.kind = kind
    self.line = line
  }

  /// The JSON path from the file's root: `$.entries[3].title`.
  public var path: String {
    steps.reduce("$") { path, step in
      switch step {
      case .key(let key): path + "." + key
      case .index(let index): path + "[\(index)]"
      }
    }
  }

  /// The same fault, seen from the object that holds the value under this key.
  public func inside(_ key: String) -> DataFault {
    var outer = self
    outer.steps.insert(.key(key), at: 0)
    return outer
  }

  /// The same fault, seen from the array that holds the value at this index.
  public func inside(_ index: Int) -> DataFault {
    var outer = self
    outer.steps.insert(.index(index), at: 0)
    return outer
  }

  /// The same fault, in a file.
  public func inFile(_ name: String) -> DataFault {
    var placed = self
    placed.file = name
    return placed
  }
}
