package import PlanSource

/// Numbers strings: equal ones have equal numbers.
///
/// Short strings keep their numbers from plan to plan, so that what hangs on them alone need not be asked again;
/// long ones are numbered anew for each plan.
package final class TextNumbers {
  /// Longer strings seldom come back.
  private static let longest = 192
  private static let mostTexts = 1 << 15
  private static let mostBytes = 4 << 20
  /// Numbers from here on hold for one plan only.
  static let firstPassing: Int64 = 1 << 40
  /// The number of the empty string, which most strings are.
  private static let empty: Int64 = 0

  /// A short string that has a number.
  private struct Known {
    var key: TextDigest
    /// Where it stands in ``bytes``.
    var start: Int
  }

  private var index = HashIndex()
  private var known = PlainList<Known>()
  private var bytes = PlainList<UInt8>()
  private var longIndex = HashIndex()
  private var long = PlainList<TextBytes>()
  /// What keeps long strings that belong to no plan.
  private var kept: [Text] = []

  /// A numbering without strings.
  package init() {
    forget()
  }

  /// How many short strings have numbers, which are the lowest.
  var count: Int { known.count }

  /// Forgets what holds for one plan only; says whether all numbers were forgotten, because they were too many.
  func beginPlan() -> Bool {
    if long.count > 0 {
      long.removeAll()
      kept.removeAll()
      longIndex = HashIndex()
    }
    guard known.count > Self.mostTexts || bytes.count > Self.mostBytes else { return false }
    forget()
    return true
  }

  /// Leaves nothing but the empty string, which is never looked for.
  private func forget() {
    index = HashIndex()
    known.removeAll()
    bytes.removeAll()
    known.append(Known(key: .empty, start: 0))
    index.add(0)
  }

  /// The number of `text`.
  package func number(of text: Text) -> Int64 {
    let before = long.count
    let number = text.withUTF8 { self.number(ofKept: $0) }
    if long.count > before { kept.append(text) }
    return number
  }

  /// Puts the numbers of `texts`, which stay where they are until the next plan, into `numbers`.
  package func put(numbersOf texts: UnsafeBufferPointer<TextBytes>, into numbers: NumberColumn.Values) {
    precondition(numbers.count <= texts.count, "each object has a string")
    // Neighbours are often one and the same.
    var (last, number) = (TextBytes(start: nil, count: 0), Self.empty)
    for position in numbers.indices {
      let text = texts[position]
      if text.count != last.count || text.baseAddress != last.baseAddress {
        (last, number) = (text, self.number(ofKept: text))
      }
      numbers[position] = number
    }
  }

  /// The number of the string `text`, which stays where it is until the next plan.
  private func number(ofKept text: TextBytes) -> Int64 {
    if text.isEmpty { return Self.empty }
    let key = TextDigest(text)
    guard text.count <= Self.longest else { return longNumber(of: text, key.hash) }
    // By pointers: an array that is looked into counts references, and this is asked of every short string.
    let (known, bytes) = (self.known.base, self.bytes.base)
    let found = index.find(key.hash) { position in
      known[position].key == key
        && (key.isWhole
          || TextBytes(start: bytes + known[position].start, count: text.count).isSame(as: text))
    }
    if let found { return Int64(found) }
    self.known.append(Known(key: key, start: self.bytes.count))
    self.bytes.append(text)
    index.add(key.hash)
    return Int64(self.known.count - 1)
  }

  private func longNumber(of text: TextBytes, _ hash: UInt64) -> Int64 {
    let long = self.long.base
    if let found = longIndex.find(hash, { long[$0].isSame(as: text) }) {
      return Self.firstPassing + Int64(found)
    }
    self.long.append(text)
    longIndex.add(hash)
    return Self.firstPassing + Int64(self.long.count - 1)
  }

  /// The bytes of the string with `number`.
  func bytes(of number: Int64) -> [UInt8] {
    if number >= Self.firstPassing { return Array(long.base[Int(number - Self.firstPassing)]) }
    let text = known.base[Int(number)]
    return Array(UnsafeBufferPointer(start: bytes.base + text.start, count: text.key.count))
  }
}
