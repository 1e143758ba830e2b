import CExpat
import PlanSource

/// Notes what Expat tells of a stretch of a part.
///
/// The functions called by Expat do no more than that; readers look at the notes after each stretch.
struct XMLRecorder {
  private struct Attribute {
    let token: UInt16
    let start: Int
    let end: Int
  }

  let parser: XML_Parser
  private let vocabulary: XMLVocabulary
  private let maxDepth: Int
  private var names: XMLNameResolver
  /// Tokens of the elements that are open.
  private var open: [UInt16] = []
  private(set) var events: [XMLEvent] = []
  private var attributes: [Attribute] = []
  private var values: [UInt8] = []
  private(set) var failure: DocumentError.Reason?

  init(parser: XML_Parser, vocabulary: XMLVocabulary, maxDepth: Int) {
    self.parser = parser
    self.vocabulary = vocabulary
    self.maxDepth = maxDepth
    names = XMLNameResolver(vocabulary)
  }

  /// Forgets what was noted, but not where it was.
  mutating func forget() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  /// The value of the attribute with `token` among those at `positions`.
  func value(_ token: UInt16, at positions: Range<Int>) -> XMLValue? {
    for attribute in attributes[positions] where attribute.token == token {
      return XMLValue(values[attribute.start..<attribute.end])
    }
    return nil
  }

  mutating func start(
    _ name: UnsafePointer<XML_Char>, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard open.count < maxDepth else { return fail(.nestingTooDeep(limit: maxDepth)) }
    if let pairs { declareNamespaces(pairs) }
    let token = names.element(name)
    guard !names.hasTooManyNames else { return fail(malformed("too many different names")) }
    open.append(token)
    guard token != 0 else { return }
    let first = attributes.count
    if let pairs { note(pairs) }
    events.append(XMLEvent(.start, token, attributes: first..<attributes.count))
  }

  private mutating func declareNamespaces(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
    var pair = pairs
    while let name = pair[0], let value = pair[1] {
      names.see(name)
      names.declare(name, value, depth: open.count)
      pair += 2
    }
  }

  private mutating func note(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
    var pair = pairs
    while let name = pair[0], let value = pair[1] {
      let token = names.attribute(name)
      if token != 0 {
        let start = values.count
        value.withMemoryRebound(to: UInt8.self, capacity: 1) { bytes in
          var cursor = bytes
          while cursor[0] != 0 {
            values.append(cursor[0])
            cursor += 1
          }
        }
        attributes.append(Attribute(token: token, start: start, end: values.count))
      }
      pair += 2
    }
  }

  mutating func end() {
    guard let token = open.popLast() else { return }
    if names.lastDepth >= open.count { names.leave(open.count) }
    if token != 0 { events.append(XMLEvent(.end, token)) }
  }

  mutating func text(_ characters: UnsafePointer<XML_Char>, _ count: Int) {
    guard let token = open.last, vocabulary.keepsText[Int(token)] else { return }
    let start = Int(XML_GetCurrentByteIndex(parser))
    let length = Int(XML_GetCurrentByteCount(parser))
    // Nothing longer than a code point stands for anything but itself.
    let isVerbatim = length == count && (count > 1 || characters[0] != 0x0A)
    let bytes = UnsafeRawBufferPointer(start: characters, count: count).bindMemory(to: UInt8.self)
    events.append(XMLEvent(text: start, start + length, substitute: isVerbatim ? nil : bytes))
  }

  /// The reason that the part is not well-formed here, in `words`.
  func malformed(_ words: String) -> DocumentError.Reason {
    .malformedXML(
      words, line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  mutating func fail(_ reason: DocumentError.Reason) {
    if failure == nil { failure = reason }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}
