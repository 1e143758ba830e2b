/// A regular expression of the simplest kind: characters, sets of them, alternatives, and repetitions that end.
///
/// Whether such a pattern matches somewhere depends on nothing that an automaton could not know, and finding out cannot
/// take longer than reading the text (``TextAutomaton``).
indirect enum SimplePattern {
  case empty
  /// One of the characters in these ranges.
  case set([ClosedRange<UInt32>])
  /// The beginning of the text.
  case start
  case sequence([SimplePattern])
  case choice([SimplePattern])
  case optional(SimplePattern)

  /// What `pattern` says as PCRE2 with Unicode properties reads it; `nil` if it is not of this kind.
  init?(_ pattern: String) {
    var parser = SimplePatternParser(pattern)
    guard let parsed = parser.choice(depth: 0), parser.isAtEnd else { return nil }
    self = parsed
  }
}

/// Reads a ``SimplePattern``; whatever it does not know is refused, not guessed.
private struct SimplePatternParser {
  private static let mostDepth = 16
  private static let mostCopies = 32
  private static let last: UInt32 = 0x10FFFF

  private let scalars: [UInt32]
  private var position = 0

  init(_ pattern: String) {
    scalars = pattern.unicodeScalars.map(\.value)
  }

  var isAtEnd: Bool { position == scalars.count }

  private var next: UInt32? { position < scalars.count ? scalars[position] : nil }

  /// Moves behind `character` if it comes next.
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == character.value else { return false }
    position += 1
    return true
  }

  /// Alternatives up to a closing parenthesis.
  mutating func choice(depth: Int) -> SimplePattern? {
    guard depth < Self.mostDepth else { return nil }
    var parts: [SimplePattern] = []
    repeat {
      guard let part = sequence(depth: depth) else { return nil }
      parts.append(part)
    } while skip("|")
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence(depth: Int) -> SimplePattern? {
    var parts: [SimplePattern] = []
    while let next, next != Unicode.Scalar("|").value, next != Unicode.Scalar(")").value {
      guard let atom = atom(depth: depth), let repeated = quantified(atom) else { return nil }
      parts.append(repeated)
    }
    return parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func atom(depth: Int) -> SimplePattern? {
    guard let next else { return nil }
    position += 1
    switch Unicode.Scalar(next) {
    case "(": return group(depth: depth)
    case "[": return characterClass()
    case ".": return .set([0...0x09, 0x0B...Self.last])
    case "^": return .start
    case "\\": return escape().map { .set($0) }
    case "*", "+", "?", "{", "}", "]", "$", nil: return nil
    default: return .set([next...next])
    }
  }

  private mutating func group(depth: Int) -> SimplePattern? {
    if next == Unicode.Scalar("*").value { return nil }
    if skip("?"), !skip(":") { return nil }
    guard let inner = choice(depth: depth + 1), skip(")") else { return nil }
    return inner
  }

  /// What `atom` is with what is said of how often it stands; repetitions that never give back what they took are refused.
  private mutating func quantified(_ atom: SimplePattern) -> SimplePattern? {
    var repeated = atom
    if skip("?") {
      repeated = .optional(atom)
    } else if skip("{") {
      guard let counts = counts() else { return nil }
      let rest = (counts.lowerBound..<counts.upperBound).reduce(SimplePattern.empty) { rest, _ in
        .optional(.sequence([atom, rest]))
      }
      repeated = .sequence(Array(repeating: atom, count: counts.lowerBound) + [rest])
    } else if next == Unicode.Scalar("*").value || next == Unicode.Scalar("+").value {
      return nil
    } else {
      return atom
    }
    if case .start = atom { return nil }
    // Reluctant or not comes to the same; another sign does not.
    _ = skip("?")
    return next == Unicode.Scalar("+").value ? nil : repeated
  }

  /// The numbers of `{2}` or `{2,4}`.
  private mutating func counts() -> ClosedRange<Int>? {
    guard let lower = number() else { return nil }
    var upper = lower
    if skip(",") {
      guard let number = number() else { return nil }
      upper = number
    }
    guard skip("}"), lower <= upper, upper <= Self.mostCopies else { return nil }
    return lower...upper
  }

  private mutating func number() -> Int? {
    var number: Int?
    while let digit = next, digit >= 0x30, digit <= 0x39, number ?? 0 < 1000 {
      number = (number ?? 0) * 10 + Int(digit - 0x30)
      position += 1
    }
    return number
  }

  /// The characters that the escape behind a backslash stands for.
  private mutating func escape() -> [ClosedRange<UInt32>]? {
    guard let next else { return nil }
    position += 1
    switch Unicode.Scalar(next) {
    case "n": return [0x0A...0x0A]
    case "r": return [0x0D...0x0D]
    case "t": return [0x09...0x09]
    case "d": return DecimalDigits.ranges
    case let scalar?:
      let isSign = scalar.isASCII && !scalar.properties.isAlphabetic && !(0x30...0x39).contains(next)
      return isSign && next > 0x20 && next < 0x7F ? [next...next] : nil
    case nil: return nil
    }
  }

  private mutating func characterClass() -> SimplePattern? {
    let isNegated = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while isFirst || next != Unicode.Scalar("]").value {
      isFirst = false
      guard let member = member() else { return nil }
      // A hyphen before the end stands for itself.
      let isRange = next == Unicode.Scalar("-").value && position + 1 < scalars.count
      guard isRange, scalars[position + 1] != Unicode.Scalar("]").value else {
        ranges += member
        continue
      }
      position += 1
      guard member.count == 1, let end = self.member(), end.count == 1, member[0].count == 1,
        end[0].count == 1,
        member[0].lowerBound <= end[0].lowerBound
      else { return nil }
      ranges.append(member[0].lowerBound...end[0].lowerBound)
    }
    position += 1
    return .set(isNegated ? Self.complement(of: ranges) : ranges)
  }

  /// A character of a class, or the characters that an escape there stands for.
  private mutating func member() -> [ClosedRange<UInt32>]? {
    guard let next else { return nil }
    position += 1
    switch Unicode.Scalar(next) {
    case "\\": return escape()
    // [:alpha:] and the like.
    case "[": return nil
    default: return [next...next]
    }
  }

  private static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var others: [ClosedRange<UInt32>] = []
    var start: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > start { others.append(start...(range.lowerBound - 1)) }
      start = max(start, range.upperBound + 1)
    }
    if start <= last { others.append(start...last) }
    return others
  }
}
