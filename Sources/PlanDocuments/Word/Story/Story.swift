import PlanSource

/// What is read of a flow of text: the body, a note, a text box.
///
/// Its blocks are ranges of its text; they become parts of a ``Document`` once all flows are put together.
struct Story: Sendable {
  /// A paragraph that is being read.
  struct OpenParagraph: Sendable {
    var start: Int
    var format: ParagraphFormat
    var isNumberDue = true
    var hasLineEnds = false
  }

  /// Which paragraphs the story has, unless they are headings of the body.
  let kind: Paragraph.Kind
  var text = ProjectedText()
  var blocks: [DraftBlock] = []
  /// What text boxes hold, one after the other, to follow the paragraph or table they are anchored in.
  private var boxes: [Story] = []
  var paragraph: OpenParagraph?
  var fields = FieldStack()
  /// How many tables are open.
  var tableDepth = 0
  /// Whether the paragraph before was empty.
  var followsBlank = false

  init(_ kind: Paragraph.Kind) {
    self.kind = kind
  }

  /// Ends the paragraph that is open, if one is.
  mutating func closeParagraph() {
    guard let open = paragraph else { return }
    paragraph = nil
    let end = text.count
    text.append(made: UInt8(ascii: "\n"))
    addParagraphs(open.start, end, kind(of: open.format), open)
    if tableDepth == 0 { flushBoxes() }
  }

  /// Keeps the story of a text box until its turn.
  mutating func add(box: Story) {
    if boxes.isEmpty { boxes.append(box) } else { boxes[0].append(box) }
  }

  /// Adds the stories of text boxes that wait for their turn.
  mutating func flushBoxes() {
    guard !boxes.isEmpty else { return }
    let waiting = boxes
    boxes = []
    for box in waiting { append(box) }
  }

  /// Adds `other` at the end.
  mutating func append(_ other: Story) {
    let offset = text.append(other.text)
    blocks += other.blocks.map { $0.moved(by: offset) }
  }

  /// Adds the lines of the text from `lower` up to `upper` as paragraphs.
  mutating func addParagraphs(_ lower: Int, _ upper: Int, _ kind: Paragraph.Kind, _ open: OpenParagraph) {
    guard open.hasLineEnds else { return addParagraph(lower, upper, kind, open.format) }
    var start = lower
    for place in lower..<upper where text.bytes[place] == UInt8(ascii: "\n") {
      addParagraph(start, place, kind, open.format)
      start = place + 1
    }
    addParagraph(start, upper, kind, open.format)
  }

  private mutating func addParagraph(
    _ lower: Int, _ upper: Int, _ kind: Paragraph.Kind, _ format: ParagraphFormat
  ) {
    let range = text.trimmed(lower, upper)
    guard !range.isEmpty else {
      followsBlank = true
      return
    }
    blocks.append(
      .paragraph(
        DraftParagraph(
          range: range, kind: kind, followsBlank: followsBlank, isCentred: format.isCentred ?? false)))
    followsBlank = false
  }

  private func kind(of format: ParagraphFormat) -> Paragraph.Kind {
    guard kind == .body, let outline = format.outline, (0..<9).contains(outline) else { return kind }
    return .heading(outline + 1)
  }
}
