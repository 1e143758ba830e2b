import PlanPatterns
import PlanSource

/// What tells quickly of many texts which of them can be alike: a sketch and marks of the pairs of each.
///
/// The sketch is the smallest hashes of a text's pairs of neighbouring characters (bottom-k sketch, Broder
/// 1997): texts with many pairs in common have many of these in common. Its marks are one bit for each pair that
/// ``CharacterPairs`` compares, by which most of the texts that share a few hashes are ruled out. A text is
/// decoded once for both; everything lies in a few arrays made at once.
struct SketchedTexts {
  /// How many hashes a sketch has at most.
  static let sketchSize = 16
  private static let markCount = 1024
  private static let wordCount = markCount / 64
  /// Among so many of the smallest hashes the sketch is usually found.
  private static let likelyCount: UInt32 = 40

  /// How much a text has of what is compared.
  private struct Size {
    /// Pairs between characters that are no punctuation; of those that come again some are counted twice.
    var pairs: Int32 = 0
    var marks: Int32 = 0
    var hashes: Int32 = 0
  }

  private var sizes: [Size]
  /// The sketches, one after the other, each in ascending order.
  private(set) var sketches: [UInt32]
  private var marks: [UInt64]
  /// The hashes of the text that was loaded last.
  private var hashes: [UInt32] = []
  /// For each mark the pair that was last seen with it, as reading a text needs it.
  private var seen = [UInt64](repeating: 0, count: markCount)
  /// How often a text was read.
  private var readings: UInt64 = 0

  /// Room for `count` texts.
  init(count: Int) {
    sizes = Array(repeating: Size(), count: count)
    sketches = Array(repeating: 0, count: count * Self.sketchSize)
    marks = Array(repeating: 0, count: count * Self.wordCount)
  }

  /// Takes `text` as number `number` if it has at least `least` characters; blanks do not count.
  mutating func add(_ text: Text, as number: Int, least: Int) -> Bool {
    if hashes.count <= text.count { hashes = Array(repeating: 0, count: text.count * 2 + 1) }
    // So many of the smallest hashes nearly always have the sketch among them; characters have three bytes.
    var limit = UInt32.max
    if text.count > 300 { limit = UInt32.max / UInt32(truncatingIfNeeded: text.count / 3) * Self.likelyCount }
    while true {
      let read = load(text, as: number, upTo: limit)
      guard read.characters >= least else { return false }
      if sizes[number].hashes == Self.sketchSize || limit == .max { return true }
      limit = limit > .max / 8 ? .max : limit * 8
    }
  }

  /// Sets size, marks and sketch of number `number`, of hashes up to `limit` only.
  private mutating func load(_ text: Text, as number: Int, upTo limit: UInt32) -> Reading {
    let words = (number * Self.wordCount)..<((number + 1) * Self.wordCount)
    let sketch = (number * Self.sketchSize)..<((number + 1) * Self.sketchSize)
    return marks.withUnsafeMutableBufferPointer { marks in
      sketches.withUnsafeMutableBufferPointer { sketches in
        hashes.withUnsafeMutableBufferPointer { hashes in
          seen.withUnsafeMutableBufferPointer { seen in
            let marks = UnsafeMutableBufferPointer(rebasing: marks[words])
            // What was read before leaves behind in `seen` what is not to be taken for this text's.
            readings &+= 1
            let stamp = readings &<< 42
            if stamp == 0 { seen.update(repeating: 0) }
            let read = text.withUTF8 { Self.read($0, marks, hashes, upTo: limit, seen, stamp) }
            let found = Self.choose(
              UnsafeBufferPointer(rebasing: hashes[..<read.hashes]),
              UnsafeMutableBufferPointer(rebasing: sketches[sketch]))
            sizes[number].pairs = Int32(truncatingIfNeeded: read.pairs)
            sizes[number].marks = Int32(truncatingIfNeeded: marks.reduce(0) { $0 + $1.nonzeroBitCount })
            sizes[number].hashes = Int32(truncatingIfNeeded: found)
            return read
          }
        }
      }
    }
  }

  /// Where the sketch of text number `number` lies in ``sketches``.
  func sketch(of number: Int) -> Range<Int> {
    let start = number * Self.sketchSize
    return start..<(start + Int(sizes[number].hashes))
  }

  /// The most that the similarity of two texts can be: for each mark that only one of them has, it has a pair
  /// of its own.
  func mostSimilarity(_ left: Int, _ right: Int) -> Double {
    let common = marks.withUnsafeBufferPointer { marks in
      var count = 0
      for word in 0..<Self.wordCount {
        count &+=
          (marks[left &* Self.wordCount &+ word] & marks[right &* Self.wordCount &+ word]).nonzeroBitCount
      }
      return count
    }
    let own = Int(sizes[left].marks) - common
    let others = Int(sizes[right].marks) - common
    let shared = min(Int(sizes[left].pairs) - own, Int(sizes[right].pairs) - others)
    let all = own + others + 2 * shared
    return all <= 0 ? 0 : 2 * Double(shared) / Double(all)
  }

  /// What was found in a text: characters, pairs between letters, hashes up to the limit.
  private struct Reading {
    var characters = 0
    var pairs = 0
    var hashes = 0
  }

  /// Sets the marks of the characters in `bytes` and writes down the hashes of their pairs up to `limit`.
  ///
  /// A pair that comes again is known by `seen`, unless another one with the same mark stands between; `stamp`
  /// says that it is one of this text.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt64>,
    _ hashes: UnsafeMutableBufferPointer<UInt32>, upTo limit: UInt32,
    _ seen: UnsafeMutableBufferPointer<UInt64>, _ stamp: UInt64
  ) -> Reading {
    var read = Reading()
    var before: UInt32 = 0
    var isBehindLetter = false
    var position = 0
    while position < bytes.count {
      let (scalar, width) = UTF8Decoding.likelyScalar(in: bytes, at: position)
      position &+= width
      var folded = scalar
      var isLetter = scalar >= 0x3040 && scalar < 0xFE30
      if !isLetter {
        folded = TextFolding.fold(scalar)
        if folded == 0 { continue }
        isLetter = !CharacterPairs.isPunctuation(folded)
      }
      let hash = mix(UInt64(before) &<< 32 | UInt64(folded))
      // Without branches that nobody could foretell: what is not counted is written over.
      let mark = Int(hash &>> 22)
      let pair = stamp | UInt64(before) &<< 21 | UInt64(folded)
      let isNew = seen[mark] != pair
      seen[mark] = pair
      hashes[read.hashes] = hash
      read.hashes &+= isNew && hash <= limit && read.characters != 0 ? 1 : 0
      if isLetter, isBehindLetter {
        marks[mark &>> 6] |= 1 &<< UInt64(mark & 63)
        read.pairs &+= isNew ? 1 : 0
      }
      read.characters &+= 1
      before = folded
      isBehindLetter = isLetter
    }
    return read
  }

  /// Puts the smallest of `hashes`, each once, into `sketch`, and tells how many there are.
  private static func choose(
    _ hashes: UnsafeBufferPointer<UInt32>, _ sketch: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var count = 0
    for hash in hashes {
      if count == sketchSize, hash >= sketch[sketchSize &- 1] { continue }
      var place = count
      while place > 0, sketch[place &- 1] > hash { place &-= 1 }
      if place > 0, sketch[place &- 1] == hash { continue }
      var moved = min(count, sketchSize &- 1)
      while moved > place {
        sketch[moved] = sketch[moved &- 1]
        moved &-= 1
      }
      sketch[place] = hash
      if count < sketchSize { count &+= 1 }
    }
    return count
  }

  /// The finalizer of SplitMix64.
  @inline(__always)
  private static func mix(_ pair: UInt64) -> UInt32 {
    var value = pair &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value &>> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: value ^ (value &>> 31))
  }
}
