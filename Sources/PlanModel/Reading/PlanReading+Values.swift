import PlanSource

/// The values of fields: each of the right type, or missing and noted.
extension PlanReading {
  /// What a string or key says, or how another scalar is spelt.
  func content(of value: TreeView) -> Text {
    Text(cutFrom: value.isDecoded ? decoded : source, value.edges)
  }

  /// A string; `null` is an empty text at its place.
  ///
  /// A number is noted, and read as it is spelt.
  mutating func text(_ value: TreeView, expected: String = "string") -> Text {
    switch value.kind {
    case .string: return content(of: value)
    case .null: return emptyText(at: value)
    case .number:
      noteWrongType(value, expected: expected)
      return content(of: value)
    case .bool, .array, .object:
      noteWrongType(value, expected: expected)
      return .missing
    }
  }

  /// A string, or a number as it is spelt: numbers, days and weights are often written so.
  mutating func textOrNumber(_ value: TreeView) -> Text {
    value.kind == .number ? content(of: value) : text(value, expected: "string or number")
  }

  /// A list of strings; empty ones are missing, and kept only where positions count.
  mutating func texts(_ value: TreeView, keepsEmpty: Bool = false) -> [Text] {
    var texts: [Text] = []
    for element in list(value) {
      let text = text(element)
      if keepsEmpty || !text.isEmpty { texts.append(text) }
    }
    return texts
  }

  /// The elements of a list.
  mutating func list(_ value: TreeView) -> TreeView.Elements {
    if value.kind != .array, value.kind != .null { noteWrongType(value, expected: "list") }
    return value.elements
  }

  /// The elements of a list of objects, others among them, which are noted and to be passed over.
  mutating func objects(_ value: TreeView) -> TreeView.Elements {
    for element in list(value) where element.kind != .object && element.kind != .null {
      noteWrongType(element, expected: "object")
    }
    return value.elements
  }

  /// `true` or `false`; missing is `false`.
  mutating func flag(_ value: TreeView) -> Bool {
    if value.kind != .bool, value.kind != .null { noteWrongType(value, expected: "boolean") }
    return value.bool ?? false
  }

  /// One of the words of a closed set; `null` and "" are missing.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ value: TreeView) -> Choice?
  where Choice.RawValue == String {
    if value.kind == .null || (value.kind == .string && value.edges.isEmpty) { return nil }
    if value.kind == .string, let choice = Choice(rawValue: String(decoding: value.bytes, as: UTF8.self)) {
      return choice
    }
    noteWrongType(value, expected: Choice.allCases.map(\.rawValue).joined(separator: "|"))
    return nil
  }

  /// A year from 1900 to 2199, as a number or as a string of digits, also with 年.
  mutating func year(_ value: TreeView) -> Int? {
    switch value.kind {
    case .null: return nil
    case .string where value.edges.isEmpty: return nil
    case .string, .number:
      if let year = ChineseDate.plainYear(value.bytes) { return year }
    case .bool, .array, .object: break
    }
    noteWrongType(value, expected: "year")
    return nil
  }

  /// Notes a version of the format that this reader does not know.
  mutating func checkVersion(_ value: TreeView) {
    if value.kind != .null, value.integer != 1 { noteWrongType(value, expected: "1") }
  }

  /// The empty text where `value` stands.
  func emptyText(at value: TreeView) -> Text {
    Text(plan.source, value.range.lowerBound, value.range.lowerBound)
  }

  /// Notes a key that `object` does not have; the name of the field that may be meant, empty if none is like it.
  @discardableResult
  mutating func noteUnknown(_ key: TreeView, in object: PlanObject) -> String {
    let key = content(of: key)
    let names = object.fields.filter { $0.shape != .derived }.map(\.key.rawValue)
    let nearest = NearestKey.name(for: key, among: names)
    plan.readerNotes.append(
      ReaderNote(.unknownField, header: nearest, text: key, task: taskBeingRead))
    return nearest
  }

  /// Notes that `value` is not what was expected, at its first line.
  mutating func noteWrongType(_ value: TreeView, expected: String) {
    let range = value.range
    let source = plan.source.bytes[range.lowerBound..<range.upperBound].prefix(120)
    var end = source.firstIndex(of: UInt8(ascii: "\n")) ?? source.endIndex
    while end > range.lowerBound, end < range.upperBound, plan.source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let text = Text(plan.source, range.lowerBound, end)
    plan.readerNotes.append(ReaderNote(.wrongType, header: expected, text: text, task: taskBeingRead))
  }
}
