import PlanSource

/// A document as a tree that can be changed.
indirect enum TreeValue {
  case null
  case bool(Bool)
  case number([UInt8])
  case text([UInt8])
  case array([TreeValue])
  case object([(key: [UInt8], value: TreeValue)])

  /// The tree in `bytes`; `nil` if they are none in `form`.
  init?(_ bytes: [UInt8], _ form: TreeForm) {
    let tree =
      form == .json ? try? JSONParser.parse(bytes) : try? YAMLParser.parse(bytes, limits: .plans)
    guard let tree else { return nil }
    self.init(tree.root)
  }

  private init(_ node: TreeNode) {
    switch node.kind {
    case .null: self = .null
    case .bool: self = .bool(node.bool ?? false)
    case .number: self = node.double?.isFinite == true ? .number(Array(node.text.utf8)) : .null
    case .string: self = .text(Array(node.text.utf8))
    case .array: self = .array(node.elements.map { TreeValue($0) })
    case .object: self = .object(node.members.map { (Array($0.key.utf8), TreeValue($0.value)) })
    }
  }

  /// How many values there are.
  var count: Int {
    switch self {
    case .null, .bool, .number, .text: 1
    case .array(let elements): elements.reduce(1) { $0 + $1.count }
    case .object(let members): members.reduce(1) { $0 + $1.value.count }
    }
  }

  /// Calls `body` with the value in position `index`, counted from this one, which is 0.
  mutating func change(_ index: Int, _ body: (inout TreeValue) -> Void) {
    var left = index
    visit(&left, body)
  }

  private mutating func visit(_ left: inout Int, _ body: (inout TreeValue) -> Void) {
    if left == 0 { body(&self) }
    left -= 1
    switch self {
    case .null, .bool, .number, .text: return
    case .array(var elements):
      for position in elements.indices where left >= 0 { elements[position].visit(&left, body) }
      self = .array(elements)
    case .object(var members):
      for position in members.indices where left >= 0 { members[position].value.visit(&left, body) }
      self = .object(members)
    }
  }

  /// The document, written in `form`.
  func written(as form: TreeForm) -> [UInt8] {
    switch form {
    case .json:
      var writer = JSONWriter(.indented)
      write(to: &writer)
      return writer.bytes
    case .yaml:
      var writer = YAMLWriter()
      write(to: &writer)
      return writer.bytes
    }
  }

  private func write(to writer: inout some DocumentWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .number(let spelling): spelling.withUnsafeBufferPointer { writer.number(spelling: $0) }
    case .text(let text): writer.string(String(decoding: text, as: UTF8.self))
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(String(decoding: member.key, as: UTF8.self))
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
