/// A part of a file name pattern.
indirect enum GlobElement {
  case scalar(Unicode.Scalar)
  case any
  case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  case run(crossesFolders: Bool)
  /// `**/`: folders, or none.
  case folders
  case choice([[GlobElement]])
}

/// Reads a file name pattern.
struct GlobParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// A parser of `pattern`.
  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  var isAtEnd: Bool { position == scalars.count }

  /// Elements up to the end, or inside braces up to `,` or `}`; `nil` if something is not closed.
  mutating func sequence(depth: Int) -> [GlobElement]? {
    var elements: [GlobElement] = []
    while position < scalars.count {
      let scalar = scalars[position]
      if depth > 0, scalar == "," || scalar == "}" { return elements }
      position += 1
      switch scalar {
      case "*": elements.append(star())
      case "?": elements.append(.any)
      case "[":
        guard let set = set() else { return nil }
        elements.append(set)
      case "{":
        guard depth < 16, let choice = choice(depth: depth + 1) else { return nil }
        elements.append(choice)
      default: elements.append(.scalar(scalar))
      }
    }
    return depth == 0 ? elements : nil
  }

  private mutating func star() -> GlobElement {
    let begins = position == 1 || scalars[position - 2] == "/"
    guard position < scalars.count, scalars[position] == "*" else { return .run(crossesFolders: false) }
    while position < scalars.count, scalars[position] == "*" { position += 1 }
    guard begins, position < scalars.count, scalars[position] == "/" else {
      return .run(crossesFolders: true)
    }
    position += 1
    return .folders
  }

  private mutating func set() -> GlobElement? {
    var ranges: [ClosedRange<UInt32>] = []
    let isNegated = position < scalars.count && (scalars[position] == "!" || scalars[position] == "^")
    if isNegated { position += 1 }
    let first = position
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "]", position > first {
        position += 1
        return .oneOf(ranges, isNegated: isNegated)
      }
      if position + 2 < scalars.count, scalars[position + 1] == "-", scalars[position + 2] != "]" {
        let last = scalars[position + 2]
        if scalar <= last { ranges.append(scalar.value...last.value) }
        position += 3
      } else {
        ranges.append(scalar.value...scalar.value)
        position += 1
      }
    }
    return nil
  }

  private mutating func choice(depth: Int) -> GlobElement? {
    var alternatives: [[GlobElement]] = []
    while let alternative = sequence(depth: depth) {
      alternatives.append(alternative)
      let mark = scalars[position]
      position += 1
      if mark == "}" { return .choice(alternatives) }
    }
    return nil
  }
}

/// Makes the automaton of a file name pattern, from its end to its start.
struct GlobBuilder {
  /// The state in which a path has been matched.
  static let accepting = 0

  private(set) var states: [GlobState] = [.accept]

  var end: Int { Self.accepting }

  /// The state from which `elements` lead to `next`.
  mutating func add(_ elements: [GlobElement], before next: Int) -> Int {
    elements.reversed().reduce(next) { following, element in add(element, before: following) }
  }

  private mutating func add(_ element: GlobElement, before next: Int) -> Int {
    switch element {
    case .scalar(let scalar): return append(.scalar(scalar, next: next))
    case .any: return append(.any(next: next))
    case .oneOf(let ranges, let isNegated):
      return append(.oneOf(ranges, isNegated: isNegated, next: next))
    case .run(let crossesFolders): return append(.run(crossesFolders: crossesFolders, next: next))
    case .folders:
      let slash = append(.scalar("/", next: next))
      let folders = append(.run(crossesFolders: true, next: slash))
      return append(.split([next, folders]))
    case .choice(let alternatives):
      let starts = alternatives.map { add($0, before: next) }
      return append(.split(starts))
    }
  }

  private mutating func append(_ state: GlobState) -> Int {
    states.append(state)
    return states.count - 1
  }
}
