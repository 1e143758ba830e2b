/// Functions that are made together, when one of them is first needed.
///
/// Expressions use a handful of the standard functions; making all of them takes several times as long as
/// making those.
struct FunctionGroup: Sendable {
  let names: [String]
  /// What stands before the dot in names that have one.
  let namespace: String?
  /// The overloads of the names; made once.
  let overloads: @Sendable () -> [String: [FunctionOverload]]

  init(
    _ names: String..., namespace: String? = nil,
    overloads: @escaping @Sendable () -> [String: [FunctionOverload]]
  ) {
    self.names = names
    self.namespace = namespace
    self.overloads = overloads
  }
}

extension FunctionOverload {
  /// `overloads` by their names, in their order.
  static func byName(_ overloads: [FunctionOverload]) -> [String: [FunctionOverload]] {
    Dictionary(grouping: overloads, by: { $0.name })
  }
}
