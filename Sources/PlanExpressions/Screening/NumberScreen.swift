/// A number or a string of the objects of one kind, as far as it can be told for all of them at once.
///
/// Strings are numbered: equal ones have equal numbers.
package indirect enum NumberScreen: Sendable {
  case constant(Int64)
  /// A field of the object that the links lead to, each with the kind that it starts from.
  case field(path: [(kind: UInt16, link: ScreenLink)], kind: UInt16, slot: Int, isText: Bool)
  case sum(NumberScreen, NumberScreen)
  case difference(NumberScreen, NumberScreen)
  case product(NumberScreen, NumberScreen)
  case choice(Screen, NumberScreen, NumberScreen)

  /// Whether variables must be bound before it is asked.
  package var needsVariables: Bool {
    switch self {
    case .constant, .field: false
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right):
      left.needsVariables || right.needsVariables
    case .choice(let condition, let first, let second):
      condition.needsVariables || first.needsVariables || second.needsVariables
    }
  }
}

extension ScreenCompiler {
  /// What `program` gives for the objects of `kind` that the variable in `slot` stands for; `nil` if that cannot be
  /// told for all at once.
  package mutating func numbers(of program: Program, slot: Int, kind: UInt16) -> NumberScreen? {
    let scope = Scope(subject: .slot(slot), kind: kind, localCount: program.localCount)
    return numbers(of: program.syntax.node, begin(slot: slot, scope))
  }

  private mutating func numbers(of node: CheckedNode, _ scope: Scope) -> NumberScreen? {
    guard visit() else { return nil }
    let (node, scope) = resolved(node, scope)
    switch node.kind {
    case .constant(.int(let int)): return .constant(int)
    case .field(let operand, let slot, let name): return field(name, slot, of: operand, node.type, scope)
    case .binary(let operation, let left, let right) where node.type == .int:
      guard let one = numbers(of: left, scope), let other = numbers(of: right, scope) else { return nil }
      switch operation {
      case .add: return .sum(one, other)
      case .subtract: return .difference(one, other)
      case .multiply: return .product(one, other)
      default: return nil
      }
    case .conditional(let condition, let first, let second)
    where node.type == .int && condition.type == .bool:
      guard let one = numbers(of: first, scope), let other = numbers(of: second, scope) else { return nil }
      return .choice(screen(of: condition, scope), one, other)
    default: return nil
    }
  }

  private func field(
    _ name: String, _ slot: Int, of operand: CheckedNode, _ type: ExpressionType, _ scope: Scope
  ) -> NumberScreen? {
    guard type == .int || type == .string || type == .text, let kind = kind(of: operand.type),
      let path = path(to: operand, scope), let declared = environment.objects[Int(kind)].fields[name],
      !declared.mayBeUnknown
    else { return nil }
    return .field(path: path, kind: kind, slot: slot, isText: type != .int)
  }
}

extension ScreenMemory {
  /// What `screen` gives for each object of `kind`; `nil` if that cannot be told.
  package func numbers(of screen: NumberScreen, kind: UInt16) -> [Int64]? {
    switch screen {
    case .constant(let number): return host.count(ofKind: kind).map { Array(repeating: number, count: $0) }
    case .field(let path, let target, let slot, let isText):
      var numbers =
        isText ? host.textNumbers(field: slot, ofAll: target) : host.numbers(field: slot, ofAll: target)
      for (start, link) in path.reversed() {
        guard let known = numbers, let targets = host.targets(of: link, ofAll: start) else { return nil }
        numbers = Self.gathered(known, targets)
      }
      return numbers
    case .sum(let left, let right): return combined(left, right, kind) { $0.addingReportingOverflow($1) }
    case .difference(let left, let right):
      return combined(left, right, kind) { $0.subtractingReportingOverflow($1) }
    case .product(let left, let right):
      return combined(left, right, kind) { $0.multipliedReportingOverflow(by: $1) }
    case .choice(let condition, let first, let second):
      guard let answers = answers(of: condition), answers.isCertain(below: answers.count),
        let one = numbers(of: first, kind: kind), let other = numbers(of: second, kind: kind),
        one.count == answers.count, other.count == answers.count
      else { return nil }
      return one.indices.map { answers.certain($0) == true ? one[$0] : other[$0] }
    }
  }

  private static func gathered(_ numbers: [Int64], _ targets: [Int32]) -> [Int64]? {
    var gathered: [Int64] = []
    gathered.reserveCapacity(targets.count)
    for target in targets {
      guard target >= 0, Int(target) < numbers.count else { return nil }
      gathered.append(numbers[Int(target)])
    }
    return gathered
  }

  private func combined(
    _ left: NumberScreen, _ right: NumberScreen, _ kind: UInt16,
    _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> [Int64]? {
    guard var one = numbers(of: left, kind: kind), let other = numbers(of: right, kind: kind),
      one.count == other.count
    else { return nil }
    for index in one.indices {
      let (value, overflow) = operation(one[index], other[index])
      if overflow { return nil }
      one[index] = value
    }
    return one
  }
}
