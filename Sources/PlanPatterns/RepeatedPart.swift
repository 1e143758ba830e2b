package import PlanSource

/// A part of an expression that must stand twice side by side, such as `(?<x>\p{Han}{3,12})\k<x>`.
///
/// Such an expression requires no literal, and searching for it is slow: every length is tried at every
/// character. Whether a text repeats anything at all is told by comparing it with itself, shifted.
package struct RepeatedPart: Hashable, Sendable {
  /// How many characters the part has.
  package let lengths: ClosedRange<Int>

  private static let lengthLimit = 64

  /// A bit for each of ``lengths``, the lowest for a single character.
  package var bits: UInt64 { lengths.reduce(0) { $0 | 1 << UInt64($1 - 1) } }

  /// A part of `lengths` characters.
  init(lengths: ClosedRange<Int>) {
    self.lengths = lengths
  }

  /// The part of `pattern` that is repeated; `nil` if there is none, or if that cannot be told.
  ///
  /// Source: pcre2pattern(3), «Back references».
  package init?(pattern: String) {
    let written = Array(pattern.unicodeScalars)
    guard !Self.setsOptions(written), let scalars = Self.withoutConditions(written), !scalars.contains("|")
    else { return nil }
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
        if isCapturing, let lengths = part.repeatedLengths(number: groups),
          (2...Self.lengthLimit).contains(lengths.lowerBound), lengths.upperBound <= Self.lengthLimit,
          depth == 0 || Self.groupsAroundCount(scalars, behind: part.end)
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

  /// `scalars` without lookahead and lookbehind, which only narrow what is matched; `nil` if one of them has
  /// groups in it, which would count.
  private static func withoutConditions(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      let rest = scalars[position...]
      let openings: [[Unicode.Scalar]] = [
        ["(", "?", "="], ["(", "?", "!"], ["(", "?", "<", "="], ["(", "?", "<", "!"],
      ]
      if openings.contains(where: { rest.starts(with: $0) }) {
        guard let end = conditionEnd(scalars, position + 1) else { return nil }
        position = end + 1
        continue
      }
      let end =
        scalars[position] == "\\"
        ? position + 1 : scalars[position] == "[" ? classEnd(scalars, position) : position
      guard let end, end < scalars.count else { return nil }
      kept += scalars[position...end]
      position = end + 1
    }
    return kept
  }

  /// The bracket that closes a condition without brackets in it.
  private static func conditionEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var position = start
    while position < scalars.count {
      switch scalars[position] {
      case "\\": position += 2
      case "[":
        guard let end = classEnd(scalars, position) else { return nil }
        position = end + 1
      case "(": return nil
      case ")": return position
      default: position += 1
      }
    }
    return nil
  }

  /// Whether the groups that close from `position` on must be matched, so that what lies in them must too.
  private static func groupsAroundCount(_ scalars: [Unicode.Scalar], behind position: Int) -> Bool {
    var position = position
    var depth = 0
    while position < scalars.count {
      switch scalars[position] {
      case "\\": position += 1
      case "[":
        guard let end = classEnd(scalars, position) else { return false }
        position = end
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth < 0 {
          depth = 0
          if position + 1 < scalars.count, ["?", "*", "{"].contains(scalars[position + 1]) { return false }
        }
      default: break
      }
      position += 1
    }
    return true
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

  /// Whether `text` has anything of these lengths twice side by side.
  ///
  /// It may say yes to what an expression refuses, never no to what it would find.
  package func mayOccur(in text: Text) -> Bool {
    let text = Self.halves(of: text)
    return text.withUnsafeBufferPointer { text in
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

  /// The low halves of the scalars of `text`.
  private static func halves(of text: Text) -> [UInt16] {
    text.withUTF8 { bytes in
      var halves: [UInt16] = []
      halves.reserveCapacity(bytes.count)
      var position = 0
      while position < bytes.count {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
        halves.append(UInt16(truncatingIfNeeded: scalar))
        position += width
      }
      return halves
    }
  }
}

/// Reads a group that opens at a place: character classes of bounded numbers, and a reference to it behind.
private struct PartReader {
  private let scalars: [Unicode.Scalar]
  private var position: Int
  private var name: [Unicode.Scalar] = []
  /// Behind the reference, once it was read.
  private(set) var end = 0
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
    guard var lengths = piece() else { return nil }
    while !skip([")"]) {
      guard let more = piece() else { return nil }
      lengths = (lengths.lowerBound + more.lowerBound)...(lengths.upperBound + more.upperBound)
    }
    let numbered: [Unicode.Scalar] = ["\\"] + String(number).unicodeScalars
    let isRepeated =
      name.isEmpty
      ? skip(numbered)
      : skip(["\\", "k", "<"] + name + [">"]) || skip(["\\", "k", "{"] + name + ["}"])
        || skip(["(", "?", "P", "="] + name + [")"])
    guard isRepeated else { return nil }
    end = position
    guard position < scalars.count else { return lengths }
    let follows = scalars[position]
    if name.isEmpty, ("0"..."9").contains(follows) { return nil }
    return ["?", "*", "{"].contains(follows) ? nil : lengths
  }

  /// A character of some kind, and how often it stands: once or within bounds.
  private mutating func piece() -> ClosedRange<Int>? {
    guard atom(), position < scalars.count else { return nil }
    guard scalars[position] == "{" else { return 1...1 }
    guard let lengths = bounds() else { return nil }
    if position < scalars.count, scalars[position] == "?" || scalars[position] == "+" { position += 1 }
    return lengths
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
