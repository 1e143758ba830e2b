/// The functions an expression may call, by name.
package struct FunctionLibrary: Sendable {
  private var overloads: [String: [FunctionOverload]] = [:]
  private var namespaces: Set<String> = []

  /// A library of nothing.
  package init() {}

  /// Adds `more` after what there is.
  package mutating func add(_ more: [FunctionOverload]) {
    for overload in more {
      overloads[overload.name, default: []].append(overload)
      if let dot = overload.name.utf8.firstIndex(of: UInt8(ascii: ".")) {
        namespaces.insert(String(overload.name[..<dot]))
      }
    }
  }

  /// Whether there are functions in the namespace `name`, such as `math`.
  package func hasNamespace(_ name: String) -> Bool { namespaces.contains(name) }

  /// The overloads called `name`, in the order in which they were added.
  package func overloads(of name: String) -> [FunctionOverload] {
    overloads[name] ?? []
  }

  /// The names there are, sorted.
  package var names: [String] { overloads.keys.sorted() }
}
