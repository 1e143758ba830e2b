extension ExpressionType {
  /// How deep lists and maps are nested; 0 for what is neither.
  var depth: Int {
    switch self {
    case .list(let element): 1 + element.depth
    case .map(let key, let value): 1 + max(key.depth, value.depth)
    case .type(let type): 1 + (type?.depth ?? 0)
    default: 0
    }
  }

  /// Whether values may be nested deeper than the type says.
  var hidesDepth: Bool {
    switch self {
    case .dyn, .parameter: true
    case .list(let element): element.hidesDepth
    case .map(let key, let value): key.hidesDepth || value.hidesDepth
    default: false
    }
  }
}
