import PlanSource

/// What cells of responsibility said that were read, without anything of the plans in which they stood.
struct KnownCells {
  private struct Cell {
    /// Where what it says begins in the lists; it ends where that of the next cell begins.
    let units: Int
    let roleWords: Int
    let deadlines: Int
    let isOpenEnded: Bool
    let arrangement: UnitArrangement
    /// Whether all that it says was noted.
    let isKnown: Bool
  }

  private struct RoleShape {
    let edges: TextEdges
    let role: UnitRole?
  }

  private var numbers = TextNumbers(capacity: 64)
  private var cells: [Cell] = []
  private var units: [UnitShape] = []
  private var roleWords: [RoleShape] = []
  /// Where deadlines stand in their cells.
  private var deadlines: [TextEdges] = []
  /// How many bytes the cells have.
  private(set) var bytes = 0
  /// Longer cells are read each time.
  private static let longest = 2048

  /// Adds what `text`, a cell of `task`, says to `phrase`; `false` if it was not read so far.
  mutating func add(_ text: Text, task: Int, to phrase: inout UnitPhrase) -> Bool {
    guard text.count <= Self.longest else { return false }
    let number = numbers.number(of: text)
    guard number < cells.count, cells[number].isKnown else { return false }
    let cell = cells[number]
    let next = number + 1 < cells.count ? cells[number + 1] : end
    units.withUnsafeBufferPointer { units in
      for position in cell.units..<next.units {
        phrase.units.append(Unit(units.baseAddress.unsafelyUnwrapped + position, in: text, task: task))
      }
    }
    for position in cell.roleWords..<next.roleWords {
      let word = roleWords[position]
      phrase.roleWords.append(RoleWord(text: text.part(word.edges), role: word.role, task: task))
    }
    for position in cell.deadlines..<next.deadlines {
      phrase.deadlines.append(text.part(deadlines[position]))
    }
    phrase.isOpenEnded = cell.isOpenEnded
    phrase.arrangement = cell.arrangement
    return true
  }

  /// What would be the next cell.
  private var end: Cell {
    Cell(
      units: units.count, roleWords: roleWords.count, deadlines: deadlines.count, isOpenEnded: false,
      arrangement: .none, isKnown: false)
  }

  /// Notes that `text` says what `phrase` has of its last task, of deadlines from number `deadline` on.
  ///
  /// Asked just after ``add(_:task:to:)`` did not know it. What is no part of the cell cannot be noted.
  mutating func note(_ text: Text, _ phrase: UnitPhrase, deadline: Int) {
    guard text.count <= Self.longest, numbers.count == cells.count + 1 else { return }
    bytes += text.count
    let (firstUnit, firstWord) = (phrase.firstUnit, phrase.firstRoleWord)
    let isKnown =
      phrase.units.withUnsafeBufferPointer { $0[firstUnit...].allSatisfy { $0.name.isCutLike(text) } }
      && phrase.roleWords.withUnsafeBufferPointer { $0[firstWord...].allSatisfy { $0.text.isCutLike(text) } }
      && (phrase.deadlines.count == deadline
        || phrase.deadlines[deadline...].allSatisfy { $0.isCutLike(text) })
    cells.append(
      Cell(
        units: units.count, roleWords: roleWords.count, deadlines: deadlines.count,
        isOpenEnded: phrase.isOpenEnded, arrangement: phrase.arrangement, isKnown: isKnown))
    guard isKnown else { return }
    phrase.units.withUnsafeBufferPointer { known in
      for position in firstUnit..<known.count {
        units.append(UnitShape(known.baseAddress.unsafelyUnwrapped + position, in: text))
      }
    }
    phrase.roleWords.withUnsafeBufferPointer { known in
      for position in firstWord..<known.count {
        roleWords.append(RoleShape(edges: known[position].text.edges(in: text), role: known[position].role))
      }
    }
    for phrase in phrase.deadlines[deadline...] { deadlines.append(phrase.edges(in: text)) }
  }
}

/// A unit without its plan: places are counted from the start of its cell.
struct UnitShape {
  fileprivate let name: TextEdges
  fileprivate let span: TextEdges
  fileprivate let prefix: TextEdges
  fileprivate let markEdges: TextEdges
  fileprivate let mark: UnitMark
  fileprivate let index: Int
  fileprivate let entry: Int32
  fileprivate let nameNumber: Int32
  fileprivate let bodyNumber: Int32
  fileprivate let markNumber: Int32
  fileprivate let spanNumber: Int32
  fileprivate let role: UnitRole
  fileprivate let kind: UnitKind
  fileprivate let isGlued: Bool
  fileprivate let hasOwnRole: Bool
  fileprivate let isListed: Bool

  /// What `unit` is, which stands in `cell`.
  fileprivate init(_ unit: UnsafePointer<Unit>, in cell: Text) {
    let start = cell.start
    name = unit.pointee.name.edges(in: cell)
    span = TextEdges(start: unit.pointee.spanStart - start, end: unit.pointee.spanEnd - start)
    prefix = TextEdges(start: unit.pointee.prefixStart - start, end: unit.pointee.prefixEnd - start)
    let edges = unit.pointee.markEdges
    markEdges = TextEdges(start: edges.start - start, end: edges.end - start)
    (mark, index, entry) = (unit.pointee.mark, unit.pointee.index, unit.pointee.entry)
    (nameNumber, bodyNumber) = (unit.pointee.nameNumber, unit.pointee.bodyNumber)
    (markNumber, spanNumber) = (unit.pointee.markNumber, unit.pointee.spanNumber)
    (role, kind, isGlued) = (unit.pointee.role, unit.pointee.kind, unit.pointee.isGlued)
    (hasOwnRole, isListed) = (unit.pointee.hasOwnRole, unit.pointee.isListed)
  }
}

extension Unit {
  /// The unit that `shape` is in `cell`, the only cell of `task`.
  fileprivate init(_ shape: UnsafePointer<UnitShape>, in cell: Text, task: Int) {
    let start = cell.start
    self.init(
      name: cell.part(shape.pointee.name), role: shape.pointee.role, kind: shape.pointee.kind,
      isGlued: shape.pointee.isGlued, mark: shape.pointee.mark,
      markEdges: TextEdges(
        start: shape.pointee.markEdges.start + start, end: shape.pointee.markEdges.end + start),
      index: shape.pointee.index, task: task, spanStart: shape.pointee.span.start + start,
      spanEnd: shape.pointee.span.end + start,
      prefixStart: shape.pointee.prefix.start + start, prefixEnd: shape.pointee.prefix.end + start,
      entry: shape.pointee.entry, hasOwnRole: shape.pointee.hasOwnRole, isListed: shape.pointee.isListed)
    (nameNumber, bodyNumber) = (shape.pointee.nameNumber, shape.pointee.bodyNumber)
    (markNumber, spanNumber) = (shape.pointee.markNumber, shape.pointee.spanNumber)
  }
}

extension Text {
  /// The part of this text with `edges`, which are counted from its start.
  fileprivate func part(_ edges: TextEdges) -> Text { cut(Int(start + edges.start), Int(start + edges.end)) }

  /// Where this text stands in `cell`, counted from there.
  fileprivate func edges(in cell: Text) -> TextEdges {
    TextEdges(start: start - cell.start, end: end - cell.start)
  }
}
