import PlanExpressions
import PlanSource

/// Texts from which passages may have been copied, with an index of every window of characters in them.
struct CopySource {
  /// Characters of the source that a copy lacks.
  struct Loss {
    /// The first character after the loss, counted in the folded copy.
    var copy: Int
    /// The first lost character, counted in ``scalars``.
    var original: Int
    var count: Int
    /// How many characters before the loss agree.
    var agreeing: Int
    /// How many characters behind the loss were compared and agree.
    var following: Int
  }

  /// How many places with the same window are tried; boilerplate has many.
  private static let placeLimit = 8
  /// How many characters must agree behind a loss where both texts end.
  private static let leastBeforeEnd = 3

  let window: Int
  private let texts: [Text]
  private var folded: [FoldedText] = []
  /// All folded texts one after the other, a 0 after each.
  private var scalars: [UInt32] = []
  /// Where each text begins in ``scalars``.
  private var starts: [Int] = []
  /// The first place whose window has a hash, and for each place the next with the same hash; -1 for none.
  private var heads: [Int32] = []
  private var next: [Int32] = []

  /// An index of `texts` by windows of `window` characters, at least 2.
  ///
  /// - Throws: ``EvaluationError`` when the budget of `context` is used up.
  init(_ texts: [Text], window: Int, context: EvaluationContext) throws(EvaluationError) {
    self.texts = texts
    self.window = max(2, window)
    for text in texts {
      try context.step(1 + text.count / 48)
      starts.append(scalars.count)
      let one = FoldedText(text)
      scalars += one.scalars
      scalars.append(0)
      folded.append(one)
    }
    fileWindows()
  }

  private mutating func fileWindows() {
    var capacity = 16
    while capacity < scalars.count * 2 { capacity *= 2 }
    heads = Array(repeating: -1, count: capacity)
    next = Array(repeating: -1, count: scalars.count)
    guard scalars.count >= window else { return }
    // Backwards, so that the first place comes first.
    for place in stride(from: scalars.count - window, through: 0, by: -1) {
      let slot = Self.hash(scalars, place, window) & (capacity - 1)
      next[place] = heads[slot]
      heads[slot] = Int32(place)
    }
  }

  private static func hash(_ scalars: [UInt32], _ start: Int, _ window: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in 0..<window {
      hash = (hash ^ UInt64(scalars[start + offset])) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
  }

  /// Where `copy` lacks one to `most` characters of a passage.
  func losses(
    in copy: [UInt32], most: Int, context: EvaluationContext
  ) throws(EvaluationError) -> [Loss] {
    var losses: [Loss] = []
    var position = 0
    while position + window <= copy.count {
      let places = places(of: copy, position)
      let longest = places.map(\.length).max() ?? 0
      guard longest >= window else {
        position += 1
        continue
      }
      try context.step(1 + longest / 16)
      let end = position + longest
      var loss: Loss?
      for place in places where place.length == longest && loss == nil {
        loss = gap(copy, end, place.start + longest, agreeing: longest, most: most).map(wholeWords)
      }
      if let loss { losses.append(loss) }
      position = loss == nil ? end - window + 1 : end
    }
    return losses
  }

  /// Places of the source that agree with the window of `copy` at `position`, and for how many characters.
  private func places(of copy: [UInt32], _ position: Int) -> [(start: Int, length: Int)] {
    var places: [(start: Int, length: Int)] = []
    var place = heads.isEmpty ? -1 : heads[Self.hash(copy, position, window) & (heads.count - 1)]
    var tried = 0
    while place >= 0, tried < Self.placeLimit {
      let length = agreement(copy, position, Int(place))
      if length >= window { places.append((Int(place), length)) }
      place = next[Int(place)]
      tried += 1
    }
    return places
  }

  private func agreement(_ copy: [UInt32], _ position: Int, _ place: Int) -> Int {
    var length = 0
    while position + length < copy.count, place + length < scalars.count,
      copy[position + length] == scalars[place + length]
    {
      length += 1
    }
    return length
  }

  /// What the copy lacks of the source at `place`, before it goes on at `end` for a window.
  ///
  /// Near its end it has to go on as far as both texts go, with as many more characters that agree before the loss.
  private func gap(_ copy: [UInt32], _ end: Int, _ place: Int, agreeing: Int, most: Int) -> Loss? {
    let rest = min(window, copy.count - end)
    let isNearEnd = rest < window
    guard most > 0, !isNearEnd || rest >= Self.leastBeforeEnd && agreeing + rest >= 2 * window else {
      return nil
    }
    for count in 1...most {
      // A 0 stands behind every text.
      guard place + count + rest < scalars.count, scalars[place + count - 1] != 0 else { return nil }
      if isNearEnd, scalars[place + count + rest] != 0 { continue }
      if (0..<rest).allSatisfy({ copy[end + $0] == scalars[place + count + $0] }) {
        return Loss(copy: end, original: place, count: count, agreeing: agreeing, following: rest)
      }
    }
    return nil
  }

  /// The same loss where it ends behind a mark of a list or of a clause, if it can be told so.
  ///
  /// Of 供水、供电、供气 a copy 供水、供气 lacks 供电、 and not 电、供, although both say the same.
  private func wholeWords(_ loss: Loss) -> Loss {
    var moved = loss
    while !Self.marks.contains(scalars[moved.original + moved.count - 1]) {
      guard moved.agreeing > 1, scalars[moved.original - 1] == scalars[moved.original + moved.count - 1]
      else {
        return loss
      }
      moved.copy -= 1
      moved.original -= 1
      moved.agreeing -= 1
      moved.following += 1
    }
    return moved
  }

  /// Marks that end a member of a list or a clause, of full width or folded to half.
  private static let marks: [UInt32] = ["、", "，", "；", "。", ",", ";"].map { ($0 as Unicode.Scalar).value }

  /// What the source says from `lower` up to `upper`, counted in folded characters, line breaks left out.
  func string(_ lower: Int, _ upper: Int) -> String {
    let number = (starts.firstIndex { $0 > lower } ?? starts.count) - 1
    guard texts.indices.contains(number) else { return "" }
    let range = folded[number].byteRange(lower - starts[number], upper - starts[number])
    return texts[number].slice(range.lowerBound, range.upperBound).string.filter { !$0.isNewline }
  }
}
