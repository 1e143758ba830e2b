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
  /// The tables by name, each as a rule file of that table alone.
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
  /// A rule file that holds only this table.
  package let json: StaticString

  init(name: StaticString, json: StaticString) {
    self.name = name
    self.json = json
  }
}
