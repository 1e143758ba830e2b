package import PlanSource

/// What a reader of XML comes upon next.
///
/// Elements that are not in the vocabulary are passed over: what stands inside them is told as if it stood in
/// the element around them.
package struct XMLEvent: Sendable {
  package enum Kind: UInt8, Sendable {
    case start, end
    /// Character data of an element whose term keeps its text; one text may come in several events.
    case text
  }

  package let kind: Kind
  /// Whether ``text`` and its bytes in the part run in step: no entity stands for it.
  package let isVerbatim: Bool
  let token: UInt16
  private let lower: Int32
  private let upper: Int32
  /// The position of the first attribute, or up to four characters that stand for something else.
  private let detail: UInt32
  /// How many attributes, or how many such characters.
  private let count: Int32

  /// Where a text stands, in bytes of the part's UTF-8 form.
  package var range: ByteRange { ByteRange(Int(lower), Int(upper)) }

  /// The term of the element that starts or ends.
  package func name<Term: XMLTerm>(_: Term.Type) -> Term? { Term(rawValue: Int(token) - 1) }

  var attributes: Range<Int> { Int(detail)..<Int(detail) + Int(count) }

  /// The bytes an entity or a line end stands for; at most four.
  package var substitute: [UInt8] {
    (0..<Int(count)).map { UInt8(truncatingIfNeeded: detail >> UInt32($0 * 8)) }
  }

  init(_ kind: Kind, _ token: UInt16, attributes: Range<Int> = 0..<0) {
    self.kind = kind
    self.token = token
    isVerbatim = false
    lower = 0
    upper = 0
    detail = UInt32(truncatingIfNeeded: attributes.lowerBound)
    count = Int32(truncatingIfNeeded: attributes.count)
  }

  init(text lower: Int, _ upper: Int, substitute: UnsafeBufferPointer<UInt8>?) {
    kind = .text
    token = 0
    isVerbatim = substitute == nil
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: upper)
    var detail: UInt32 = 0
    var count: Int32 = 0
    for byte in (substitute ?? UnsafeBufferPointer(start: nil, count: 0)).prefix(4) {
      detail |= UInt32(byte) << UInt32(count * 8)
      count += 1
    }
    self.detail = detail
    self.count = count
  }
}
