package import PlanModel
import PlanSource

/// What a run found, as a baseline lists it.
package struct BaselineRecord: Sendable {
  private struct Key: Hashable {
    let rule: RuleID
    let fingerprint: String
  }

  private var files: [String: [Key: (count: Int, message: String)]] = [:]

  /// A record of nothing.
  package init() {}

  /// Adds `findings` of the plan at `path`, as seen from the folder of the baseline.
  package mutating func add(_ findings: [Finding], at path: String) {
    for finding in findings where Baseline.holds(finding.rule) {
      let key = Key(rule: finding.rule, fingerprint: Fingerprint.identity(of: finding.fingerprint))
      files[path, default: [:]][key, default: (0, finding.message)].count += 1
    }
  }

  /// How many findings it has.
  package var count: Int { files.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } } }

  /// The baseline: files by path, their findings by rule and fingerprint, one a line.
  ///
  /// The same findings give the same bytes, in whatever order the files were checked.
  package func bytes(version: String) -> [UInt8] {
    var text = "{\n  \"version\": \(BaselineReader.version),\n  \"tool\": "
    text += Self.line { $0.tool(version: version) }
    text += ",\n  \"files\": ["
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    text += paths.map {
      "\n    {\"path\": " + Self.quoted($0) + ", \"findings\": [" + lines(of: $0) + "\n    ]}"
    }
    .joined(separator: ",")
    return Array((text + (paths.isEmpty ? "]\n}\n" : "\n  ]\n}\n")).utf8)
  }

  private func lines(of path: String) -> String {
    let entries = (files[path] ?? [:]).sorted {
      ($0.key.rule, $0.key.fingerprint) < ($1.key.rule, $1.key.fingerprint)
    }
    let lines = entries.map { entry in
      "\n      "
        + Self.line { writer in
          writer.beginObject()
          writer.key("rule")
          writer.string(entry.key.rule.rawValue)
          writer.key("fingerprint")
          writer.string(entry.key.fingerprint)
          writer.key("count")
          writer.integer(entry.value.count)
          writer.key("message")
          writer.string(entry.value.message)
          writer.endObject()
        }
    }
    return lines.joined(separator: ",")
  }

  private static func quoted(_ text: String) -> String { line { $0.string(text) } }

  private static func line(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(.compact)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
