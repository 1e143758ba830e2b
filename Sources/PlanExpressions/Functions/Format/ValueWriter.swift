import PlanSource

/// Writes values of any type as `%s` does: lists and maps with all they hold.
struct ValueWriter {
  private static let deepest = 64

  private(set) var output: [UInt8] = []
  private let context: EvaluationContext
  private var depth = 0

  init(_ context: EvaluationContext) {
    self.context = context
  }

  mutating func write(_ value: Value) throws(EvaluationError) {
    try context.step()
    switch value {
    case .null: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .int(let int): output += String(int).utf8
    case .uint(let uint): output += String(uint).utf8
    case .double(let double): output += NumberText.shortest(double).utf8
    case .text(let text):
      try context.charge(bytes: text.count)
      output += text.utf8
    case .bytes(let bytes):
      try context.charge(bytes: bytes.count)
      output += String(decoding: bytes, as: UTF8.self).utf8
    case .timestamp(let timestamp): output += timestamp.rfc3339.utf8
    case .duration(let duration): output += duration.text.utf8
    case .type(let type): output += type.name.utf8
    case .list(let list): try write(list)
    case .map(let map): try write(map)
    case .object: throw .invalid("format", "%s does not take an object")
    }
  }

  private mutating func write(_ list: ListValue) throws(EvaluationError) {
    try enter()
    output.append(UInt8(ascii: "["))
    for position in 0..<list.count {
      if position > 0 { output += ", ".utf8 }
      try write(list[position])
    }
    output.append(UInt8(ascii: "]"))
    depth -= 1
  }

  /// Entries stand in the order of their keys as texts, so that the result does not tell how the map was made.
  private mutating func write(_ map: MapValue) throws(EvaluationError) {
    try enter()
    var entries: [(key: [UInt8], value: Value)] = []
    for entry in map.entries {
      var writer = ValueWriter(context)
      try writer.write(entry.key)
      entries.append((writer.output, entry.value))
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    output.append(UInt8(ascii: "{"))
    for (position, entry) in entries.enumerated() {
      if position > 0 { output += ", ".utf8 }
      output += entry.key
      output += ": ".utf8
      try write(entry.value)
    }
    output.append(UInt8(ascii: "}"))
    depth -= 1
  }

  private mutating func enter() throws(EvaluationError) {
    depth += 1
    if depth > Self.deepest { throw .invalid("format", "lists and maps lie more than \(Self.deepest) deep") }
  }
}
