import TestSupport

@testable import ExportControl

/// What many tests look into.
enum Shared {
  /// The facts inside the binary.
  static let catalogue: Catalogue = {
    do {
      return try CatalogueLoader(.embedded).loadAll()
    } catch {
      fatalError("\(error)")
    }
  }()

  /// The rules inside the binary.
  static let book: RuleBook = {
    do {
      return try RuleBook(catalogue)
    } catch {
      fatalError("\(error)")
    }
  }()
}

extension DataFault {
  /// The fault that reading a folder of data ends in; nil where there is none.
  static func reading(_ folder: String) -> DataFault? {
    do throws(DataFault) {
      _ = try CatalogueLoader(DataFiles(folder: folder)).loadAll()
      return nil
    } catch {
      return error
    }
  }
}
