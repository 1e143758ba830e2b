/// Writes YAML in block style into a buffer of bytes.
///
/// Every string reads back as itself under YAML 1.2 and 1.1: it is plain where neither can take it for
/// anything else, and otherwise in double quotes, on one line.
package struct YAMLWriter: DocumentWriter {
  /// Where a container stands whose first item is still to come.
  private enum Place {
    case root, afterKey, afterDash
  }

  private struct Frame {
    let isObject: Bool
    let place: Place
    let indentation: Int
    var isEmpty = true
  }

  /// What was written so far; a complete document ends with a line end.
  package private(set) var bytes: [UInt8] = []
  private var frames: [Frame] = []

  /// A writer of one document.
  package init() {}

  /// `node` as YAML.
  package static func write(_ node: TreeNode) -> [UInt8] {
    var writer = YAMLWriter()
    writer.write(node)
    return writer.bytes
  }

  package mutating func beginObject() { begin(isObject: true) }
  package mutating func endObject() { end("{}") }
  package mutating func beginArray() { begin(isObject: false) }
  package mutating func endArray() { end("[]") }

  /// Writes a key; a very long one in its explicit form, as parsers bound the usual one (1,024 characters).
  package mutating func key(utf8: UnsafeBufferPointer<UInt8>) {
    beginItem()
    let isLong = utf8.count > 250
    if isLong { bytes.append(contentsOf: "? ".utf8) }
    YAMLQuoting.append(utf8, to: &bytes)
    if isLong {
      bytes.append(UInt8(ascii: "\n"))
      indent(frames.last?.indentation ?? 0)
    }
    bytes.append(UInt8(ascii: ":"))
  }

  package mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    beginScalar()
    YAMLQuoting.append(utf8, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func number(spelling: UnsafeBufferPointer<UInt8>) {
    beginScalar()
    bytes.append(contentsOf: spelling)
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func integer(_ value: Int) {
    beginScalar()
    DecimalDigits.append(value, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes `value` in the fewest digits that read back as it, always with a fraction, as YAML 1.1 wants.
  package mutating func double(_ value: Double) {
    if value.isNaN { return constant(".nan") }
    if value.isInfinite { return constant(value < 0 ? "-.inf" : ".inf") }
    let digits = value.description
    guard let exponent = digits.firstIndex(of: "e"), !digits.contains(".") else { return constant(digits) }
    constant(digits[..<exponent] + ".0" + digits[exponent...])
  }

  package mutating func bool(_ value: Bool) { constant(value ? "true" : "false") }
  package mutating func null() { constant("null") }

  private mutating func constant(_ word: some StringProtocol) {
    beginScalar()
    bytes.append(contentsOf: word.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func begin(isObject: Bool) {
    let indentation = frames.last.map { $0.indentation + 2 } ?? 0
    frames.append(Frame(isObject: isObject, place: beginValue(), indentation: indentation))
  }

  private mutating func end(_ empty: StaticString) {
    guard let frame = frames.popLast(), frame.isEmpty else { return }
    if frame.place != .root { bytes.append(UInt8(ascii: " ")) }
    bytes.append(contentsOf: empty.description.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Puts what stands before a scalar, the blank after a colon or dash included.
  private mutating func beginScalar() {
    if beginValue() != .root { bytes.append(UInt8(ascii: " ")) }
  }

  /// Puts the dash of an element; says where the value stands.
  private mutating func beginValue() -> Place {
    guard let frame = frames.last else { return .root }
    if frame.isObject { return .afterKey }
    beginItem()
    bytes.append(UInt8(ascii: "-"))
    return .afterDash
  }

  /// Goes to where the next key or element of the innermost container begins.
  private mutating func beginItem() {
    guard let last = frames.indices.last else { return }
    let frame = frames[last]
    frames[last].isEmpty = false
    if frame.isEmpty, frame.place == .afterDash { return bytes.append(UInt8(ascii: " ")) }
    if frame.isEmpty, frame.place == .afterKey { bytes.append(UInt8(ascii: "\n")) }
    indent(frame.indentation)
  }

  private mutating func indent(_ count: Int) {
    for _ in 0..<count { bytes.append(UInt8(ascii: " ")) }
  }
}
