import PlanSource

/// Decides which lines of an outline are sections and which are tasks.
///
/// The rule, for a numbered line N that is not the name of a unit above its own tasks (such are sections):
/// 1. Nothing numbered below it: a task, unless it is a bare heading of the outermost numbers and its like
///    have tasks below them; then a section. A bare heading with several paragraphs that each name their
///    units is a section too.
/// 2. N names units and nothing below does: one task, what is below being its items. But a bare heading of
///    the outermost numbers, or one whose children are counted on from the heading before, names them for
///    all tasks below: a section.
/// 3. Something below names units: a section; the units of N are for the tasks below without any.
/// 4. Nobody is named: one task if numbers like N's are those of tasks elsewhere and those below are not, or
///    if below are only items ((1), ①, 一是, bullets); otherwise a section.
struct ProseLevels {
  enum Role { case section, task }

  private let outline: ProseOutline
  private let lines: ArraySlice<ProseLine>
  /// For each node whether units are named at it, its paragraphs included, or below it.
  private var namesUnits: [Bool]
  private var namesBelow: [Bool]
  /// Families of numbers, as bits: of nodes that name units, and of those with others below.
  private var taskFamilies: UInt64 = 0
  private var parentFamilies: UInt64 = 0
  private var outermost: Int
  /// For each node whether its children are counted on from the node before.
  private var countsOn: [Bool]

  init(_ outline: ProseOutline, lines: ArraySlice<ProseLine>) {
    self.outline = outline
    self.lines = lines
    let nodes = outline.nodes
    namesUnits = nodes.map { node in
      node.reading.responsibility.saysWho || node.extras.contains { $0.reading.responsibility.saysWho }
    }
    namesBelow = Array(repeating: false, count: nodes.count)
    countsOn = Array(repeating: false, count: nodes.count)
    outermost = nodes[0].children.compactMap { nodes[$0].number?.level }.min() ?? 1
    for index in nodes.indices.dropFirst().reversed() where namesUnits[index] || namesBelow[index] {
      namesBelow[nodes[index].parent] = true
    }
    countFamilies()
    markCountedOn()
  }

  /// Whether `index` has a heading and no more.
  static func isBare(_ text: Text) -> Bool {
    let wording = Wording(text)
    return text.count <= 180 && !wording.hasSentenceInside
  }

  /// What the node at `index`, which is inside sections, is.
  func role(of index: Int) -> Role {
    let node = outline.nodes[index]
    if node.isUnit { return .section }
    if node.children.isEmpty { return leafRole(index, node) }
    if namesBelow[index] { return .section }
    let isBare = Self.isBare(node.reading.text)
    if node.reading.responsibility.saysWho {
      return isBare && (isOutermost(node) || countsOn[index]) ? .section : .task
    }
    if namesUnits[index] { return .task }
    return unnamedRole(node, isBare: isBare)
  }

  private func leafRole(_ index: Int, _ node: ProseOutline.Node) -> Role {
    let isBare = Self.isBare(node.reading.text)
    if node.reading.responsibility.saysWho { return .task }
    let units = node.extras.filter { $0.reading.responsibility.saysWho }
    if !units.isEmpty {
      let isChapter = isOutermost(node) && isBare && !units.contains(where: \.isResponsibility)
      return isChapter && (units.count > 1 || hasParents(like: node)) ? .section : .task
    }
    if node.number == nil { return .section }
    return isOutermost(node) && hasParents(like: node) && !isTask(node) ? .section : .task
  }

  private func unnamedRole(_ node: ProseOutline.Node, isBare: Bool) -> Role {
    let areItems = node.children.allSatisfy { outline.nodes[$0].number?.isForItems ?? false }
    if areItems, !(isOutermost(node) && isBare) { return .task }
    let areTasks = node.children.contains { isTask(outline.nodes[$0]) }
    return isTask(node) && !areTasks ? .task : .section
  }

  private func isOutermost(_ node: ProseOutline.Node) -> Bool {
    guard let number = node.number else { return true }
    return number.level <= outermost && number.level <= 2 || number.level == 1
  }

  private func isTask(_ node: ProseOutline.Node) -> Bool { taskFamilies & bit(node) != 0 }
  private func hasParents(like node: ProseOutline.Node) -> Bool { parentFamilies & bit(node) != 0 }

  private func bit(_ node: ProseOutline.Node) -> UInt64 {
    UInt64(1) << UInt64(min(max(node.number?.family ?? 40 + node.heading, 0), 63))
  }

  private mutating func countFamilies() {
    for (index, node) in outline.nodes.enumerated().dropFirst() {
      if !node.children.isEmpty { parentFamilies |= bit(node) }
      let isHeading = !node.children.isEmpty && Self.isBare(node.reading.text)
      if namesUnits[index], !isHeading, node.number != nil { taskFamilies |= bit(node) }
    }
  }

  private mutating func markCountedOn() {
    var last: [Int: Int] = [:]
    for (index, node) in outline.nodes.enumerated().dropFirst() {
      guard let number = node.number, number.value > 0 else { continue }
      if number.value > 1, last[number.family] == number.value - 1,
        outline.nodes[node.parent].children.first == index
      {
        countsOn[node.parent] = true
      }
      last[number.family] = number.value
    }
    // The first of the row begins at 1: it is counted on from by the next.
    guard countsOn.contains(true) else { return }
    for (index, node) in outline.nodes.enumerated().dropFirst() where countsOn[index] {
      for sibling in outline.nodes[node.parent].children { countsOn[sibling] = true }
    }
  }
}
