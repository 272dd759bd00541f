import Foundation
import TestSupport
import Testing

@testable import ExportControl

/// The JSON Schemas beside the data say what the program reads.
@Suite struct SchemaTests {
  private static let schemas = Project.data.appending(path: "schemas")

  private static func object(_ url: URL) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return try #require(value as? [String: Any])
  }

  private static func schema(of file: String) -> String {
    switch file.split(separator: "/").first.map(String.init) {
    case "lists": "control-list"
    case "regimes": file == "regimes/index.json" ? "regimes-index" : "regime"
    case "participation": "participation"
    case "sources": "sources"
    case "rules": "rules"
    case "parameters": "parameters"
    case "item-types": "item-types"
    default: String(file.dropLast(5))
    }
  }

  @Test func everyFileFitsItsSchema() throws {
    for name in DataFiles.embedded.names {
      let file = Self.schema(of: name) + ".schema.json"
      let checker = try SchemaChecker(
        common: Self.object(Self.schemas.appending(path: "common.schema.json")))
      let value = try Self.object(Project.data.appending(path: name))
      let schema = try Self.object(Self.schemas.appending(path: file))
      #expect(checker.faults(of: value, by: schema, at: name).first == nil)
    }
  }

  /// A key that the program refuses is refused by the schema too.
  @Test func anUnknownKeyIsRefused() throws {
    let checker = try SchemaChecker(
      common: Self.object(Self.schemas.appending(path: "common.schema.json")))
    let schema = try Self.object(Self.schemas.appending(path: "glossary.schema.json"))
    #expect(checker.faults(of: ["terms": [], "note": "x"], by: schema, at: "$") == ["$.note"])
    #expect(checker.faults(of: [:] as [String: Any], by: schema, at: "$") == ["$.terms is missing"])
  }
}

/// The part of JSON Schema (draft 2020-12) that the schemas of the data use.
private struct SchemaChecker {
  private let definitions: [String: Any]

  init(common: [String: Any]) throws {
    definitions = try #require(common["$defs"] as? [String: Any])
  }

  func faults(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let definition = definitions[name] as? [String: Any] else { return ["\(reference)?"] }
      return faults(of: value, by: definition, at: path)
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      return ["\(path): \(value)"]
    }
    if let text = value as? String, let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      return ["\(path): \(text)"]
    }
    if let type = schema["type"] as? String, !Self.fits(value, type) {
      return ["\(path) is no \(type)"]
    }
    if let items = value as? [Any], let inner = schema["items"] as? [String: Any] {
      return items.enumerated().flatMap { faults(of: $1, by: inner, at: "\(path)[\($0)]") }
    }
    guard let members = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    var found = required.filter { members[$0] == nil }.map { "\(path).\($0) is missing" }
    for (key, member) in members {
      if let inner = properties[key] ?? schema["additionalProperties"] as? [String: Any] {
        found += faults(of: member, by: inner, at: "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path).\(key)")
      }
    }
    return found
  }

  private static func fits(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": value is Bool
    case "integer", "number": value is NSNumber
    default: false
    }
  }
}
