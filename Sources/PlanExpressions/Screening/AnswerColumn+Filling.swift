package import PlanSource

/// Answers for all objects at once, from columns of what is asked about.
extension AnswerColumn {
  /// Notes what `test` says of the string of each object, among `texts`; `false` if it is not about strings.
  package func fill(_ test: FieldTest, of texts: UnsafeBufferPointer<TextBytes>) -> Bool {
    precondition(texts.count >= count, "each object has a string")
    switch test {
    case .isEmpty: fill { texts[$0].isEmpty }
    case .equals(let wanted): wanted.withUTF8 { wanted in fill { texts[$0].isSame(as: wanted) } }
    case .begins(let part): part.withUTF8 { part in fill { texts[$0].begins(with: part) } }
    case .ends(let part): part.withUTF8 { part in fill { texts[$0].ends(with: part) } }
    case .contains(let part): part.withUTF8 { part in fill { ByteSearch.contains(texts[$0], part) } }
    case .isTrue, .includes, .matches, .lacks: return false
    }
    return true
  }

  /// Notes that the condition holds for the objects whose byte is `wanted`, and for no other.
  ///
  /// `bytes` are as many as fill ``wordCount(of:)`` words of 64.
  package func fill(_ bytes: UnsafeBufferPointer<UInt8>, equalTo wanted: UInt8?) {
    guard let wanted else { return fill { _ in false } }
    precondition(bytes.count >= wordCount << 6, "bytes fill whole words")
    let raw = UnsafeRawBufferPointer(bytes)
    for word in 0..<wordCount {
      var held: UInt64 = 0
      for part in 0..<8 {
        let eight = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: word << 6 + part << 3, as: UInt64.self))
        held |= UInt64(ByteMarks.equal(to: wanted, in: eight)) << UInt64(part << 3)
      }
      set(word: word, held: held)
    }
  }

  /// Notes that the condition holds for the objects whose number is 0, and for no other.
  package func fill(zerosIn numbers: NumberColumn.Values) {
    precondition(numbers.count >= count, "each object has a number")
    fill { numbers[$0] == 0 }
  }

  /// Notes for which objects `holds` is true, asking each of them.
  @inline(__always)
  package func fill(_ holds: (Int) -> Bool) {
    var start = 0
    while start < count {
      let end = min(start + 64, count)
      // From the last on, so that all are moved by one place at a time.
      var (held, index): (UInt64, Int) = (0, end)
      while index > start {
        index &-= 1
        held = held &+ held &+ (holds(index) ? 1 : 0)
      }
      set(word: start >> 6, held: held)
      start = end
    }
  }

  /// How many words hold a bit for each of `count` objects.
  package static func wordCount(of count: Int) -> Int { (count + 63) >> 6 }
}

/// Eight bytes compared in one step.
private enum ByteMarks {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var lowBits: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }

  /// Which bytes of `word` are `byte`: a bit for each, the lowest for the lowest.
  @inline(__always)
  static func equal(to byte: UInt8, in word: UInt64) -> UInt8 {
    let difference = word ^ (UInt64(byte) &* ones)
    let isOther = ((difference & lowBits) &+ lowBits) | difference | lowBits
    // The highest bits of the equal ones, brought together in the highest byte by the multiplication.
    return UInt8(truncatingIfNeeded: ((~isOther >> 7) &* 0x0102_0408_1020_4080) >> 56)
  }
}
