import PlanSource

/// Reads the stories of one part of a Word document (ECMA-376 part 1, 17.2 to 17.4).
struct StoryReader: ~Copyable {
  var reader: XMLReader
  let part: String
  /// The position of the part in the projection.
  let partPosition: Int
  var context: WordContext
  var story: Story
  /// How many runs there were so far in the part.
  var runs = 0
  var isRunHidden = false
  /// For each alternative that is open, whether one was taken.
  private var choices: [Bool] = []
  var nesting = 0

  /// How many tables and text boxes may be inside each other; Word itself takes no more.
  private static let maxNesting = 32

  init(
    _ bytes: consuming [UInt8], part: String, partPosition: Int, context: WordContext
  ) throws(DocumentError) {
    reader = try XMLReader(
      bytes, part: part, vocabulary: WordAttribute.vocabulary, limits: context.limits)
    self.part = part
    self.partPosition = partPosition
    self.context = context
    story = Story(.body)
  }

  /// The story of the whole part.
  mutating func readBody() throws(DocumentError) -> Story {
    story.text.reserveCapacity(forPartOf: reader.bytes.count)
    try readBlocks(depth: 0)
    return story
  }

  /// The stories of those notes in the part that are referred to.
  mutating func readNotes(_ wanted: Set<NoteReference>) throws(DocumentError) -> [NoteReference: Story] {
    var notes: [NoteReference: Story] = [:]
    while let event = try nextShown() {
      guard event.kind == .start, let element = event.word, element == .footnote || element == .endnote else {
        continue
      }
      let id = reader.value(WordAttribute.id)?.integer ?? 0
      let note = NoteReference(isEndnote: element == .endnote, id: id)
      guard wanted.contains(note), notes[note] == nil else {
        try reader.skip()
        continue
      }
      story = Story(.footnote)
      try readBlocks(depth: reader.depth)
      notes[note] = story
    }
    return notes
  }

  /// Reads paragraphs and tables up to the end of the element at `depth`.
  mutating func readBlocks(depth: Int) throws(DocumentError) {
    while let event = try nextShown() {
      if event.kind == .end, reader.depth < depth { break }
      guard event.kind == .start, let element = event.word else { continue }
      try readBlock(element)
    }
    story.closeParagraph()
    story.flushBoxes()
  }

  mutating func readBlock(_ element: WordElement) throws(DocumentError) {
    switch element {
    case .p: try readParagraph()
    case .tbl: try readTable()
    case .altChunk: context.remarks.note(.foreignContent)
    default: break
    }
  }

  /// The next event, with everything that is not shown left out; of alternatives the first is taken.
  mutating func nextShown() throws(DocumentError) -> XMLEvent? {
    while let event = try reader.next() {
      guard let element = event.word else { return event }
      switch (event.kind, element) {
      case (.start, .alternateContent): choices.append(false)
      case (.end, .alternateContent): _ = choices.popLast()
      case (.start, .choice), (.start, .fallback):
        if choices.last ?? false {
          try reader.skip()
        } else if !choices.isEmpty {
          choices[choices.count - 1] = true
        }
      case (.end, .choice), (.end, .fallback): break
      case (.start, _) where element.isPassedOver: try reader.skip()
      default: return event
      }
    }
    return nil
  }

  mutating func enter() throws(DocumentError) {
    nesting += 1
    guard nesting <= Self.maxNesting else {
      throw DocumentError(.nestingTooDeep(limit: Self.maxNesting), part: part)
    }
  }
}
