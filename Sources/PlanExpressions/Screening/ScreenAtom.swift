package import PlanSource
import Synchronization

/// A question about one field that a host answers for all objects of a kind at once.
package enum FieldTest: Hashable, Sendable {
  /// Whether a bool holds.
  case isTrue
  /// Whether a string or a list is empty.
  case isEmpty
  /// Whether a string is this.
  case equals(Text)
}

/// How an object leads to another.
package enum ScreenLink: Hashable, Sendable {
  /// By a field that is an object.
  case field(Int)
  /// By the variable in a slot, such as the task of the thing that a rule walks over.
  case variable(Int)
}

/// A whole number of an object, plus a fixed one.
struct ScreenTerm: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    case nothing
    case field(Int)
    /// How long the list in a field is.
    case size(Int)
  }

  var source: Source
  var offset: Int64
}

/// A question that several screens may ask, so that it is answered once for a plan.
final class ScreenAtom: Sendable {
  enum Question: Hashable, Sendable {
    case test(FieldTest, field: Int)
    case order(BinaryOperator, ScreenTerm, ScreenTerm)
    /// What `screen` says of the object that the link leads to.
    case through(ScreenLink, Screen)
    /// Whether some, or all, of the objects in the list `field` are what `screen` says.
    case some(field: Int, Screen)
    case every(field: Int, Screen)
  }

  /// Its position among all atoms.
  let number: Int
  /// The kind of the objects.
  let kind: UInt16
  let question: Question

  init(number: Int, kind: UInt16, question: Question) {
    self.number = number
    self.kind = kind
    self.question = question
  }
}

/// Every atom of the screens of an environment, equal ones once.
package final class ScreenAtoms: Sendable {
  private struct Key: Hashable {
    var kind: UInt16
    var question: ScreenAtom.Question
  }

  private let atoms = Mutex<[Key: ScreenAtom]>([:])

  /// No atoms.
  package init() {}

  /// The atom that asks `question` of objects of `kind`.
  func atom(_ kind: UInt16, _ question: ScreenAtom.Question) -> ScreenAtom {
    let key = Key(kind: kind, question: question)
    return atoms.withLock { atoms in
      if let known = atoms[key] { return known }
      let atom = ScreenAtom(number: atoms.count, kind: kind, question: question)
      atoms[key] = atom
      return atom
    }
  }
}
