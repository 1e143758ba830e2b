/// What kinds of content the parts of a package have (ECMA-376 part 2, 6.2.3.6).
struct ContentTypes: Sendable {
  /// Where they stand.
  static let part = "[Content_Types].xml"

  private var byExtension: [PartName: String] = [:]
  private var byPart: [PartName: String] = [:]

  init(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) {
    var reader = try XMLReader(
      bytes, part: Self.part, vocabulary: PackageAttribute.vocabulary, limits: limits)
    while let event = try reader.next() {
      guard event.kind == .start, let type = reader.value(PackageAttribute.contentType) else { continue }
      if let name = reader.value(PackageAttribute.partName) {
        byPart[PartName(name.string)] = type.string
      } else if let ending = reader.value(PackageAttribute.fileExtension) {
        byExtension[PartName(ending.string)] = type.string
      }
    }
  }

  /// The type of the content of `part`.
  func type(of part: String) -> String? {
    if let type = byPart[PartName(part)] { return type }
    return part.split(separator: ".").last.flatMap { byExtension[PartName(String($0))] }
  }
}
