/// What an expression may name: variables, functions, objects.
package struct ExpressionEnvironment: Sendable {
  /// A variable.
  package struct Variable: Sendable {
    package var type: ExpressionType
    /// Its number in ``EvaluationContext/slots``.
    package var slot: Int
    /// Whether it stays the same for a whole plan, so that what names only such variables is computed once.
    package var isStable: Bool

    /// A variable of `type` in `slot`.
    package init(_ type: ExpressionType, slot: Int, isStable: Bool = false) {
      self.type = type
      self.slot = slot
      self.isStable = isStable
    }
  }

  /// How strictly CEL is taken.
  package struct Dialect: Hashable, Sendable {
    /// Whether `null` and `has()` may be written; rule files may not (rule language section 3).
    package var allowsNullAndHas = true
    /// Whether macros are expanded.
    package var expandsMacros = true
    /// Whether types are checked before evaluation.
    package var checksTypes = true

    /// CEL as specified.
    package init() {}
  }

  package var variables: [String: Variable] = [:]
  package var functions: FunctionLibrary = .standard
  /// Kinds of objects; a handle's `kind` is the index here.
  package var objects: [ObjectType] = []
  /// Names whose value is known at load, such as `options`: a map by field name.
  package var constants: [String: [String: Value]] = [:]
  /// The container that unqualified names are looked up in (CEL specification, «Name Resolution»).
  package var container = ""
  package var dialect = Dialect()
  /// Numbers what is remembered in ``EvaluationContext/memos``; copies of an environment share it.
  package var memoCounter = MemoCounter()
  /// Shared by copies of an environment like ``memoCounter``.
  package var screenAtoms = ScreenAtoms()

  /// An environment with the standard functions and nothing else.
  package init() {}
}
