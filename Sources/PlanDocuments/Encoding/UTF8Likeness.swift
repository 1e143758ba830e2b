import PlanSource

/// Tells damaged UTF-8 from text in another encoding.
enum UTF8Likeness {
  /// Whether nearly all of `bytes` above ASCII are well-formed UTF-8, and some are not.
  ///
  /// In text of another encoding such sequences are rare: a GB 18030 text of pairs from B0A1 to F7FE seldom
  /// has three bytes in a row that fit, and hardly ever ten times as many as do not.
  static func isDamaged(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    var good = 0
    var bad = 0
    while offset < bytes.count {
      let length = length(bytes, offset)
      if length > 1 { good += 1 } else if length == 0 { bad += 1 }
      // Once it is plain that it is something else, the rest need not be looked at.
      if bad >= 100, good < 10 * bad { return false }
      offset += max(1, length)
    }
    // A text cut within a character has one wrong place, whatever its length.
    return bad > 0 && good >= 1 && (good >= 10 * bad || isCut(bytes, bad))
  }

  /// How many bytes the sequence at `offset` has; 0 if it is none.
  private static func length(_ bytes: [UInt8], _ offset: Int) -> Int {
    let declared = UTF8Validation.declaredLength(bytes[offset])
    guard declared > 1 else { return declared }
    guard offset + declared <= bytes.count else { return 0 }
    return bytes[offset + 1..<offset + declared].allSatisfy { $0 & 0xC0 == 0x80 } ? declared : 0
  }

  /// Whether all that is wrong is that the last sequence lacks its end.
  private static func isCut(_ bytes: [UInt8], _ bad: Int) -> Bool {
    guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes.count - lead == bad else {
      return false
    }
    return UTF8Validation.declaredLength(bytes[lead]) > bytes.count - lead
  }
}
