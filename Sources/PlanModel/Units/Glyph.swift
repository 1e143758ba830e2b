/// One character of a phrase, with what the grammar of units needs to know of it.
struct Glyph {
  /// Its code point.
  var scalar: UInt32
  /// Where it begins in the storage of the text.
  var offset: Int32
  /// The bracket that closes (or opens) this one, as a position in the run; -1 if there is none.
  var partner: Int32
  var marks: GlyphMarks

  /// What stands behind the last character: nothing, at `offset`.
  static func end(at offset: Int32) -> Glyph {
    Glyph(scalar: 0, offset: offset, partner: -1, marks: [])
  }
}

/// What a character can be in a phrase of responsibility.
struct GlyphMarks: OptionSet {
  let rawValue: UInt16

  static let blank = GlyphMarks(rawValue: 1)
  /// Separates units: 、 ， ； /.
  static let separator = GlyphMarks(rawValue: 2)
  /// Ends a sentence: 。.
  static let stop = GlyphMarks(rawValue: 4)
  static let colon = GlyphMarks(rawValue: 8)
  static let open = GlyphMarks(rawValue: 16)
  static let close = GlyphMarks(rawValue: 32)
  /// A quotation mark: a bracket that belongs to the name even in front.
  static let quote = GlyphMarks(rawValue: 64)
  static let digit = GlyphMarks(rawValue: 128)
  /// 一 to 十.
  static let numeral = GlyphMarks(rawValue: 256)
  /// A unit's name may end with it: 局 办 会 街 ….
  static let ending = GlyphMarks(rawValue: 512)
  /// A unit's name that ends with it is complete: 局 委 办 部 ….
  static let strong = GlyphMarks(rawValue: 1024)
  /// A level of government: 省 市 县 区 ….
  static let level = GlyphMarks(rawValue: 2048)
  /// ★: marks the lead.
  static let star = GlyphMarks(rawValue: 4096)
  /// A mark without a meaning of its own: dashes, bullets, full stops of numbers.
  static let noise = GlyphMarks(rawValue: 8192)

  /// A key (牵头单位) or a deadline may begin with it.
  static let keyword = GlyphMarks(rawValue: 16384)
  /// A name may end before it: 等, 和, 由, 各 ….
  static let joint = GlyphMarks(rawValue: 32768)

  /// What cuts a phrase into segments.
  static let segmentEnd: GlyphMarks = [.separator, .stop, .colon, .close]
  static let brackets: GlyphMarks = [.open, .close]
}

extension GlyphMarks {
  /// What each character can be; ``traditional`` for one of traditional script that is read as its simplified form.
  static let table: PagedTable<UInt16> = {
    var table = PagedTable<UInt16>()
    for (marks, characters) in kinds { table.insert(marks.rawValue, characters) }
    for code in UInt32(0x2002)...0x200A { table.insert(GlyphMarks.blank.rawValue, code) }
    for code in UInt32(0x2460)...0x249B { table.insert(GlyphMarks.noise.rawValue, code) }
    let known = table
    for pair in TraditionalScript.pairs where known.withView({ $0[pair.traditional] == 0 }) {
      table.insert(traditional, pair.traditional)
    }
    return table
  }()

  /// No character can be everything.
  static let traditional = UInt16.max

  private static let kinds: [(GlyphMarks, String)] = [
    ([.ending, .strong, .keyword], "办联"),
    ([.ending, .keyword], "协"),
    ([.ending, .strong], "局委部厅院队站所室处股心府署门位馆会科组班台"),
    ([.ending, .level], "省市县区旗州镇乡街"),
    (.ending, "司行校道村公库团社网园企业构庭关盟屯辖居"),
    (.keyword, "牵主配参责落承实负执完时期分包年月全每长持"),
    (.joint, "等和与及以暨或由各"),
    (.numeral, "一二三四五六七八九十"),
    ([.digit, .keyword], "0123456789０１２３４５６７８９"),
    (.blank, " \t\n\r\u{A0}\u{3000}\u{2028}\u{2029}\u{200B}\u{FEFF}"),
    (.separator, "、，,；;/／|｜\\､﹑"),
    (.stop, "。！!？?｡"),
    (.colon, "：:﹕"),
    (.open, "（(［[【〔〈<｛{﹝＜〖"),
    (.close, "）)］]】〕〉>｝}﹞＞〗"),
    ([.open, .quote], "“《「‘『"),
    ([.close, .quote], "”》」’』"),
    ([.star, .joint], "★☆✩✭⭐"),
    (.noise, ".．-—–－_·•●○◆▲■*※~～…#+"),
  ]
}

extension GlyphMarks {
  /// Which brackets go together: the same number for the two of a pair, whatever their width.
  static func family(_ scalar: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(scalar) else { return 0 }
    switch scalar {
    case "（", "(", "）", ")": return 1
    case "［", "[", "］", "]": return 2
    case "【", "】", "〖", "〗": return 3
    case "〔", "〕", "﹝", "﹞": return 4
    case "〈", "<", "〉", ">", "＜", "＞": return 5
    case "｛", "{", "｝", "}": return 6
    case "“", "”": return 7
    case "《", "》": return 8
    case "「", "」": return 9
    case "‘", "’": return 10
    case "『", "』": return 11
    default: return 0
    }
  }
}
