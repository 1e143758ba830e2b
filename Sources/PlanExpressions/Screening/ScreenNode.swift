import PlanSource

/// A condition over objects as a screen asks it.
indirect enum ScreenNode: Hashable, Sendable {
  case constant(Bool)
  case anything(mayFail: Bool)
  case atom(ScreenAtom)
  /// What says the same for all objects, evaluated.
  case stable(StableQuestion)
  /// The same, asked of the one object of a kind that is there once (the plan), and evaluated only if that does
  /// not tell.
  case top(kind: UInt16, ScreenNode, StableQuestion)
  /// Inside a condition on elements of a list: what is asked of the object whose list it is.
  case outer(ScreenNode)
  /// A number of the element against one of the object whose list it stands in.
  case pairOrder(BinaryOperator, NumberAtom, NumberAtom)
  case not(ScreenNode)
  case and([ScreenNode])
  case or([ScreenNode])
  case choose(ScreenNode, ScreenNode, ScreenNode)
  /// What the node says, and a failure that may be besides.
  case mayFailAnyway(ScreenNode)

  /// `node && …`, what is cheap first: failures do not depend on the order.
  static func conjunction(_ nodes: [ScreenNode]) -> ScreenNode { .and(byCost(nodes)) }

  static func disjunction(_ nodes: [ScreenNode]) -> ScreenNode { .or(byCost(nodes)) }

  /// What is cheap first, what tells nothing last; the rest as it was written, for who writes it puts first what
  /// decides most.
  private static func byCost(_ nodes: [ScreenNode]) -> [ScreenNode] {
    let ranks = nodes.map { $0.isVacuous ? Int.max : $0.cost <= mostCheap ? $0.cost : mostCheap + 1 }
    return nodes.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { nodes[$0] }
  }

  private static let mostCheap = 7

  /// About how long it takes to be told.
  var cost: Int {
    switch self {
    case .constant: 0
    case .anything: 1
    case .atom(let atom): atom.cost
    case .stable(let question): question.cost
    case .top(_, let node, _): node.cost
    case .outer(let node), .not(let node), .mayFailAnyway(let node): node.cost
    case .pairOrder: 3
    case .and(let nodes), .or(let nodes): nodes.reduce(0) { $0 + $1.cost }
    case .choose(let condition, let first, let second): condition.cost + first.cost + second.cost
    }
  }

  /// Whether it tells nothing.
  var isVacuous: Bool {
    switch self {
    case .constant, .anything: true
    case .atom, .stable, .top, .pairOrder: false
    case .outer(let node), .not(let node), .mayFailAnyway(let node): node.isVacuous
    case .and(let nodes), .or(let nodes): nodes.allSatisfy(\.isVacuous)
    case .choose(let condition, let first, let second):
      condition.isVacuous && first.isVacuous && second.isVacuous
    }
  }

  /// Whether something is evaluated, for which the variables of the rule must be bound.
  var needsVariables: Bool {
    switch self {
    case .constant, .anything: false
    case .stable, .top: true
    case .atom(let atom): atom.needsVariables
    case .pairOrder(_, let left, let right): left.needsVariables || right.needsVariables
    case .outer(let node), .not(let node), .mayFailAnyway(let node): node.needsVariables
    case .and(let nodes), .or(let nodes): nodes.contains(where: \.needsVariables)
    case .choose(let condition, let first, let second):
      condition.needsVariables || first.needsVariables || second.needsVariables
    }
  }
}

/// A list of objects that belongs to each object of a kind.
indirect enum ListScreen: Hashable, Sendable {
  case empty
  /// The list in a field of the object that the links lead to.
  case field(path: [ScreenStep], kind: UInt16, slot: Int)
  case filter(ListScreen, ScreenNode)
  case choice(ScreenNode, ListScreen, ListScreen)

  var needsVariables: Bool {
    switch self {
    case .empty: false
    case .field(let path, _, _): path.contains(where: \.needsVariables)
    case .filter(let list, let node): list.needsVariables || node.needsVariables
    case .choice(let condition, let first, let second):
      condition.needsVariables || first.needsVariables || second.needsVariables
    }
  }
}

/// A step from one object to another.
struct ScreenStep: Hashable, Sendable {
  /// What kind of object it starts from.
  var kind: UInt16
  var link: ScreenLink

  var needsVariables: Bool { link.needsVariables }
}

/// How an object leads to another.
indirect enum ScreenLink: Hashable, Sendable {
  /// By a field that is an object.
  case field(Int)
  /// By the variable in a slot, such as the task of the thing that a rule walks over.
  case variable(Int)
  /// To the only object of a kind, the plan.
  case top
  /// To the element of a list in a field at a position.
  case element(path: [ScreenStep], kind: UInt16, slot: Int, NumberAtom)
  /// To the first element of a list.
  case first(ListScreen)

  var needsVariables: Bool {
    switch self {
    case .field, .variable, .top: false
    case .element(let path, _, _, let number): path.contains(where: \.needsVariables) || number.needsVariables
    case .first(let list): list.needsVariables
    }
  }
}

/// A whole number, a string or a day of the objects of one kind, as far as it can be told for all of them at once.
///
/// Strings are numbered: equal ones have equal numbers. Days are seconds since 1970.
indirect enum NumberScreen: Hashable, Sendable {
  case constant(Int64)
  case text(Text)
  case field(slot: Int)
  case textField(slot: Int)
  /// How many characters the string in a field has.
  case textSize(slot: Int)
  case dateField(slot: Int)
  /// The number of the object that the links lead to.
  case through([ScreenStep], NumberAtom)
  /// How many elements a list has.
  case count(ListScreen)
  /// How many different numbers the elements of a list have.
  case distinct(ListScreen, NumberAtom)
  case sum(NumberAtom, NumberAtom)
  case difference(NumberAtom, NumberAtom)
  case product(NumberAtom, NumberAtom)
  case choice(ScreenNode, NumberAtom, NumberAtom)
  /// A whole number without its sign.
  case magnitude(NumberAtom)
  /// The year of a day.
  case year(NumberAtom)
  /// A whole number as a string.
  case decimal(NumberAtom)
  /// One string behind another.
  case joined(NumberAtom, NumberAtom)
  /// What says the same for all objects.
  case stable(StableQuestion)
  /// A string made of the string in one field.
  case made(TextQuestion, from: NumberAtom)

  var needsVariables: Bool {
    switch self {
    case .constant, .text, .field, .textField, .textSize, .dateField, .made: false
    case .stable: true
    case .through(let path, let number): path.contains(where: \.needsVariables) || number.needsVariables
    case .count(let list): list.needsVariables
    case .distinct(let list, let number): list.needsVariables || number.needsVariables
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .joined(let left, let right):
      left.needsVariables || right.needsVariables
    case .choice(let condition, let first, let second):
      condition.needsVariables || first.needsVariables || second.needsVariables
    case .year(let number), .decimal(let number), .magnitude(let number): number.needsVariables
    }
  }
}
