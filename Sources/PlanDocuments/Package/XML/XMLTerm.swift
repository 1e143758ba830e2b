/// A name that a reader of XML knows: its cases, in order, are the vocabulary of elements or of attributes.
package protocol XMLTerm: RawRepresentable<Int>, CaseIterable, Sendable {
  var namespace: XMLNamespace { get }
  /// The name without a prefix.
  var localName: String { get }
  /// Whether the character data right inside the element are of interest.
  var keepsText: Bool { get }
}

/// The namespaces of the parts of a package, each in all its spellings.
package enum XMLNamespace: UInt8, Sendable {
  /// No namespace, as attributes without a prefix have.
  case none
  /// Any namespace that is not of interest.
  case other
  case word, sheet, math, vml
  /// What refers to relationships from inside of parts (`r:id`).
  case officeRelationships
  case packageRelationships, contentTypes, compatibility
  /// `xml:space` and the like.
  case xml

  /// The namespace called `name`: transitional or strict (ECMA-376 part 1, annex A).
  static func named(_ name: String) -> XMLNamespace {
    switch name {
    case "": .none
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      .word
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main":
      .sheet
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      .math
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      .officeRelationships
    case "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships
    case "http://schemas.openxmlformats.org/package/2006/content-types": .contentTypes
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
    case "urn:schemas-microsoft-com:vml": .vml
    default: .other
    }
  }
}
