import Foundation
import PlanSource

/// A rule file on its way into the binary.
struct EmbeddedFile {
  /// Its path below the rules' folder.
  let name: String
  /// Its rules as checking needs them, as JSON.
  let core: String
  /// The whole file, as JSON.
  let full: String
  let rules: [EmbeddedRule]
  let tables: [EmbeddedTable]

  /// Keys of a rule that only people read.
  private static let documentation: Set<String> = ["why", "examples"]

  /// Reads the file at `path`, which lies below `folder`.
  ///
  /// - Throws: what the file system or the YAML parser says, with line and column.
  init(path: String, below folder: String) throws {
    name = String(path.dropFirst(folder.count).drop { $0 == "/" })
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let root: TreeNode
    do {
      root = try YAMLParser.parse(bytes, limits: .rules).root
    } catch {
      let place = LineIndex(bytes).lineColumn(of: error.range.lowerBound)
      throw EmbeddingError(description: "\(path):\(place.line):\(place.column): \(error.reason)")
    }
    full = String(decoding: JSONWriter.write(root), as: UTF8.self)
    var writer = JSONWriter()
    rules = Self.writeCore(of: root, to: &writer)
    core = String(decoding: writer.bytes, as: UTF8.self)
    tables = root["tables"]?.members.map { EmbeddedTable(name: $0.key.string, $0.value) } ?? []
  }

  private static func writeCore(of root: TreeNode, to writer: inout JSONWriter) -> [EmbeddedRule] {
    var rules: [EmbeddedRule] = []
    writer.beginObject()
    for member in root.members where member.key.string != "tables" {
      writer.key(member.key)
      guard member.key.string == "rules" else {
        writer.write(member.value)
        continue
      }
      writer.beginArray()
      for rule in member.value.elements {
        let before = writer.bytes.count
        writer.beginObject()
        for part in rule.members where !documentation.contains(part.key.string) {
          writer.key(part.key)
          writer.write(part.value)
        }
        writer.endObject()
        // A comma may stand before it.
        let start = writer.bytes[before...].firstIndex(of: UInt8(ascii: "{")) ?? before
        rules.append(EmbeddedRule(node: rule, range: start..<writer.bytes.count))
      }
      writer.endArray()
    }
    writer.endObject()
    return rules
  }
}

/// Why a rule file cannot be embedded.
struct EmbeddingError: Error, CustomStringConvertible {
  let description: String
}
