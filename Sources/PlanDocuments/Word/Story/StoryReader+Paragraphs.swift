import PlanSource

extension StoryReader {
  mutating func readParagraph() throws(DocumentError) {
    let depth = reader.depth
    if story.paragraph == nil {
      story.paragraph = Story.OpenParagraph(start: story.text.count, format: context.styles.format(nil))
    }
    var isMarkDeleted = false
    while let event = try nextShown() {
      switch event.kind {
      case .end:
        if reader.depth < depth { return try endParagraph(isMarkDeleted: isMarkDeleted) }
        if event.word == .r || event.word == .mathRun { isRunHidden = false }
        if event.word == .fldSimple { story.fields.endSimple() }
      case .start:
        guard let element = event.word else { continue }
        if element == .pPr {
          isMarkDeleted = try readParagraphProperties()
        } else {
          try readInline(element)
        }
      case .text: break
      }
    }
  }

  /// Reads the properties; `true` if the paragraph's mark was deleted, so that the next one belongs to it.
  private mutating func readParagraphProperties() throws(DocumentError) -> Bool {
    let depth = reader.depth
    var format = ParagraphFormat()
    var style: Int?
    var isMarkDeleted = false
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .pStyle: style = reader.val.flatMap { context.styles.position($0) }
      case .del, .moveFrom: isMarkDeleted = true
      case .vanish: isMarkDeleted = isMarkDeleted || reader.isOn
      case _ where element.isPassedOver: try reader.skip()
      default: format.take(element, reader)
      }
    }
    // Of paragraphs that were joined the first one's format counts.
    if let open = story.paragraph, story.text.count == open.start {
      story.paragraph?.format = format.completed(by: context.styles.format(style))
      if let outline = story.paragraph?.format.outline, outline < 9 { story.fields.endTableOfContents() }
    }
    return isMarkDeleted
  }

  private mutating func endParagraph(isMarkDeleted: Bool) throws(DocumentError) {
    story.fields.endParagraph()
    isRunHidden = false
    guard !isMarkDeleted else { return }
    addNumber(before: nil)
    if let open = story.paragraph, story.text.count > open.start { try context.countCells(1) }
    story.closeParagraph()
    guard story.text.count <= context.limits.maxBytes else {
      throw DocumentError(.tooLarge(limit: context.limits.maxBytes), part: part)
    }
  }

  /// Adds the paragraph's automatic number in front of its first character.
  ///
  /// A tab or blank after the number is left out, as in typed numbers; only between two ASCII characters, as
  /// in `1. 2024`, it is a blank.
  mutating func addNumber(before character: UInt8?) {
    guard let open = story.paragraph, open.isNumberDue, story.fields.isShowing else { return }
    story.paragraph?.isNumberDue = false
    guard let list = open.format.list, list != 0 else { return }
    let level = open.format.level ?? context.level(of: list, styleAt: open.format.style) ?? 0
    guard let number = context.counter.next(list, level: level) else { return }
    story.text.append(made: number.text)
    if number.suffix != .nothing, let last = number.text.last, last < 0x80, let character, character < 0x80 {
      story.text.append(made: UInt8(ascii: " "))
    }
  }
}
