/// Trees as plain numbers.
extension ScreenProgram {
  /// Room for `count` parts, one behind the other: where the first stands.
  private func room(_ count: Int) -> Int32 {
    let start = tables.pointee.parts.count
    tables.pointee.parts.append(count) { _ in ScreenOp(.anything) }
    return Int32(truncatingIfNeeded: start)
  }

  /// Puts `part` where there is room for it; it was made before, for its own parts may have moved the memory.
  private func put(_ part: ScreenOp, at position: Int32) {
    tables.pointee.parts.base[Int(position)] = part
  }

  /// Where `nodes` stand one behind the other.
  private func place(_ nodes: [ScreenNode]) -> Int32 {
    let start = room(nodes.count)
    for (offset, node) in nodes.enumerated() { put(part(node), at: start + Int32(offset)) }
    return start
  }

  /// Where `node` stands.
  func place(_ node: ScreenNode) -> Int32 { place([node]) }

  private func place(_ list: ListScreen) -> Int32 {
    let position = room(1)
    put(part(list), at: position)
    return position
  }

  private func place(_ path: [ScreenStep]) -> (start: Int32, count: Int32) {
    let start = room(path.count)
    for (offset, step) in path.enumerated() { put(part(step), at: start + Int32(offset)) }
    return (start, Int32(path.count))
  }

  private func part(_ node: ScreenNode) -> ScreenOp {
    switch node {
    case .constant(let bool): return ScreenOp(bool ? .yes : .no)
    case .anything(let mayFail): return ScreenOp(mayFail ? .failing : .anything)
    case .atom(let atom): return ScreenOp(.atom, number(of: atom))
    case .stable(let question): return ScreenOp(.stable, add(question))
    case .top(let kind, let inner, let question):
      return ScreenOp(.top, place(inner), add(question), kind: kind)
    case .outer(let inner): return ScreenOp(.outer, place(inner))
    case .pairOrder(let operation, let inner, let outer):
      var part = ScreenOp(.pairOrder, number(of: inner), number(of: outer))
      part.order = ScreenOrder(operation)
      return part
    case .not(let inner): return ScreenOp(.not, place(inner))
    case .and(let nodes): return ScreenOp(.and, place(nodes), Int32(nodes.count))
    case .or(let nodes): return ScreenOp(.or, place(nodes), Int32(nodes.count))
    case .choose(let condition, let first, let second):
      return ScreenOp(.choose, place([condition, first, second]))
    case .mayFailAnyway(let inner): return ScreenOp(.mayFailAnyway, place(inner))
    }
  }

  private func part(_ list: ListScreen) -> ScreenOp {
    switch list {
    case .empty: return ScreenOp(.emptyList)
    case .field(let path, let kind, let slot):
      let (start, count) = place(path)
      return ScreenOp(.fieldList, start, count, Int32(slot), kind: kind)
    case .filter(let source, let node): return ScreenOp(.filter, place(source), place(node))
    case .choice(let condition, let first, let second):
      return ScreenOp(.listChoice, place(condition), place(first), place(second))
    }
  }

  private func part(_ step: ScreenStep) -> ScreenOp {
    switch step.link {
    case .field(let slot): return ScreenOp(.fieldStep, Int32(slot), kind: step.kind)
    case .variable(let slot): return ScreenOp(.variableStep, Int32(slot), kind: step.kind)
    case .top: return ScreenOp(.topStep, kind: step.kind)
    case .element(let path, let kind, let slot, let position):
      let (start, count) = place(path)
      var part = ScreenOp(.elementStep, start, count, Int32(slot), kind: step.kind)
      part.otherKind = kind
      part.fourth = number(of: position)
      part.fifth = place(ofElementStep: step)
      return part
    case .first(let list): return ScreenOp(.firstStep, place(list), kind: step.kind)
    }
  }

  /// What an atom asks of objects of its kind.
  func part(_ question: ScreenAtom.Question, _ kind: UInt16) -> ScreenOp {
    switch question {
    case .test(let test, let field):
      let code: ScreenOp.Code =
        switch test {
        case .begins, .ends, .contains: .searched
        case .matches: .matches
        case .lacks: .lacks
        default: .test
        }
      return ScreenOp(code, add(test), Int32(field), kind: kind)
    case .order(let operation, let left, let right):
      var part = ScreenOp(.order, number(of: left), number(of: right), kind: kind)
      part.order = ScreenOrder(operation)
      return part
    case .through(let link, let inner):
      let path = place([ScreenStep(kind: kind, link: link)])
      return ScreenOp(.through, path.start, number(of: inner), kind: kind)
    case .some(let list, let node, let isStrict):
      return ScreenOp(isStrict ? .strictlySome : .some, place(list), place(node), kind: kind)
    case .text(let question, let texts):
      return ScreenOp(.text, add(question), number(of: texts), kind: kind)
    }
  }

  /// What numbers of objects of `kind` are.
  func part(_ screen: NumberScreen, _ kind: UInt16) -> ScreenOp {
    func part(_ code: ScreenOp.Code, _ first: Int32, _ second: Int32 = 0, _ third: Int32 = 0) -> ScreenOp {
      ScreenOp(code, first, second, third, kind: kind)
    }
    func pair(_ code: ScreenOp.Code, _ left: NumberAtom, _ right: NumberAtom) -> ScreenOp {
      part(code, number(of: left), number(of: right))
    }
    switch screen {
    case .constant(let value): return ScreenOp(constant: value, kind: kind)
    case .text(let text): return part(.textConstant, add(text))
    case .field(let slot): return part(.field, Int32(slot))
    case .textField(let slot): return part(.textField, Int32(slot))
    case .textSize(let slot): return part(.textSize, Int32(slot))
    case .dateField(let slot): return part(.dateField, Int32(slot))
    case .through(let path, let inner):
      let (start, count) = place(path)
      return part(.along, start, count, number(of: inner))
    case .count(let list): return part(.count, place(list))
    case .distinct(let list, let inner): return part(.distinct, place(list), number(of: inner))
    case .sum(let left, let right): return pair(.sum, left, right)
    case .difference(let left, let right): return pair(.difference, left, right)
    case .product(let left, let right): return pair(.product, left, right)
    case .joined(let left, let right): return pair(.joined, left, right)
    case .choice(let condition, let first, let second):
      return part(.choice, place(condition), number(of: first), number(of: second))
    case .magnitude(let inner): return part(.magnitude, number(of: inner))
    case .year(let inner): return part(.year, number(of: inner))
    case .decimal(let inner): return part(.decimal, number(of: inner))
    case .stable(let question): return part(.stableNumber, add(question))
    case .made(let question, let texts): return part(.made, add(question), number(of: texts))
    }
  }
}
