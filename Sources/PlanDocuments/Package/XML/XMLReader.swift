import CExpat
import PlanSource

/// Reads a part of a package, event by event (XML 1.0, fifth edition), over Expat.
///
/// Document types are refused, so no entity but the five of XML is ever expanded.
package struct XMLReader: ~Copyable {
  /// The part as UTF-8: what places in it are counted in.
  package let bytes: [UInt8]
  private let part: String
  private let parser: XML_Parser
  private let recorder: UnsafeMutablePointer<XMLRecorder>
  private var parsed = 0
  private var stretch = Self.leastStretch
  private var position = 0
  private var isFinished = false
  private var attributes = 0..<0
  /// How many elements of the vocabulary are open after the last event.
  package private(set) var depth = 0

  /// How many bytes Expat is given at a time: its events then stay in the cache.
  private static let leastStretch = 1 << 16
  /// How long a tag or a comment may be; with more attributes Expat would take too much.
  private static let maxMarkup = 8 << 20

  /// A reader of `bytes`, the content of `part`.
  ///
  /// - Throws: ``DocumentError`` if they are no text in an encoding that XML parts may have.
  package init(
    _ bytes: consuming [UInt8], part: String, vocabulary: XMLVocabulary, limits: DocumentLimits
  ) throws(DocumentError) {
    let decoded = try XMLEncoding.utf8(bytes, part: part)
    guard let parser = XML_ParserCreate("UTF-8") else {
      throw DocumentError(.tooLarge(limit: limits.maxBytes), part: part)
    }
    self.bytes = decoded
    self.part = part
    self.parser = parser
    recorder = .allocate(capacity: 1)
    recorder.initialize(to: XMLRecorder(parser: parser, vocabulary: vocabulary, maxDepth: limits.maxDepth))
    XMLCallbacks.install(in: parser, for: recorder)
  }

  deinit {
    XML_ParserFree(parser)
    recorder.deinitialize(count: 1)
    recorder.deallocate()
  }

  /// The next event; `nil` at the end.
  ///
  /// - Throws: ``DocumentError`` if the part is not well-formed, too deep or has a document type.
  package mutating func next() throws(DocumentError) -> XMLEvent? {
    while position == recorder.pointee.events.count {
      guard !isFinished else { return nil }
      try parse()
    }
    let event = recorder.pointee.events[position]
    position += 1
    switch event.kind {
    case .start:
      depth += 1
      attributes = event.attributes
    case .end: depth -= 1
    case .text: break
    }
    return event
  }

  /// The value of `attribute` of the element that started last.
  ///
  /// Ask before the next event is read.
  package func value<Term: XMLTerm>(_ attribute: Term) -> XMLValue? {
    recorder.pointee.value(UInt16(truncatingIfNeeded: attribute.rawValue + 1), at: attributes)
  }

  /// Passes over everything up to the end of the element that was entered when `depth` was reached.
  ///
  /// Right after the start of an element its own depth is ``depth``, so `skip()` passes over it.
  ///
  /// - Throws: ``DocumentError`` as ``next()`` does.
  package mutating func skip(depth element: Int? = nil) throws(DocumentError) {
    let element = element ?? depth
    while depth >= element {
      guard try next() != nil else { return }
    }
  }

  /// Adds the characters of `event` to `text`.
  package func append(_ event: XMLEvent, to text: inout [UInt8]) {
    if event.isVerbatim {
      text.append(contentsOf: bytes[event.range.lowerBound..<event.range.upperBound])
    } else {
      text.append(contentsOf: event.substitute)
    }
  }

  private mutating func parse() throws(DocumentError) {
    recorder.pointee.forget()
    position = 0
    attributes = 0..<0
    let count = min(stretch, bytes.count - parsed)
    let isLast = parsed + count == bytes.count
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress.map { ($0 + parsed).assumingMemoryBound(to: CChar.self) }, Int32(count),
        isLast ? 1 : 0)
    }
    parsed += count
    isFinished = isLast
    guard status == XML_STATUS_OK else { throw failure() }
    // Expat looks at unfinished markup again from its beginning, so long one is given in growing steps.
    let unfinished = isLast ? 0 : parsed - Int(XML_GetCurrentByteIndex(parser))
    guard unfinished <= Self.maxMarkup else {
      throw DocumentError(recorder.pointee.malformed("markup too long"), part: part)
    }
    stretch = max(Self.leastStretch, unfinished / 2)
  }

  private func failure() -> DocumentError {
    if let reason = recorder.pointee.failure { return DocumentError(reason, part: part) }
    let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
    return DocumentError(recorder.pointee.malformed(words), part: part)
  }
}
