/// Writes JSON (RFC 8259) into a buffer of bytes.
///
/// Characters beyond ASCII stay UTF-8; escaped are `"`, `\` and control characters, nothing else.
package struct JSONWriter: DocumentWriter {
  package enum Layout: Hashable, Sendable {
    /// Without a blank, for machines and lines of JSON.
    case compact
    /// Two blanks a level, one member or element a line.
    case indented
  }

  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// A writer that lays out its text as `layout`.
  package init(_ layout: Layout = .compact) {
    isIndented = layout == .indented
  }

  /// `node` as JSON; an indented text ends with a line end.
  package static func write(_ node: TreeNode, _ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.write(node)
    if layout == .indented { writer.newline() }
    return writer.bytes
  }

  /// Ends a line after a complete value.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Gives away what was written and begins anew, keeping the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  package mutating func key(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    JSONEscaping.append(utf8, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  package mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    JSONEscaping.append(utf8, to: &bytes)
  }

  package mutating func number(spelling: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(contentsOf: spelling)
  }

  package mutating func integer(_ value: Int) {
    separate()
    DecimalDigits.append(value, to: &bytes)
  }

  /// Writes `value` in the fewest digits that read back as it, with a fraction or an exponent (`1.0`).
  ///
  /// What JSON has no number for, infinities and NaN, becomes `null` as in ECMA-262 section 25.5.2.
  package mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func begin(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ mark: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(mark)
    isFirst = false
  }

  /// Puts what has to stand before a key or a value.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
  }
}
