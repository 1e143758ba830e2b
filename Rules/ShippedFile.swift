/// A shipped rule file, as the build turned it from YAML into JSON.
///
/// The binary alone holds every rule; nothing is looked for beside it.
package struct ShippedFile: Sendable {
  /// Its path below `Rules/`, such as `units.yml`.
  package let path: StaticString
  /// The rules without `why` and `examples`, and without tables: what checking needs.
  package let core: StaticString
  /// The whole file, for `planlint explain` and `planlint rules`.
  package let full: StaticString
  /// The tables by name.
  package let tables: [ShippedTable]

  init(path: StaticString, core: StaticString, full: StaticString, tables: [ShippedTable]) {
    self.path = path
    self.core = core
    self.full = full
    self.tables = tables
  }
}

/// A shipped table.
package struct ShippedTable: Sendable {
  package let name: StaticString
  /// Its keys and columns: what checking the types of rules needs.
  package let head: StaticString
  /// Its rows, an array.
  package let rows: StaticString

  init(name: StaticString, head: StaticString, rows: StaticString) {
    self.name = name
    self.head = head
    self.rows = rows
  }
}
