import ExportControl
import TerminalUI

extension Phrases {
  /// A fault in the data: file, line, JSON path, what is wrong and what was expected.
  func fault(_ fault: DataFault) -> String {
    let what = self.what(fault.kind)
    if fault.steps.isEmpty, fault.line == nil { return self(.faultInFile, fault.file, what) }
    guard let line = fault.line else { return self(.faultAt, fault.file, fault.path, what) }
    return self(.faultAtLine, fault.file, String(line), fault.path, what)
  }

  /// What is wrong, without where.
  func what(_ kind: DataFault.Kind) -> String {
    switch kind {
    case .notJSON: self(.faultNotJSON)
    case .endsEarly: self(.faultEndsEarly)
    case .textAfterEnd: self(.faultTextAfterEnd)
    case .tooDeep: self(.faultTooDeep)
    case .notUTF8: self(.faultNotUTF8)
    case .controlCharacter: self(.faultControlCharacter)
    case .duplicateKey(let key): self(.faultDuplicateKey, Self.quotable(key))
    case .missingKey(let key): self(.faultMissingKey, key)
    case .unknownKey(let key, nil): self(.faultUnknownKey, Self.quotable(key))
    case .unknownKey(let key, let nearest?):
      self(.faultUnknownKeyNearest, Self.quotable(key), nearest)
    case .wrongType(let found, let expected): self(.faultWrongType, found, expected)
    case .badValue(let value, let expected): self(.faultBadValue, Self.quotable(value), expected)
    case .untidyText(let text): self(.faultUntidyText, Self.quotable(text))
    case .duplicateID(let id): self(.faultDuplicateID, Self.quotable(id))
    case .unknownReference(let id, let place):
      self(.faultUnknownReference, Self.quotable(id), place)
    case .badCheckDigit(let number): self(.faultBadCheckDigit, Self.quotable(number))
    case .unknownParameter(let id, nil): self(.faultUnknownParameter, Self.quotable(id))
    case .unknownParameter(let id, let nearest?):
      self(.faultUnknownParameterNearest, Self.quotable(id), nearest)
    case .contradiction(let text, let values): self(.faultContradiction, self(text), values)
    case .entryWithoutRule(let number): self(.faultEntryWithoutRule, number)
    case .unreachableEntry(let id): self(.faultUnreachableEntry, id)
    case .idleCriterion(let id, let parameter): self(.faultIdleCriterion, id, parameter)
    case .unexplainedOverlap(let id, let other): self(.faultUnexplainedOverlap, id, other)
    case .idleExclusion(let id, let note): self(.faultIdleExclusion, id, self(note))
    case .unused(let id): self(.faultUnused, id)
    case .listedAfterAll(let id): self(.faultListedAfterAll, id)
    case .endsBeforeStart(let dates): self(.faultEndsBeforeStart, dates)
    case .otherLanguage(let text): self(.faultOtherLanguage, Self.quotable(text))
    case .countDiffers(let derived, let stated, let asOf):
      self(.faultCountDiffers, String(derived), String(stated), asOf)
    case .missingFile: self(.faultMissingFile)
    case .strayFile: self(.faultStrayFile)
    case .unreadable(let reason): self(.faultUnreadable, reason)
    case .tooLarge(let bytes): self(.faultTooLarge, String(bytes))
    case .missingFolder: self(.faultMissingFolder)
    }
  }

  /// A text from a file or the keyboard, short and without anything that drives a terminal.
  static func quotable(_ text: String) -> String {
    let clean = TextWidth.printable(String(text.prefix(80)))
    return text.count > 80 ? clean + "…" : clean
  }
}
