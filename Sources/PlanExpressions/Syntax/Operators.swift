/// An operator between two values, other than `&&` and `||`.
package enum BinaryOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case element = "in"
}

/// An operator before a value.
package enum UnaryOperator: String, Hashable, Sendable {
  case not = "!"
  case negate = "-"
}

/// A macro that walks over a list or the keys of a map.
///
/// Source: CEL language definition, section «Macros», and the extension of macros with two variables.
package enum ComprehensionMacro: String, Hashable, Sendable {
  case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry
}
