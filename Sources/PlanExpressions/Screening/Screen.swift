/// A condition over the objects of one kind as far as it can be told for all of them at once.
///
/// It never says less than what may be: an object of which it says that the condition can only hold need
/// not be looked at to know that it holds.
package struct Screen: Sendable {
  let kind: UInt16
  let root: ScreenNode
  /// Whether it says nothing.
  package let isVacuous: Bool
  /// Whether variables must be bound before it is asked.
  package let needsVariables: Bool

  init(kind: UInt16, _ root: ScreenNode) {
    self.kind = kind
    self.root = root
    isVacuous = root.isVacuous
    needsVariables = root.needsVariables
  }
}

/// Where the numbers of a column come from.
package struct NumberSource: Sendable {
  let atom: NumberAtom
  /// Whether variables must be bound before it is asked.
  package var needsVariables: Bool { atom.needsVariables }

  /// The field whose strings the numbers stand for, if they are nothing else.
  package var textField: Int? { if case .textField(let slot) = atom.screen { slot } else { nil } }
}
