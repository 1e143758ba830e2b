import PlanSource
import TestSupport

/// Writes a JSON document again and again, each time with some keys and values changed for others.
struct TreeMutator {
  private let tree: Tree
  private let keys = [
    "tasks", "sections", "number", "title", "responsible", "deadline", "columns", "name", "year", "呀", "",
  ]
  private var generator: SplitMix64

  /// A mutator of `tree`, repeatable by `seed`.
  init(_ tree: Tree, seed: UInt64) {
    self.tree = tree
    generator = SplitMix64(seed: seed)
  }

  /// The next document; it may have a key twice, and then be no JSON for us.
  mutating func next() -> [UInt8] {
    var writer = JSONWriter()
    write(tree.root, to: &writer, depth: 0)
    return writer.bytes
  }

  private mutating func write(_ node: TreeNode, to writer: inout JSONWriter, depth: Int) {
    if depth > 0, Int.random(in: 0..<25, using: &generator) == 0 { return writeOther(to: &writer) }
    switch node.kind {
    case .object:
      writer.beginObject()
      for member in node.members where Int.random(in: 0..<40, using: &generator) > 0 {
        let isOther = depth > 0 && Int.random(in: 0..<60, using: &generator) == 0
        writer.key(isOther ? keys.randomElement(using: &generator) ?? "" : member.key.string)
        write(member.value, to: &writer, depth: depth + 1)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for element in node.elements {
        for _ in 0..<(Int.random(in: 0..<10, using: &generator) == 0 ? 2 : 1) {
          write(element, to: &writer, depth: depth + 1)
        }
      }
      writer.endArray()
    case .string: writer.string(node.text)
    case .number: writer.integer(Int(clamping: node.integer ?? 0))
    case .bool: writer.bool(node.bool ?? false)
    case .null: writer.null()
    }
  }

  private mutating func writeOther(to writer: inout JSONWriter) {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: writer.null()
    case 1: writer.bool(true)
    case 2: writer.integer(-7)
    case 3: writer.double(1e300)
    case 4: writer.string("")
    case 5: writer.string("9月至10月至11月、区财政局牵头、《办法》（1号）")
    case 6: writer.string("\u{0}\u{FFFD}\n（")
    case 7: write(tree.root, to: &writer, depth: 1)
    default: writer.strings(["一", "二〇二四年", "13月"])
    }
  }
}
