import PlanExpressions
package import PlanModel

/// A kind of object and its fields; the slot of a field is its position.
package struct KindDeclaration: Sendable {
  package let kind: ObjectKind
  package let summary: Words
  package let fields: [FieldDeclaration]

  init(_ kind: ObjectKind, zh: String, en: String, _ fields: [FieldDeclaration]) {
    self.kind = kind
    summary = Words(zh: zh, en: en)
    self.fields = fields
  }
}

/// Every kind of object of the rule language (section 4), in the order of ``ObjectKind``.
package enum ObjectCatalogue {
  package static let kinds: [KindDeclaration] = [
    plan, section, task, unit, role, body, deadline, reference, number, item, mention, column, note, match,
  ]

  /// The types that expressions are checked against; of `match` only what every match has.
  static let types: [ObjectType] = kinds.map { declaration in
    guard declaration.kind != .match else { return MatchFields.type(groups: []) }
    var fields: [String: ObjectField] = [:]
    for (slot, field) in declaration.fields.enumerated() {
      fields[field.name] = ObjectField(field.type, slot: slot)
    }
    return ObjectType(name: declaration.kind.name, fields: fields)
  }
}

/// How fields are got, in one array: by kind and slot without a look-up.
struct FieldTable: Sendable {
  private let getters: [FieldDeclaration.Getter]
  private let names: [String]
  /// Where the fields of each kind begin, and where those of the last end.
  private let starts: [Int]

  static let shared = FieldTable(ObjectCatalogue.kinds.filter { $0.kind != .match })

  private init(_ kinds: [KindDeclaration]) {
    var starts = [0]
    for kind in kinds {
      starts.append((starts.last ?? 0) + kind.fields.count)
    }
    self.starts = starts
    getters = kinds.flatMap { $0.fields.map(\.get) }
    names = kinds.flatMap { kind in kind.fields.map { "\(kind.kind.name).\($0.name)" } }
  }

  /// The value of field `slot` of number `index` of `kind`.
  @inline(__always)
  func value(_ slot: Int, kind: Int, of document: PlanDocument, at index: Int) throws(EvaluationError)
    -> Value
  {
    let position = starts[kind] + slot
    guard slot >= 0, position < starts[kind + 1] else { throw EvaluationError(.noSuchField("\(slot)")) }
    guard let value = getters[position](document, index) else {
      throw EvaluationError(.unknown(what: names[position]))
    }
    return value
  }

  /// How many kinds it knows.
  var kindCount: Int { starts.count - 1 }
}
