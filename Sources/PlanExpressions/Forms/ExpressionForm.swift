package import PlanSource

/// The checked form of an expression, written down so that a later run need not check it again.
///
/// It names variables, fields and functions by their names and tells which types they had. Whoever reads it
/// compares these with what the environment has now, so that a form that is out of date is refused, never
/// taken for something else (docs/decisions/0015-checked-expressions-in-the-binary.md).
package enum ExpressionForm {
  /// What the kind of a node is called in a form.
  enum NodeMark {
    static let constant = UInt8(ascii: "c")
    static let variable = UInt8(ascii: "v")
    static let local = UInt8(ascii: "x")
    static let field = UInt8(ascii: "f")
    static let dynamicField = UInt8(ascii: "g")
    static let test = UInt8(ascii: "h")
    static let call = UInt8(ascii: "(")
    static let not = UInt8(ascii: "!")
    static let negate = UInt8(ascii: "-")
    static let binary = UInt8(ascii: "+")
    static let and = UInt8(ascii: "&")
    static let or = UInt8(ascii: "|")
    static let conditional = UInt8(ascii: "?")
    static let index = UInt8(ascii: "[")
    static let list = UInt8(ascii: "l")
    static let map = UInt8(ascii: "m")
    static let walk = UInt8(ascii: "w")
    static let bind = UInt8(ascii: "b")
    static let known = UInt8(ascii: "k")
  }

  /// The operators in the order of their numbers.
  static let operators: [BinaryOperator] = [
    .add, .subtract, .multiply, .divide, .remainder, .equal, .notEqual, .less, .lessOrEqual, .greater,
    .greaterOrEqual, .element,
  ]

  /// The macros in the order of their numbers.
  static let macros: [ComprehensionMacro] = [
    .all, .exists, .existsOne, .map, .filter, .transformList, .transformMap, .transformMapEntry,
  ]

  /// What begins the names of constants in ``Program/variables``.
  static let constantPrefix = "options."

  /// The form of `program`, which was made in `environment`; `nil` if it has something that is not written.
  package static func text(of program: Program, in environment: ExpressionEnvironment) -> String? {
    var writer = ExpressionFormWriter(environment, program.syntax.inference)
    writer.write(program)
    return writer.text
  }

  /// How `type` is written; `nil` if it is not.
  static func text(of type: ExpressionType) -> String? {
    var writer = ExpressionFormWriter(ExpressionEnvironment(), TypeInference())
    writer.add(type)
    return writer.text
  }

  /// What the form of `source` in the rule `rule` is found by: FNV-1a of both.
  package static func key(of source: Text, in rule: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in rule.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    return source.withUTF8 { bytes in
      var hash = hash
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }
}
