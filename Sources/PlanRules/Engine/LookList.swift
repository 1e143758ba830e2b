import PlanExpressions

/// The looks that a check compares, most of them no more than a few numbers.
struct LookList {
  /// A look without an element, which is all that most rules have.
  private struct Plain {
    var subject: ObjectHandle
    var thing: Int32
    /// -1 for none.
    var task: Int32
    var section: Int32
  }

  private var plain: [Plain] = []
  private var full: [Look] = []

  /// How many there are.
  var count: Int { plain.count + full.count }

  /// Adds what `binder` binds; all looks of a list are added in this way, or none.
  mutating func add(_ binder: ThingBinder) {
    plain.append(
      Plain(
        subject: binder.subject, thing: Int32(truncatingIfNeeded: binder.thing),
        task: Int32(truncatingIfNeeded: binder.task ?? -1),
        section: Int32(truncatingIfNeeded: binder.section ?? -1)))
  }

  /// Adds a look with whatever it has.
  mutating func add(_ look: Look) { full.append(look) }

  subscript(number: Int) -> Look {
    guard number < plain.count else { return full[number - plain.count] }
    let known = plain[number]
    var look = Look(thing: Int(known.thing))
    look.subject = known.subject
    look.task = known.task < 0 ? nil : Int(known.task)
    look.section = known.section < 0 ? nil : Int(known.section)
    return look
  }

  /// What is walked over in look `number`: its element, else its thing.
  func thing(_ number: Int) -> Value {
    if number < plain.count { return .object(plain[number].subject) }
    let look = full[number - plain.count]
    return look.element ?? look.subject.map { .object($0) } ?? .null
  }
}
