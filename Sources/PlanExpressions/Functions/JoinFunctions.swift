import PlanSource

extension FunctionOverload {
  /// Functions between texts and lists of texts: `split` and `join`.
  ///
  /// Source: CEL extension «strings». Parts keep the place of the text they were cut from.
  static let joinFunctions: [FunctionOverload] =
    ([
      method("split", as: ([.string, .string], .list(.string))) {
        (text: Text, separator: Text, context) throws(EvaluationError) -> ListValue in
        try split(text, separator, most: -1, context)
      },
      method("split", as: ([.string, .string, .int], .list(.string))) {
        (text: Text, separator: Text, most: Int64, context) throws(EvaluationError) -> ListValue in
        try split(text, separator, most: most, context)
      },
      method("join", as: ([.list(.string)], .string)) {
        (list: ListValue, context) throws(EvaluationError) -> Text in
        try join(list, Text(utf8: []), context)
      },
      method("join", as: ([.list(.string), .string], .string)) {
        (list: ListValue, separator: Text, context) throws(EvaluationError) -> Text in
        try join(list, separator, context)
      },
    ])

  /// The parts of `text` between `separator`, at most `most` of them if that is not negative.
  ///
  /// An empty separator parts all code points.
  private static func split(
    _ text: Text, _ separator: Text, most: Int64, _ context: EvaluationContext
  ) throws(EvaluationError) -> ListValue {
    if most == 0 || (separator.isEmpty && text.isEmpty) { return .values([]) }
    var parts: [Value] = []
    var start = 0
    while parts.count + 1 != most {
      let end: Int
      if separator.isEmpty {
        end = text.codePointEnd(at: start)
        if end == text.count { break }
      } else {
        guard let found = ByteSearch.first(separator, in: text, from: start) else { break }
        end = found
      }
      try context.step()
      parts.append(.text(text.slice(start, end)))
      start = end + separator.count
    }
    parts.append(.text(text.slice(start, text.count)))
    return .values(parts)
  }

  private static func join(
    _ list: ListValue, _ separator: Text, _ context: EvaluationContext
  ) throws(EvaluationError) -> Text {
    // First how long it becomes, so that it is written once and in one piece.
    var count = 0
    for position in 0..<list.count {
      guard case .text(let text) = list[position] else { throw EvaluationError(.noSuchOverload("join")) }
      try context.charge(bytes: text.count + separator.count)
      count += text.count + (position > 0 ? separator.count : 0)
    }
    return Text(
      utf8: [UInt8](unsafeUninitializedCapacity: count) { buffer, end in
        func append(_ text: Text) {
          text.withUTF8 { _ = buffer[end...].update(fromContentsOf: $0) }
          end += text.count
        }
        for position in 0..<list.count {
          guard case .text(let text) = list[position] else { continue }
          if position > 0 { append(separator) }
          append(text)
        }
      })
  }
}
