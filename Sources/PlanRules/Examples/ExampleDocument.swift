import PlanSource

/// A plan of an example as a document: JSON without marks, and where the marks were.
struct ExampleDocument {
  /// The title and the date that a plan has unless it gives its own (rule language section 10).
  static let defaults = [
    ("title", "某区2024年政务公开重点工作任务分工"), ("issued", "2024年3月1日"),
  ]
  /// Keys that are kept when they are `~`: the plan then says that it has none.
  private static let deniable = ["year", "level"]

  private(set) var bytes: [UInt8] = []
  /// What stood between `«` and `»`, in order.
  private(set) var places: [ByteRange] = []
  /// What stood between `‹` and `›`, in order.
  private(set) var related: [ByteRange] = []
  private var open: [Int] = []

  /// The plan of `node`: fields of a task, or a plan.
  init(plan node: TreeNode) {
    if Self.isPlan(node) {
      write(plan: node)
    } else {
      write("{")
      for (key, value) in Self.defaults {
        write(string: key)
        write(": ")
        write(string: value)
        write(", ")
      }
      write("\"tasks\": [")
      write(node)
      write("]}")
    }
    sortMarks()
  }

  /// The text `text`, to be read as a document.
  init(text: Text) {
    mark(text, isJSON: false)
    sortMarks()
  }

  /// Whether `node` is a plan, not the fields of one task.
  static func isPlan(_ node: TreeNode) -> Bool {
    node["tasks"] != nil || node["sections"] != nil
  }

  private mutating func sortMarks() {
    places.sort()
    related.sort()
  }

  private mutating func write(plan node: TreeNode) {
    write("{")
    var isFirst = true
    func separator() -> String {
      defer { isFirst = false }
      return isFirst ? "" : ", "
    }
    for (key, value) in Self.defaults where node[key] == nil {
      write(separator())
      write(string: key)
      write(": ")
      write(string: value)
    }
    for member in node.members {
      let key = member.key.string
      if member.value.kind == .null, !Self.deniable.contains(key) { continue }
      write(separator())
      write(string: key)
      write(": ")
      write(member.value)
    }
    write("}")
  }

  private mutating func write(_ node: TreeNode) {
    switch node.kind {
    case .null: write("null")
    case .bool: write(node.bool == true ? "true" : "false")
    case .number:
      if let integer = node.integer { write(String(integer)) } else { write(string: node.text.string) }
    case .string where Self.isMarkedBool(node.text.string):
      mark(node.text, isJSON: true)
    case .string:
      write("\"")
      mark(node.text, isJSON: true)
      write("\"")
    case .array:
      write("[")
      for (number, element) in node.elements.enumerated() {
        if number > 0 { write(", ") }
        write(element)
      }
      write("]")
    case .object:
      write("{")
      for (number, member) in node.members.enumerated() {
        if number > 0 { write(", ") }
        write("\"")
        mark(member.key, isJSON: true)
        write("\": ")
        write(member.value)
      }
      write("}")
    }
  }

  /// Whether a whole scalar is `«true»` or `«false»`: a value of the wrong type, for the rules about these.
  private static func isMarkedBool(_ text: String) -> Bool {
    text == "«true»" || text == "«false»"
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  private mutating func write(string: String) {
    write("\"")
    for scalar in string.unicodeScalars { write(scalar) }
    write("\"")
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": write("\\\"")
    case "\\": write("\\\\")
    case "\n": write("\\n")
    case "\r": write("\\r")
    case "\t": write("\\t")
    case "\u{00}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: write(String(scalar))
    }
  }

  /// Writes `text` without its marks and remembers where they were.
  private mutating func mark(_ text: Text, isJSON: Bool) {
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "«", "‹": open.append(bytes.count)
      case "»":
        if let start = open.popLast() { places.append(ByteRange(start, bytes.count)) }
      case "›":
        if let start = open.popLast() { related.append(ByteRange(start, bytes.count)) }
      default:
        if isJSON { write(scalar) } else { write(String(scalar)) }
      }
    }
  }

  /// The document after `edits`, whose texts are written as the content of JSON strings.
  func applying(_ edits: [(range: ByteRange, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.range < $1.range }) where edit.range.lowerBound >= position {
      var writer = self
      writer.bytes = []
      for scalar in edit.text.unicodeScalars { writer.write(scalar) }
      result += bytes[position..<edit.range.lowerBound] + writer.bytes
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
