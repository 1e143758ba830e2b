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

  /// What hardly any expression changes for itself.
  private struct Shared: Sendable {
    var functions: FunctionLibrary = .standard
    var objects: [ObjectType] = []
    var constants: NameTable<NameTable<Value>> = [:]
    var container = ""
    var dialect = Dialect()
    var memoCounter = MemoCounter()
    var screenAtoms = ScreenAtoms()
  }

  /// Behind one reference, since an environment is copied for every expression; never written again.
  private final class Box: Sendable {
    let shared: Shared

    init(_ shared: Shared) { self.shared = shared }
  }

  package var variables: NameTable<Variable> = [:]
  private var box = Box(Shared())

  package var functions: FunctionLibrary {
    get { box.shared.functions }
    set { change { $0.functions = newValue } }
  }
  /// Kinds of objects; a handle's `kind` is the index here.
  package var objects: [ObjectType] {
    get { box.shared.objects }
    set { change { $0.objects = newValue } }
  }
  /// Names whose value is known at load, such as `options`: a map by field name.
  package var constants: NameTable<NameTable<Value>> {
    get { box.shared.constants }
    set { change { $0.constants = newValue } }
  }
  /// The container that unqualified names are looked up in (CEL specification, «Name Resolution»).
  package var container: String {
    get { box.shared.container }
    set { change { $0.container = newValue } }
  }
  package var dialect: Dialect {
    get { box.shared.dialect }
    set { change { $0.dialect = newValue } }
  }
  /// Numbers what is remembered in ``EvaluationContext/memos``; copies of an environment share it.
  package var memoCounter: MemoCounter {
    get { box.shared.memoCounter }
    set { change { $0.memoCounter = newValue } }
  }
  /// Shared by copies of an environment like ``memoCounter``.
  package var screenAtoms: ScreenAtoms {
    get { box.shared.screenAtoms }
    set { change { $0.screenAtoms = newValue } }
  }

  /// An environment with the standard functions and nothing else.
  package init() {}

  /// Makes the variable `name` known.
  ///
  /// Here, as ``variable(_:)`` is, since what another module does with tables of names is not specialized.
  package mutating func declare(_ name: String, _ variable: Variable) { variables[name] = variable }

  /// The variable `name`.
  package func variable(_ name: String) -> Variable? { variables[name] }

  /// Makes the fields of the constant `name` known, of which the first of each name counts.
  package mutating func setConstant(_ name: String, _ fields: [(name: String, value: Value)]) {
    var table: NameTable<Value> = [:]
    for (name, value) in fields where table[name] == nil { table.add(name, value) }
    constants[name] = table
  }

  private mutating func change(_ change: (inout Shared) -> Void) {
    var shared = box.shared
    change(&shared)
    box = Box(shared)
  }
}
