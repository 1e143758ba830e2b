/// Finds out which bytes of the source each byte of a scalar's value stands for.
///
/// The value is what libyaml made of the source. Both are walked side by side: what is equal is verbatim,
/// what YAML rewrites (escapes, line folding, indentation) is a substitution. Where the two cannot be
/// brought together, ``rest`` stands for all that is left of the source.
struct YAMLAligner {
  /// The source as libyaml saw it.
  let source: UnsafeBufferPointer<UInt8>
  /// The source as it is; of the same length.
  let original: UnsafePointer<UInt8>
  let value: UnsafeBufferPointer<UInt8>
  /// How far the source is walked.
  var position: Int
  let end: Int
  /// How far the value is walked.
  private(set) var done = 0

  init(
    source: UnsafeBufferPointer<UInt8>, original: UnsafePointer<UInt8>, value: UnsafeBufferPointer<UInt8>,
    position: Int, end: Int
  ) {
    self.source = source
    self.original = original
    self.value = value
    self.position = position
    self.end = end
  }

  /// What is left of the value; `nil` when nothing is.
  var rest: UnsafeBufferPointer<UInt8>? {
    done < value.count ? UnsafeBufferPointer(rebasing: value[done...]) : nil
  }

  /// Whether both sides have more.
  var goesOn: Bool { done < value.count && position < end }

  /// Takes equal bytes up to where `stops` says a byte is special; `false` if the very first differs.
  @inline(__always)
  mutating func takeVerbatim(into decoded: inout DecodedText, until stops: (UInt8) -> Bool) -> Bool {
    let start = position
    while goesOn, source[position] == value[done], position == start || !stops(source[position]) {
      position += 1
      done += 1
    }
    decoded.appendVerbatim(original, start, position - start)
    return position > start
  }

  /// Takes `count` bytes of the value for the source up to `next`; `false` if there are not so many.
  mutating func substitute(_ count: Int, upTo next: Int, into decoded: inout DecodedText) -> Bool {
    guard done + count <= value.count, next <= end else { return false }
    decoded.append(
      UnsafeBufferPointer(rebasing: value[done..<(done + count)]), for: position, next - position)
    done += count
    position = next
    return true
  }

  /// How many bytes of the value from ``done`` on are `byte`.
  func repeats(of byte: UInt8) -> Int {
    var index = done
    while index < value.count, value[index] == byte { index += 1 }
    return index - done
  }

  /// The length of the line end at `offset`; 0 if there is none.
  func lineEndLength(at offset: Int) -> Int {
    guard offset < end else { return 0 }
    if source[offset] == UInt8(ascii: "\n") { return 1 }
    guard source[offset] == UInt8(ascii: "\r") else { return 0 }
    return offset + 1 < end && source[offset + 1] == UInt8(ascii: "\n") ? 2 : 1
  }
}
