package import PlanExpressions

extension ExpressionType {
  /// The type as the reference of the rule language writes it, such as `list(string)`.
  package var spelling: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .text: "text"
    case .bytes: "bytes"
    case .timestamp: "date"
    case .duration: "duration"
    case .dyn: "dyn"
    case .list(let element): "list(\(element.spelling))"
    case .map(let key, let value): "map(\(key.spelling), \(value.spelling))"
    case .type: "type"
    case .object(let name): name
    case .parameter(let name): name
    }
  }
}
