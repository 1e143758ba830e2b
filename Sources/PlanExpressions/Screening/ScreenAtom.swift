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
  /// Whether a list of strings has this.
  case includes(Text)
  /// Whether a string begins or ends with this, or has it anywhere.
  case begins(Text), ends(Text), contains(Text)
  /// Whether a regular expression matches somewhere in a string.
  case matches(Text)
  /// Whether a string, or each of a list, lacks what a search requires; which does not say that the others have what
  /// it looks for.
  case lacks(ExpressionSearch)

  /// What the function `name` asks of a string, with `text` behind it; `nil` for other functions.
  init?(_ name: String, _ text: Text) {
    switch name {
    case "startsWith": self = .begins(text)
    case "endsWith": self = .ends(text)
    case "contains": self = .contains(text)
    default: return nil
    }
  }
}

/// A question that several screens may ask, so that it is answered once for a plan.
final class ScreenAtom: Sendable {
  enum Question: Hashable, Sendable {
    case test(FieldTest, field: Int)
    case order(BinaryOperator, NumberAtom, NumberAtom)
    /// What is asked of the object that the link leads to.
    case through(ScreenLink, ScreenAtom)
    /// Whether some elements of a list are what a node says; `isStrict`: a failure counts even if others are.
    case some(ListScreen, ScreenNode, isStrict: Bool)
    /// What hangs on the string in one field, whose numbers these are.
    case text(TextQuestion, NumberAtom)
  }

  /// Its position among all atoms.
  let number: Int
  /// The kind of the objects.
  let kind: UInt16
  let question: Question
  let cost: Int
  let needsVariables: Bool

  init(number: Int, kind: UInt16, question: Question) {
    self.number = number
    self.kind = kind
    self.question = question
    (cost, needsVariables) =
      switch question {
      case .test(.matches, _): (8, false)
      case .test: (2, false)
      case .order(_, let left, let right):
        (3 + left.cost + right.cost, left.needsVariables || right.needsVariables)
      case .through(let link, let atom): (1 + atom.cost, link.needsVariables || atom.needsVariables)
      case .some(let list, let node, _): (6 + min(node.cost, 100), list.needsVariables || node.needsVariables)
      case .text: (8, false)
      }
  }
}

/// Numbers of the objects of a kind that several screens may ask for.
final class NumberAtom: Sendable {
  /// Its position among all.
  let number: Int
  let kind: UInt16
  let screen: NumberScreen
  let needsVariables: Bool

  init(number: Int, kind: UInt16, screen: NumberScreen) {
    self.number = number
    self.kind = kind
    self.screen = screen
    needsVariables = screen.needsVariables
  }

  var cost: Int {
    switch screen {
    case .constant, .text, .field, .dateField, .year: 0
    case .textField, .textSize, .made, .sum, .difference, .product, .decimal, .joined, .magnitude: 1
    case .through, .choice: 2
    case .count, .distinct: 6
    case .stable(let question): question.cost
    }
  }
}

extension ScreenAtom: Hashable {
  static func == (left: ScreenAtom, right: ScreenAtom) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension NumberAtom: Hashable {
  static func == (left: NumberAtom, right: NumberAtom) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Every atom of the screens of an environment, equal ones once.
package final class ScreenAtoms: Sendable {
  private struct Key<Question: Hashable & Sendable>: Hashable, Sendable {
    var kind: UInt16
    var question: Question
  }

  private struct Known {
    var atoms: [Key<ScreenAtom.Question>: ScreenAtom] = [:]
    var numbers: [Key<NumberScreen>: NumberAtom] = [:]
    var texts = 0
  }

  private let known = Mutex(Known())
  /// How many atoms and text questions have lower numbers than these.
  private let first: (atoms: Int, texts: Int)

  /// No atoms; the first gets a number behind those that are written in `forms`.
  package init(behind forms: ScreenForms.Counts = .init()) {
    first = (forms.parts, forms.texts)
  }

  /// The atom that asks `question` of objects of `kind`.
  func atom(_ kind: UInt16, _ question: ScreenAtom.Question) -> ScreenAtom {
    let key = Key(kind: kind, question: question)
    return known.withLock { known in
      if let atom = known.atoms[key] { return atom }
      let atom = ScreenAtom(number: first.atoms + known.atoms.count, kind: kind, question: question)
      known.atoms[key] = atom
      return atom
    }
  }

  /// The atom for what `screen` gives for objects of `kind`.
  func number(_ kind: UInt16, _ screen: NumberScreen) -> NumberAtom {
    let key = Key(kind: kind, question: screen)
    return known.withLock { known in
      if let atom = known.numbers[key] { return atom }
      let atom = NumberAtom(number: first.atoms + known.numbers.count, kind: kind, screen: screen)
      known.numbers[key] = atom
      return atom
    }
  }

  /// A number for one more ``TextQuestion``.
  func textNumber() -> Int {
    known.withLock { known in
      known.texts += 1
      return first.texts + known.texts - 1
    }
  }
}
