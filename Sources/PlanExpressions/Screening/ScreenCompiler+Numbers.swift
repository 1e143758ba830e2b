import PlanSource

extension ScreenCompiler {
  /// A whole number of an object; without an object it is fixed.
  private struct Number {
    var object: CheckedNode?
    var scope: Scope
    var term: ScreenTerm
  }

  /// A comparison of whole numbers: fields, lengths of lists, literals, and these plus or minus a literal.
  mutating func emitOrder(
    _ operation: BinaryOperator, _ left: CheckedNode, _ right: CheckedNode, _ scope: Scope,
    into draft: inout Draft
  ) -> Bool {
    if emitLength(operation, left, right, scope, into: &draft) { return true }
    guard left.type == .int, right.type == .int, let one = number(left, scope),
      let other = number(right, scope), let object = one.object ?? other.object
    else { return false }
    let scope = one.object == nil ? other.scope : one.scope
    if let first = one.object, let second = other.object {
      guard isSame(first, one.scope, second, other.scope) else { return false }
    }
    return emit(.order(operation, one.term, other.term), of: object, scope, into: &draft)
  }

  private func number(_ node: CheckedNode, _ scope: Scope) -> Number? {
    let (node, scope) = resolved(node, scope)
    switch node.kind {
    case .constant(.int(let int)):
      return Number(object: nil, scope: scope, term: ScreenTerm(source: .nothing, offset: int))
    case .field(let operand, let slot, _):
      return Number(object: operand, scope: scope, term: ScreenTerm(source: .field(slot), offset: 0))
    case .call(let call) where call.function == "size" && call.arguments.count == 1:
      let (list, scope) = resolved(call.arguments[0], scope)
      guard case .list = list.type, case .field(let operand, let slot, _) = list.kind else { return nil }
      return Number(object: operand, scope: scope, term: ScreenTerm(source: .size(slot), offset: 0))
    case .binary(let operation, let left, let right) where operation == .add || operation == .subtract:
      guard var number = number(left, scope), case .int(let offset)? = right.constant else { return nil }
      let sum =
        operation == .add
        ? number.term.offset.addingReportingOverflow(offset)
        : number.term.offset.subtractingReportingOverflow(offset)
      // Wider numbers could overflow where they are added; then evaluation has to tell.
      guard !sum.overflow, abs(sum.partialValue) < 1 << 40 else { return nil }
      number.term.offset = sum.partialValue
      return number
    default: return nil
    }
  }

  /// Whether the two are one object.
  private func isSame(_ left: CheckedNode, _ one: Scope, _ right: CheckedNode, _ other: Scope) -> Bool {
    guard let first = path(to: left, one), let second = path(to: right, other) else { return false }
    return first.elementsEqual(second) { $0.kind == $1.kind && $0.link == $1.link }
  }

  /// `size(list.filter(…))` against a literal: with an empty list only what the comparison says of 0 is
  /// possible.
  private mutating func emitLength(
    _ operation: BinaryOperator, _ left: CheckedNode, _ right: CheckedNode, _ scope: Scope,
    into draft: inout Draft
  ) -> Bool {
    let (call, inner) = resolved(left, scope)
    guard case .call(let size) = call.kind, size.function == "size", size.arguments.count == 1,
      case .int(let limit)? = right.constant
    else { return false }
    let (list, innermost) = resolved(size.arguments[0], inner)
    guard case .comprehension(let walk) = list.kind, walk.macro == .filter, walk.variables.count == 1,
      emitQuantifier(walk, isAll: false, innermost, into: &draft)
    else { return false }
    if operation.holds(0, limit) {
      draft.steps += [.not, .mayHoldAnyway]
    } else {
      draft.steps.append(.mayNotAnyway)
    }
    return true
  }
}

extension BinaryOperator {
  /// Whether a comparison of whole numbers holds; `==` stands for all that are none.
  @inline(__always)
  func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    default: left == right
    }
  }
}
