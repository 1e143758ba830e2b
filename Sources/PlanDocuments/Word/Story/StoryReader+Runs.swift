import PlanSource

extension StoryReader {
  private var isShowing: Bool { !isRunHidden && story.fields.isShowing }

  mutating func readInline(_ element: WordElement) throws(DocumentError) {
    switch element {
    case .r: runs += 1
    case .rPr: try readRunProperties()
    case .t, .mathText: try readText()
    case .instrText: try readInstruction()
    case .tab, .ptab: addMade("\t")
    case .noBreakHyphen: addMade("-")
    case .br, .cr: addLineEnd()
    case .sym: addSymbol()
    case .fldChar: readFieldCharacter()
    case .fldSimple:
      story.fields.beginSimple(reader.value(WordAttribute.instr).map { Array($0.bytes) } ?? [])
    case .footnoteReference, .endnoteReference:
      if isShowing, context.notes.count < WordContext.maxNotes,
        let id = reader.value(WordAttribute.id)?.integer
      {
        context.notes.append(NoteReference(isEndnote: element == .endnoteReference, id: id))
      }
    case .txbxContent: try readTextBox()
    default: break
    }
  }

  private mutating func readRunProperties() throws(DocumentError) {
    let depth = reader.depth
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .vanish: isRunHidden = reader.isOn
      case .rStyle:
        let style = reader.val.flatMap { context.styles.position($0) }
        if let style { isRunHidden = context.styles.format(style).isHidden ?? false }
      case _ where element.isPassedOver: try reader.skip()
      default: break
      }
    }
    if isRunHidden { context.remarks.note(.hiddenText) }
  }

  /// Reads characters; without `xml:space="preserve"` blanks at their edges do not count.
  private mutating func readText() throws(DocumentError) {
    let depth = reader.depth
    let keepsBlanks = reader.value(WordAttribute.space)?.equals("preserve") ?? false
    let isShown = isShowing
    var start: Int?
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .text, isShown else { continue }
      if event.isVerbatim {
        addVerbatim(event.range, dropsBlanks: !keepsBlanks && start == nil, &start)
      } else {
        addSubstitute(event, &start)
      }
    }
    guard let start, !keepsBlanks else { return }
    var end = story.text.count
    while end > start, [0x20, 0x09, 0x0A].contains(story.text.bytes[end - 1]) { end -= 1 }
    story.text.removeAll(from: end)
  }

  private mutating func addVerbatim(_ range: ByteRange, dropsBlanks: Bool, _ start: inout Int?) {
    var lower = range.lowerBound
    if dropsBlanks {
      while lower < range.upperBound, reader.bytes[lower] == 0x20 || reader.bytes[lower] == 0x09 {
        lower += 1
      }
    }
    guard lower < range.upperBound else { return }
    addNumber(before: reader.bytes[lower])
    if start == nil { start = story.text.count }
    story.text.append(
      reader.bytes[lower..<range.upperBound], from: source, xml: ByteRange(lower, range.upperBound),
      isVerbatim: true)
  }

  private var source: ProjectedText.Source {
    ProjectedText.Source(part: partPosition, run: runs - 1, isComputed: story.fields.isComputed)
  }

  /// Adds what an entity stands for; a line end inside of character data is a blank.
  private mutating func addSubstitute(_ event: XMLEvent, _ start: inout Int?) {
    let characters = event.substitute.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    guard let first = characters.first else { return }
    addNumber(before: first)
    if start == nil { start = story.text.count }
    story.text.append(characters, from: source, xml: event.range, isVerbatim: false)
  }

  private mutating func addMade(_ text: String) {
    guard isShowing, let first = text.utf8.first else { return }
    addNumber(before: first)
    story.text.append(made: text.utf8)
  }

  private mutating func addLineEnd() {
    guard isShowing else { return }
    addNumber(before: UInt8(ascii: "\n"))
    story.text.append(made: UInt8(ascii: "\n"))
    story.paragraph?.hasLineEnds = true
  }

  private mutating func addSymbol() {
    let font = reader.value(WordAttribute.font)?.string ?? ""
    guard let code = reader.value(WordAttribute.char)?.hexadecimal,
      let sign = SymbolFont.character(code, font: font)
    else { return }
    addMade(sign)
  }

  private mutating func readInstruction() throws(DocumentError) {
    let depth = reader.depth
    var text: [UInt8] = []
    while let event = try reader.next(), reader.depth >= depth {
      if event.kind == .text, text.count < 256 { reader.append(event, to: &text) }
    }
    story.fields.add(text)
  }

  private mutating func readFieldCharacter() {
    guard let type = reader.value(WordAttribute.fldCharType) else { return }
    if type.equals("begin") {
      story.fields.begin()
    } else if type.equals("separate") {
      if story.fields.separate() { context.remarks.note(.tableOfContents) }
    } else if let text = story.fields.end() {
      addMade(text)
    }
  }

  private mutating func readTextBox() throws(DocumentError) {
    try enter()
    var other = Story(.textBox)
    let wasHidden = isRunHidden
    isRunHidden = false
    swap(&story, &other)
    try readBlocks(depth: reader.depth)
    swap(&story, &other)
    isRunHidden = wasHidden
    story.add(box: other)
    nesting -= 1
  }
}
