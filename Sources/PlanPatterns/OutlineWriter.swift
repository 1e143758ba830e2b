/// Writes the bytes of a ``PatternOutline``.
struct OutlineWriter {
  /// What a literal is looked for by: the position of a symbol in it, and how many belong to it from there.
  private struct Anchor {
    var position: Int
    var length: Int
    var hash: UInt32
  }

  private typealias Literal = RequiredLiterals.Literal

  private var needs: [UInt8] = []
  private var without: [(alternative: Int, lengths: ClosedRange<Int>?)] = []
  private var singles = [[Int]](repeating: [], count: OutlineLayout.singleCount)
  private var targets: [Literal: [Int]] = [:]
  private var classes: [SymbolClass] = []

  /// Adds an alternative; `nil` looks for nothing.
  mutating func add(_ alternative: SearchTarget?) {
    let number = needs.count
    guard let alternative else { return needs.append(16) }
    let literals = alternative.requiredLiterals
    if !literals.areTelling, let part = alternative.repeatedPart {
      without.append((number, part.lengths))
      needs.append(17)
    } else if literals.clauses.isEmpty {
      without.append((number, nil))
      needs.append(17)
    } else {
      needs.append(UInt8(truncatingIfNeeded: (1 << literals.clauses.count) - 1))
      for (position, clause) in literals.clauses.enumerated() {
        for literal in clause { add(literal, target: number << 2 | position, literals.classes) }
      }
    }
  }

  private mutating func add(_ literal: Literal, target: Int, _ own: [SymbolClass]) {
    if literal.count == 1, let single = Self.single(literal[0]) { return singles[single].append(target) }
    let named = literal.map { symbol -> UInt32 in
      guard symbol >= PatternSymbol.classes else { return symbol }
      let wanted = own[Int(symbol & 0xFFFF)]
      let number = classes.firstIndex(of: wanted) ?? classes.count
      if number == classes.count { classes.append(wanted) }
      return UInt32(OutlineLayout.classSymbol + number)
    }
    targets[named, default: []].append(target)
  }

  private static func single(_ scalar: UInt32) -> Int? {
    switch scalar {
    case RequiredLiterals.blank: OutlineLayout.blankSingle
    case RequiredLiterals.privateUse: OutlineLayout.privateSingle
    case RequiredLiterals.exactPlane..<RequiredLiterals.privateUse:
      SymbolMarks.exactIndex(of: scalar - RequiredLiterals.exactPlane)
    default: nil
    }
  }

  /// All that was added, as ``OutlineLayout`` tells.
  var bytes: [UInt8] {
    let literals = anchored()
    let hashes = (1...3).map { length in
      literals.filter { $0.anchor.length == length }.map(\.anchor.hash)
    }
    let pairBits = Self.bits(for: hashes[1].count * 16, 10...16)
    let tripleBits = Self.bits(for: hashes[2].count * 16, 10...16)
    let bucketBits = Self.bits(for: literals.count * 2, 4...20)
    var area = OutlineBytes()
    var bucketStarts = [Int](repeating: 0, count: 1 << bucketBits)
    // No offset of a list is 0.
    area.append(0, 1)
    let singleStarts = singles.map { Self.write($0, to: &area) }
    write(literals, to: &area, &bucketStarts, bucketBits)
    var classArea = OutlineBytes()
    let classStarts = classes.map { Self.write($0, to: &classArea) }

    let withoutStart = OutlineLayout.headSize + needs.count
    let singlesStart = withoutStart + without.count * OutlineLayout.withoutSize
    let classesStart = singlesStart + OutlineLayout.singleCount * OutlineLayout.offsetWidth
    let classAreaStart = classesStart + classes.count * OutlineLayout.offsetWidth
    let filterStart = classAreaStart + classArea.bytes.count
    let bucketsStart =
      filterStart + ((1 << pairBits) + (1 << tripleBits) + (1 << OutlineLayout.symbolBits)) / 4
    let areaStart = bucketsStart + bucketStarts.count * OutlineLayout.offsetWidth

    var out = OutlineBytes()
    for number in [
      needs.count, without.count, pairBits, bucketBits, withoutStart, singlesStart, classesStart, filterStart,
      tripleBits,
    ] { out.append(number, OutlineLayout.offsetWidth) }
    for need in needs { out.append(Int(need), 1) }
    for (alternative, lengths) in without {
      out.append(alternative, OutlineLayout.targetWidth)
      out.append(lengths?.lowerBound ?? 0, 2)
      out.append(lengths?.upperBound ?? 0, 2)
    }
    for start in singleStarts { out.append(start == 0 ? 0 : areaStart + start, OutlineLayout.offsetWidth) }
    for start in classStarts { out.append(classAreaStart + start, OutlineLayout.offsetWidth) }
    out.append(classArea)
    out.append(Self.filter(hashes[1], pairBits))
    out.append(Self.filter(hashes[2], tripleBits))
    out.append(Self.filter(hashes[0], OutlineLayout.symbolBits))
    for start in bucketStarts { out.append(start == 0 ? 0 : areaStart + start, OutlineLayout.offsetWidth) }
    out.append(area)
    return out.bytes
  }

  private static func bits(for count: Int, _ bounds: ClosedRange<Int>) -> Int {
    var bits = bounds.lowerBound
    while bits < bounds.upperBound, 1 << bits < count { bits += 1 }
    return bits
  }

  private static func filter(_ hashes: [UInt32], _ bits: Int) -> [Int] {
    var nibbles = [Int](repeating: 0, count: (1 << bits) / 4)
    for hash in hashes {
      let bit = OutlineHash.bit(hash, bits)
      nibbles[bit >> 2] |= 1 << (bit & 3)
    }
    return nibbles
  }

  /// The literals in order, each with what it is looked for by: what is rare, and rare in other literals, too.
  private func anchored() -> [(literal: Literal, anchor: Anchor)] {
    var counts: [UInt32: Double] = [:]
    let literals = targets.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let anchors = literals.map(Self.anchors)
    for choices in anchors { for choice in choices { counts[choice.anchor.hash, default: 0] += 1 } }
    return zip(literals, anchors).compactMap { literal, choices in
      func weight(_ choice: (anchor: Anchor, weight: Double)) -> Double {
        choice.weight * (counts[choice.anchor.hash] ?? 1)
      }
      return choices.min { weight($0) < weight($1) }.map { (literal, $0.anchor) }
    }
  }

  /// What `literal` may be looked for by: three symbols side by side, or two or one where there are no more.
  private static func anchors(of literal: Literal) -> [(anchor: Anchor, weight: Double)] {
    for length in [3, 2] where literal.count >= length {
      let anchors = (0...(literal.count - length)).compactMap { anchor(at: $0, length, of: literal) }
      if !anchors.isEmpty { return anchors }
    }
    return literal.indices.filter { literal[$0] > PatternSymbol.end }.compactMap {
      anchor(at: $0, 1, of: literal)
    }
  }

  private static func anchor(
    at position: Int, _ length: Int, of literal: Literal
  ) -> (anchor: Anchor, weight: Double)? {
    let symbols = literal[position..<(position + length)]
    guard symbols.allSatisfy({ $0 < OutlineLayout.classSymbol }) else { return nil }
    var hash = OutlineHash.first(literal[position])
    if length > 1 { hash ^= OutlineHash.second(literal[position + 1]) }
    if length > 2 { hash ^= OutlineHash.third(literal[position + 2]) }
    let weight = LiteralPiece.weight(ofWord: Array(symbols))
    return (Anchor(position: position, length: length, hash: hash), weight)
  }

  private func write(
    _ literals: [(literal: Literal, anchor: Anchor)], to area: inout OutlineBytes, _ starts: inout [Int],
    _ bits: Int
  ) {
    var buckets = [[Int]](repeating: [], count: starts.count)
    for (index, entry) in literals.enumerated() {
      buckets[OutlineHash.bucket(entry.anchor.hash, bits)].append(index)
    }
    for (bucket, members) in buckets.enumerated() where !members.isEmpty {
      starts[bucket] = area.bytes.count
      for index in members { write(literals[index].literal, literals[index].anchor, to: &area) }
      area.append(0, OutlineLayout.targetWidth)
    }
  }

  /// The size of the rest, the place it is looked for by, its symbols, its targets.
  private func write(_ literal: Literal, _ anchor: Anchor, to area: inout OutlineBytes) {
    let targets = targets[literal] ?? []
    let size = 2 + literal.count * OutlineLayout.symbolWidth + targets.count * OutlineLayout.targetWidth
    area.append(size, OutlineLayout.targetWidth)
    area.append(anchor.position, 1)
    area.append(literal.count, 1)
    for symbol in literal { area.append(Int(symbol), OutlineLayout.symbolWidth) }
    for target in targets { area.append(target, OutlineLayout.targetWidth) }
  }

  /// A list of targets and where it begins; 0 for none.
  private static func write(_ targets: [Int], to area: inout OutlineBytes) -> Int {
    guard !targets.isEmpty else { return 0 }
    let start = area.bytes.count
    area.append(targets.count, OutlineLayout.targetWidth)
    for target in targets { area.append(target, OutlineLayout.targetWidth) }
    return start
  }

  private static func write(_ symbols: SymbolClass, to area: inout OutlineBytes) -> Int {
    let start = area.bytes.count
    area.append((symbols.isNegated ? 1 : 0) | (symbols.hasHan ? 2 : 0) | (symbols.hasEdges ? 4 : 0), 1)
    area.append(symbols.members.count, OutlineLayout.symbolWidth)
    for member in symbols.members { area.append(Int(member), OutlineLayout.symbolWidth) }
    return start
  }
}

/// Bytes that numbers are written to.
private struct OutlineBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int, _ width: Int) {
    for position in (0..<width).reversed() {
      bytes.append(OutlineLayout.zero + UInt8(truncatingIfNeeded: (number >> (6 * position)) & 63))
    }
  }

  mutating func append(_ numbers: [Int]) { for number in numbers { append(number, 1) } }

  mutating func append(_ other: OutlineBytes) { bytes += other.bytes }
}
