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
    var fields: [(name: String, field: ObjectField)] = []
    fields.reserveCapacity(declaration.fields.count)
    for (slot, field) in declaration.fields.enumerated() {
      let mayBeUnknown = field.mayBeUnknown || field.type == .map(.string, .text)
      let isSearched = SearchedTexts.has(field.name, of: declaration.kind)
      let object = ObjectField(
        field.type, slot: slot, mayBeUnknown: mayBeUnknown, isSearched: isSearched)
      fields.append((field.name, object))
    }
    return ObjectType(name: declaration.kind.name, fields: fields)
  }
}

/// How fields are got, in one array: by kind and slot without a look-up.
struct FieldTable: Sendable {
  /// Room for each kind; a kind with more fields would be a mistake in the catalogue.
  private static let fieldsPerKind = 64

  /// In a structure, so that calling it needs no thunk.
  private struct Entry: Sendable {
    var get: FieldDeclaration.Getter?
  }

  private let entries: [Entry]
  /// How many kinds it knows; of `match` and tables the host knows the fields.
  let kindCount: Int

  static let shared = FieldTable(ObjectCatalogue.kinds.filter { $0.kind != .match })

  private init(_ kinds: [KindDeclaration]) {
    kindCount = kinds.count
    var entries: [Entry] = []
    entries.reserveCapacity(kinds.count * Self.fieldsPerKind)
    for kind in kinds {
      precondition(kind.fields.count <= Self.fieldsPerKind, "kinds have few fields")
      for field in kind.fields { entries.append(Entry(get: field.get)) }
      entries += repeatElement(Entry(get: nil), count: Self.fieldsPerKind - kind.fields.count)
    }
    self.entries = entries
  }

  /// The value of field `slot` of number `index` of `kind`.
  @inline(__always)
  func value(_ slot: Int, kind: Int, of document: PlanDocument, at index: Int) throws(EvaluationError)
    -> Value
  {
    guard let get = entries[kind * Self.fieldsPerKind + slot].get else {
      throw EvaluationError(.noSuchField("\(slot)"))
    }
    guard let value = get(document, index) else { throw Self.unknown(slot, kind: kind) }
    return value
  }

  private static func unknown(_ slot: Int, kind: Int) -> EvaluationError {
    let declaration = ObjectCatalogue.kinds[kind]
    return EvaluationError(.unknown(what: "\(declaration.kind.name).\(declaration.fields[slot].name)"))
  }
}
