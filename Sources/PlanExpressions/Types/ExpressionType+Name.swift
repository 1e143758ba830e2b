extension ExpressionType {
  /// The name of the type as a value, without the types of elements (CEL language definition, «Types»).
  package var name: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string, .text: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .dyn: "dyn"
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .object(let name), .parameter(let name): name
    }
  }

  /// The type that `name` denotes in an expression, such as `int` in `type(1) == int`.
  package init?(name: String) {
    switch name {
    case "null_type": self = .null
    case "bool": self = .bool
    case "int": self = .int
    case "uint": self = .uint
    case "double": self = .double
    case "string": self = .string
    case "bytes": self = .bytes
    case "google.protobuf.Timestamp": self = .timestamp
    case "google.protobuf.Duration": self = .duration
    case "list": self = .list(.dyn)
    case "map": self = .map(.dyn, .dyn)
    case "type": self = .type(nil)
    default: return nil
    }
  }

  /// The type as rule authors read it, such as `list(string)`.
  package var description: String {
    switch self {
    case .text: "text"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element.description))"
    case .map(let key, let value): "map(\(key.description), \(value.description))"
    case .type(let type?): "type(\(type.description))"
    case .null, .bool, .int, .uint, .double, .string, .bytes, .dyn, .type, .object, .parameter: name
    }
  }
}

extension Value {
  /// Its type; the elements of lists and maps count as anything.
  package var type: ExpressionType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .text: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .type: .type(nil)
    case .object: .object("object")
    }
  }
}
