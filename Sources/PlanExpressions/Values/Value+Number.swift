extension Value {
  /// Whether it is an int, a uint or a double.
  var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    default: false
    }
  }
}
