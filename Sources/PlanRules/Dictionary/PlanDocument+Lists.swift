import PlanExpressions
import PlanModel
import PlanSource

extension PlanDocument {
  /// The handle of number `index` of `kind`.
  func handle(_ kind: ObjectKind, _ index: Int) -> ObjectHandle {
    ObjectHandle(kind: kind.rawValue, document: number, index: index)
  }

  /// The things of `kind` in `range`.
  func run(_ kind: ObjectKind, _ range: Range<Int>) -> ListValue {
    .objects(
      kind: kind.rawValue, document: number, indices: Int32(range.lowerBound)..<Int32(range.upperBound))
  }

  /// The thing of `kind` at `index`, if there is one.
  func one(_ kind: ObjectKind, _ index: Int?) -> ListValue {
    guard let index else { return run(kind, 0..<0) }
    return run(kind, index..<(index + 1))
  }

  /// The things of `kind` at ascending `indices`.
  func things(_ kind: ObjectKind, _ indices: [Int]) -> ListValue {
    guard let first = indices.first, let last = indices.last else { return run(kind, 0..<0) }
    if last - first == indices.count - 1 { return run(kind, first..<(last + 1)) }
    return .values(indices.map { .object(handle(kind, $0)) })
  }

  /// The units of the task at `index` that have `role`.
  func units(ofTask index: Int, role: UnitRole) -> ListValue {
    let units = self.units
    var (first, end, count) = (0, 0, 0)
    for unit in unitRanges[index] where units[unit].role == role {
      if count == 0 { first = unit }
      end = unit + 1
      count += 1
    }
    if end - first == count { return run(.unit, first..<end) }
    return .values(
      (first..<end).lazy.filter { units[$0].role == role }.map { .object(self.handle(.unit, $0)) })
  }

  /// Adds the units of each of the first `count` tasks that have `role` to `lists`.
  func add(unitsOfRole role: UnitRole, _ count: Int, to lists: ListColumn) {
    let (units, ranges) = (self.units, unitRanges)
    for index in 0..<count {
      for unit in ranges[index] where units[unit].role == role { lists.append(unit) }
      lists.endList()
    }
  }

  /// Adds the things of `list` to `lists`; they cannot be told if one is none of this plan.
  func add(_ list: ListValue, to lists: ListColumn) {
    switch list {
    case .objects(_, number, let indices): lists.add(Int(indices.lowerBound)..<Int(indices.upperBound))
    case .values(let values):
      let positions = values.compactMap { value in
        if case .object(let object) = value, object.document == number { Int(object.index) } else { nil }
      }
      if positions.count < values.count { return lists.addUnknown() }
      positions.withUnsafeBufferPointer { lists.add($0) }
    case .objects: lists.addUnknown()
    }
  }

  /// The name of the unit at `index` with the mark that goes with it.
  func unitSpan(_ index: Int) -> Text {
    let units = self.units
    return units[index].name.cut(Int(units[index].spanStart), Int(units[index].spanEnd))
  }

  /// The name of the unit at `index` without the prefix of its level.
  func unitBase(_ index: Int) -> Text {
    let units = self.units
    return units[index].name.cut(Int(units[index].prefixEnd), Int(units[index].name.end))
  }

  /// The prefix of the level of the unit at `index`.
  func unitPrefix(_ index: Int) -> Text {
    let units = self.units
    return units[index].name.cut(Int(units[index].prefixStart), Int(units[index].prefixEnd))
  }

  /// The event that the deadline at `index` is counted from.
  ///
  /// Not asked of the deadline, which would be copied for it.
  func anchor(ofDeadline index: Int) -> Text {
    let deadlines = self.deadlines
    if deadlines[index].anchorStart < 0 { return .missing }
    return deadlines[index].text.cut(Int(deadlines[index].anchorStart), Int(deadlines[index].anchorEnd))
  }

  /// The sections directly below the one at `index`.
  func children(ofSection index: Int) -> ListValue {
    let below = sections[index].descendants
    return things(.section, below.filter { sections[$0].parent == index })
  }

  /// Title, content and requirement of the task at `index`, without empty ones.
  func texts(ofTask index: Int) -> ListValue {
    let tasks = self.tasks
    var texts: [Value] = []
    texts.reserveCapacity(3)
    if !tasks[index].isEmpty(.title) { texts.append(.text(tasks[index].title)) }
    if !tasks[index].isEmpty(.content) { texts.append(.text(tasks[index].content)) }
    if !tasks[index].isEmpty(.requirement) { texts.append(.text(tasks[index].requirement)) }
    return .values(texts)
  }

  /// How many these are.
  func textCount(ofTask index: Int) -> Int {
    let tasks = self.tasks
    return (tasks[index].isEmpty(.title) ? 0 : 1) + (tasks[index].isEmpty(.content) ? 0 : 1)
      + (tasks[index].isEmpty(.requirement) ? 0 : 1)
  }

  /// The fields that the task at `index` took over from the row above.
  func inherited(ofTask index: Int) -> ListValue {
    .values(tasks[index].inherited.map { .text(FieldWords.fields[$0]) })
  }

  /// The further columns of the task at `index`; of two of one name the first.
  func columns(ofTask index: Int) -> MapValue? {
    var entries: [(key: Value, value: Value)] = []
    for (position, column) in tasks[index].columns.enumerated()
    where !tasks[index].columns[..<position].contains(where: { $0.header == column.header }) {
      entries.append((.text(column.header), .text(column.value)))
    }
    return MapValue(entries)
  }
}
