/// What becomes of a tag before the parser sees it.
enum HTMLTagHandling {
  /// It shapes the page.
  case keep(HTMLElement)
  /// It is taken out, unless it hides its content; the position tells apart which end tag belongs to it.
  case inline(Int)
  case link
  /// It is taken out with its content up to its end tag; without an end tag, up to the end of the page.
  case skipToEnd
  /// The same, but without an end tag only the tag itself is taken out.
  case skip
  case title
  /// It is taken out.
  case ignore

  /// What becomes of the tag whose name, in small letters, has `hash`.
  static func of(_ hash: UInt64) -> HTMLTagHandling {
    table[hash] ?? .ignore
  }

  /// How many names ``inline(_:)`` tells apart.
  static let inlineCount = inlineNames.count

  /// The position of `a` among the inline names.
  static let linkPosition = 0

  static let initialHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// `hash` with `byte` of a name taken in (FNV-1a).
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0))) &* 0x100_0000_01B3
  }

  private static let inlineNames = [
    "a", "span", "font", "b", "strong", "i", "em", "u", "s", "strike", "small", "big", "sub", "sup", "ins",
    "del", "label", "code", "tt", "mark", "bdo", "nobr", "abbr", "cite", "q",
  ]

  /// The position of `del` among the inline names; its content is not part of the text.
  static let deletionPosition = 15

  private static let table: [UInt64: HTMLTagHandling] = {
    var table: [UInt64: HTMLTagHandling] = [:]
    for element in HTMLElement.allCases where element != .span {
      table[hash(of: element.rawValue)] = .keep(element)
    }
    for (position, name) in inlineNames.enumerated() { table[hash(of: name)] = .inline(position) }
    for name in ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"] {
      table[hash(of: name)] = .skipToEnd
    }
    for name in [
      "noscript", "template", "object", "applet", "svg", "math", "select", "option", "datalist", "textarea",
      "button", "canvas", "audio", "video", "map", "xml", "rt", "rp",
    ] {
      table[hash(of: name)] = .skip
    }
    table[hash(of: "title")] = .title
    table[hash(of: "a")] = .link
    return table
  }()

  private static func hash(of name: String) -> UInt64 {
    name.utf8.reduce(initialHash) { hash($0, $1) }
  }
}
