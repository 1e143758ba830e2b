package import PlanSource

extension DocumentWriter {
  /// Writes which program made a report, and which `version` of it (design section 4, `tool`).
  package mutating func tool(version: String) {
    beginObject()
    member("name", "planlint")
    member("version", version)
    endObject()
  }
}
