package import PlanSource

/// Finds cited documents: 《…》, with the number in brackets that follows, if any.
package enum ReferenceScanner {
  /// Adds the references of `text` in order; `task` is `nil` for the front matter.
  ///
  /// One pass: of title marks inside title marks the outer ones count, and an opening mark without its
  /// closing one hides nothing.
  package static func scan(_ text: Text, task: Int?, into references: inout [Reference]) {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      // 《 is rare.
      guard points.contains(0xE3, 0x80, 0x8A) else { return }
      for title in titles(points) {
        references.append(reference(title, in: text, points, task: task))
      }
    }
  }

  /// What stands between the outermost pairs of 《 and 》.
  private static func titles(_ points: CodePoints) -> [Range<Int>] {
    var open: [Int] = []
    var titles: [Range<Int>] = []
    var offset = 0
    let bytes = points.bytes
    while offset + 2 < bytes.count {
      guard bytes[offset] == 0xE3, bytes[offset + 1] == 0x80 else {
        offset += CodePoints.length(bytes[offset])
        continue
      }
      if bytes[offset + 2] == 0x8A {
        open.append(offset + 3)
      } else if bytes[offset + 2] == 0x8B, let start = open.popLast() {
        while let last = titles.last, last.lowerBound > start { titles.removeLast() }
        titles.append(start..<offset)
      }
      offset += 3
    }
    return titles
  }

  private static func reference(
    _ title: Range<Int>, in text: Text, _ points: CodePoints, task: Int?
  ) -> Reference {
    let close = title.upperBound + 3
    var whole = text.slice(title.lowerBound - 3, close)
    let name = text.slice(title.lowerBound, title.upperBound)
    guard let number = number(points, after: close) else {
      return Reference(
        text: whole, title: name, number: .missing, year: YearInference.year(named: name), task: task)
    }
    whole = text.slice(title.lowerBound - 3, number.close)
    let spelling = text.slice(number.range.lowerBound, number.range.upperBound)
    let year = YearInference.year(numbering: spelling) ?? YearInference.year(named: name)
    return Reference(text: whole, title: name, number: spelling, year: year, task: task)
  }

  /// The document number in the brackets that stand at `offset`: digits and 号, up to the 号.
  private static func number(
    _ points: CodePoints, after offset: Int
  ) -> (range: Range<Int>, close: Int)? {
    guard let open = points.end(ofAny: ["（", "(", "〔", "["], at: points.afterBlanks(offset)) else {
      return nil
    }
    var hasDigit = false
    var end: Int?
    var index = open
    var depth = 0
    while index < points.count, index - open < 240 {
      let code = points.code(index)
      let next = points.after(index)
      switch code {
      case 0xFF08, 0x28, 0x3014, 0x5B: depth += 1  // （ ( 〔 [
      case 0xFF09, 0x29, 0x3015, 0x5D:  // ） ) 〕 ]
        if depth == 0 { return end.map { (points.afterBlanks(open)..<$0, next) } }
        depth -= 1
      case 0x53F7 where hasDigit && end == nil: end = next  // 号
      case 0x0A, 0x3002, 0x300A: return nil  // 。《
      default: hasDigit = hasDigit || (CharacterClass.digit(code) != nil && end == nil)
      }
      index = next
    }
    return nil
  }
}
