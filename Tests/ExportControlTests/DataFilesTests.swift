import Foundation
import TestSupport
import Testing

@testable import ExportControl

@Suite struct DataFilesTests {
  @Test func theBinaryHoldsTheFilesOfTheFolder() throws {
    let folder = try DataFiles(folder: Project.data.path)
    #expect(DataFiles.embedded.names == folder.names)
    for name in folder.names {
      // Line numbers and order and all: the same text.
      let inside = try DataFiles.embedded.parse(name)
      let outside = try folder.parse(name)
      #expect("\(inside)" == "\(outside)", "\(name) differs: build again")
    }
  }

  @Test func theDataAreFreeOfFaults() {
    let report = DataCheck.run(.embedded)
    #expect(report.faults.isEmpty)
    #expect(report.citations > 3000)
  }

  @Test func aFolderThatIsNotThere() {
    let fault = DataFault.reading("/nonexistent/data")
    #expect(fault?.kind == .missingFolder)
    #expect(fault?.file == "/nonexistent/data")
  }

  @Test func anEmptyFolder() throws {
    let fault = try Project.withTemporaryFolder { DataFault.reading($0.path) }
    #expect(fault?.kind == .missingFile)
  }

  /// Every file cut in half is named.
  @Test func halfWrittenFiles() throws {
    for name in DataFiles.embedded.names {
      let fault = try Project.withCopyOfData { copy in
        let file = copy.appending(path: name)
        let whole = try Data(contentsOf: file)
        try whole.prefix(whole.count / 2).write(to: file)
        return DataFault.reading(copy.path)
      }
      #expect(fault?.file == name)
    }
  }

  @Test func tenMegabytesOfNoise() throws {
    let fault = try Project.withCopyOfData { copy in
      try Data(repeating: 0x7B, count: 10 << 20).write(to: copy.appending(path: "glossary.json"))
      return DataFault.reading(copy.path)
    }
    #expect(fault?.kind == .tooLarge(10 << 20))
  }

  @Test func aFolderInPlaceOfAFile() throws {
    let fault = try Project.withCopyOfData { copy in
      let file = copy.appending(path: "glossary.json")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      return DataFault.reading(copy.path)
    }
    #expect(fault?.file == "glossary.json")
  }
}
