import EmbeddedData
import Glibc

/// Where the files of `Data/` are read from: the binary, or a folder given by the user.
public struct DataFiles: Sendable {
  private enum Place: Sendable {
    case embedded([String: Int])
    case folder(String)
  }

  private let place: Place
  /// Paths of all JSON files, sorted, schemas left out.
  public let names: [String]

  /// No data file is larger; a larger one is a mistake and is not read into memory.
  static let largest = 4 << 20

  /// The files inside the binary.
  public static let embedded: DataFiles = {
    var numbers: [String: Int] = [:]
    var number = 0
    while let name = embedded_data_file(number).name {
      numbers[String(cString: name)] = number
      number += 1
    }
    return DataFiles(place: .embedded(numbers), names: numbers.keys.sorted())
  }()

  /// The files of a folder.
  ///
  /// - Parameter folder: the path of the folder.
  /// - Throws: a ``DataFault`` where there is no such folder.
  public init(folder: String) throws(DataFault) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw DataFault(.missingFolder).inFile(folder)
    }
    place = .folder(folder)
    names = Self.jsonFiles(under: folder, prefix: "", depth: 0).sorted()
  }

  private init(place: Place, names: [String]) {
    self.place = place
    self.names = names
  }

  /// Parses one file.
  ///
  /// - Parameter name: the path under the data folder, with slashes.
  /// - Returns: the file's value.
  /// - Throws: a ``DataFault`` that names the file.
  public func parse(_ name: String) throws(DataFault) -> JSONNode {
    do throws(DataFault) {
      switch place {
      case .embedded(let numbers):
        guard let number = numbers[name] else { throw DataFault(.missingFile) }
        let file = embedded_data_file(number)
        return try JSONParser.parse(UnsafeBufferPointer(start: file.bytes, count: file.count))
      case .folder(let folder):
        let bytes = try Self.read(folder + "/" + name)
        return try JSONParser.parse(DataText.immortal(bytes))
      }
    } catch {
      throw error.inFile(name)
    }
  }

  private static func jsonFiles(under folder: String, prefix: String, depth: Int) -> [String] {
    guard depth < 3, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") || prefix + name == "schemas" { continue }
      let path = folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += jsonFiles(under: path, prefix: prefix + name + "/", depth: depth + 1)
      } else if name.hasSuffix(".json") {
        found.append(prefix + name)
      }
    }
    return found
  }

  private static func read(_ path: String) throws(DataFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? DataFault(.missingFile) : DataFault(.unreadable(String(cString: strerror(errno))))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DataFault(.unreadable(String(cString: strerror(EISDIR))))
    }
    guard status.st_size <= largest else { throw DataFault(.tooLarge(Int(status.st_size))) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count == 0 { break }
      guard count > 0 else {
        throw DataFault(.unreadable(String(cString: strerror(errno))))
      }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }
}
