import PlanSource

/// A start tag, with what its attributes say to a reader of plans.
struct HTMLTag {
  /// What attributes say by being there.
  struct Flags: OptionSet {
    let rawValue: UInt16

    /// Not shown: `hidden`, `display:none`, `mso-hide:all`, comments and deletions of Word.
    static let hidden = Flags(rawValue: 1 << 0)
    static let centred = Flags(rawValue: 1 << 1)
    /// Line ends of the source are shown.
    static let preformatted = Flags(rawValue: 1 << 2)
    /// A number that Word made (`mso-list:Ignore`), filled up with blanks.
    static let listMark = Flags(rawValue: 1 << 3)
    /// A table for looks only.
    static let presentation = Flags(rawValue: 1 << 4)
    /// Named or marked as navigation, footer, share bar and the like.
    static let furniture = Flags(rawValue: 1 << 5)
    /// Named or marked as the main content.
    static let content = Flags(rawValue: 1 << 6)
    /// Word's list of footnotes.
    static let footnotes = Flags(rawValue: 1 << 7)
    /// A row of height 0, as Word adds for columns that do not line up.
    static let flat = Flags(rawValue: 1 << 8)
    /// Leads somewhere: a link, not an anchor.
    static let link = Flags(rawValue: 1 << 9)
    /// A row that is folded away (`visibility:collapse`, CSS 2.1 section 17.5.5), and still of the table.
    static let folded = Flags(rawValue: 1 << 10)
  }

  /// How the items of a list are numbered.
  enum Numbering {
    case decimal, lowerLetters, upperLetters, lowerRoman, upperRoman, chinese, none
  }

  var element: HTMLElement
  /// The tag in the source.
  var range: ByteRange
  var flags: Flags = []
  var numbering: Numbering = .decimal
  /// As written, 1 where it is not or is no number; HTML's own bounds are 1 to 1000.
  var columnSpan = 1
  /// 0 stands for all rows that follow.
  var rowSpan = 1
  /// `start` of a list, `value` of an item.
  var number: Int?
}

/// A stretch of the page's text.
struct HTMLPiece {
  /// What a piece is in the source.
  enum Form {
    /// Its bytes are its text.
    case verbatim
    /// A character reference for these bytes of ``HTMLSkeleton/decoded``.
    case reference(start: Int32, count: Int32)
  }

  var range: ByteRange
  var form: Form
  var isLink: Bool
}

/// What a page is made of: a page of structural tags only, which a parser gives its shape, and what the
/// tags and texts in it stand for.
struct HTMLSkeleton {
  /// HTML in which each start tag has its position in ``tags`` as its one attribute, and each text is
  /// written as the position of its piece, closed by a comma.
  var bytes: [UInt8] = Array("<!DOCTYPE html>".utf8)
  var tags: [HTMLTag] = []
  var pieces: [HTMLPiece] = []
  /// Decoded character references.
  var decoded: [UInt8] = []
  /// The content of the page's title element.
  var title: ByteRange?

  /// Marks in ``bytes`` around a named reference, whose meaning the parser knows: U+E000 to U+E002.
  static let nameOpens: UInt8 = 0x80
  static let nameStands: UInt8 = 0x81
  static let nameCloses: UInt8 = 0x82
}
