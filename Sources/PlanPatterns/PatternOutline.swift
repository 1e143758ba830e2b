import PlanSource

/// What a list of searched-for alternatives requires of a text, and how texts are asked for it.
///
/// Worked out of expressions and words where these are loaded; for those that the program brings along when the
/// program is built. It is one run of bytes, all of them ASCII, that is searched as it lies there: what
/// the program brings along costs nothing before a text is scanned (``OutlineLayout``).
package struct PatternOutline: Sendable {
  /// What a text must have for an alternative to match.
  package enum Need: Hashable, Sendable {
    /// There is nothing to look for.
    case never
    /// Every text is searched.
    case nothing
    /// Something that stands twice side by side.
    case twice(RepeatedPart)
    /// A literal of each of so many clauses.
    case literals(clauses: Int)
  }

  private enum Storage: Sendable {
    case shipped(StaticString)
    case made([UInt8])
  }

  private let storage: Storage

  /// The outline of `alternatives`; `nil` stands for one that looks for nothing.
  package init(_ alternatives: [SearchTarget?]) {
    var writer = OutlineWriter()
    for alternative in alternatives { writer.add(alternative) }
    storage = .made(writer.bytes)
  }

  /// The outline that ``text`` spells; `text` must come from there.
  package init(shipped text: StaticString) {
    storage = .shipped(text)
  }

  /// The form in which the program brings it along.
  package var text: String { withLayout { String(decoding: $0.bytes, as: UTF8.self) } }

  /// How many alternatives there are.
  package var count: Int { withLayout { $0.count } }

  /// What the alternative `index` requires.
  package func need(of index: Int) -> Need { withLayout { $0.need(of: index) } }

  /// The alternatives that require no literal, in order: those that every text is searched for, or where something stands
  /// twice.
  package var withoutLiterals: [(alternative: Int, part: RepeatedPart?)] { withLayout { $0.withoutLiterals } }

  /// Calls `body` with the bytes.
  @inline(__always)
  func withLayout<Result>(_ body: (OutlineLayout) -> Result) -> Result {
    switch storage {
    case .shipped(let text): text.withUTF8Buffer { body(OutlineLayout($0)) }
    case .made(let bytes): bytes.withUnsafeBufferPointer { body(OutlineLayout($0)) }
    }
  }
}

/// What an alternative looks for.
package enum SearchTarget: Sendable {
  /// A regular expression.
  case regex(String)
  /// A word, folded (``TextFolding``).
  case word([UInt32])

  /// The word `word`, whatever its blanks, width and case.
  package init(word: String) {
    self = .word(TextFolding.fold(word))
  }

  /// What a text must contain for it to match.
  package var requiredLiterals: RequiredLiterals {
    switch self {
    case .regex(let pattern): RequiredLiterals(pattern: pattern)
    case .word(let word): RequiredLiterals(folded: word)
    }
  }

  /// Whether few texts have what it requires.
  package var isTelling: Bool { requiredLiterals.areTelling }

  /// What a text must have twice side by side for it to match, if that is known.
  package var repeatedPart: RepeatedPart? {
    if case .regex(let pattern) = self { RepeatedPart(pattern: pattern) } else { nil }
  }
}
