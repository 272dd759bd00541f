import Foundation

/// Where things are while the tests run.
public enum Project {
  /// The folder of the package.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the data.
  public static var data: URL { folder.appending(path: "Data") }

  /// The folder that holds the built programs.
  public static let products = URL(fileURLWithPath: "/proc/self/exe")
    .resolvingSymlinksInPath().deletingLastPathComponent()

  /// Gives a test a new, empty folder, and takes it away afterwards.
  public static func withTemporaryFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sekisho-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Gives a test a copy of the data that it may change.
  public static func withCopyOfData<T>(_ body: (URL) throws -> T) throws -> T {
    try withTemporaryFolder { folder in
      let copy = folder.appending(path: "Data")
      try FileManager.default.copyItem(at: data, to: copy)
      return try body(copy)
    }
  }
}
