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
  /// Characters that are literals as they are written, not folded.
  private var exacts = [UInt64](repeating: 0, count: 1024)
  /// A bit for the hash of the first two scalars of each longer literal.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  private var hasRareStarters = false
  /// Open addressing by first scalar: the entries that begin with it.
  private var slots: [(scalar: UInt32, entries: Range<Int32>)] = []
  private var entries: [Entry] = []
  /// The second scalar of each entry; 0 for one that has only one.
  private var seconds: [UInt32] = []
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
      seconds.append(range.count == 1 ? 0 : literals.scalars[Int(range.lowerBound) + 1])
      mark(first, second: seconds[seconds.count - 1])
      let count = Int32(entries.count)
      if let last = runs.indices.last, runs[last].scalar == first {
        runs[last].entries = runs[last].entries.lowerBound..<count
      } else {
        runs.append((first, (count - 1)..<count))
      }
    }
    file(runs)
  }

  /// Notes what a literal begins with that begins with `first` and `second`; 0 for none.
  private mutating func mark(_ first: UInt32, second: UInt32) {
    let bit: UInt64 = 1 << UInt64(first & 63)
    if second != 0 {
      let pair = Self.hash(first, second)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    } else if first < 0x10000 {
      singles[Int(first >> 6)] |= bit
    } else if first >= RequiredLiterals.exactPlane, first < RequiredLiterals.exactPlane + 0x10000 {
      exacts[Int((first - RequiredLiterals.exactPlane) >> 6)] |= bit
    }
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
      withFilters { filters in
        var position = 0
        while position < text.count {
          let (scalar, width) = UTF8Decoding.scalar(in: text, at: position)
          position += width
          let folded = TextFolding.fold(scalar)
          if scalar < 0x80 || scalar >= 0xFF00, filters.isExact(scalar) {
            matchSingle(RequiredLiterals.exactPlane + scalar, into: &hits)
          }
          guard folded < 0x10000 else {
            if hasRareStarters { match(folded, before: position, in: text, into: &hits) }
            continue
          }
          guard filters.isStarter(folded) else { continue }
          if filters.isSingle(folded) { matchSingle(folded, into: &hits) }
          guard position < text.count else { continue }
          let next = TextFolding.fold(UTF8Decoding.scalar(in: text, at: position).scalar)
          // A blank between the two hides the second.
          if next == 0 || filters.isPair(Self.hash(folded, next)) {
            match(folded, before: position, in: text, into: &hits)
          }
        }
      }
    }
  }

  /// Bits that say where nothing needs to be looked up.
  private struct Filters {
    let starters: UnsafeBufferPointer<UInt64>
    let singles: UnsafeBufferPointer<UInt64>
    let exacts: UnsafeBufferPointer<UInt64>
    let pairs: UnsafeBufferPointer<UInt64>

    @inline(__always)
    func isStarter(_ scalar: UInt32) -> Bool { Self.has(Int(scalar), in: starters) }

    @inline(__always)
    func isSingle(_ scalar: UInt32) -> Bool { Self.has(Int(scalar), in: singles) }

    @inline(__always)
    func isExact(_ scalar: UInt32) -> Bool { scalar < 0x10000 && Self.has(Int(scalar), in: exacts) }

    @inline(__always)
    func isPair(_ hash: Int) -> Bool { Self.has(hash, in: pairs) }

    @inline(__always)
    private static func has(_ bit: Int, in words: UnsafeBufferPointer<UInt64>) -> Bool {
      words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }
  }

  private func withFilters(_ body: (Filters) -> Void) {
    starters.withUnsafeBufferPointer { starters in
      singles.withUnsafeBufferPointer { singles in
        exacts.withUnsafeBufferPointer { exacts in
          pairs.withUnsafeBufferPointer { pairs in
            body(Filters(starters: starters, singles: singles, exacts: exacts, pairs: pairs))
          }
        }
      }
    }
  }

  /// The entries that begin with `scalar`.
  @inline(__always)
  private func run(of scalar: UInt32) -> Range<Int32>? {
    var slot = Self.hash(scalar) & (slots.count - 1)
    while slots[slot].scalar != scalar {
      if slots[slot].scalar == 0 { return nil }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slots[slot].entries
  }

  /// Notes what is satisfied by `scalar` alone.
  private func matchSingle(_ scalar: UInt32, into hits: inout LiteralHits) {
    if scalar == RequiredLiterals.blank {
      for target in blankTargets { hits.note(target) }
      return
    }
    if !privateTargets.isEmpty, (0xE000..<0xF900).contains(scalar) {
      for target in privateTargets { hits.note(target) }
    }
    // The shortest comes first.
    guard let first = run(of: scalar)?.lowerBound, seconds[Int(first)] == 0 else { return }
    see(first, in: &hits)
  }

  /// Notes the literals of several characters that begin with `scalar` and go on at `position`, and in the rarer
  /// planes those of one.
  private func match(
    _ scalar: UInt32, before position: Int, in text: UnsafeBufferPointer<UInt8>, into hits: inout LiteralHits
  ) {
    guard scalar != RequiredLiterals.blank, let run = run(of: scalar) else { return }
    let next = following(position, in: text)
    for number in run where seconds[Int(number)] == next || seconds[Int(number)] == 0 {
      guard !hits.isSeen(number), seconds[Int(number)] != 0 || scalar >= 0x10000,
        goesOn(entries[Int(number)].literal.dropFirst(), at: position, in: text)
      else { continue }
      see(number, in: &hits)
    }
  }

  private func see(_ entry: Int32, in hits: inout LiteralHits) {
    guard !hits.isSeen(entry) else { return }
    hits.see(entry)
    for target in entries[Int(entry)].targets { hits.note(targets[Int(target)]) }
  }

  /// The first scalar at or behind `position` that counts; 0 at the end.
  private func following(_ position: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var position = position
    while position < text.count {
      let (scalar, width) = UTF8Decoding.scalar(in: text, at: position)
      position += width
      let folded = TextFolding.fold(scalar)
      if folded != 0 { return folded }
    }
    return 0
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
