/// The elements of workbooks that are read (ECMA-376 part 1, 18).
enum SheetElement: Int, XMLTerm {
  case workbookPr, sheet
  case numFmt, cellXfs, xf
  case si, r, t, rPh
  case col, row, c, v, f, inlineString, mergeCell, extLst

  var namespace: XMLNamespace { .sheet }

  var localName: String {
    switch self {
    case .inlineString: "is"
    default: "\(self)"
    }
  }

  var keepsText: Bool { self == .t || self == .v }
}

/// The attributes of those elements.
enum SheetAttribute: Int, XMLTerm {
  case name, state, relationship, date1904
  case numFmtId, formatCode
  case r, s, t, hidden, min, max, ref

  var namespace: XMLNamespace { self == .relationship ? .officeRelationships : .none }

  var localName: String { self == .relationship ? "id" : "\(self)" }

  var keepsText: Bool { false }

  /// Elements and attributes together.
  static let vocabulary = XMLVocabulary(elements: SheetElement.self, attributes: SheetAttribute.self)
}
