/// What one part says of another (ECMA-376 part 2, 6.5).
package struct Relationship: Hashable, Sendable {
  package let id: String
  /// The last word of its type, such as `styles`, whether transitional or strict; the whole type if it is
  /// none of office documents.
  package let kind: String
  /// The name of the part it leads to; for an external one whatever is written there.
  package let target: String
  package let isExternal: Bool

  /// The kind of the relationship that leads to the main part.
  static let main = "officeDocument"

  private static let families = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  ]

  init(id: String, type: String, target: String, isExternal: Bool, of part: String) {
    self.id = id
    let family = Self.families.first { type.utf8.starts(with: $0.utf8) }
    kind = String(decoding: type.utf8.dropFirst(family?.utf8.count ?? 0), as: UTF8.self)
    self.target = isExternal ? target : PartName.resolve(target, from: part)
    self.isExternal = isExternal
  }

  /// Where the relationships of `part` stand; the package's own for the empty name.
  static func part(for part: String) -> String {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.utf8.index(after: $0)...]) } ?? part
    return folder + "_rels/" + name + ".rels"
  }

  /// The relationships that `bytes` hold: those of `part`.
  static func read(
    _ bytes: [UInt8], of part: String, limits: DocumentLimits
  ) throws(DocumentError) -> [Relationship] {
    var reader = try XMLReader(
      bytes, part: Self.part(for: part), vocabulary: PackageAttribute.vocabulary, limits: limits)
    var result: [Relationship] = []
    while let event = try reader.next() {
      guard event.kind == .start, event.name(PackageElement.self) == .relationship,
        let type = reader.value(PackageAttribute.type), let target = reader.value(PackageAttribute.target)
      else { continue }
      result.append(
        Relationship(
          id: reader.value(PackageAttribute.id)?.string ?? "", type: type.string, target: target.string,
          isExternal: reader.value(PackageAttribute.targetMode)?.equals("External") ?? false, of: part))
    }
    return result
  }
}
