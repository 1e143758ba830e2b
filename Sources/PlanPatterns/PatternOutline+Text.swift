/// The form in which the program brings outlines along: text, read in one walk.
///
/// First what each alternative needs: `x` nothing to look for, `a` any text, a digit so many clauses,
/// `2-12;` behind `r` something of 2 to 12 characters twice. Then, each behind a mark, the literals in order: the
/// characters, a mark, and for each clause that needs it the number of its alternative times four plus its own,
/// in hexadecimal with a comma behind.
extension PatternOutline {
  private static let literalEnd: UInt8 = 0x1E
  private static let scalarsEnd: UInt8 = 0x1F
  /// Stand for what no text holds as a character of its own.
  private static let blankMark: UInt32 = 1
  private static let privateMark: UInt32 = 2

  /// The outline as text.
  package var text: String {
    var text = String.UnicodeScalarView()
    for need in needs { text.append(contentsOf: Self.spelling(need).unicodeScalars) }
    text.append(Unicode.Scalar(Self.literalEnd))
    for index in 0..<literals.count {
      let range = literals.scalarRange(of: index)
      for scalar in literals.scalars[Int(range.lowerBound)..<Int(range.upperBound)] {
        if let scalar = Unicode.Scalar(Self.mark(of: scalar)) { text.append(scalar) }
      }
      text.append(Unicode.Scalar(Self.scalarsEnd))
      let targets = literals.targetRange(of: index)
      for target in literals.targets[Int(targets.lowerBound)..<Int(targets.upperBound)] {
        let number = Int(target.alternative) * 4 + target.clause.trailingZeroBitCount
        text.append(contentsOf: (String(number, radix: 16) + ",").unicodeScalars)
      }
      text.append(Unicode.Scalar(Self.literalEnd))
    }
    return String(text)
  }

  private static func spelling(_ need: Need) -> String {
    switch need {
    case .never: "x"
    case .nothing: "a"
    case .twice(let part): "r\(part.lengths.lowerBound)-\(part.lengths.upperBound);"
    case .literals(let clauses): "\(clauses)"
    }
  }

  private static func mark(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case RequiredLiterals.blank: blankMark
    case RequiredLiterals.privateUse: privateMark
    default: scalar
    }
  }

  private static func scalar(of mark: UInt32) -> UInt32 {
    switch mark {
    case blankMark: RequiredLiterals.blank
    case privateMark: RequiredLiterals.privateUse
    default: mark
    }
  }

  /// The outline that ``text`` spells; `text` must come from there.
  package init(reading text: UnsafeBufferPointer<UInt8>) {
    var needs: [Need] = []
    var literals = LiteralTable()
    literals.reserve(text.count)
    var position = Self.readNeeds(text, into: &needs)
    while position < text.count {
      while position < text.count, text[position] != Self.scalarsEnd {
        let (scalar, width) = UTF8Decoding.scalar(in: text, at: position)
        literals.add(scalar: Self.scalar(of: scalar))
        position += width
      }
      position += 1
      var number: Int32 = 0
      while position < text.count, text[position] != Self.literalEnd {
        let byte = text[position]
        if byte == UInt8(ascii: ",") {
          literals.add(target: LiteralTable.Target(alternative: number >> 2, clause: 1 << UInt8(number & 3)))
          number = 0
        } else {
          number = number &* 16 &+ Int32(byte > 57 ? byte &- 87 : byte &- 48)
        }
        position += 1
      }
      position += 1
      literals.endLiteral()
    }
    self.init(needs: needs, literals: literals)
  }

  /// Reads what each alternative needs; where the literals begin.
  private static func readNeeds(_ text: UnsafeBufferPointer<UInt8>, into needs: inout [Need]) -> Int {
    var position = 0
    func number() -> Int {
      var number = 0
      while position < text.count, (48...57).contains(text[position]) {
        number = number &* 10 &+ Int(text[position] &- 48)
        position += 1
      }
      position += 1
      return number
    }
    while position < text.count, text[position] != literalEnd {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "x"): needs.append(.never)
      case UInt8(ascii: "a"): needs.append(.nothing)
      case UInt8(ascii: "r"):
        let least = number()
        needs.append(.twice(RepeatedPart(lengths: least...max(least, number()))))
      default: needs.append(.literals(clauses: Int(byte &- 48)))
      }
    }
    return position + 1
  }
}
