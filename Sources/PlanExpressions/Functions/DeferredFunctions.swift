import Synchronization

/// Functions of a host, each made when an expression first calls it.
package final class DeferredFunctions: Sendable {
  /// The names, each of at least one overload, none in a namespace.
  let names: [String]
  private let make: @Sendable (String) -> [FunctionOverload]
  private let made = Mutex<[(name: String, overloads: [FunctionOverload])]>([])

  /// Functions called `names`, whose overloads `make` makes.
  package init(names: [String], make: @escaping @Sendable (String) -> [FunctionOverload]) {
    self.names = names
    self.make = make
  }

  /// The overloads called `name`; none if there is no such function.
  func overloads(of name: String) -> [FunctionOverload] {
    guard names.contains(name) else { return [] }
    return made.withLock { made in
      if let known = made.first(where: { $0.name == name }) { return known.overloads }
      let overloads = make(name)
      made.append((name, overloads))
      return overloads
    }
  }
}
