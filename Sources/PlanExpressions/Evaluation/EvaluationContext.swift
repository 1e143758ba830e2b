package import PlanRegex

/// What one evaluation after another works in: variables, the host, the step budget, remembered values.
///
/// One context serves one plan on one thread; it is reused from task to task so that nothing is allocated
/// per evaluation. Variables are numbered by ``ExpressionEnvironment``.
package final class EvaluationContext {
  /// What a variable holds.
  package enum Slot {
    case unset
    case value(Value)
    indirect case failed(EvaluationError)
  }

  /// The values of variables, by slot.
  package let slots: SlotTable
  /// Expressions that give unset variables their values when they are first used (`let`).
  package var definitions: SlotPrograms
  /// Values of sub-expressions that name only stable variables, by the numbers of the environment's
  /// ``ExpressionEnvironment/memoCounter``; it grows by itself.
  package var memos: [Slot] {
    get { remembered }
    set { remembered = newValue }
  }
  /// How many steps are left.
  package var steps: Int {
    get { remaining }
    set { remaining = newValue }
  }
  // What is read at every node is not visible to other modules, so that reading needs no checks.
  private var remembered: [Slot] = []
  private var remaining: Int
  package let host: any ExpressionHost
  /// How high the definitions are together that are being evaluated, one because of the other.
  private var definitionHeight = 0
  /// A longer chain would need more stack than a thread has.
  private static let definitionHeightLimit = 3 * Parser.depthLimit
  /// What looking up a definition adds to its height.
  private static let ownHeight = 4
  /// Variables of macros, one frame for each program that is being evaluated.
  private var locals: LocalStack
  private var frame: UnsafeMutablePointer<Value>
  /// What regular expressions are matched with.
  package private(set) lazy var regexScratch = RegexScratch()

  /// A context for `host` with `slotCount` variables and `steps` steps.
  package init(host: any ExpressionHost, slotCount: Int, steps: Int) {
    self.host = host
    remaining = steps
    slots = SlotTable(count: slotCount)
    definitions = SlotPrograms()
    locals = LocalStack()
    frame = locals.frame
  }

  deinit {
    locals.destroy()
  }

  /// Takes `count` steps from the budget.
  ///
  /// - Throws: ``EvaluationError`` with `.stepLimit` if it is used up.
  @inline(__always)
  package func step(_ count: Int = 1) throws(EvaluationError) {
    remaining &-= count
    if remaining < 0 { throw EvaluationError(.stepLimit) }
  }

  /// The value of the variable `name` in `slot`, computed by its definition if it has none yet.
  ///
  /// While that runs the variable counts as unbound, so that a definition cannot use itself.
  func value(of slot: Int, _ name: String) throws(EvaluationError) -> Value {
    switch slots[slot] {
    case .value(let value): return value
    case .failed(let error): throw error
    case .unset: break
    }
    let unbound = EvaluationError(.unboundVariable(name))
    guard let definition = definitions[slot] else { throw unbound }
    let height = definition.height + Self.ownHeight
    guard definitionHeight + height <= Self.definitionHeightLimit else { throw EvaluationError(.stepLimit) }
    definitionHeight += height
    defer { definitionHeight -= height }
    slots[slot] = .failed(unbound)
    do throws(EvaluationError) {
      let value = try definition.evaluate(in: self)
      if definition.hidesDepth, value.isNested(deeperThan: Parser.depthLimit) {
        throw EvaluationError(.stepLimit)
      }
      slots[slot] = .value(value)
      return value
    } catch {
      slots[slot] = error.reason == .stepLimit ? .unset : .failed(error)
      throw error
    }
  }

  /// Opens a frame of `count` variables of macros; gives what ``leaveFrame(_:)`` wants.
  func enterFrame(_ count: Int) -> Int {
    let previous = locals.enter(count)
    frame = locals.frame
    return previous
  }

  /// Closes the frame and forgets its values.
  func leaveFrame(_ previous: Int) {
    locals.leave(previous)
    frame = locals.frame
  }

  /// The variable `index` of the open frame, which the compiler of expressions made large enough.
  @inline(__always)
  func local(_ index: Int) -> Value { frame[index] }

  /// Gives the variable `index` of the open frame a value.
  @inline(__always)
  func setLocal(_ index: Int, _ value: Value) { frame[index] = value }

  /// The value remembered under `number`, or `.unset`.
  @inline(__always)
  func memo(_ number: Int) -> Slot { number < remembered.count ? remembered[number] : .unset }

  /// Remembers `memo` under `number`.
  func remember(_ memo: Slot, as number: Int) {
    if number >= remembered.count {
      remembered.append(contentsOf: repeatElement(.unset, count: number + 1 - remembered.count))
    }
    remembered[number] = memo
  }
}
