/// A package of Office Open XML: .docx, .xlsx and their kin (ECMA-376 part 2).
package struct OfficePackage: Sendable {
  /// What the main part is.
  package enum Content: Hashable, Sendable {
    case document, workbook
    /// Slides, binary workbooks and so on.
    case other
  }

  package let mainPart: String
  package let content: Content
  package let limits: DocumentLimits
  private var archive: ZipArchive

  /// The package that `bytes` are.
  ///
  /// - Throws: ``DocumentError`` if it is damaged, or has no main part.
  package init(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) {
    try self.init(ZipArchive(bytes, limits: limits), limits: limits)
  }

  /// The package in `archive`.
  init(_ archive: ZipArchive, limits: DocumentLimits) throws(DocumentError) {
    var archive = archive
    let root = Relationship.part(for: "")
    guard let relationships = try archive.read(root) else { throw DocumentError(.missingPart(root)) }
    let main = try Relationship.read(relationships, of: "", limits: limits)
      .first { $0.kind == Relationship.main && !$0.isExternal }
    guard let main else { throw DocumentError(.unknownPackage) }
    let types = try archive.read(ContentTypes.part).map { bytes throws(DocumentError) in
      try ContentTypes(bytes, limits: limits)
    }
    mainPart = main.target
    content = Self.content(types?.type(of: main.target) ?? "", main.target)
    self.limits = limits
    self.archive = archive
  }

  /// The content of `part`; `nil` if there is no such part.
  ///
  /// - Throws: ``DocumentError`` if it is damaged or too large.
  package mutating func read(_ part: String) throws(DocumentError) -> [UInt8]? {
    try archive.read(part)
  }

  /// What `part` says of others.
  ///
  /// - Throws: ``DocumentError`` if that cannot be read.
  package mutating func relationships(of part: String) throws(DocumentError) -> [Relationship] {
    guard let bytes = try archive.read(Relationship.part(for: part)) else { return [] }
    return try Relationship.read(bytes, of: part, limits: limits)
  }

  /// By the type of the main part, or, where that says nothing, by the folder it is in.
  private static func content(_ type: String, _ part: String) -> Content {
    if type.contains("binary") { return .other }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return .workbook }
    if type.contains("wordprocessingml") || type.contains("ms-word") { return .document }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { return .other }
    if part.utf8.starts(with: "word/".utf8) { return .document }
    return part.utf8.starts(with: "xl/".utf8) ? .workbook : .other
  }
}
