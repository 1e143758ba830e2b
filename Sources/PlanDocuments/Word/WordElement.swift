/// The elements of a Word document that the reader looks at (ECMA-376 part 1, 17 and 22.1; part 3, 10.2).
///
/// All others are transparent: content controls, smart tags, links, insertions and unknown extensions.
enum WordElement: Int, XMLTerm {
  // Paragraphs.
  case p, pPr, pStyle, numPr, ilvl, numId, jc, outlineLvl
  // Runs.
  case r, rPr, rStyle, rFonts, vanish, t, tab, ptab, br, cr, noBreakHyphen, sym, rt
  case fldChar, fldSimple, instrText, footnoteReference, endnoteReference, txbxContent
  // Tables.
  case tbl, tblPr, tblPrEx, tblGrid, tr, trPr, gridBefore, tblHeader, hidden, tc, tcPr, gridSpan, vMerge,
    hMerge
  // Tracked changes.
  case del, moveFrom, cellDel, pPrChange, rPrChange, tblPrChange, trPrChange, tcPrChange, sectPrChange
  // The story as a whole.
  case sdtPr, sectPr, altChunk, footnote, endnote
  // Styles.
  case style, name, basedOn, tblStylePr, docDefaults
  // Numbering.
  case abstractNum, styleLink, numStyleLink, lvl, start, numFmt, lvlRestart, isLgl, suff, lvlText
  case num, abstractNumId, lvlOverride, startOverride
  // Of other namespaces.
  case alternateContent, choice, fallback, mathRun, mathText

  private static let names =
    """
    p pPr pStyle numPr ilvl numId jc outlineLvl
    r rPr rStyle rFonts vanish t tab ptab br cr noBreakHyphen sym rt
    fldChar fldSimple instrText footnoteReference endnoteReference txbxContent
    tbl tblPr tblPrEx tblGrid tr trPr gridBefore tblHeader hidden tc tcPr gridSpan vMerge hMerge
    del moveFrom cellDel pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPrChange
    sdtPr sectPr altChunk footnote endnote
    style name basedOn tblStylePr docDefaults
    abstractNum styleLink numStyleLink lvl start numFmt lvlRestart isLgl suff lvlText
    num abstractNumId lvlOverride startOverride
    AlternateContent Choice Fallback r t
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  var localName: String { Self.names[rawValue] }

  var namespace: XMLNamespace {
    switch self {
    case .alternateContent, .choice, .fallback: .compatibility
    case .mathRun, .mathText: .math
    default: .word
    }
  }

  var keepsText: Bool { self == .t || self == .mathText || self == .instrText }

  /// Whether nothing inside is shown: what was deleted or moved away, properties, pronunciations.
  var isPassedOver: Bool {
    switch self {
    case .del, .moveFrom, .pPrChange, .rPrChange, .tblPrChange, .trPrChange, .tcPrChange, .sectPrChange,
      .sdtPr, .sectPr, .tblPr, .tblPrEx, .tblGrid, .rt, .docDefaults, .tblStylePr:
      true
    default: false
    }
  }
}

/// The attributes of those elements.
enum WordAttribute: Int, XMLTerm {
  case val, type, id, styleId, isDefault, ilvl, numId, abstractNumId, fldCharType, instr, char, font, ascii,
    space

  var localName: String {
    switch self {
    case .val: "val"
    case .type: "type"
    case .id: "id"
    case .styleId: "styleId"
    case .isDefault: "default"
    case .ilvl: "ilvl"
    case .numId: "numId"
    case .abstractNumId: "abstractNumId"
    case .fldCharType: "fldCharType"
    case .instr: "instr"
    case .char: "char"
    case .font: "font"
    case .ascii: "ascii"
    case .space: "space"
    }
  }

  var namespace: XMLNamespace { self == .space ? .xml : .word }

  var keepsText: Bool { false }

  /// Elements and attributes together.
  static let vocabulary = XMLVocabulary(elements: WordElement.self, attributes: WordAttribute.self)
}

extension XMLEvent {
  /// The element of a Word document that starts or ends.
  var word: WordElement? { name(WordElement.self) }
}

extension XMLReader {
  /// The `w:val` of the element that started last.
  var val: XMLValue? { value(WordAttribute.val) }

  /// Whether the element that started last, which switches something on or off, switches it on.
  var isOn: Bool { !(val?.isOff ?? false) }
}
