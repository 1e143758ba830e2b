import Foundation
import PlanSource

/// Further seeds from the folder of field data, where it is at hand (`PLANLINT_SHARED`).
///
/// Real plans, whole and cut into sections, phrases out of their cells, and the expressions of CEL's
/// conformance suite. Nothing of them is kept in the repository.
enum Surroundings {
  /// The real plans, and each of their sections as a plan of its own.
  static func plans(asYAML: Bool) -> [String] {
    trees(below: "plans", ending: ".plan.json").flatMap { tree -> [String] in
      let sections = tree.root["sections"].map { Array($0.elements) } ?? []
      return [written(tree.root, asYAML)] + sections.map { alone($0, of: tree, asYAML) }
    }
  }

  /// What the members called `names` say in the real plans, each once.
  static func texts(of names: Set<String>) -> [String] {
    var texts: Set<String> = []
    for tree in trees(below: "plans", ending: ".plan.json") { collect(names, in: tree.root, into: &texts) }
    return texts.sorted()
  }

  /// The expressions of the conformance suite.
  static func conformanceExpressions() -> [String] {
    var texts: Set<String> = []
    for tree in trees(below: "suites/cel", ending: ".json") { collect(["expr"], in: tree.root, into: &texts) }
    return texts.sorted()
  }

  private static func collect(_ names: Set<String>, in node: TreeNode, into texts: inout Set<String>) {
    for element in node.elements { collect(names, in: element, into: &texts) }
    for member in node.members {
      if member.value.kind == .string, names.contains(member.key.string) {
        texts.insert(member.value.text.string)
      } else {
        collect(names, in: member.value, into: &texts)
      }
    }
  }

  private static func alone(_ section: TreeNode, of tree: Tree, _ asYAML: Bool) -> String {
    var json = JSONWriter(.indented)
    json.beginObject()
    for name in ["title", "issued", "columns"] {
      guard let value = tree.root[name] else { continue }
      json.key(name)
      json.write(value)
    }
    json.key("sections")
    json.beginArray()
    json.write(section)
    json.endArray()
    json.endObject()
    guard asYAML, let again = try? JSONParser.parse(json.bytes) else {
      return String(decoding: json.bytes, as: UTF8.self)
    }
    return written(again.root, true)
  }

  private static func written(_ node: TreeNode, _ asYAML: Bool) -> String {
    String(decoding: asYAML ? YAMLWriter.write(node) : JSONWriter.write(node, .indented), as: UTF8.self)
  }

  private static func trees(below folder: String, ending: String) -> [Tree] {
    guard let root = ProcessInfo.processInfo.environment["PLANLINT_SHARED"] else { return [] }
    let path = root + "/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { name in
      FileManager.default.contents(atPath: path + "/" + name).flatMap { try? JSONParser.parse([UInt8]($0)) }
    }
  }
}
