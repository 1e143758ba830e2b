/// What a line of YAML has after its key, looked at for what YAML takes as its own.
struct UnquotedValue {
  private let value: ArraySlice<UInt8>

  /// The value in `line`: what follows `key: `, `- key: ` or `- `.
  init(of line: ArraySlice<UInt8>) {
    var rest = line.drop { $0 == 32 || $0 == 45 }
    if let colon = Self.colon(in: rest), !rest[..<colon].contains(where: { $0 == 34 || $0 == 39 || $0 == 63 })
    {
      rest = rest[(colon + 1)...]
    }
    value = rest.drop { $0 == 32 }
  }

  /// `a ? b : c` that no quote surrounds.
  var hasConditional: Bool {
    guard !isQuoted, let mark = Self.find(" ? ", in: value) else { return false }
    return Self.find(" : ", in: value[mark...]) != nil
  }

  /// `key: text: more`.
  var hasColon: Bool {
    !isQuoted && value.first != 123 && value.first != 91 && Self.colon(in: value) != nil
  }

  /// A character that YAML keeps for itself.
  var reservedStart: String? {
    guard let first = value.first, "@`%|>&*!".utf8.contains(first) else { return nil }
    let isBlock = (first == 124 || first == 62) && value.dropFirst().allSatisfy { $0 <= 57 }
    return isBlock ? nil : String(Unicode.Scalar(first))
  }

  /// `'title' in x`: a value that begins with a quote and goes on after it.
  var goesOnAfterQuote: Bool {
    guard isQuoted, let quote = value.first,
      let end = value.dropFirst().firstIndex(of: quote)
    else { return false }
    let rest = value[(end + 1)...].drop { $0 == 32 }
    return rest.first.map { $0 != 35 && $0 != 44 && $0 != 125 && $0 != 93 && $0 != quote } ?? false
  }

  private var isQuoted: Bool { value.first == 34 || value.first == 39 }

  private static func colon(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { index in
      bytes[index] == 58 && (index + 1 == bytes.endIndex || bytes[index + 1] == 32)
    }
  }

  private static func find(_ needle: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let count = needle.utf8CodeUnitCount
    return needle.withUTF8Buffer { needle in
      var index = bytes.startIndex
      while index + count <= bytes.endIndex {
        if bytes[index..<(index + count)].elementsEqual(needle) { return index }
        index += 1
      }
      return nil
    }
  }
}
