/// The type of an expression.
///
/// `text` is a string that knows its place: it can be used wherever a string can, not the other way.
package indirect enum ExpressionType: Hashable, Sendable {
  case null, bool, int, uint, double, string, text, bytes, timestamp, duration
  /// Anything; checked when evaluated.
  case dyn
  case list(ExpressionType)
  case map(ExpressionType, ExpressionType)
  /// A type as a value, such as `int` in `type(1) == int`.
  case type(ExpressionType?)
  /// An object of the host, by the name of its ``ObjectType``.
  case object(String)
  /// A type parameter of a function's declaration, such as `A` in `list(A)`.
  case parameter(String)
}

/// A field of an object of the host.
package struct ObjectField: Hashable, Sendable {
  package let type: ExpressionType
  /// The number by which the host is asked for it.
  package let slot: Int
  /// Whether asking for it may fail because it is unknown.
  package let mayBeUnknown: Bool
  /// Whether it holds texts that the host searches once for everything that is looked for.
  package let isSearched: Bool

  /// A field of `type`, asked for by `slot`.
  package init(_ type: ExpressionType, slot: Int, mayBeUnknown: Bool = true, isSearched: Bool = false) {
    self.type = type
    self.slot = slot
    self.mayBeUnknown = mayBeUnknown
    self.isSearched = isSearched
  }
}

/// A kind of object that the host provides.
package struct ObjectType: Sendable {
  package let name: String
  package let fields: NameTable<ObjectField>

  /// A kind called `name` with `fields`.
  package init(name: String, fields: NameTable<ObjectField>) {
    self.name = name
    self.fields = fields
  }

  /// A kind called `name` with `fields`, whose names differ.
  ///
  /// Made here, since tables of names that another module makes are not specialized.
  package init(name: String, fields: [(name: String, field: ObjectField)]) {
    var table: NameTable<ObjectField> = [:]
    table.reserveCapacity(fields.count)
    for (name, field) in fields { table.add(name, field) }
    self.init(name: name, fields: table)
  }
}
