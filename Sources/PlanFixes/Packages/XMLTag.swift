import PlanSource

/// A tag of XML that is known to be well-formed and without a document type.
struct XMLTag: Hashable, Sendable {
  enum Kind: Sendable {
    case start, end, empty
  }

  let kind: Kind
  /// From `<` up to and with `>`.
  let range: ByteRange
  /// Without its prefix.
  let name: [UInt8]

  /// Whether it is called `name`, whatever its prefix.
  func isNamed(_ name: StaticString) -> Bool {
    self.name.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Where the value of the attribute called `name`, without a prefix, stands in `xml`.
  func value(of name: StaticString, in xml: [UInt8]) -> ByteRange? {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var offset = range.lowerBound + 1
    let end = range.upperBound
    while offset < end {
      // To the next quote; what stands before it is the name and the equals sign.
      guard let quote = xml[offset..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = xml[(quote + 1)..<end].firstIndex(of: xml[quote])
      else { return nil }
      let words = xml[offset..<quote].split { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
      if let last = words.last, last.elementsEqual(wanted) { return ByteRange(quote + 1, close) }
      offset = close + 1
    }
    return nil
  }
}

/// Goes from tag to tag; what stands in comments, instructions and CDATA is passed over.
struct XMLTagScanner {
  private let xml: [UInt8]
  private var offset: Int
  private let end: Int

  /// The tags of `xml` from `start` up to `end`.
  init(_ xml: [UInt8], from start: Int = 0, upTo end: Int? = nil) {
    self.xml = xml
    offset = start
    self.end = end ?? xml.count
  }

  /// The next tag; `nil` behind the last.
  mutating func next() -> XMLTag? {
    while let open = nextOpen() {
      guard open + 1 < end else { return nil }
      switch xml[open + 1] {
      case UInt8(ascii: "?"): offset = past("?>", from: open + 2)
      case UInt8(ascii: "!"):
        let isText = open + 2 < end && xml[open + 2] == UInt8(ascii: "[")
        offset = past(isText ? "]]>" : "-->", from: open + 2)
      default: return tag(at: open)
      }
    }
    return nil
  }

  private func nextOpen() -> Int? {
    offset < end ? xml[offset..<end].firstIndex(of: UInt8(ascii: "<")) : nil
  }

  private mutating func tag(at open: Int) -> XMLTag? {
    var position = open + 1
    var quote: UInt8?
    while position < end {
      let byte = xml[position]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      position += 1
    }
    guard position < end else { return nil }
    offset = position + 1
    let isEnd = xml[open + 1] == UInt8(ascii: "/")
    let isEmpty = !isEnd && xml[position - 1] == UInt8(ascii: "/")
    let whole = xml[(open + (isEnd ? 2 : 1))..<position].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let local = whole.lastIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
    return XMLTag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: ByteRange(open, position + 1), name: Array(local)
    )
  }

  private func past(_ mark: StaticString, from start: Int) -> Int {
    let wanted = Array(UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    var position = start
    while position + wanted.count <= end {
      if xml[position..<(position + wanted.count)].elementsEqual(wanted) { return position + wanted.count }
      position += 1
    }
    return end
  }
}
