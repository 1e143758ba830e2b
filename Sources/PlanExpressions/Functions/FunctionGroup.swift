/// Functions that are made together, when one of them is first needed.
///
/// Expressions use a handful of the standard functions; making all of them takes several times as long as
/// making those.
struct FunctionGroup: Sendable {
  let names: [String]
  /// What stands before the dot in names that have one.
  let namespace: String?
  /// The overloads of the names, those of one name in their order; made once.
  let overloads: @Sendable () -> [FunctionOverload]

  init(
    _ names: String..., namespace: String? = nil,
    overloads: @escaping @Sendable () -> [FunctionOverload]
  ) {
    self.names = names
    self.namespace = namespace
    self.overloads = overloads
  }
}
