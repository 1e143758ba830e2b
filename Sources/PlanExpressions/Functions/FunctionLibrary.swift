import Synchronization

/// The functions an expression may call, by name.
package struct FunctionLibrary: Sendable {
  /// Those that were added one by one.
  private var added: [FunctionOverload] = []
  /// Groups whose overloads are made when one of their names is first asked for.
  private var groups: [FunctionGroup] = []
  /// Functions of the host, made when they are called.
  private var deferred: DeferredFunctions?
  /// A few; an array of them is made faster than a set.
  private var namespaces: [String] = []
  /// What was asked for already.
  private var asked = AskedOverloads()

  /// A library of nothing.
  package init() {}

  /// A library of `groups`, in which no name occurs twice.
  init(_ groups: [FunctionGroup]) {
    self.groups = groups
    for group in groups {
      if let namespace = group.namespace { note(namespace: namespace) }
    }
  }

  /// Adds `more` after what there is.
  package mutating func add(_ more: [FunctionOverload]) {
    asked = AskedOverloads()
    for overload in more {
      added.append(overload)
      if let dot = overload.name.utf8.firstIndex(of: UInt8(ascii: ".")) {
        note(namespace: String(overload.name[..<dot]))
      }
    }
  }

  /// Adds `functions` after what there is; once.
  package mutating func add(_ functions: DeferredFunctions) {
    precondition(deferred == nil, "a library has one host")
    deferred = functions
    asked = AskedOverloads()
  }

  /// Whether there are functions in the namespace `name`, such as `math`.
  package func hasNamespace(_ name: String) -> Bool { namespaces.contains(name) }

  /// The overloads called `name`, in the order in which they were added.
  package func overloads(of name: String) -> [FunctionOverload] {
    asked.overloads(of: name) { found(name) }
  }

  private func found(_ name: String) -> [FunctionOverload] {
    var found: [FunctionOverload] = []
    if let group = group(of: name) { found = group.overloads().filter { $0.name == name } }
    for overload in added where overload.name == name { found.append(overload) }
    if let deferred { found += deferred.overloads(of: name) }
    return found
  }

  /// Whether there are overloads called `name`.
  package func has(_ name: String) -> Bool {
    group(of: name) != nil || added.contains { $0.name == name } || deferred?.names.contains(name) ?? false
  }

  private func group(of name: String) -> FunctionGroup? { groups.first { $0.names.contains(name) } }

  private mutating func note(namespace: String) {
    if !namespaces.contains(namespace) { namespaces.append(namespace) }
  }

  /// The names there are, sorted.
  package var names: [String] {
    Set(added.map(\.name)).union(groups.flatMap(\.names)).union(deferred?.names ?? []).sorted()
  }
}

/// The overloads of the few functions that expressions have called so far.
private final class AskedOverloads: Sendable {
  private let known = Mutex<[(name: String, overloads: [FunctionOverload])]>([])

  /// The overloads called `name`, which `find` finds if nobody asked before.
  func overloads(of name: String, _ find: () -> [FunctionOverload]) -> [FunctionOverload] {
    let known = known.withLock { known in known.first { $0.name == name }?.overloads }
    if let known { return known }
    let found = find()
    // Names that nobody has could be asked for without end.
    if !found.isEmpty { self.known.withLock { $0.append((name, found)) } }
    return found
  }
}
