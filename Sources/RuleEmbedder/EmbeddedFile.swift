import Foundation
import PlanSource

/// A rule file on its way into the binary.
struct EmbeddedFile {
  /// Its path below the rules' folder.
  let name: String
  let core: String
  let full: String
  let tables: [(name: String, head: String, rows: String)]

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
    full = Self.json { $0.write(root) }
    core = Self.json { Self.writeCore(of: root, to: &$0) }
    tables = Self.tables(of: root)
  }

  private static func json(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func writeCore(of root: TreeNode, to writer: inout JSONWriter) {
    writer.beginObject()
    for member in root.members where member.key.string != "tables" {
      writer.key(member.key)
      guard member.key.string == "rules" else {
        writer.write(member.value)
        continue
      }
      writer.beginArray()
      for rule in member.value.elements {
        writer.beginObject()
        for part in rule.members where !documentation.contains(part.key.string) {
          writer.key(part.key)
          writer.write(part.value)
        }
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
  }

  private static func tables(of root: TreeNode) -> [(name: String, head: String, rows: String)] {
    guard let tables = root["tables"] else { return [] }
    return tables.members.map { table in
      let head = json { writer in
        writer.beginObject()
        for part in table.value.members where part.key.string != "rows" {
          writer.key(part.key)
          writer.write(part.value)
        }
        writer.endObject()
      }
      let rows = table.value["rows"].map { rows in json { $0.write(rows) } } ?? "[]"
      return (table.key.string, head, rows)
    }
  }
}

/// Why a rule file cannot be embedded.
struct EmbeddingError: Error, CustomStringConvertible {
  let description: String
}

extension EmbeddedFile {
  /// The Swift file that holds `files` as literals.
  static func swift(of files: [EmbeddedFile]) -> String {
    var lines = [
      "// Made by RuleEmbedder from the YAML files of this folder; not to be edited.",
      "",
      "/// The shipped rule files, in order of their names.",
      "package enum ShippedRules {",
      "  /// Every file.",
      "  package static let files: [ShippedFile] = [",
    ]
    for file in files {
      let tables = file.tables.map { table in
        "ShippedTable(name: \(literal(table.name)), head: \(literal(table.head)), rows: \(literal(table.rows)))"
      }
      lines.append("    ShippedFile(")
      lines.append("      path: \(literal(file.name)),")
      lines.append("      core: \(literal(file.core)),")
      lines.append("      full: \(literal(file.full)),")
      lines.append("      tables: [\(tables.joined(separator: ", "))]")
      lines.append("    ),")
    }
    lines += ["  ]", "}", ""]
    return lines.joined(separator: "\n")
  }

  /// A raw string literal; JSON has no line breaks in it.
  private static func literal(_ text: String) -> String {
    var marks = "#"
    while text.contains("\"\(marks)") || text.contains("\\\(marks)") { marks += "#" }
    return "\(marks)\"\(text)\"\(marks)"
  }
}
