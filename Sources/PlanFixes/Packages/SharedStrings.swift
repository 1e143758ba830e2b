import PlanSource

/// Changes of strings that cells share (ECMA-376 part 1, 18.4.9 sst).
///
/// A string that no other cell shows is changed where it stands; otherwise the cell gets a new one at the end.
struct SharedStrings {
  private struct Change {
    let sheet: String
    let value: ByteRange
    let index: Int
    /// What is to be put where in the part of the strings.
    let splices: [SourceSplice]
  }

  var part = ""
  private var changes: [Change] = []
  private var elements: [ByteRange]?

  /// Plans `edits` of the string that `cell` of `sheet` shows; `xml` is the part of the strings.
  mutating func plan(
    _ edits: [PartEdit], sheet: String, of cell: SheetCells.Cell, in xml: [UInt8], _ headings: TableHeadings
  ) throws(FixObstacle) {
    let elements = self.elements ?? Self.elements(of: xml)
    self.elements = elements
    guard cell.type == .shared, let value = cell.value, let first = edits.first,
      let index = Self.position(of: first.range, in: elements),
      edits.allSatisfy({ elements[index].contains($0.range) })
    else { throw .unreadable }
    let splices = try Self.splices(for: edits, of: elements[index], in: xml, headings)
    changes.append(Change(sheet: sheet, value: value, index: index, splices: splices))
  }

  /// The changes of the texts in the string at `range` of `xml`.
  static func splices(
    for edits: [PartEdit], of range: ByteRange, in xml: [UInt8], _ headings: TableHeadings
  ) throws(FixObstacle) -> [SourceSplice] {
    var scanner = XMLTagScanner(xml, from: range.lowerBound, upTo: range.upperBound)
    // How characters are pronounced is told by their positions.
    while let tag = scanner.next() {
      if tag.isNamed("rPh") { throw .notWritable }
    }
    if headings.contain(range, in: xml) { throw .notWritable }
    let escaped = edits.map {
      PartEdit(
        part: $0.part, owner: $0.owner, run: $0.run, range: $0.range, text: withoutEscapes($0.text))
    }
    return try DocumentParts.grouped(escaped, in: xml).flatMap { $0.splices(for: $1, in: xml) }
  }

  /// Writes all changes: to the strings into `parts`, to the cells into `splices` by sheet.
  func write(to parts: inout PackageParts, _ splices: inout [String: [SourceSplice]]) throws(FixObstacle) {
    guard !changes.isEmpty, let elements else { return }
    let xml = try parts.xml(part)
    let uses = try uses(in: &parts)
    var own: [SourceSplice] = []
    var added: [[UInt8]] = []
    for group in grouped() {
      guard let first = group.first else { continue }
      let element = elements[first.index]
      if group.count == uses[first.index] {
        own += first.splices
        continue
      }
      let moved = first.splices.map {
        SourceSplice(
          ByteRange($0.range.lowerBound - element.lowerBound, $0.range.upperBound - element.lowerBound),
          $0.bytes)
      }
      added.append(moved.applied(to: Array(xml[element.lowerBound..<element.upperBound])))
      let index = Array(String(elements.count + added.count - 1).utf8)
      for change in group { splices[change.sheet, default: []].append(SourceSplice(change.value, index)) }
    }
    own += try Self.additions(added, count: elements.count, in: xml)
    try parts.change(part, by: own.sorted { $0.range < $1.range })
  }

  /// Changes of the same string to the same text belong together.
  private func grouped() -> [[Change]] {
    var groups: [[Change]] = []
    var known: [Int: [Int]] = [:]
    for change in changes {
      if let group = known[change.index]?.first(where: { groups[$0].first?.splices == change.splices }) {
        groups[group].append(change)
      } else {
        known[change.index, default: []].append(groups.count)
        groups.append([change])
      }
    }
    return groups
  }

  /// How many cells of all sheets, hidden ones too, show each string.
  private func uses(in parts: inout PackageParts) throws(FixObstacle) -> [Int: Int] {
    var uses: [Int: Int] = [:]
    // Names of parts count whatever their case (ECMA-376 part 2, 6.2.2.3).
    for name in parts.names where name != part {
      let lower = name.lowercased()
      guard lower.hasPrefix("xl/"), lower.hasSuffix(".xml") else { continue }
      let xml = try parts.xml(name)
      var scanner = XMLTagScanner(xml)
      guard let root = scanner.next(), root.isNamed("worksheet") else { continue }
      uses.merge(SheetCells(xml).uses(in: xml), uniquingKeysWith: +)
    }
    return uses
  }

  // MARK: The part

  /// Where each string stands, with its tags.
  private static func elements(of xml: [UInt8]) -> [ByteRange] {
    var elements: [ByteRange] = []
    var scanner = XMLTagScanner(xml)
    while let tag = scanner.next() {
      guard tag.isNamed("si") else { continue }
      if tag.kind == .end, !elements.isEmpty {
        elements[elements.count - 1].upperBound = tag.range.upperBound
      } else {
        elements.append(tag.range)
      }
    }
    return elements
  }

  private static func position(of range: ByteRange, in elements: [ByteRange]) -> Int? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && elements[low - 1].contains(range) ? low - 1 : nil
  }

  /// The strings `added` behind the last of `count`, and how many different ones there are now.
  private static func additions(
    _ added: [[UInt8]], count: Int, in xml: [UInt8]
  ) throws(FixObstacle) -> [SourceSplice] {
    guard !added.isEmpty else { return [] }
    var splices: [SourceSplice] = []
    var scanner = XMLTagScanner(xml)
    var end: Int?
    while let tag = scanner.next() {
      guard tag.isNamed("sst") else { continue }
      if tag.kind == .start, let unique = tag.value(of: "uniqueCount", in: xml) {
        splices.append(SourceSplice(unique, Array(String(count + added.count).utf8)))
      } else if tag.kind == .end {
        end = tag.range.lowerBound
      }
    }
    // What extends the list stands behind the strings.
    guard let end, let last = elements(of: xml).last else { throw .unreadable }
    let place = min(end, last.upperBound)
    return splices + [SourceSplice(ByteRange(place, place), added.flatMap { $0 })]
  }

  /// `text` in which nothing reads like an escape `_xHHHH_` (22.9.2.19 ST_Xstring).
  private static func withoutEscapes(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (offset, byte) in text.enumerated() {
      let rest = text[offset...].prefix(7)
      let isEscape =
        rest.count == 7 && rest.starts(with: "_x".utf8) && rest.last == UInt8(ascii: "_")
        && rest.dropFirst(2).dropLast().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      if isEscape { result += Array("_x005F_".utf8) } else { result.append(byte) }
    }
    return result
  }
}
