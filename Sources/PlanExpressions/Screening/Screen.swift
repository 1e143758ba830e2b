/// A condition over the objects of one kind as far as it can be told for all of them at once.
///
/// It never says less than what may be: an object of which it says that the condition can only hold need
/// not be looked at to know that it holds.
package final class Screen: Sendable {
  /// A step of a stack machine whose values are ``AnswerWord``.
  enum Step: Hashable, Sendable {
    case constant(Bool)
    case anything(mayFail: Bool)
    /// The atom in this position of ``Screen/atoms``.
    case atom(Int)
    /// The node in this position of ``Screen/nodes``, which says the same for all objects.
    case stable(Int)
    case not, and, or, choose
    /// What the value on top says, and more that may be.
    case mayHoldAnyway, mayNotAnyway, mayFailAnyway
  }

  let kind: UInt16
  let steps: [Step]
  let atoms: [ScreenAtom]
  let nodes: [any EvaluationNode]
  /// How many values stand on the stack at most.
  let depth: Int

  init(kind: UInt16, steps: [Step], atoms: [ScreenAtom], nodes: [any EvaluationNode]) {
    self.kind = kind
    self.steps = steps
    self.atoms = atoms
    self.nodes = nodes
    var depth = 0
    var most = 1
    for step in steps {
      switch step {
      case .constant, .anything, .atom, .stable: depth += 1
      case .and, .or: depth -= 1
      case .choose: depth -= 2
      case .not, .mayHoldAnyway, .mayNotAnyway, .mayFailAnyway: break
      }
      most = max(most, depth)
    }
    self.depth = most
  }

  /// Whether it says nothing.
  package var isVacuous: Bool { atoms.isEmpty && nodes.isEmpty }

  /// Whether variables must be bound before it is asked.
  package var needsVariables: Bool {
    !nodes.isEmpty
      || atoms.contains { atom in
        switch atom.question {
        case .test, .order: false
        case .through(_, let screen), .some(_, let screen), .every(_, let screen): screen.needsVariables
        }
      }
  }
}

extension Screen: Hashable {
  package static func == (left: Screen, right: Screen) -> Bool {
    left.kind == right.kind && left.steps == right.steps
      && left.atoms.elementsEqual(right.atoms) { $0 === $1 }
      && left.nodes.elementsEqual(right.nodes) { $0 === $1 }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(steps)
    for atom in atoms { hasher.combine(atom.number) }
  }
}
