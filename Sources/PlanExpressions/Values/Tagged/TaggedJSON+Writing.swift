package import PlanSource

extension TaggedJSON {
  /// `value` as one line of JSON, objects by the names that `objects` gives their kinds.
  ///
  /// Members and entries stand in the order of the value, so that the same value is always the same text.
  package static func text(of value: Value, objects: [ObjectType] = []) -> String {
    var writer = JSONWriter()
    write(value, to: &writer, objects: objects)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes `value` to `writer`, objects by the names that `objects` gives their kinds.
  package static func write(_ value: Value, to writer: inout JSONWriter, objects: [ObjectType] = []) {
    writer.beginObject()
    writer.key(Tag(value).rawValue)
    switch value {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .int(let int): writer.string("\(int)")
    case .uint(let uint): writer.string("\(uint)")
    case .double(let double): writer.string(spelling(double))
    case .text(let text): writer.string(text)
    case .bytes(let data): writer.string(Text(utf8: Base64.encoded(data)))
    case .type(let type): writer.string(type.name)
    case .timestamp(let time): write(time.seconds, time.nanoseconds, to: &writer)
    case .duration(let span): write(span.seconds, span.nanoseconds, to: &writer)
    case .list(let list): write(list, to: &writer, objects)
    case .map(let map): write(map, to: &writer, objects)
    case .object(let object): write(object, to: &writer, objects)
    }
    writer.endObject()
  }

  private static func write(_ list: ListValue, to writer: inout JSONWriter, _ objects: [ObjectType]) {
    writer.beginArray()
    for position in 0..<list.count { write(list[position], to: &writer, objects: objects) }
    writer.endArray()
  }

  private static func write(_ map: MapValue, to writer: inout JSONWriter, _ objects: [ObjectType]) {
    writer.beginArray()
    for entry in map.entries {
      writer.beginArray()
      write(entry.key, to: &writer, objects: objects)
      write(entry.value, to: &writer, objects: objects)
      writer.endArray()
    }
    writer.endArray()
  }

  private static func write(_ object: ObjectHandle, to writer: inout JSONWriter, _ objects: [ObjectType]) {
    let kind = Int(object.kind)
    writer.beginObject()
    writer.key("kind")
    writer.string(objects.indices.contains(kind) ? objects[kind].name : "\(kind)")
    writer.key("index")
    writer.integer(Int(object.index))
    writer.endObject()
  }

  private static func write(_ seconds: Int64, _ nanos: Int32, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("seconds")
    writer.string("\(seconds)")
    writer.key("nanos")
    writer.integer(Int(nanos))
    writer.endObject()
  }

  private static func spelling(_ double: Double) -> String {
    if double.isNaN { return "NaN" }
    if double.isInfinite { return double < 0 ? "-Infinity" : "Infinity" }
    return double.description
  }
}

extension TaggedJSON.Tag {
  fileprivate init(_ value: Value) {
    self =
      switch value {
      case .null: .null
      case .bool: .bool
      case .int: .int
      case .uint: .uint
      case .double: .double
      case .text: .string
      case .bytes: .bytes
      case .timestamp: .timestamp
      case .duration: .duration
      case .list: .list
      case .map: .map
      case .type: .type
      case .object: .object
      }
  }
}
