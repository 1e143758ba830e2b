import PlanDocuments
import PlanSource
import Testing

@Suite("XML of parts")
struct XMLReaderTests {
  enum Element: Int, XMLTerm {
    case p, t
    var namespace: XMLNamespace { .word }
    var localName: String { "\(self)" }
    var keepsText: Bool { self == .t }
  }

  enum Attribute: Int, XMLTerm {
    case val, plain, space
    var namespace: XMLNamespace {
      switch self {
      case .val: .word
      case .plain: .none
      case .space: .xml
      }
    }
    var localName: String { "\(self)" }
    var keepsText: Bool { false }
  }

  static let vocabulary = XMLVocabulary(elements: Element.self, attributes: Attribute.self)
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The events of `xml` in short: `<p`, `p>`, and texts as they stand in the part, `=` before what they stand for.
  static func events(_ bytes: [UInt8], limits: DocumentLimits = DocumentLimits()) throws -> [String] {
    var reader = try XMLReader(bytes, part: "part.xml", vocabulary: vocabulary, limits: limits)
    var result: [String] = []
    while let event = try reader.next() {
      switch event.kind {
      case .start:
        let values = [Attribute.val, .plain, .space].compactMap { reader.value($0)?.string }
        result.append((["<" + (event.name(Element.self)?.localName ?? "?")] + values).joined(separator: " "))
      case .end: result.append((event.name(Element.self)?.localName ?? "?") + ">")
      case .text:
        let range = event.range.lowerBound..<event.range.upperBound
        let source = String(decoding: reader.bytes[range], as: UTF8.self)
        var text: [UInt8] = []
        reader.append(event, to: &text)
        result.append(event.isVerbatim ? source : source + "=" + String(decoding: text, as: UTF8.self))
      }
    }
    return result
  }

  struct Case: Sendable {
    let xml: String
    let events: [String]

    init(_ xml: String, _ events: [String]) {
      self.xml = xml
      self.events = events
    }
  }

  @Test(
    "names are known by their namespaces, texts by their bytes",
    arguments: [
      Case("<w:p xmlns:w='\(word)'><w:t>云溪区</w:t>x</w:p>", ["<p", "<t", "云溪区", "t>", "p>"]),
      Case("<p xmlns='\(word)'><t>甲</t></p>", ["<p", "<t", "甲", "t>", "p>"]),
      Case(
        "<w:p xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:t xmlns:x='\(word)'>甲</x:t></w:p>",
        ["<p", "<t", "甲", "t>", "p>"]),
      Case("<w:p xmlns:w='urn:other'><w:t>甲</w:t></w:p>", []),
      Case("<w:p>甲</w:p>", []),
      Case(
        "<w:p xmlns:w='\(word)' w:val='一' plain='二' val='三' xml:space='四'/>", ["<p 一 二 四", "p>"]),
      Case(
        "<w:p xmlns:w='\(word)'><w:q xmlns:w='urn:other'><w:t>甲</w:t></w:q><w:t>乙</w:t></w:p>",
        ["<p", "<t", "乙", "t>", "p>"]),
      Case(
        "<w:t xmlns:w='\(word)'>甲&amp;&#x4E59;<![CDATA[丙<]]>\r\n丁</w:t>",
        ["<t", "甲", "&amp;=&", "&#x4E59;=乙", "丙<", "\r\n=\n", "丁", "t>"]),
      Case("\u{FEFF}<w:t xmlns:w='\(word)'>甲</w:t>", ["<t", "甲", "t>"]),
    ])
  func events(_ example: Case) throws {
    #expect(try Self.events(Array(example.xml.utf8)) == example.events)
  }

  @Test("a part in UTF-16 is read as if it were in UTF-8")
  func utf16() throws {
    let xml = "<?xml version='1.0' encoding='UTF-16'?><w:t xmlns:w='\(Self.word)'>云溪区𠮷</w:t>"
    for isMarked in [true, false] {
      let units = Array(((isMarked ? "\u{FEFF}" : "") + xml).utf16)
      let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      let big = units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      #expect(try Self.events(little) == ["<t", "云溪区𠮷", "t>"])
      #expect(try Self.events(big) == ["<t", "云溪区𠮷", "t>"])
      #expect(throws: DocumentError(.malformedEncoding("UTF-16BE"), part: "part.xml")) {
        try Self.events(big + [0])
      }
    }
  }

  @Test("texts longer than a stretch come whole, in several events")
  func long() throws {
    let text = String(repeating: "云溪区", count: 50_000)
    let events = try Self.events(Array("<w:t xmlns:w='\(Self.word)'>\(text)</w:t>".utf8))
    #expect(events.count > 3)
    #expect(events.dropFirst().dropLast().joined() == text)
  }

  struct Failure: Sendable {
    let xml: String
    let reason: DocumentError.Reason

    init(_ xml: String, _ reason: DocumentError.Reason) {
      self.xml = xml
      self.reason = reason
    }
  }

  @Test(
    "what is not well-formed, too deep or has a document type is refused",
    arguments: [
      Failure("", .malformedXML("no element found", line: 1, column: 1)),
      Failure("<a>\n<b></a>", .malformedXML("mismatched tag", line: 2, column: 6)),
      Failure("<a>&b;</a>", .malformedXML("undefined entity", line: 1, column: 4)),
      Failure("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .documentType),
      Failure("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .documentType),
      Failure("<?xml version='1.0' encoding='GB2312'?><a/>", .unknownEncoding),
    ])
  func refused(_ example: Failure) {
    let error = #expect(throws: DocumentError.self) { try Self.events(Array(example.xml.utf8)) }
    #expect(error == DocumentError(example.reason, part: "part.xml"))
  }

  @Test("nesting is followed only so far")
  func deep() {
    let xml = Array(String(repeating: "<a>", count: 200_000).utf8)
    #expect(throws: DocumentError(.nestingTooDeep(limit: 512), part: "part.xml")) { try Self.events(xml) }
  }

  struct Excess: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let words: String
    let xml: @Sendable () -> String
  }

  @Test(
    "what would make Expat keep too much is refused",
    arguments: [
      Excess(testDescription: "elements", words: "too many different names") {
        "<a>" + (0..<30_000).map { "<a\($0)/>" }.joined()
      },
      Excess(testDescription: "attributes", words: "too many different names") {
        "<a>" + (0..<30_000).map { "<a a\($0)=''/>" }.joined()
      },
      Excess(testDescription: "a comment", words: "markup too long") {
        "<a><!--" + String(repeating: "云溪区", count: 2 << 20)
      },
    ])
  func excess(_ example: Excess) {
    let error = #expect(throws: DocumentError.self) { try Self.events(Array(example.xml().utf8)) }
    guard case .malformedXML(example.words, _, _) = error?.reason else {
      Issue.record("\(error.debugDescription)")
      return
    }
  }

  @Test("billions of laughs are refused at the first")
  func laughs() {
    let entities = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }
    let xml = "<!DOCTYPE a [<!ENTITY l0 'lol'>\(entities.joined())]><a>&l9;</a>"
    #expect(throws: DocumentError(.documentType, part: "part.xml")) { try Self.events(Array(xml.utf8)) }
  }
}
