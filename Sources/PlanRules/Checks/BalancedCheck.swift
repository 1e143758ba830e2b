import PlanExpressions
import PlanModel
import PlanPatterns
import PlanSource

/// Brackets and quotation marks stand in pairs, within one text.
///
/// Not counted: a bracket that closes the number of an item (`1）`, `a)`), an apostrophe in a foreign word, and
/// round brackets of different width (punctuation/half-width tells those).
struct BalancedCheck: Sendable {
  static let defaultPairs = [
    "“”", "‘’", "（）", "《》", "〈〉", "【】", "〔〕", "「」", "『』", "()", "[]",
  ]

  /// The pairs in a row.
  private static var spacedPairs: String { String(defaultPairs.reduce("") { $0 + " " + $1 }.dropFirst()) }

  static let declaration = CheckDeclaration(
    name: "balanced",
    summary: Words(
      zh: "没有配对的引号或括号（一段文字之内）", en: "a bracket or quotation mark without its partner in one text"),
    options: [
      .init(
        "in", .fields, Words(zh: "查哪些字段，同 pattern；缺省为全部", en: "the fields, as in pattern; by default all")),
      .init(
        "pairs", .pairs,
        Words(
          zh: "成对的标点；缺省为 \(spacedPairs)",
          en: "the pairs of marks; by default \(spacedPairs)")),
    ],
    values: [
      .init("mark", .text, Words(zh: "落单的标点", en: "the mark")),
      .init("wanted", .string, Words(zh: "应与它相配的标点", en: "the mark that should go with it")),
    ],
    example: """
      planlint: 1
      rules:
        - id: example/balanced
          severity: error
          title: {zh: 书名号不成对, en: Title marks do not pair}
          check: {balanced: {in: [prose], pairs: ['《》']}}
          message: {zh: '“{mark}”缺少“{wanted}”', en: '{mark} has no {wanted}'}
          examples:
            - fail: {requirement: 落实«《»条例的要求。}
            - pass: {requirement: 落实《条例》的要求。}
      """)

  private struct Mark {
    var scalar: UInt32
    var partner: UInt32
    var isOpening: Bool
  }

  private let marks: [Mark]
  /// By byte: how many bytes the character has that begins with it, 0 if a mark may.
  private let steps: [UInt8]
  /// How many bytes from ``firstHan`` on begin characters that are no marks.
  private let hanCount: UInt8
  /// A bit for the hash of each mark.
  private let filter: [UInt64]
  /// Whether a text without brackets and quotation marks (``SymbolStream/isPair(_:)``) has none of the marks.
  let isUsual: Bool

  /// A check of `pairs`, each of two different marks; others are left out.
  init(pairs: [String] = defaultPairs) {
    let marks = pairs.flatMap { pair -> [Mark] in
      let scalars = pair.unicodeScalars.map(\.value)
      guard scalars.count == 2, scalars[0] != scalars[1] else { return [] }
      return [
        Mark(scalar: scalars[0], partner: scalars[1], isOpening: true),
        Mark(scalar: scalars[1], partner: scalars[0], isOpening: false),
      ]
    }
    var steps = (0...UInt8.max).map { UInt8(truncatingIfNeeded: CodePoints.length($0)) }
    for mark in marks {
      for byte in String(Self.character(mark.scalar)).utf8.prefix(1) { steps[Int(byte)] = 0 }
    }
    var filter = [UInt64](repeating: 0, count: 16)
    for mark in marks { filter[Self.hash(mark.scalar) >> 6] |= 1 << UInt64(Self.hash(mark.scalar) & 63) }
    self.marks = marks
    isUsual = marks.allSatisfy { SymbolStream.isPair($0.scalar) }
    self.steps = steps
    hanCount = UInt8(steps[Int(Self.firstHan)...].prefix(Self.usualHan).prefix { $0 != 0 }.count)
    self.filter = filter
  }

  @inline(__always)
  private static func hash(_ scalar: UInt32) -> Int { Int((scalar &* 0x9E37_79B1) >> 22) }

  /// The mark that begins at `position`, which is moved behind the character there; `nil` if that is none.
  @inline(__always)
  private func mark(at position: inout Int, in bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
    let step = steps[Int(bytes[position])]
    guard step == 0 else {
      position += Int(step)
      return nil
    }
    let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
    position += width
    let hash = Self.hash(scalar)
    guard filter[hash >> 6] & (1 << UInt64(hash & 63)) != 0 else { return nil }
    return marks.first { $0.scalar == scalar }
  }

  /// Whether every mark stands right inside or beside its own kind, as nearly everywhere: none is alone.
  func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.usualDepth) { open in
      steps.withUnsafeBufferPointer { steps in
        var depth = 0
        var position = 0
        while true {
          position = nextLead(bytes, from: position, steps)
          guard position < bytes.count else { return depth == 0 }
          guard let mark = mark(at: &position, in: bytes) else { continue }
          if mark.isOpening {
            guard depth < Self.usualDepth else { return false }
            open[depth] = mark.scalar
            depth += 1
          } else {
            guard depth > 0, open[depth - 1] == mark.partner else { return false }
            depth -= 1
          }
        }
      }
    }
  }

  /// Where from `start` on a mark may begin; the end, or behind it, if none can.
  @inline(__always)
  private func nextLead(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ steps: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      // Nearly always; so foretold, and the processor need not wait for one character to come to the next.
      if byte &- Self.firstHan < hanCount {
        position &+= 3
        continue
      }
      let step = steps[Int(byte)]
      if step == 0 { return position }
      position &+= Int(step)
    }
    return position
  }

  /// Characters from U+4000 to U+9FFF begin with so many bytes from this one on.
  private static let firstHan: UInt8 = 0xE4
  private static let usualHan = 6

  private static let usualDepth = 16

  /// The marks of `text` that are alone, as ranges of its bytes, in order, and what should go with each.
  func unpaired(in text: Text) -> [(range: ByteRange, wanted: String)] {
    text.withUTF8 { bytes in
      if isWhole(bytes) { return [] }
      var open: [(mark: Mark, range: ByteRange)] = []
      // So that a mark whose partner is nowhere costs no look through all that are open.
      var openCounts: [UInt32: Int] = [:]
      var alone: [(range: ByteRange, wanted: UInt32)] = []
      var position = 0
      while position < bytes.count {
        let start = position
        guard let mark = mark(at: &position, in: bytes) else { continue }
        let range = ByteRange(start, position)
        if mark.isOpening {
          open.append((mark, range))
          openCounts[mark.scalar, default: 0] += 1
        } else if let partner = Self.partner(of: mark, in: open, openCounts) {
          for closed in open[partner...] { openCounts[closed.mark.scalar, default: 0] -= 1 }
          alone += open[(partner + 1)...].map { ($0.range, $0.mark.partner) }
          open.removeSubrange(partner...)
        } else if !Self.closesNumber(mark.scalar, before: range.lowerBound, in: bytes) {
          alone.append((range, mark.partner))
        }
      }
      alone += open.map { ($0.range, $0.mark.partner) }
      return alone.sorted { $0.range < $1.range }.map { ($0.range, String(Self.character($0.wanted))) }
    }
  }

  /// Where the mark that `mark` closes stands in `open`; `nil` if there is none.
  ///
  /// Round brackets of different width go together: （街道) is whole, if not well written.
  private static func partner(
    of mark: Mark, in open: [(mark: Mark, range: ByteRange)], _ openCounts: [UInt32: Int]
  ) -> Int? {
    for scalar in [mark.partner, otherWidth(mark.partner)].compactMap(\.self)
    where openCounts[scalar, default: 0] > 0 {
      return open.lastIndex { $0.mark.scalar == scalar }
    }
    return nil
  }

  private static func otherWidth(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x28: 0xFF08
    case 0xFF08: 0x28
    default: nil
    }
  }

  private static func character(_ scalar: UInt32) -> Character {
    Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")
  }

  /// Whether a closing mark at `end` belongs to the number of an item, or is an apostrophe.
  private static func closesNumber(_ scalar: UInt32, before end: Int, in bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    let isBracket = scalar == 0x29 || scalar == 0xFF09
    let isApostrophe = scalar == 0x2019
    guard isBracket || isApostrophe, end > 0 else { return false }
    let before = bytes[..<end].suffix(12)
    if isApostrophe { return before.last.map { isLetter($0) } ?? false }
    let number = before.reversed().prefix { isLetter($0) || (48...57).contains($0) }
    if (1...2).contains(number.count) { return startsItem(bytes[..<(end - number.count)]) }
    // 一） to 十）: one or two Han numerals.
    return number.isEmpty && hanNumeral(bytes[..<end])
  }

  private static func hanNumeral(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let numerals: Set<[UInt8]> = Set("一二三四五六七八九十".map { Array(String($0).utf8) })
    var rest = bytes
    var count = 0
    while rest.count >= 3, count < 3, numerals.contains(Array(rest.suffix(3))) {
      rest = rest.dropLast(3)
      count += 1
    }
    return count > 0 && startsItem(rest)
  }

  /// Whether an item may begin after `bytes`: at the start, on a new line, after a blank or a mark.
  private static func startsItem(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = bytes.last else { return true }
    if last <= 0x20 || [0x2C, 0x2E, 0x3A, 0x3B].contains(last) { return true }
    let marks = ["。", "；", "：", "，", "、", "　"]
    return marks.contains { Array(bytes.suffix(3)) == Array($0.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
