import PlanSource

/// Where in the number of a task or section what orders stands, without brackets and marks.
struct NumberOrdinal {
  /// The task whose number it is: that of a continued row is its task's.
  var source: Int32
  var edges = TextEdges(start: 0, end: 0)
  /// Whether it is known to be digits and no more.
  var isPlain = false

  /// The string in `number`, which it was read in.
  func string(in number: borrowing Text) -> String {
    edges.isEmpty ? "" : number.cut(Int(edges.start), Int(edges.end)).string
  }
}

/// The number of a section.
struct SectionNumber {
  var value = 0
  var ordinal = NumberOrdinal(source: 0)
}

/// The numbers of a plan as they are written, before it is known how they run.
struct PlanNumberReading {
  /// By task.
  private(set) var values: [Int]
  private(set) var ordinals: [NumberOrdinal]
  /// For each task the level of its number.
  private(set) var taskLevels: [Int]
  private(set) var sections: [SectionNumber]
  var numbers: [PlanNumber] = []
  /// How numbers are written; the first is that of a number that stands alone.
  private(set) var styles = ["1"]

  init(tasks: Int, sections: Int) {
    values = Array(repeating: 0, count: tasks)
    taskLevels = Array(repeating: 0, count: tasks)
    ordinals = Array(repeating: NumberOrdinal(source: 0), count: tasks)
    self.sections = Array(repeating: SectionNumber(), count: sections)
    numbers.reserveCapacity(tasks + sections)
  }

  mutating func read(_ tasks: UnsafeBufferPointer<Task>, in sections: UnsafeBufferPointer<Section>) {
    var levels = [Int](repeating: 0, count: sections.count)
    let first = tasks.indices.first { tasks[$0].section != nil } ?? tasks.count
    read(tasks, 0..<first, above: 0)
    for index in sections.indices {
      let reading = NumberReading(sections[index].number)
      let above = sections[index].parent.map { levels[$0] } ?? 0
      levels[index] = reading.level == 0 ? above : reading.level
      self.sections[index].value = reading.value
      self.sections[index].ordinal.edges = reading.ordinal
      add(reading, above: above, task: nil, section: index)
      read(tasks, sections[index].tasks, above: levels[index])
    }
  }

  private mutating func read(_ tasks: UnsafeBufferPointer<Task>, _ range: Range<Int>, above: Int) {
    for index in range {
      let continues = tasks[index].continues
      if continues, index > 0, tasks[index].isEmpty(.number) {
        values[index] = values[index - 1]
        ordinals[index] = ordinals[index - 1]
        taskLevels[index] = taskLevels[index - 1]
        continue
      }
      let reading = NumberReading(tasks[index].number)
      values[index] = reading.value
      ordinals[index] = NumberOrdinal(
        source: Int32(truncatingIfNeeded: index), edges: reading.ordinal, isPlain: reading.isPlain)
      taskLevels[index] = reading.level
      if !continues { add(reading, above: above, task: index, section: nil) }
    }
  }

  private mutating func add(_ reading: NumberReading, above: Int, task: Int?, section: Int?) {
    guard reading.value > 0 else { return }
    numbers.append(
      PlanNumber(
        value: reading.value, level: reading.level, above: above,
        style: reading.style.map { number(ofStyle: $0) } ?? 0, task: task, section: section))
  }

  /// So many styles are looked at before one is added a second time; a plan has three or four.
  private static let mostLookedAt = 16

  private mutating func number(ofStyle style: String) -> Int {
    if let known = styles.suffix(Self.mostLookedAt).lastIndex(of: style) { return known }
    styles.append(style)
    return styles.count - 1
  }

  /// The part before the last point, within which numbers such as 2.1 and 2.2 are counted.
  ///
  /// Few numbers have a point, and so the bytes are asked first; of three bytes the last is enough to rule ．out.
  func step(ofTask index: Int, in tasks: UnsafeBufferPointer<Task>) -> String? {
    if ordinals[index].edges.isEmpty || ordinals[index].isPlain { return nil }
    let number = tasks[Int(ordinals[index].source)].number
    let ordinal = number.cut(Int(ordinals[index].edges.start), Int(ordinals[index].edges.end))
    guard ordinal.unownedBytes.contains(where: { $0 == UInt8(ascii: ".") || $0 == 0x8E }) else { return nil }
    let string = ordinal.string
    return string.lastIndex { $0 == "." || $0 == "．" }.map { String(string[..<$0]) }
  }
}
