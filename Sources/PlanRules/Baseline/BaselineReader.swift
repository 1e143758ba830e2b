import PlanModel
import PlanSource

/// Reads baselines.
package enum BaselineReader {
  /// The version of the form that is read and written.
  static let version = 1

  /// The baseline in `bytes`, which were read from `path`.
  ///
  /// - Throws: ``RuleLoadError`` with every problem and its place: a baseline that is half understood would
  ///   hide findings that nobody let stay.
  package static func read(_ bytes: [UInt8], path: String) throws(RuleLoadError) -> Baseline {
    let tree: Tree
    do {
      tree = try JSONParser.parse(bytes, limits: .rules)
    } catch {
      let source = ByteOrderMark.stripped(from: bytes)
      let isText = error.reason != .invalidUTF8
      throw RuleLoadError(
        problems: [LoadProblem(file: path, range: error.range, message: error.words)],
        sources: isText ? [path: TextStorage(source, origin: .source)] : [:])
    }
    var reader = NodeReader(file: path)
    let files = reader.baseline(tree.root)
    guard reader.problems.isEmpty else {
      throw RuleLoadError(
        problems: LoadProblem.sorted(reader.problems), sources: [path: tree.source])
    }
    return Baseline(path: path, source: tree.source, files: files)
  }
}

extension NodeReader {
  /// The root of a baseline.
  fileprivate mutating func baseline(_ node: TreeNode) -> [Baseline.File] {
    guard let mapping = mapping(node, .baseline, key: "baseline") else { return [] }
    if let version = mapping["version"], version.integer != Int64(BaselineReader.version) {
      report(.unsupportedBaseline(version.text.string), at: version.range)
      return []
    }
    var files: [Baseline.File] = []
    var positions: [String: Int] = [:]
    for element in mapping["files"].map({ list($0, key: "files") }) ?? [] {
      guard let file = baselineFile(element) else { continue }
      if let known = positions[file.path] {
        files[known].entries += file.entries
      } else {
        positions[file.path] = files.count
        files.append(file)
      }
    }
    return files
  }

  private mutating func baselineFile(_ node: TreeNode) -> Baseline.File? {
    guard let mapping = mapping(node, .baselineFile, key: "files"), let pathNode = mapping["path"],
      let path = text(pathNode, key: "path", as: .file)
    else { return nil }
    var entries: [Baseline.Entry] = []
    for element in mapping["findings"].map({ list($0, key: "findings") }) ?? [] {
      if let entry = baselineEntry(element) { entries.append(entry) }
    }
    return Baseline.File(path: path.string, entries: entries, range: pathNode.range)
  }

  private mutating func baselineEntry(_ node: TreeNode) -> Baseline.Entry? {
    guard let mapping = mapping(node, .baselineEntry, key: "findings"),
      let rule = mapping["rule"], let name = text(rule, key: "rule")?.string,
      let fingerprint = mapping["fingerprint"].flatMap({ text($0, key: "fingerprint") })?.string
    else { return nil }
    guard let id = RuleID(name) else {
      report(.invalidRuleID(name), at: rule.range)
      return nil
    }
    let message = mapping["message"].flatMap { text($0, key: "message") }?.string ?? ""
    var count = 1
    if let node = mapping["count"] {
      guard let given = node.integer, let value = Int(exactly: given), value > 0 else {
        report(.outOfRange(key: "count"), at: node.range)
        return nil
      }
      count = value
    }
    return Baseline.Entry(
      rule: id, fingerprint: Fingerprint.identity(of: fingerprint), count: count, message: message,
      range: node.range)
  }
}
