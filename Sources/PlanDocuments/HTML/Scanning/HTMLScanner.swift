import PlanSource

/// Reads a page's tags, texts and comments from its bytes and writes its skeleton.
///
/// A parser of HTML5 is slow, without bound, on pages that nest deeply, that leave formatting elements open
/// or that have thousands of attributes in a tag. So it sees none of these: formatting tags, comments,
/// scripts and attributes are taken out here, and nesting is counted, all in time linear in the page.
struct HTMLScanner {
  let page: UnsafeBufferPointer<UInt8>
  let limits: DocumentLimits
  var skeleton = HTMLSkeleton()
  var position = 0
  private var nesting = HTMLNesting()
  private(set) var isInLink = false
  /// For each inline name, whether its open elements were kept.
  private var inlineKept = [[Bool]](repeating: [], count: HTMLTagHandling.inlineCount)
  /// Where the content ends that was skipped last.
  var contentEnd = 0
  /// Names whose end tags do not come any more.
  var missingEnds: Set<UInt64> = []
  /// Whether what was written last is a structural tag, so that blanks after it do not show.
  var isAfterBlock = true

  /// Deeper nesting than this is refused whatever the options say: trees are walked by recursion.
  private static let deepest = 1024
  /// How many structural tags a page may have.
  private static let maxTags = 500_000
  /// How many tags and texts a page may have.
  private static let maxTokens = 4_000_000
  /// How many open elements all tags together may meet.
  private static let maxWork = 100_000_000

  private var maxDepth: Int { min(limits.maxDepth, Self.deepest) }

  /// The skeleton of `source`.
  ///
  /// - Throws: ``DocumentError`` if a limit is reached.
  static func scan(_ source: TextStorage, limits: DocumentLimits) throws(DocumentError) -> HTMLSkeleton {
    try source.bytes.withUnsafeBufferPointer { page throws(DocumentError) in
      var scanner = HTMLScanner(page: page, limits: limits)
      try scanner.run()
      return scanner.skeleton
    }
  }

  private init(page: UnsafeBufferPointer<UInt8>, limits: DocumentLimits) {
    self.page = page
    self.limits = limits
  }

  private mutating func run() throws(DocumentError) {
    while position < page.count {
      switch page[position] {
      case UInt8(ascii: "<"): try readMarkup()
      case UInt8(ascii: "&"): readReference()
      default: readText(from: position)
      }
      guard skeleton.pieces.count + skeleton.tags.count <= Self.maxTokens else {
        throw DocumentError(.tooManyTags(limit: Self.maxTokens), at: ByteRange(position, position))
      }
    }
  }

  private mutating func readMarkup() throws(DocumentError) {
    let next = position + 1 < page.count ? page[position + 1] : 0
    switch next {
    case UInt8(ascii: "!"): skipDeclaration()
    case UInt8(ascii: "?"): skip(pastByte: UInt8(ascii: ">"))
    case UInt8(ascii: "/"):
      let afterSlash = position + 2 < page.count ? page[position + 2] : 0
      if Self.isLetter(afterSlash) {
        readEndTag()
      } else {
        skip(pastByte: UInt8(ascii: ">"))
      }
    case _ where Self.isLetter(next): try readStartTag()
    default: readText(from: position)
    }
  }

  // MARK: Start tags

  private mutating func readStartTag() throws(DocumentError) {
    let start = position
    let name = readName(from: position + 1)
    switch HTMLTagHandling.of(name) {
    case .keep(let element): try keep(element, from: start)
    case .inline(let place): try readInline(place, from: start)
    case .link:
      let tag = readTag(.span, from: start)
      isInLink = tag.flags.contains(.link)
      try openInline(HTMLTagHandling.linkPosition, tag)
    case .skipToEnd:
      passAttributes()
      if !skipContent(name) { position = page.count }
    case .skip:
      passAttributes()
      _ = skipContent(name)
    case .title:
      passAttributes()
      let content = position
      if skipContent(name) { skeleton.title = skeleton.title ?? ByteRange(content, contentEnd) }
    case .ignore: passAttributes()
    }
  }

  private mutating func keep(_ element: HTMLElement, from start: Int) throws(DocumentError) {
    let tag = readTag(element, from: start)
    if element.isTablePart || element == .table || element == .li || element == .p { isInLink = false }
    try emit(tag)
    isAfterBlock = true
  }

  private mutating func readInline(_ place: Int, from start: Int) throws(DocumentError) {
    var tag = readTag(.span, from: start)
    if place == HTMLTagHandling.deletionPosition { tag.flags.insert(.hidden) }
    try openInline(place, tag)
  }

  /// Keeps an inline element only if it changes how its content is read.
  private mutating func openInline(_ place: Int, _ tag: HTMLTag) throws(DocumentError) {
    let isKept = !tag.flags.isDisjoint(with: [.hidden, .listMark])
    inlineKept[place].append(isKept)
    if isKept { try emit(tag) }
  }

  private mutating func readTag(_ element: HTMLElement, from start: Int) -> HTMLTag {
    var tag = HTMLTag(element: element, range: ByteRange(start, start))
    var attributes = HTMLAttributes(page, at: position)
    while attributes.next() { tag.read(attributes) }
    position = min(attributes.position + 1, page.count)
    tag.range.upperBound = position
    return tag
  }

  mutating func passAttributes() {
    var attributes = HTMLAttributes(page, at: position)
    while attributes.next() {}
    position = min(attributes.position + 1, page.count)
  }

  private mutating func emit(_ tag: HTMLTag) throws(DocumentError) {
    nesting.start(tag.element)
    guard nesting.depth <= maxDepth, nesting.work <= Self.maxWork else {
      throw DocumentError(.nestingTooDeep(limit: maxDepth), at: tag.range)
    }
    guard skeleton.tags.count < Self.maxTags else {
      throw DocumentError(.tooManyTags(limit: Self.maxTags), at: tag.range)
    }
    skeleton.bytes.append(UInt8(ascii: "<"))
    skeleton.bytes.append(contentsOf: tag.element.rawValue.utf8)
    skeleton.bytes.append(contentsOf: " i=".utf8)
    write(skeleton.tags.count)
    skeleton.bytes.append(UInt8(ascii: ">"))
    skeleton.tags.append(tag)
  }

  // MARK: End tags

  private mutating func readEndTag() {
    let handling = HTMLTagHandling.of(readName(from: position + 2))
    passAttributes()
    switch handling {
    case .keep(let element):
      if element.isVoid { return }
      nesting.end(element)
      emitEnd(element)
      isAfterBlock = true
    case .inline(let place): closeInline(place)
    case .link:
      isInLink = false
      closeInline(HTMLTagHandling.linkPosition)
    case .skip, .skipToEnd, .title, .ignore: break
    }
  }

  private mutating func closeInline(_ place: Int) {
    guard inlineKept[place].popLast() == true else { return }
    nesting.end(.span)
    emitEnd(.span)
  }

  private mutating func emitEnd(_ element: HTMLElement) {
    skeleton.bytes.append(contentsOf: "</".utf8)
    skeleton.bytes.append(contentsOf: element.rawValue.utf8)
    skeleton.bytes.append(UInt8(ascii: ">"))
  }

  /// The hash of the name at `start`; leaves the position behind it.
  mutating func readName(from start: Int) -> UInt64 {
    var hash = HTMLTagHandling.initialHash
    position = start
    while position < page.count, !HTMLAttributes.isSpace(page[position]), page[position] != UInt8(ascii: ">"),
      page[position] != UInt8(ascii: "/")
    {
      hash = HTMLTagHandling.hash(hash, page[position])
      position += 1
    }
    return hash
  }

  /// Writes `number` into the skeleton.
  mutating func write(_ number: Int) {
    if number >= 10 { write(number / 10) }
    skeleton.bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
