/// The complex fields that are open (ECMA-376 part 1, 17.16.18 fldChar).
struct FieldStack: Sendable {
  private enum State: Sendable {
    case instruction, result, hiddenResult
  }

  private var states: [State] = []
  private var instruction: [UInt8] = []
  /// How many of the fields keep what is inside from being shown.
  private var hiding = 0

  private static let maxInstruction = 256

  /// Whether text is shown where the reader is.
  var isShowing: Bool { hiding == 0 }

  /// Whether the reader is where instructions stand.
  var isInInstruction: Bool { states.last == .instruction }

  /// A field begins with its instruction.
  mutating func begin() {
    states.append(.instruction)
    hiding += 1
    instruction.removeAll(keepingCapacity: true)
  }

  /// Adds to the instruction.
  mutating func add(_ text: [UInt8]) {
    if instruction.count < Self.maxInstruction { instruction += text }
  }

  /// The result of the field begins; `true` if it is not to be read, being a table of contents.
  mutating func separate() -> Bool {
    guard isInInstruction else { return false }
    let isHidden = isTableOfContents
    states[states.count - 1] = isHidden ? .hiddenResult : .result
    if !isHidden { hiding -= 1 }
    return isHidden
  }

  /// The field ends; what it shows by its instruction alone, if it has no result.
  mutating func end() -> String? {
    guard let state = states.popLast() else { return nil }
    if state != .result { hiding -= 1 }
    return state == .instruction && isShowing ? CombinedCharacter.text(of: instruction) : nil
  }

  /// Instructions do not go on in the next paragraph.
  mutating func endParagraph() {
    while isInInstruction { _ = end() }
  }

  /// Nor do tables of contents in tables and headings.
  mutating func endTableOfContents() {
    guard states.contains(.hiddenResult) else { return }
    self = FieldStack()
  }

  private var isTableOfContents: Bool {
    let word = instruction.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 > 0x20 }
    return word.elementsEqual("TOC".utf8)
  }
}
