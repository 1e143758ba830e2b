/// Values by names, a few dozen of them.
///
/// Names are compared one by one: at start, when every name is looked up once or never, a `Dictionary` costs more to make
/// than it saves, and the first one of a kind of key costs the look-up of a conformance among thousands.
package struct NameTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  /// In the order in which they were added.
  package private(set) var entries: [(name: String, value: Value)] = []

  /// A table of `elements`, of which the last of each name counts.
  package init(dictionaryLiteral elements: (String, Value)...) {
    for (name, value) in elements { self[name] = value }
  }

  /// Makes room for `count` names.
  package mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds `value` for `name`, which has none yet.
  package mutating func add(_ name: String, _ value: Value) { entries.append((name, value)) }

  package subscript(name: String) -> Value? {
    get {
      for entry in entries where entry.name == name { return entry.value }
      return nil
    }
    set {
      let position = entries.firstIndex { $0.name == name }
      switch (position, newValue) {
      case (let position?, let value?): entries[position].value = value
      case (let position?, nil): entries.remove(at: position)
      case (nil, let value?): entries.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The names.
  package var keys: [String] { entries.map { $0.name } }
}
