extension Value {
  /// Whether lists and maps are nested deeper than `limit`.
  func isNested(deeperThan limit: Int) -> Bool {
    switch self {
    case .list(.values(let values)):
      limit == 0 || values.contains { $0.isNested(deeperThan: limit - 1) }
    case .map(let map):
      limit == 0 || map.entries.contains { $0.value.isNested(deeperThan: limit - 1) }
    default: false
    }
  }
}
