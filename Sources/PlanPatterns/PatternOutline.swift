import PlanSource

/// What a list of searched-for alternatives requires of a text.
///
/// Worked out of expressions and words where these are loaded; for those that the program brings along when
/// the program is built.
package struct PatternOutline: Hashable, Sendable {
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

  /// By position of the alternative.
  package private(set) var needs: [Need] = []
  package private(set) var literals = LiteralTable()

  /// The outline of `alternatives`; `nil` stands for one that looks for nothing.
  package init(_ alternatives: [SearchTarget?]) {
    var required: [RequiredLiterals] = []
    required.reserveCapacity(alternatives.count)
    for alternative in alternatives {
      let literals = alternative?.requiredLiterals ?? RequiredLiterals(clauses: [])
      let need = alternative.map { Self.need(of: $0, literals) } ?? .never
      needs.append(need)
      if case .literals = need {
        required.append(literals)
      } else {
        required.append(RequiredLiterals(clauses: []))
      }
    }
    literals = LiteralTable(required)
  }

  /// What a text must have for `target` to match, which requires `literals`.
  package static func need(of target: SearchTarget, _ literals: RequiredLiterals) -> Need {
    // Single characters such as marks stand in every text.
    let isTelling = literals.clauses.contains { clause in clause.allSatisfy { $0.count > 1 } }
    if !isTelling, let part = target.repeatedPart { return .twice(part) }
    return literals.clauses.isEmpty ? .nothing : .literals(clauses: literals.clauses.count)
  }

  init(needs: [Need], literals: LiteralTable) {
    self.needs = needs
    self.literals = literals
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

  /// What a text must have twice side by side for it to match, if that is known.
  package var repeatedPart: RepeatedPart? {
    if case .regex(let pattern) = self { RepeatedPart(pattern: pattern) } else { nil }
  }
}
