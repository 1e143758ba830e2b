import PlanSource

extension FunctionOverload {
  /// Functions that take texts apart and change them.
  ///
  /// Source: CEL extension «strings». Parts of a text keep its place.
  static let stringFunctions: [FunctionOverload] =
    ([
      method("charAt", charAt),
      method("substring") { (text: Text, start: Int64, _) throws(EvaluationError) -> Text in
        try text.slice(offset(of: start, in: text), text.count)
      },
      method("substring", substring),
      method("trim") { (text: Text, _) throws(EvaluationError) -> Text in text.trimmed },
      method("lowerAscii") { (text: Text, _) throws(EvaluationError) -> Text in
        changed(text) { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      },
      method("upperAscii") { (text: Text, _) throws(EvaluationError) -> Text in
        changed(text) { $0 >= 0x61 && $0 <= 0x7A ? $0 & ~0x20 : $0 }
      },
      method("replace") { (text: Text, old: Text, new: Text, context) throws(EvaluationError) -> Text in
        try replaced(text, old, new, limit: -1, context)
      },
      FunctionOverload(
        "replace", isMember: true, [.string, .string, .string, .int], .string,
        body: .variadic { (values, context) throws(EvaluationError) -> Value in
          guard values.count == 4, case (.text(let text), .text(let old)) = (values[0], values[1]),
            case (.text(let new), .int(let limit)) = (values[2], values[3])
          else { throw EvaluationError(.noSuchOverload("replace")) }
          try context.step(text.cost)
          return .text(try replaced(text, old, new, limit: limit, context))
        }),
      function("strings.quote") { (text: Text, _) throws(EvaluationError) -> Text in quoted(text) },
    ])

  /// The byte of code point number `position` of `text`.
  private static func offset(of position: Int64, in text: Text) throws(EvaluationError) -> Int {
    guard let offset = text.byteOffset(ofCodePoint: position) else {
      throw EvaluationError(.indexOutOfRange(position))
    }
    return offset
  }

  private static func charAt(
    _ text: Text, _ position: Int64, _: EvaluationContext
  ) throws(EvaluationError) -> Text {
    let start = try offset(of: position, in: text)
    return text.slice(start, start == text.count ? start : text.codePointEnd(at: start))
  }

  private static func substring(
    _ text: Text, _ start: Int64, _ end: Int64, _: EvaluationContext
  ) throws(EvaluationError) -> Text {
    let first = try offset(of: start, in: text)
    let last = try offset(of: end, in: text)
    guard first <= last else { throw .invalid("substring", "start \(start) is after end \(end)") }
    return text.slice(first, last)
  }

  /// `text` with every byte changed, or itself if that changes nothing.
  private static func changed(_ text: Text, _ change: (UInt8) -> UInt8) -> Text {
    text.utf8.contains { change($0) != $0 } ? Text(utf8: text.utf8.map(change)) : text
  }

  /// `text` with its code points in the opposite order.
  static func reversed(_ text: Text) -> Text {
    let bytes = text.utf8
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var end = bytes.endIndex
    for index in bytes.indices.reversed() where bytes[index].isCodePointStart {
      result += bytes[index..<end]
      end = index
    }
    return Text(utf8: result)
  }

  /// `text` with the first `limit` places of `old` replaced, all if it is negative.
  ///
  /// An empty `old` stands before every code point and at the end.
  private static func replaced(
    _ text: Text, _ old: Text, _ new: Text, limit: Int64, _ context: EvaluationContext
  ) throws(EvaluationError) -> Text {
    var result: [UInt8] = []
    var left = limit
    var copied = 0
    var start = 0
    while left != 0, let found = ByteSearch.first(old, in: text, from: start) {
      try context.charge(bytes: found - copied + new.count)
      result += text.slice(copied, found).utf8
      result += new.utf8
      copied = found + old.count
      left -= left > 0 ? 1 : 0
      if old.isEmpty, found == text.count { break }
      start = old.isEmpty ? text.codePointEnd(at: found) : copied
    }
    guard copied > 0 || !result.isEmpty else { return text }
    result += text.slice(copied, text.count).utf8
    return Text(utf8: result)
  }

  /// `text` in double quotes, with the escapes of CEL's string literals.
  private static func quoted(_ text: Text) -> Text {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if let escape = escape(of: byte) {
        result += [UInt8(ascii: "\\"), escape]
      } else {
        result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
    return Text(utf8: result)
  }

  private static func escape(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x07: UInt8(ascii: "a")
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0B: UInt8(ascii: "v")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): byte
    default: nil
    }
  }
}
