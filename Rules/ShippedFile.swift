/// A shipped rule file, as the build turned it from YAML into forms that are read without YAML.
///
/// The binary alone holds every rule; nothing is looked for beside it.
package struct ShippedFile: Sendable {
  /// Its path below `Rules/`, such as `units.yml`.
  package let path: StaticString
  /// A row of cells for each rule: what decides whether it runs, and where it stands in ``core``.
  package let headers: StaticString
  /// A row of cells for each rule that looks for patterns: where, what for, and unless what.
  package let patterns: StaticString
  /// The rules without `why` and `examples`, and without tables, as JSON: what checking needs.
  package let core: StaticString
  /// The whole file as JSON, for `planlint explain` and `planlint rules`.
  package let full: StaticString

  init(
    path: StaticString, headers: StaticString, patterns: StaticString, core: StaticString, full: StaticString
  ) {
    self.path = path
    self.headers = headers
    self.patterns = patterns
    self.core = core
    self.full = full
  }
}

/// A shipped table.
package struct ShippedTable: Sendable {
  package let name: StaticString
  /// A row of three cells: its keys, the names of its columns, their types.
  package let head: StaticString
  /// Its rows, a cell for each column.
  package let rows: StaticString
  /// What its rows look for, in a table of patterns: a `PatternOutline` with an alternative for each row.
  package let outline: StaticString?

  init(name: StaticString, head: StaticString, rows: StaticString, outline: StaticString?) {
    self.name = name
    self.head = head
    self.rows = rows
    self.outline = outline
  }
}
