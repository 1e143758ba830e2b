import PlanPatterns
import PlanRegex
import PlanSource

/// What one pattern rule looks for: alternatives, and what a match must not touch.
struct TextSearch: Sendable {
  /// One thing to look for.
  struct Alternative: Sendable {
    enum Target: Sendable {
      case regex(LazyRegex)
      /// A word, folded (``TextFolding``).
      case word([UInt32])
    }

    var target: Target
    /// What a match of this alternative must not overlap.
    var unless: [LazyRegex]
    /// The row of the table it comes from.
    var row: Int?

    init(_ target: Target, unless: [LazyRegex] = [], row: Int? = nil) {
      self.target = target
      self.unless = unless
      self.row = row
    }

    /// What it looks for, as an outline wants it.
    var searchTarget: SearchTarget {
      switch target {
      case .regex(let regex): .regex(regex.pattern)
      case .word(let word): .word(word)
      }
    }
  }

  let alternatives: AlternativeList
  /// What no match may overlap.
  var unless: [LazyRegex]
  /// Names of the groups that expressions see, in the order in which they were first written.
  var groupNames: [String] = []

  /// A search for `alternatives`, none of whose matches may overlap `unless`.
  init(alternatives: AlternativeList, unless: [LazyRegex] = [], groupNames: [String] = []) {
    self.alternatives = alternatives
    self.unless = unless
    self.groupNames = groupNames
  }

  /// A match: ranges in bytes of the text.
  struct Match: Sendable {
    /// All of it.
    var range: ByteRange
    /// The group `at`, else all of it.
    var place: ByteRange
    /// The groups of ``groupNames``.
    var groups: [ByteRange?]
    var alternative: Int
  }

  /// Names every group of the expressions, but `at`.
  ///
  /// - Throws: ``RegexSyntaxError`` if one cannot be compiled.
  mutating func nameGroups() throws(RegexSyntaxError) {
    var names: [String] = []
    for case .regex(let regex) in alternatives.all.map(\.target) {
      for named in try regex.regex().namedGroups.sorted(by: { $0.group < $1.group })
      where named.name != "at" && !names.contains(named.name) { names.append(named.name) }
    }
    groupNames = names
  }
}
