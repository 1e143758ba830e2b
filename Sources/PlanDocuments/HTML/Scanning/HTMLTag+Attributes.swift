import PlanSource

extension HTMLTag {
  /// Takes in one attribute.
  mutating func read(_ attribute: HTMLAttributes) {
    if attribute.isNamed("style") {
      readStyle(attribute.folded())
    } else if attribute.isNamed("class") || attribute.isNamed("id") {
      readNames(attribute.folded(keepingSpace: true))
    } else if attribute.isNamed("colspan") {
      columnSpan = min(max(attribute.number ?? 1, 1), 1000)
    } else if attribute.isNamed("rowspan") {
      rowSpan = min(max(attribute.number ?? 1, 0), 65534)
    } else if attribute.isNamed("hidden") {
      flags.insert(.hidden)
    } else if attribute.isNamed("href") {
      flags.insert(.link)
    } else if attribute.isNamed("align") {
      flags.set(.centred, attribute.folded() == Array("center".utf8))
    } else if attribute.isNamed("role") {
      readRole(attribute.folded())
    } else {
      readListAttribute(attribute)
    }
  }

  private mutating func readListAttribute(_ attribute: HTMLAttributes) {
    if attribute.isNamed("type"), element == .ol {
      numbering = Self.numbering(ofType: attribute.rawFirst)
    } else if attribute.isNamed("start") || attribute.isNamed("value") {
      number = attribute.number ?? number
    } else if attribute.isNamed("height"), element == .tr, attribute.number == 0 {
      flags.insert(.flat)
    }
  }

  private mutating func readRole(_ role: [UInt8]) {
    switch String(decoding: role, as: UTF8.self) {
    case "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar":
      flags.insert(.furniture)
    case "main", "article": flags.insert(.content)
    case "presentation", "none": flags.insert(.presentation)
    default: break
    }
  }

  private mutating func readStyle(_ style: [UInt8]) {
    let style = ByteNeedles(style)
    flags.set(
      .hidden, style.has(["display:none", "visibility:hidden", "mso-hide:all", "mso-element:comment"]))
    flags.set(.folded, style.has(["visibility:collapse"]))
    flags.set(.listMark, style.has(["mso-list:ignore"]))
    flags.set(.centred, style.has(["text-align:center"]))
    flags.set(.preformatted, style.has(["white-space:pre"]))
    flags.set(.footnotes, style.has(["mso-element:footnote-list", "mso-element:endnote-list"]))
    if style.has(["list-style:none", "list-style-type:none"]) { numbering = .none }
    if style.has(["cjk-ideographic", "simp-chinese", "trad-chinese"]) { numbering = .chinese }
    if style.has(["lower-alpha", "lower-latin"]) { numbering = .lowerLetters }
    if style.has(["upper-alpha", "upper-latin"]) { numbering = .upperLetters }
    if style.has(["lower-roman"]) { numbering = .lowerRoman }
    if style.has(["upper-roman"]) { numbering = .upperRoman }
  }

  /// Looks at the words of a class or an identifier.
  private mutating func readNames(_ names: [UInt8]) {
    for name in names.split(separator: UInt8(ascii: " ")) {
      let name = String(decoding: name, as: UTF8.self)
      if Self.hiddenClasses.contains(name) { flags.insert(.hidden) }
      if Self.furnitureClasses.contains(name) { flags.insert(.furniture) }
      if Self.contentClasses.contains(name) { flags.insert(.content) }
    }
  }

  private static func numbering(ofType type: UInt8) -> Numbering {
    switch type {
    case UInt8(ascii: "a"): .lowerLetters
    case UInt8(ascii: "A"): .upperLetters
    case UInt8(ascii: "i"): .lowerRoman
    case UInt8(ascii: "I"): .upperRoman
    default: .decimal
    }
  }

  private static let hiddenClasses: Set<String> = [
    "msocommentreference", "msocommenttext", "msocommentsubject", "msocomanchor", "msocomtxt", "msodel",
    "msofootnotereference", "msoendnotereference", "sr-only", "visually-hidden",
  ]

  private static let furnitureClasses: Set<String> = [
    "nav", "navbar", "navigation", "menu", "footer", "foot", "header", "head", "breadcrumb", "breadcrumbs",
    "crumb", "crumbs", "bread", "share", "bdsharebuttonbox", "bshare", "sidebar", "side", "copyright",
    "pagination", "pager", "page-nav", "toolbar", "qrcode", "top-nav", "topnav", "bottom", "friendlink",
    "links", "position", "location", "dqwz", "wzdh", "topbar", "search", "login",
  ]

  private static let contentClasses: Set<String> = [
    "trs_editor", "ucapcontent", "ucap-content", "zoom", "article-content", "articlecontent", "pages_content",
    "content-article", "news_content", "view_content", "tys-main-zt-show", "wordsection1", "section1",
  ]
}

extension HTMLTag.Flags {
  /// Inserts `flag` if `isOn`.
  mutating func set(_ flag: HTMLTag.Flags, _ isOn: Bool) {
    if isOn { insert(flag) }
  }
}

/// A short run of bytes that several words are looked for in.
struct ByteNeedles {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether one of `words` stands in it.
  func has(_ words: [StaticString]) -> Bool {
    words.contains { has($0) }
  }

  private func has(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= bytes.count else { return false }
    for start in 0...bytes.count - count where bytes[start] == word.utf8Start[0] {
      var offset = 1
      while offset < count, bytes[start + offset] == word.utf8Start[offset] { offset += 1 }
      if offset == count { return true }
    }
    return false
  }
}
