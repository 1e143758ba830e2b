import PlanPatterns
import PlanSource

/// Finds which of many literals a text contains, in one pass over the text.
///
/// Literals are filed under their first scalar; a bit for each scalar of the basic plane says at once that
/// no literal begins there, which is so nearly everywhere.
struct LiteralIndex: Sendable {
  typealias Target = LiteralTable.Target

  private struct Entry: Sendable {
    var literal: Range<Int32>
    var targets: Range<Int32>
  }

  private var starters = [UInt64](repeating: 0, count: 1024)
  /// Of those the ones that are literals by themselves, or stand for many.
  private var singles = [UInt64](repeating: 0, count: 1024)
  /// A bit for the hash of the first two scalars of each longer literal.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  private var hasRareStarters = false
  /// Open addressing by first scalar: the entries that begin with it.
  private var slots: [(scalar: UInt32, entries: Range<Int32>)] = []
  private var entries: [Entry] = []
  private let scalars: [UInt32]
  private let targets: [Target]
  /// What any blank satisfies, and what any character of the private use area does.
  private var blankTargets: [Target] = []
  private var privateTargets: [Target] = []
  /// For each alternative the bits of all its clauses; 0 for one that must be searched for everywhere.
  let wanted: [UInt8]

  /// An index of `literals`, whose alternatives need `wanted`, by their numbers.
  init(_ literals: LiteralTable, wanted: [UInt8]) {
    self.wanted = wanted
    scalars = literals.scalars
    targets = literals.targets
    file(literals)
  }

  /// An index of the alternatives of `outline`.
  init(_ outline: PatternOutline) {
    self.init(outline.literals, wanted: outline.needs.map(Self.bits))
  }

  /// The bits of all clauses of an alternative that needs `need`.
  static func bits(of need: PatternOutline.Need) -> UInt8 {
    if case .literals(let clauses) = need { UInt8(truncatingIfNeeded: (1 << clauses) - 1) } else { 0 }
  }

  /// How many entries there are.
  var entryCount: Int { entries.count }

  private mutating func file(_ literals: LiteralTable) {
    var runs: [(scalar: UInt32, entries: Range<Int32>)] = []
    entries.reserveCapacity(literals.count)
    runs.reserveCapacity(literals.count)
    for index in 0..<literals.count {
      let range = literals.scalarRange(of: index)
      let first = literals.scalars[Int(range.lowerBound)]
      let wanting = literals.targetRange(of: index)
      if range.count == 1, first == RequiredLiterals.blank || first == RequiredLiterals.privateUse {
        note(literals.targets[Int(wanting.lowerBound)..<Int(wanting.upperBound)], wanting: first)
        continue
      }
      entries.append(Entry(literal: range, targets: wanting))
      if range.count == 1 {
        if first < 0x10000 { singles[Int(first >> 6)] |= 1 << UInt64(first & 63) }
      } else {
        let bit = Self.hash(first, literals.scalars[Int(range.lowerBound) + 1])
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      let count = Int32(entries.count)
      if let last = runs.indices.last, runs[last].scalar == first {
        runs[last].entries = runs[last].entries.lowerBound..<count
      } else {
        runs.append((first, (count - 1)..<count))
      }
    }
    file(runs)
  }

  private mutating func note(_ targets: ArraySlice<Target>, wanting scalar: UInt32) {
    if scalar == RequiredLiterals.blank {
      blankTargets = Array(targets)
      starters[0] |= 1
      singles[0] |= 1
    } else {
      privateTargets = Array(targets)
      for word in (0xE000 >> 6)..<(0xF900 >> 6) {
        starters[word] = .max
        singles[word] = .max
      }
    }
  }

  private mutating func file(_ runs: [(scalar: UInt32, entries: Range<Int32>)]) {
    var capacity = 16
    while capacity < runs.count * 2 { capacity *= 2 }
    slots = Array(repeating: (0, 0..<0), count: capacity)
    for run in runs {
      if run.scalar < 0x10000 {
        starters[Int(run.scalar >> 6)] |= 1 << UInt64(run.scalar & 63)
      } else {
        hasRareStarters = true
      }
      var slot = Self.hash(run.scalar) & (capacity - 1)
      while slots[slot].scalar != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = run
    }
  }

  @inline(__always)
  private static func hash(_ scalar: UInt32) -> Int { Int((scalar &* 0x9E37_79B1) >> 12) }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B)) >> 16)
  }

  /// Notes in `hits` every clause that `text` satisfies.
  ///
  /// Characters are folded as they are read; what follows is looked at only where a literal may begin.
  func scan(_ text: Text, into hits: inout LiteralHits) {
    text.withUTF8 { text in
      withFilters { starters, singles, pairs in
        var position = 0
        while position < text.count {
          let (scalar, width) = UTF8Decoding.scalar(in: text, at: position)
          position += width
          let folded = TextFolding.fold(scalar)
          if folded < 0x10000 {
            let bit: UInt64 = 1 << UInt64(folded & 63)
            if starters[Int(folded >> 6)] & bit == 0 { continue }
            if singles[Int(folded >> 6)] & bit == 0 {
              guard position < text.count else { continue }
              let next = TextFolding.fold(UTF8Decoding.scalar(in: text, at: position).scalar)
              let pair = Self.hash(folded, next)
              // A blank between the two hides the second.
              if next != 0, pairs[pair >> 6] & (1 << UInt64(pair & 63)) == 0 { continue }
            }
          } else if !hasRareStarters {
            continue
          }
          match(folded, before: position, in: text, into: &hits)
        }
      }
    }
  }

  private func withFilters(
    _ body: (UnsafeBufferPointer<UInt64>, UnsafeBufferPointer<UInt64>, UnsafeBufferPointer<UInt64>) -> Void
  ) {
    starters.withUnsafeBufferPointer { starters in
      singles.withUnsafeBufferPointer { singles in
        pairs.withUnsafeBufferPointer { body(starters, singles, $0) }
      }
    }
  }

  /// Notes the literals that begin with `scalar` and go on at `position`.
  private func match(
    _ scalar: UInt32, before position: Int, in text: UnsafeBufferPointer<UInt8>, into hits: inout LiteralHits
  ) {
    if scalar == RequiredLiterals.blank {
      for target in blankTargets { hits.note(target) }
      return
    }
    if !privateTargets.isEmpty, (0xE000..<0xF900).contains(scalar) {
      for target in privateTargets { hits.note(target) }
    }
    var slot = Self.hash(scalar) & (slots.count - 1)
    while slots[slot].scalar != scalar {
      if slots[slot].scalar == 0 { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    for number in slots[slot].entries {
      let entry = entries[Int(number)]
      guard !hits.isSeen(number), goesOn(entry.literal.dropFirst(), at: position, in: text) else { continue }
      hits.see(number)
      for target in entry.targets { hits.note(targets[Int(target)]) }
    }
  }

  private func goesOn(_ rest: Range<Int32>, at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = position
    for index in rest {
      var folded: UInt32 = 0
      while folded == 0 {
        guard position < text.count else { return false }
        let (scalar, width) = UTF8Decoding.scalar(in: text, at: position)
        position += width
        folded = TextFolding.fold(scalar)
      }
      if folded != scalars[Int(index)] { return false }
    }
    return true
  }
}

/// What one text contains of the literals of a ``LiteralIndex``; used again for the next text.
struct LiteralHits {
  private var stamp: UInt32 = 0
  private var seen: [UInt32]
  private var bits: [UInt8]
  /// Alternatives with a clause noted in this text.
  private(set) var touched: [Int32] = []

  /// Room for `index`.
  init(for index: LiteralIndex) {
    seen = Array(repeating: 0, count: index.entryCount)
    bits = Array(repeating: 0, count: index.wanted.count)
  }

  /// Forgets the text before.
  mutating func begin() {
    stamp &+= 1
    for alternative in touched { bits[Int(alternative)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  func isSeen(_ entry: Int32) -> Bool { seen[Int(entry)] == stamp }

  @inline(__always)
  mutating func see(_ entry: Int32) { seen[Int(entry)] = stamp }

  @inline(__always)
  mutating func note(_ target: LiteralIndex.Target) {
    if bits[Int(target.alternative)] == 0 { touched.append(target.alternative) }
    bits[Int(target.alternative)] |= target.clause
  }

  /// The clauses of `alternative` that the text satisfies.
  func bits(of alternative: Int32) -> UInt8 { bits[Int(alternative)] }
}
