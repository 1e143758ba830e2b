package import PlanSource

/// The pairs of neighbouring characters in a text: what two texts are compared by.
///
/// Blanks, width and case do not count, and a pair does not reach across punctuation. Each pair counts once.
package struct CharacterPairs: Sendable {
  /// Two code points in one number, ascending.
  let sorted: [UInt64]

  /// The pairs of `text`.
  package init(_ text: Text) {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(text.count / 3)
    var before: UInt32 = 0
    text.withUTF8 { bytes in
      var scalars = FoldedScalars(bytes)
      while let scalar = scalars.next() {
        let isLetter = !Self.isPunctuation(scalar.value)
        if isLetter, before != 0 { pairs.append(UInt64(before) << 32 | UInt64(scalar.value)) }
        before = isLetter ? scalar.value : 0
      }
    }
    PairSorter.sort(&pairs)
    sorted = pairs
  }

  /// How many pairs are in both.
  package func shared(with other: CharacterPairs) -> Int {
    sorted.withUnsafeBufferPointer { sorted in
      other.sorted.withUnsafeBufferPointer { other in
        var count = 0
        var left = 0
        var right = 0
        // Without branches on what the pairs are: nobody could foretell them.
        while left < sorted.count, right < other.count {
          let one = sorted[left]
          let two = other[right]
          count &+= one == two ? 1 : 0
          left &+= one <= two ? 1 : 0
          right &+= two <= one ? 1 : 0
        }
        return count
      }
    }
  }

  /// The share of its pairs that `other` has too, 0 if it has none.
  package func overlap(with other: CharacterPairs) -> Double {
    sorted.isEmpty ? 0 : Double(shared(with: other)) / Double(sorted.count)
  }

  /// The share of the pairs of the two that are in both (Dice's coefficient), 0 if there are none.
  package func similarity(to other: CharacterPairs) -> Double {
    let all = sorted.count + other.sorted.count
    return all == 0 ? 0 : 2 * Double(shared(with: other)) / Double(all)
  }

  @inline(__always)
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    if scalar >= 0x3040, scalar < 0xFE30 { return false }
    return switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0x3005...0x3007: false  // 々〆〇 are letters
    case 0...0x7F, 0xA0...0xBF, 0x2000...0x206F, 0x3001...0x303F, 0xFE30...0xFE4F, 0xFF61...0xFF65: true
    default: false
    }
  }
}
