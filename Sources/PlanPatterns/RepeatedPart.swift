package import PlanSource

/// A part of an expression that must stand twice side by side, such as `(?<x>\p{Han}{3,12})\k<x>`.
///
/// Such an expression requires no literal, and searching for it is slow: every length is tried at every
/// character. Whether a text repeats anything at all is told by comparing it with itself, shifted.
package struct RepeatedPart: Hashable, Sendable {
  /// How many characters the part has.
  package let lengths: ClosedRange<Int>

  private static let lengthLimit = 64

  /// A part of `lengths` characters.
  init(lengths: ClosedRange<Int>) {
    self.lengths = lengths
  }

  /// The part of `pattern` that is repeated; `nil` if there is none, or if that cannot be told.
  ///
  /// Source: pcre2pattern(3), «Back references».
  package init?(pattern: String) {
    let scalars = Array(pattern.unicodeScalars)
    guard !scalars.contains("|"), !Self.setsOptions(scalars) else { return nil }
    var depth = 0
    var position = 0
    var groups = 0
    while position < scalars.count {
      switch scalars[position] {
      case "\\": position += 1
      case "[":
        guard let end = Self.classEnd(scalars, position) else { return nil }
        position = end
      case "(":
        var part = PartReader(scalars, position)
        let isCapturing = part.isCapturing
        if isCapturing { groups += 1 }
        if depth == 0, isCapturing, let lengths = part.repeatedLengths(number: groups),
          (2...Self.lengthLimit).contains(lengths.lowerBound), lengths.upperBound <= Self.lengthLimit
        {
          self.lengths = lengths
          return
        }
        depth += 1
      case ")": depth -= 1
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Whether the expression sets options or has conditions, which this does not follow.
  private static func setsOptions(_ scalars: [Unicode.Scalar]) -> Bool {
    for position in scalars.indices.dropLast() where scalars[position] == "(" {
      if scalars[position + 1] == "*" { return true }
      guard scalars[position + 1] == "?", position + 2 < scalars.count else { continue }
      if !["<", "P", ":", "=", "!", ">", "'"].contains(scalars[position + 2]) { return true }
    }
    return false
  }

  /// The closing bracket of the class that opens at `start`.
  static func classEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var position = start + 1
    if position < scalars.count, scalars[position] == "^" { position += 1 }
    if position < scalars.count, scalars[position] == "]" { position += 1 }
    while position < scalars.count, scalars[position] != "]" {
      if scalars[position] == "[" { return nil }
      position += scalars[position] == "\\" ? 2 : 1
    }
    return position < scalars.count ? position : nil
  }

  /// Whether `text`, the low halves of its scalars, has anything of these lengths twice side by side.
  ///
  /// It may say yes to what an expression refuses, never no to what it would find.
  package func mayOccur(in text: [UInt16]) -> Bool {
    text.withUnsafeBufferPointer { text in
      lengths.contains { length in
        guard text.count >= 2 * length else { return false }
        var equal: UInt32 = 0
        for position in 0..<(text.count - length) {
          equal &+= text[position] == text[position + length] ? 1 : 0
        }
        return equal >= UInt32(length) && Self.hasRun(text, length)
      }
    }
  }

  private static func hasRun(_ text: UnsafeBufferPointer<UInt16>, _ length: Int) -> Bool {
    var run = 0
    for position in 0..<(text.count - length) {
      run = text[position] == text[position + length] ? run + 1 : 0
      if run >= length { return true }
    }
    return false
  }

  /// Puts the low halves of the scalars of `text` into `halves`.
  package static func load(_ text: Text, into halves: inout [UInt16]) {
    halves.removeAll(keepingCapacity: true)
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
        halves.append(UInt16(truncatingIfNeeded: scalar))
        position += width
      }
    }
  }
}

/// Reads a group that opens at a place: one character class of a bounded number, and a reference to it behind.
private struct PartReader {
  private let scalars: [Unicode.Scalar]
  private var position: Int
  private var name: [Unicode.Scalar] = []
  let isCapturing: Bool

  init(_ scalars: [Unicode.Scalar], _ start: Int) {
    self.scalars = scalars
    position = start + 1
    guard position < scalars.count, scalars[position] == "?" else {
      isCapturing = true
      return
    }
    position += 1
    if position < scalars.count, scalars[position] == "P" { position += 1 }
    let rest = scalars[min(position, scalars.count)...]
    let isNamed = rest.first == "<" && rest.dropFirst().first.map { $0 != "=" && $0 != "!" } ?? false
    isCapturing = isNamed
    guard isNamed else { return }
    name = Array(rest.dropFirst().prefix { $0 != ">" })
    position += name.count + 2
  }

  /// The lengths of the group if it is followed by a reference to itself, `number` or its name.
  mutating func repeatedLengths(number: Int) -> ClosedRange<Int>? {
    guard atom(), let lengths = bounds() else { return nil }
    if position < scalars.count, scalars[position] == "?" || scalars[position] == "+" { position += 1 }
    guard skip([")"]) else { return nil }
    let numbered: [Unicode.Scalar] = ["\\"] + String(number).unicodeScalars
    let isRepeated =
      name.isEmpty
      ? skip(numbered)
      : skip(["\\", "k", "<"] + name + [">"]) || skip(["\\", "k", "{"] + name + ["}"])
        || skip(["(", "?", "P", "="] + name + [")"])
    guard isRepeated else { return nil }
    guard position < scalars.count else { return lengths }
    let follows = scalars[position]
    if name.isEmpty, ("0"..."9").contains(follows) { return nil }
    return ["?", "*", "{"].contains(follows) ? nil : lengths
  }

  private mutating func skip(_ wanted: [Unicode.Scalar]) -> Bool {
    guard scalars[min(position, scalars.count)...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Passes over one character of some kind.
  private mutating func atom() -> Bool {
    if skip(["."]) || skip(["\\", "w"]) || skip(["\\", "S"]) { return true }
    if skip(["\\", "p", "{"]) {
      while position < scalars.count, scalars[position] != "}" { position += 1 }
      return skip(["}"])
    }
    guard position < scalars.count, scalars[position] == "[",
      let end = RepeatedPart.classEnd(scalars, position)
    else { return false }
    position = end + 1
    return true
  }

  /// `{3,12}`.
  private mutating func bounds() -> ClosedRange<Int>? {
    guard skip(["{"]), let lower = number(), skip([","]), let upper = number(), skip(["}"]), lower <= upper
    else { return nil }
    return lower...upper
  }

  private mutating func number() -> Int? {
    let digits = scalars[min(position, scalars.count)...].prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.count) else { return nil }
    position += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }
}
