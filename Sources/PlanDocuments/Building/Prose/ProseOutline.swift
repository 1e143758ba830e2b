import PlanModel
import PlanSource

/// The lines of a plan in prose as a tree: by their numbers, as the page's reader sees them.
struct ProseOutline {
  /// A numbered line or a heading; the first node is the plan itself.
  struct Node {
    /// `nil` for the plan itself.
    var line: Int?
    var number: LineNumber?
    /// By its style, 1 to 9; 0 if it has none.
    var heading = 0
    /// Whether it is the name of a unit above its own tasks.
    var isUnit = false
    /// Its text, its number apart.
    var reading = ParagraphReading(text: .missing)
    var parent = 0
    var children: [Int] = []
    /// Unnumbered lines below it, up to the next numbered one.
    var extras: [Extra] = []
  }

  /// An unnumbered line.
  struct Extra {
    var line: Int
    var reading: ParagraphReading

    /// Whether it says who is responsible and nothing else.
    var isResponsibility: Bool { reading.text.isEmpty && !reading.responsibility.isEmpty }
  }

  private(set) var nodes: [Node] = [Node()]
  private let lines: ArraySlice<ProseLine>
  private let finder: ResponsibilityFinder
  /// For each line the next one with a number of its family; counted from the first line.
  private let next: [Int?]
  /// The same for the line before.
  private let previous: [Int?]
  /// Lines that are the name of a unit above its own tasks.
  private let unitHeadings: Set<Int>
  /// The units that numbered lines are the names of, above their own tasks.
  private let numberedUnits: [Int: Responsibility]
  private var open: [Int] = [0]

  /// The outline of `lines`.
  init(_ lines: ArraySlice<ProseLine>, finder: ResponsibilityFinder) {
    self.lines = lines
    self.finder = finder
    next = Self.neighbours(lines, lines.indices.reversed())
    previous = Self.neighbours(lines, lines.indices)
    unitHeadings = UnitHeadings.lines(in: lines, test: finder.test)
    numberedUnits = NumberedUnitHeadings.units(in: lines, finder: finder)
    var index = lines.startIndex
    while index < lines.endIndex {
      index = take(at: index)
    }
    giveUnitsToParents()
  }

  /// Takes the line at `index`, with the next one if that is the value of its key.
  private mutating func take(at index: Int) -> Int {
    let line = lines[index]
    var reading = finder.read(line.body)
    if unitHeadings.contains(index) { return takeUnitHeading(at: index) }
    if let units = numberedUnits[index] {
      reading = ParagraphReading(text: line.body, responsibility: units, place: .ownLine)
      push(Node(line: index, number: line.number, isUnit: true, reading: reading))
      return index + 1
    }
    if isPlainHeading(line) || line.number != nil {
      if reading.text.isEmpty, !reading.responsibility.isEmpty, line.number?.family == LineNumber.bullet {
        append(Extra(line: index, reading: reading))
      } else {
        if reading.text.isEmpty { reading = ParagraphReading(text: line.body) }
        push(Node(line: index, number: line.number, heading: level(of: line), reading: reading))
      }
      return index + 1
    }
    if let continued = continuedKey(at: index) {
      append(Extra(line: index, reading: continued))
      return index + 2
    }
    append(Extra(line: index, reading: reading))
    return index + 1
  }

  /// The name of a unit above its tasks, which all are its own.
  private mutating func takeUnitHeading(at index: Int) -> Int {
    var reading = ParagraphReading(text: lines[index].text, place: .ownLine)
    reading.responsibility.responsible = [lines[index].text]
    push(Node(line: index, number: nil, heading: UnitHeadings.level, isUnit: true, reading: reading))
    return index + 1
  }

  /// 责任单位： with its value on the next line.
  private func continuedKey(at index: Int) -> ParagraphReading? {
    let text = lines[index].text
    guard index + 1 < lines.endIndex, text.count <= 60, let key = KeyWord(text) ?? KeyWord(aloneIn: text),
      key.valueStart == text.count, lines[index + 1].number == nil,
      KeyWord(lines[index + 1].text) == nil
    else { return nil }
    var reading = ParagraphReading(text: text.endEdge, place: .ownLine)
    reading.responsibility.add(lines[index + 1].text, as: key.role, header: key.header)
    return reading
  }

  private func isPlainHeading(_ line: ProseLine) -> Bool { line.isHeading && Wording(line.text).length <= 60 }

  private func level(of line: ProseLine) -> Int {
    if case .heading(let level) = line.kind { level } else { 0 }
  }

  private mutating func append(_ extra: Extra) {
    nodes[open[open.count - 1]].extras.append(extra)
  }

  private mutating func push(_ node: Node) {
    var node = node
    close(for: node)
    node.parent = open[open.count - 1]
    nodes[node.parent].children.append(nodes.count)
    open.append(nodes.count)
    nodes.append(node)
  }

  /// Closes what does not contain `node`.
  private mutating func close(for node: Node) {
    guard let number = node.number else {
      // A heading without a number stands inside headings of a lower level only.
      while open.count > 1,
        nodes[open[open.count - 1]].heading == 0
          || nodes[open[open.count - 1]].heading >= node.heading
      {
        open.removeLast()
      }
      return
    }
    if let position = open.lastIndex(where: { nodes[$0].number?.family == number.family }) {
      open.removeSubrange(position...)
      return
    }
    if let slipped = open.lastIndex(where: { isCounted(number, at: node.line, between: $0) }) {
      open.removeSubrange(slipped...)
      return
    }
    while open.count > 1, !contains(open[open.count - 1], number) { open.removeLast() }
  }

  /// Whether the node at `outer` goes on, with numbers of its own family, around numbers like `number`.
  private func contains(_ outer: Int, _ number: LineNumber) -> Bool {
    guard let known = nodes[outer].number else { return true }
    if known.level < number.level { return true }
    // （一） below 第一条, 一、 below 1.: the outer numbers go on later.
    guard number.value <= 1, let line = nodes[outer].line, let next = next[line - lines.startIndex] else {
      return false
    }
    return lines[next].number?.value == known.value + 1
  }

  /// Whether `number`, written unlike the node at `outer`, is counted between it and the next like it.
  ///
  /// （3） between 2 and 4 is a slip of the pen, not the first item below 2.
  private func isCounted(_ number: LineNumber, at line: Int?, between outer: Int) -> Bool {
    let node = nodes[outer]
    guard let known = node.number, known.value > 0, node.children.isEmpty, number.value == known.value + 1,
      let line, let start = node.line, let end = next[start - lines.startIndex],
      lines[end].number?.value == known.value + 2
    else { return false }
    // Another of its own kind before the next makes it a row of its own.
    guard next[line - lines.startIndex].map({ $0 > end }) ?? true else { return false }
    return !(known.level <= 2 && number.level > 2 && runsOn(number, at: line, below: start))
  }

  /// Whether `number` is counted on through the sections that `outer` is one of: 2 below （一）, 3 below （二）.
  private func runsOn(_ number: LineNumber, at line: Int, below outer: Int) -> Bool {
    if let later = next[line - lines.startIndex], lines[later].number?.value == number.value + 1 {
      return true
    }
    guard let earlier = previous[line - lines.startIndex] else { return false }
    let isNear = previous[outer - lines.startIndex].map { $0 < earlier } ?? true
    return isNear && lines[earlier].number?.value == number.value - 1
  }

  /// For each line the one with a number of its family that comes before it in `order`.
  private static func neighbours(_ lines: ArraySlice<ProseLine>, _ order: some Sequence<Int>) -> [Int?] {
    var neighbours: [Int?] = Array(repeating: nil, count: lines.count)
    var seen: [Int?] = Array(repeating: nil, count: 64)
    for index in order {
      guard let family = lines[index].number?.family, seen.indices.contains(family) else { continue }
      neighbours[index - lines.startIndex] = seen[family]
      seen[family] = index
    }
    return neighbours
  }

  /// Where of several children only the last is followed by a line of units, that line is for all of them.
  private mutating func giveUnitsToParents() {
    for index in nodes.indices.reversed() {
      let children = nodes[index].children
      guard children.count > 1, let last = children.last, index > 0,
        !nodes[index].reading.responsibility.saysWho,
        children.allSatisfy({ nodes[$0].children.isEmpty && !nodes[$0].reading.responsibility.saysWho }),
        children.dropLast().allSatisfy({ nodes[$0].extras.allSatisfy { !$0.reading.responsibility.saysWho } }
        ),
        nodes[last].extras.contains(where: { $0.isResponsibility && $0.reading.responsibility.saysWho })
      else { continue }
      for extra in nodes[last].extras where extra.isResponsibility {
        nodes[index].reading.responsibility.add(extra.reading.responsibility)
        nodes[index].reading.place = .ownLine
      }
      nodes[last].extras.removeAll(where: \.isResponsibility)
    }
  }
}
