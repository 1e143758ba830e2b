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
}

extension GlyphMarks {
  /// What the character `scalar` can be.
  init(of scalar: UInt32) {
    self = scalar >= 0x3400 && scalar < 0xF900 ? Self.ideograph(scalar) : Self.symbol(scalar)
  }

  private static func ideograph(_ scalar: UInt32) -> GlyphMarks {
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    switch scalar {
    case "办", "联":
      return [.ending, .strong, .keyword]
    case "协":
      return [.ending, .keyword]
    case "局", "委", "部", "厅", "院", "队", "站", "所", "室", "处", "股", "心", "府", "署", "门", "位", "馆",
      "会", "科", "组", "班", "台":
      return [.ending, .strong]
    case "省", "市", "县", "区", "旗", "州", "镇", "乡":
      return [.ending, .level]
    case "街":
      return [.ending, .level]
    case "司", "行", "校", "道", "村", "公", "库", "团", "社", "网", "园", "企", "业", "构", "庭", "关", "盟",
      "屯", "辖", "居":
      return .ending
    case "牵", "主", "配", "参", "责", "落", "承", "实", "负", "执", "完", "时", "期", "分", "包", "年", "月", "全", "每",
      "长", "持":
      return .keyword
    case "等", "和", "与", "及", "以", "暨", "或", "由", "各":
      return .joint
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十":
      return .numeral
    default:
      return []
    }
  }

  private static func symbol(_ scalar: UInt32) -> GlyphMarks {
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    switch scalar {
    case "0"..."9", "０"..."９": return [.digit, .keyword]
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{3000}", "\u{2028}", "\u{2029}", "\u{200B}", "\u{FEFF}",
      "\u{2002}"..."\u{200A}":
      return .blank
    case "、", "，", ",", "；", ";", "/", "／", "|", "｜", "\\", "､", "﹑": return .separator
    case "。", "！", "!", "？", "?", "｡": return .stop
    case "：", ":", "﹕": return .colon
    case "（", "(", "［", "[", "【", "〔", "〈", "<", "｛", "{", "﹝", "＜", "〖": return .open
    case "）", ")", "］", "]", "】", "〕", "〉", ">", "｝", "}", "﹞", "＞", "〗": return .close
    case "“", "《", "「", "‘", "『": return [.open, .quote]
    case "”", "》", "」", "’", "』": return [.close, .quote]
    case "★", "☆", "✩", "✭", "⭐": return [.star, .joint]
    case ".", "．", "-", "—", "–", "－", "_", "·", "•", "●", "○", "◆", "▲", "■", "*", "※", "~", "～", "…", "#",
      "+":
      return .noise
    case "①"..."⒛": return .noise
    default: return []
    }
  }
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
