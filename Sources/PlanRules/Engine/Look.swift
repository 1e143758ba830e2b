import PlanExpressions
import PlanModel

/// One look of a rule: what its names stand for while it is evaluated.
struct Look {
  /// The thing of `for`; `nil` for patterns and `balanced` without one.
  var subject: ObjectHandle?
  /// `it`.
  var element: Value?
  var match: ObjectHandle?
  var row: ObjectHandle?
  /// The task and the section it is about, as indices.
  var task: Int?
  var section: Int?
  /// Which of the things it belongs to: elements of one thing share its number.
  var thing: Int
  /// Values of a check, in the order of ``CompiledRule/valueSlots``.
  var values: [Value] = []
  /// Its number in a ``RuleTracer``; -1 if nobody traces the rule.
  var traced = -1

  /// A look at number `thing` of the things.
  init(thing: Int) {
    self.thing = thing
  }
}
