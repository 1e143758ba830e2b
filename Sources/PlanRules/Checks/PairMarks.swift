import PlanPatterns

/// Reads the marks of texts: a small hash of each pair of neighbouring characters.
///
/// Which pairs count is what ``CharacterPairs`` says. A character counts as its bytes, so that of nearly all of a
/// Chinese text nothing is decoded: a pair is six bytes side by side.
struct PairMarks {
  private static let bits: UInt64 = 12
  /// How many different marks there are.
  static let count = 1 << Int(bits)

  /// How much was read in a text.
  struct Sizes {
    /// Without blanks.
    var characters = 0
    /// Of those that come again some may be counted twice.
    var pairs = 0
    /// How many different marks they have.
    var marks = 0
  }

  /// For each mark the pair that was last seen with it, all of its hash, and the number of its text.
  private let seen: UnsafeMutablePointer<UInt64>

  /// A reader of texts; `seen` is working memory, 0 for each mark at first.
  init(seen: UnsafeMutablePointer<UInt64>) {
    self.seen = seen
  }

  /// Puts the marks of the text `bytes`, which has the number `number` from 1 to 65,535, into `marks`, each once; there
  /// must be room for one more than the text has bytes.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, as number: Int, into marks: UnsafeMutablePointer<UInt16>
  ) -> Sizes {
    var sizes = Sizes()
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return sizes }
    let number = UInt64(number)
    // 0 behind a punctuation mark.
    var before: UInt64 = 0
    var position = 0
    while position < bytes.count {
      // Nearly all of a text: letters of three bytes, which count as they are, and a few marks of punctuation.
      let isPlain = position &+ 3 <= bytes.count && Self.isPlain(bytes[position])
      if !isPlain, Self.isUsualPunctuation(base, position, bytes.count) {
        sizes.characters &+= 1
        before = 0
        position &+= 3
        continue
      }
      let letter = isPlain ? Self.plainLetter(base, &position) : Self.letter(bytes, &position)
      if letter == Self.blank { continue }
      sizes.characters &+= 1
      if before != 0, letter != 0 { note((before | letter &<< 24) &<< 16, number, marks, &sizes) }
      before = letter
      // Most letters stand behind others of their kind.
      guard isPlain, position &+ 5 <= bytes.count, Self.isPlain(bytes[position]) else { continue }
      position = noteRuns(base, from: position, count: bytes.count, number, marks, &sizes)
      before = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position &- 6, as: UInt64.self)) &>> 24
      before &= 0xFF_FFFF
    }
    return sizes
  }

  /// Counts the pairs of the characters from `start` on with those before them, as long as they are of three bytes and
  /// count as they are; gives where they end, behind such a one, at the latest before the last.
  ///
  /// A usual mark of punctuation between two of them is passed over. A function of its own, so that everything stays in
  /// registers.
  @inline(never)
  private func noteRuns(
    _ base: UnsafeRawPointer, from start: Int, count: Int, _ number: UInt64,
    _ marks: UnsafeMutablePointer<UInt16>, _ sizes: inout Sizes
  ) -> Int {
    var found = Sizes()
    let marks = marks + sizes.marks
    // From here on no eight bytes can be read from three before a character on.
    let lastWord = count &- 5
    var position = start
    while position <= lastWord {
      let pair = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position &- 3, as: UInt64.self))
      if Self.isPlain(UInt8(truncatingIfNeeded: pair &>> 24)) {
        note(pair &<< 16, number, marks, &found)
        position &+= 3
      } else if position &+ 6 <= lastWord, Self.isUsualPunctuation(base, position, count),
        Self.isPlain(base.load(fromByteOffset: position &+ 3, as: UInt8.self))
      {
        position &+= 6
      } else {
        break
      }
    }
    sizes.characters &+= (position &- start) / 3
    sizes.marks &+= found.marks
    sizes.pairs &+= found.pairs
    return position
  }

  /// Counts the pair whose six bytes are those of `pair` but for the lowest two, which are 0.
  @inline(__always)
  private func note(
    _ pair: UInt64, _ number: UInt64, _ marks: UnsafeMutablePointer<UInt16>, _ sizes: inout Sizes
  ) {
    // By an odd number, so that different pairs have different products, in which the lowest bytes are 0, too.
    let product = pair &* 0x9E37_79B9_7F4A_7C15
    let mark = Int(truncatingIfNeeded: product &>> (64 &- Self.bits))
    let change = seen[mark] ^ (product | number)
    seen[mark] = product | number
    // Without branches that nobody could foretell: what is not counted is written over.
    marks[sizes.marks] = UInt16(truncatingIfNeeded: mark)
    sizes.marks &+= change & 0xFFFF != 0 ? 1 : 0
    sizes.pairs &+= change != 0 ? 1 : 0
  }

  /// More than any character.
  private static let blank: UInt64 = 1 << 32

  /// The bytes of the character at `position`, which is moved behind it; 0 for punctuation.
  @inline(__always)
  private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt64 {
    let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
    position &+= width
    let folded = TextFolding.fold(scalar)
    if folded == 0 { return blank }
    if CharacterPairs.isPunctuation(folded) { return 0 }
    guard folded >= 0x800, folded < 0x10000 else { return UInt64(folded) }
    let (lead, middle, last) = (0xE0 | folded >> 12, 0x80 | (folded >> 6) & 0x3F, 0x80 | folded & 0x3F)
    return UInt64(lead | middle << 8 | last << 16)
  }

  /// The bytes of the letter of three bytes at `position`, which is moved behind it.
  @inline(__always)
  private static func plainLetter(_ base: UnsafeRawPointer, _ position: inout Int) -> UInt64 {
    let begin = UInt16(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt16.self))
    let third = base.load(fromByteOffset: position &+ 2, as: UInt8.self)
    position &+= 3
    return UInt64(begin) | UInt64(third) &<< 16
  }

  /// Whether `byte` begins one of the characters from U+4000 to U+EFFF, which count as they are.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0xE4 <= 0xEE - 0xE4 }

  /// Whether at `position` of `count` bytes one of the marks stands that nearly all marks of a Chinese text are: those
  /// from U+3008 on, 、。 before them, and full-width ones that are neither letters nor figures.
  @inline(__always)
  private static func isUsualPunctuation(_ base: UnsafeRawPointer, _ position: Int, _ count: Int) -> Bool {
    guard position &+ 3 <= count else { return false }
    let begin = UInt16(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt16.self))
    let third = base.load(fromByteOffset: position &+ 2, as: UInt8.self)
    return switch begin {
    case 0x80E3: third >= 0x88 || third == 0x81 || third == 0x82
    case 0xBCEF: third &- 0x81 <= 0x8F - 0x81 || third &- 0x9A <= 0xA0 - 0x9A
    default: false
    }
  }
}
