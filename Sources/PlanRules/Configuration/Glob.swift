/// A pattern of file names: `*`, `**`, `?`, `[a-z]`, `[!a-z]`, `{a,b}`.
///
/// `*` and `?` stay within one folder; `**/` is any number of folders, also none. A pattern without a
/// slash is about the last part of a path, whatever folder it is in. Matching takes time proportional to
/// path and pattern: all alternatives are followed at once.
package struct Glob: Hashable, Sendable {
  /// The pattern as it was written.
  package let pattern: String
  private let states: [GlobState]
  private let start: Int
  private let isAboutName: Bool

  /// `nil` if a `[` or `{` is not closed, or braces are nested deeper than 16.
  package init?(_ pattern: String) {
    var parser = GlobParser(pattern)
    guard let elements = parser.sequence(depth: 0), parser.isAtEnd, !elements.isEmpty else { return nil }
    self.pattern = pattern
    var builder = GlobBuilder()
    start = builder.add(elements, before: builder.end)
    states = builder.states
    isAboutName = !pattern.contains("/")
  }

  /// Whether `path`, its parts divided by `/`, is meant.
  package func matches(_ path: String) -> Bool {
    var scalars = Array(path.unicodeScalars)
    if isAboutName, let slash = scalars.lastIndex(of: "/") {
      scalars.removeFirst(slash + 1)
    } else if scalars.starts(with: ["." as Unicode.Scalar, "/"]) {
      scalars.removeFirst(2)
    }
    var current = GlobStateSet(count: states.count)
    current.insert(start, in: states)
    for scalar in scalars {
      var next = GlobStateSet(count: states.count)
      for index in current.members {
        if let target = states[index].target(on: scalar, from: index) { next.insert(target, in: states) }
      }
      if next.members.isEmpty { return false }
      current = next
    }
    return current.contains(GlobBuilder.accepting)
  }
}

/// A state of the automaton that a pattern becomes.
enum GlobState: Hashable, Sendable {
  case accept
  case scalar(Unicode.Scalar, next: Int)
  /// Any character but a slash.
  case any(next: Int)
  case oneOf([ClosedRange<UInt32>], isNegated: Bool, next: Int)
  /// Any run of characters, without slashes or with them.
  case run(crossesFolders: Bool, next: Int)
  case split([Int])

  /// Where `scalar` leads.
  func target(on scalar: Unicode.Scalar, from index: Int) -> Int? {
    switch self {
    case .accept, .split: nil
    case .scalar(let wanted, let next): scalar == wanted ? next : nil
    case .any(let next): scalar == "/" ? nil : next
    case .oneOf(let ranges, let isNegated, let next):
      scalar != "/" && ranges.contains { $0.contains(scalar.value) } != isNegated ? next : nil
    case .run(let crossesFolders, _): crossesFolders || scalar != "/" ? index : nil
    }
  }

  /// Where it leads without a character.
  var silentTargets: [Int] {
    switch self {
    case .split(let targets): targets
    case .run(_, let next): [next]
    case .accept, .scalar, .any, .oneOf: []
    }
  }
}

/// States that are followed at once.
struct GlobStateSet {
  private(set) var members: [Int] = []
  private var isMember: [Bool]

  /// An empty set of up to `count` states.
  init(count: Int) {
    isMember = Array(repeating: false, count: count)
  }

  /// Adds `index` and all that it leads to without a character.
  mutating func insert(_ index: Int, in states: [GlobState]) {
    var waiting = [index]
    while let next = waiting.popLast() {
      guard !isMember[next] else { continue }
      isMember[next] = true
      members.append(next)
      waiting.append(contentsOf: states[next].silentTargets)
    }
  }

  func contains(_ index: Int) -> Bool { isMember[index] }
}
