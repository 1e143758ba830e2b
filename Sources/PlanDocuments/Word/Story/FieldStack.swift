/// The complex fields that are open (ECMA-376 part 1, 17.16.18 fldChar).
struct FieldStack: Sendable {
  private enum State: Sendable {
    case instruction, result, computedResult, hiddenResult
  }

  private var states: [State] = []
  private var instruction: [UInt8] = []
  /// How many of the fields keep what is inside from being shown.
  private var hiding = 0

  /// How many open fields have a result that Word computes.
  private var computing = 0
  /// For each simple field that is open, whether Word computes its result.
  private var simple: [Bool] = []

  private static let maxInstruction = 256

  /// Whether text is shown where the reader is.
  var isShowing: Bool { hiding == 0 }

  /// Whether the text where the reader is will be computed again.
  var isComputed: Bool { computing > 0 }

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
    let isHidden = Self.word(of: instruction).elementsEqual("TOC".utf8)
    let isComputed = Self.isComputed(instruction)
    states[states.count - 1] = isHidden ? .hiddenResult : isComputed ? .computedResult : .result
    if !isHidden { hiding -= 1 }
    if !isHidden, isComputed { computing += 1 }
    return isHidden
  }

  /// The field ends; what it shows by its instruction alone, if it has no result.
  mutating func end() -> String? {
    guard let state = states.popLast() else { return nil }
    switch state {
    case .instruction, .hiddenResult: hiding -= 1
    case .computedResult: computing -= 1
    case .result: break
    }
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

  /// A simple field with `instruction` begins (17.16.19 fldSimple).
  mutating func beginSimple(_ instruction: [UInt8]) {
    let isComputed = Self.isComputed(instruction)
    simple.append(isComputed)
    if isComputed { computing += 1 }
  }

  /// The innermost simple field ends.
  mutating func endSimple() {
    if simple.popLast() ?? false { computing -= 1 }
  }

  /// Whether Word writes the result of the field itself; that of a link is text like any other.
  private static func isComputed(_ instruction: [UInt8]) -> Bool {
    !word(of: instruction).map { $0 & 0xDF }.elementsEqual("HYPERLINK".utf8)
  }

  private static func word(of instruction: [UInt8]) -> ArraySlice<UInt8> {
    instruction.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 > 0x20 }
  }
}
