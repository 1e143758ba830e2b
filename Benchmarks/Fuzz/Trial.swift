import PlanSource

/// One input and what was wrong with what became of it.
struct Trial {
  /// Enough to see what is wrong; a broken invariant of a list is broken many times.
  private static let mostComplaints = 3

  let input: [UInt8]
  private(set) var complaints: [String] = []

  /// A trial of `input`.
  init(_ input: [UInt8]) {
    self.input = input
  }

  /// The input as a text without a place; what is no UTF-8 is replaced.
  var text: Text { Text(utf8: validInput) }

  /// The input as the text of a source, so that every part of it has a place.
  var locatedText: Text {
    let bytes = validInput
    return Text(TextStorage(bytes, origin: .source), 0, bytes.count)
  }

  private var validInput: [UInt8] {
    UTF8Validation.firstInvalid(in: input) == nil ? input : Array(String(decoding: input, as: UTF8.self).utf8)
  }

  /// Complains unless `condition` holds.
  mutating func expect(_ condition: Bool, _ complaint: @autoclosure () -> String) {
    if !condition, complaints.count < Self.mostComplaints { complaints.append(complaint()) }
  }

  /// Complains unless `range` lies in `source`, on code points.
  mutating func expect(_ range: ByteRange, in source: TextStorage, _ what: @autoclosure () -> String) {
    let isInside = range.lowerBound >= 0 && range.upperBound <= source.bytes.count
    expect(isInside, "\(what()): \(range) is outside \(source.bytes.count) bytes")
    guard isInside else { return }
    let isWhole = [range.lowerBound, range.upperBound].allSatisfy { source.isBoundary($0) }
    expect(isWhole, "\(what()): \(range) cuts a code point")
  }

  /// Complains unless `text` lies in its storage, and its place in `source`, on code points.
  mutating func expect(_ text: Text, in source: TextStorage, _ what: @autoclosure () -> String) {
    let isWhole = [Int(text.start), Int(text.end)].allSatisfy { text.storage.isBoundary($0) }
    expect(isWhole, "\(what()): the text cuts a code point")
    if let place = text.place { expect(place, in: source, what()) }
  }
}

extension TextStorage {
  /// Whether a code point begins at `offset`, or the bytes end there.
  func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || (bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80)
  }
}
