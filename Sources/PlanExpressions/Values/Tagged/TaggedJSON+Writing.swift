import PlanSource

extension TaggedJSON {
  /// `value` as one line of JSON, objects by the names that `objects` gives their kinds.
  ///
  /// Members and entries stand in the order of the value, so that the same value is always the same text.
  package static func text(of value: Value, objects: [ObjectType] = []) -> String {
    var writer = TaggedWriter(objects: objects)
    writer.write(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes tagged values one after the other.
private struct TaggedWriter {
  let objects: [ObjectType]
  var bytes: [UInt8] = []

  init(objects: [ObjectType]) {
    self.objects = objects
  }

  mutating func write(_ value: Value) {
    switch value {
    case .null: raw("{\"null\": null}")
    case .bool(let bool): raw("{\"bool\": \(bool)}")
    case .int(let int): tagged(.int, "\(int)")
    case .uint(let uint): tagged(.uint, "\(uint)")
    case .double(let double): tagged(.double, Self.spelling(double))
    case .text(let text): tagged(.string, text.string)
    case .bytes(let data): tagged(.bytes, String(decoding: Base64.encoded(data), as: UTF8.self))
    case .type(let type): tagged(.type, type.name)
    case .timestamp(let time): self.time(.timestamp, time.seconds, time.nanoseconds)
    case .duration(let span): self.time(.duration, span.seconds, span.nanoseconds)
    case .list(let list): write(list)
    case .map(let map): write(map)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ list: ListValue) {
    raw("{\"list\": [")
    for position in 0..<list.count {
      if position > 0 { raw(", ") }
      write(list[position])
    }
    raw("]}")
  }

  private mutating func write(_ map: MapValue) {
    raw("{\"map\": [")
    for (position, entry) in map.entries.enumerated() {
      raw(position > 0 ? ", [" : "[")
      write(entry.key)
      raw(", ")
      write(entry.value)
      raw("]")
    }
    raw("]}")
  }

  private mutating func write(_ object: ObjectHandle) {
    let kind = Int(object.kind)
    raw("{\"object\": {\"kind\": ")
    string(objects.indices.contains(kind) ? objects[kind].name : "\(kind)")
    raw(", \"index\": \(object.index)}}")
  }

  private mutating func time(_ tag: TaggedJSON.Tag, _ seconds: Int64, _ nanos: Int32) {
    raw("{\"\(tag.rawValue)\": {\"seconds\": \"\(seconds)\", \"nanos\": \(nanos)}}")
  }

  private mutating func tagged(_ tag: TaggedJSON.Tag, _ content: String) {
    raw("{\"\(tag.rawValue)\": ")
    string(content)
    raw("}")
  }

  private mutating func raw(_ text: String) { bytes += text.utf8 }

  /// A JSON string (RFC 8259 section 7).
  private mutating func string(_ content: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in content.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        raw("\\u00")
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func spelling(_ double: Double) -> String {
    if double.isNaN { return "NaN" }
    if double.isInfinite { return double < 0 ? "-Infinity" : "Infinity" }
    return "\(double)"
  }
}
