/// Numbers the paragraphs of lists in the order of the document, as Word does.
struct ListCounter: Sendable {
  /// A number as it is shown, and what stands between it and the text.
  struct Number: Sendable {
    var text: [UInt8]
    var suffix: ListLevel.Suffix
  }

  private let lists: WordLists
  /// By template: how far each level has come since it started anew.
  private var counters: [Int: [Int?]] = [:]
  private var startedLists: Set<Int> = []

  init(_ lists: WordLists) {
    self.lists = lists
  }

  /// The level of `list` that the style `style` is tied to.
  func level(of list: Int, style: UInt64) -> Int? {
    guard let list = lists.lists[list] else { return nil }
    return lists.templates[list.template].levels.firstIndex { $0.style == style }
  }

  /// The number of the next paragraph at `level` of the list `id`; `nil` if there is no such list.
  mutating func next(_ id: Int, level: Int) -> Number? {
    guard let list = lists.lists[id] else { return nil }
    let level = min(max(level, 0), WordLists.levelCount - 1)
    var counter = counters[list.template] ?? Array(repeating: nil, count: WordLists.levelCount)
    // The list's own beginnings count when it is met for the first time.
    if startedLists.insert(id).inserted {
      for (number, _) in list.starts { counter[number] = nil }
    }
    counter[level] = counter[level].map { $0 + 1 } ?? start(level, of: list)
    for lower in stride(from: level + 1, to: WordLists.levelCount, by: 1) {
      let restart = definition(lower, of: list).restart ?? lower
      if restart > level { counter[lower] = nil }
    }
    counters[list.template] = counter
    return Number(text: text(level, of: list, counter), suffix: definition(level, of: list).suffix)
  }

  private func definition(_ level: Int, of list: WordLists.List) -> ListLevel {
    list.levels[level] ?? lists.templates[list.template].levels[level]
  }

  private func start(_ level: Int, of list: WordLists.List) -> Int {
    list.starts[level] ?? definition(level, of: list).start
  }

  private func text(_ level: Int, of list: WordLists.List, _ counter: [Int?]) -> [UInt8] {
    let definition = definition(level, of: list)
    if definition.format == .bullet { return Array(definition.bullet.utf8) }
    var result: [UInt8] = []
    var isMark = false
    for byte in definition.text {
      if isMark, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) {
        result.removeLast()
        let other = Int(byte - UInt8(ascii: "1"))
        let format = definition.isLegal ? .decimal : self.definition(other, of: list).format
        result += format.text(of: counter[other] ?? start(other, of: list)).utf8
        isMark = false
      } else {
        result.append(byte)
        isMark = byte == UInt8(ascii: "%")
      }
    }
    return result
  }
}
