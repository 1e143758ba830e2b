/// Writes a document value by value: the same calls make JSON or YAML.
///
/// The caller keeps the order right: in an object a key before each value, every container ended.
package protocol DocumentWriter {
  mutating func beginObject()
  mutating func endObject()
  mutating func beginArray()
  mutating func endArray()

  /// Writes a key, of valid UTF-8; its value follows.
  mutating func key(utf8: UnsafeBufferPointer<UInt8>)

  /// Writes a string, of valid UTF-8.
  mutating func string(utf8: UnsafeBufferPointer<UInt8>)

  /// Writes a number as it is spelt, which must be as JSON has it (RFC 8259 section 6).
  mutating func number(spelling: UnsafeBufferPointer<UInt8>)

  mutating func integer(_ value: Int)
  mutating func double(_ value: Double)
  mutating func bool(_ value: Bool)
  mutating func null()
}

extension DocumentWriter {
  /// Writes the key `name`.
  package mutating func key(_ name: String) {
    var name = name
    name.withUTF8 { key(utf8: $0) }
  }

  /// Writes the key `text`.
  package mutating func key(_ text: Text) {
    text.withUTF8 { key(utf8: $0) }
  }

  /// Writes the string `value`.
  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string(utf8: $0) }
  }

  /// Writes the string `text`.
  package mutating func string(_ text: Text) {
    text.withUTF8 { string(utf8: $0) }
  }

  /// Writes a member whose value is a string.
  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member whose value is a whole number.
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes a member whose value is true or false.
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes the strings `values` as an array.
  package mutating func strings(_ values: some Sequence<String>) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }
}
