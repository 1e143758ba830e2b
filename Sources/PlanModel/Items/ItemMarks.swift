/// Finds the numbers in a text that an item can begin with.
enum ItemMarks {
  /// Calls `body` with every such number, in order.
  ///
  /// Only at the start of a line, or after a mark that ends a clause.
  static func each(in points: CodePoints, _ body: (ItemScanner.Mark) -> Void) {
    var offset = points.afterBlanks(0)
    var beginsLine = true
    while offset < points.count {
      if markStarts.contains(points.code(offset)), let mark = mark(points, at: offset, beginsLine: beginsLine)
      {
        body(mark)
        offset = mark.end
        // （1） right after 1. is the first of a list inside.
        beginsLine = false
        if points.end(ofAny: openings, at: offset) != nil { continue }
      }
      guard let next = nextStart(points, from: offset) else { return }
      (offset, beginsLine) = next
    }
  }

  /// What a number can begin with.
  private static let markStarts = TriggerSet(
    "0123456789０１２３４５６７８９(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳〇○零◯一二两三四五六七八九十")

  // What stands behind or in front of numbers, as sets that are made once.
  private static let points: WordSet = [".", "．", "、", "﹒"]
  private static let units: WordSet = ["年", "月", "个", "日"]
  private static let openings: WordSet = ["（", "("]
  private static let closings: WordSet = ["）", ")"]
  private static let spokenEnds: WordSet = ["是", "要"]

  /// Whether there is any such number at all at one of `places`: in most texts there is none.
  static func hasAny(in points: CodePoints, _ places: UnsafeBufferPointer<ProsePlace>) -> Bool {
    var position = places.next(ProsePlace.item, from: 0, at: 0)
    while position < places.count {
      let offset = Int(places[position].offset)
      if mark(points, at: offset, beginsLine: true) != nil { return true }
      // A number is passed over whole: no item begins inside it.
      let end = Numeral(points, at: offset)?.end ?? points.after(offset)
      position = places.next(ProsePlace.item, from: position + 1, at: end)
    }
    return false
  }

  /// What ends a clause or a line.
  private static let clauseEnds = TriggerSet("\n\r:;。；：，！？”）…")

  /// The next place after a mark that ends a clause, or after a line end.
  private static func nextStart(_ points: CodePoints, from offset: Int) -> (Int, Bool)? {
    let bytes = points.bytes
    let stop = clauseEnds.next(in: points, from: offset)
    guard stop < bytes.count else { return nil }
    let end = points.after(stop)
    let start = points.afterBlanks(end)
    let isLine = bytes[stop] < 0x20 || bytes[end..<start].contains { $0 == 0x0A || $0 == 0x0D }
    return (start, isLine)
  }

  private static func mark(_ points: CodePoints, at offset: Int, beginsLine: Bool) -> ItemScanner.Mark? {
    let code = points.code(offset)
    switch code {
    case 0x30...0x39, 0xFF10...0xFF19: return dotted(points, offset, beginsLine)
    case 0x28, 0xFF08: return bracketed(points, offset, beginsLine)
    case 0x2460...0x2473:
      return ItemScanner.Mark(
        style: .circled, value: Int(code - 0x2460) + 1, start: offset, end: points.after(offset),
        beginsLine: beginsLine)
    default: return spoken(points, offset, beginsLine)
    }
  }

  /// 1. 1．1、 but no decimal and no date.
  private static func dotted(
    _ points: CodePoints, _ offset: Int, _ beginsLine: Bool
  ) -> ItemScanner.Mark? {
    guard let number = Numeral(points, at: offset), number.digits <= 2, number.value > 0,
      let end = points.end(ofAny: Self.points, at: number.end)
    else { return nil }
    if let next = Numeral(points, at: end), !next.isChinese {
      // 1.2020年9月 is the item 1, 1.5 and 2018.9 are numbers.
      guard points.end(ofAny: units, at: points.afterBlanks(next.end)) != nil else {
        return nil
      }
    }
    return ItemScanner.Mark(
      style: .dotted, value: number.value, start: offset, end: end, beginsLine: beginsLine)
  }

  /// （1）, ( 1 ) and their like.
  private static func bracketed(
    _ points: CodePoints, _ offset: Int, _ beginsLine: Bool
  ) -> ItemScanner.Mark? {
    guard let number = Numeral(points, at: points.after(offset)), number.digits <= 2, number.value > 0,
      number.value < 100, let end = points.end(ofAny: closings, at: number.end)
    else { return nil }
    return ItemScanner.Mark(
      style: .bracketed, value: number.value, start: offset, end: end, beginsLine: beginsLine)
  }

  /// 一是, 二要.
  private static func spoken(
    _ points: CodePoints, _ offset: Int, _ beginsLine: Bool
  ) -> ItemScanner.Mark? {
    guard let number = Numeral(points, at: offset), number.isChinese, (1...20).contains(number.value),
      let end = points.end(ofAny: spokenEnds, at: number.end)
    else { return nil }
    return ItemScanner.Mark(
      style: .spoken, value: number.value, start: offset, end: end, beginsLine: beginsLine)
  }
}
