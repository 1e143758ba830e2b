import PlanSource

/// Fills the clauses of a template, such as `%s` and `%.2f`, with arguments in their order.
struct TemplateFormatter {
  private static let function = "format"

  private let arguments: ListValue
  private let context: EvaluationContext
  private var used = 0
  private var output: [UInt8] = []

  init(_ arguments: ListValue, _ context: EvaluationContext) {
    self.arguments = arguments
    self.context = context
  }

  mutating func format(_ template: Text) throws(EvaluationError) -> Text {
    var reader = ByteReader(template)
    while !reader.isAtEnd {
      output += reader.readBytes { $0 != UInt8(ascii: "%") }
      guard reader.read("%") else { break }
      if reader.read("%") {
        output.append(UInt8(ascii: "%"))
      } else {
        try formatClause(&reader)
      }
    }
    return Text(utf8: output)
  }

  private mutating func formatClause(_ reader: inout ByteReader) throws(EvaluationError) {
    var precision = 6
    if reader.read(".") {
      let digits = reader.readNumber(digits: 1...5)
      guard let digits, digits <= FormatVerb.mostPrecision else {
        throw .invalid(Self.function, "a precision must be a number up to \(FormatVerb.mostPrecision)")
      }
      precision = digits
    }
    guard let byte = reader.next, let verb = FormatVerb(rawValue: byte) else {
      throw .invalid(Self.function, "a clause is one of %s %d %f %e %b %o %x %X %%")
    }
    reader.advance()
    guard used < arguments.count else { throw EvaluationError(.indexOutOfRange(Int64(used))) }
    let value = arguments[used]
    used += 1
    let start = output.count
    if verb == .string {
      var writer = ValueWriter(context)
      try writer.write(value)
      output += writer.output
    } else if let text = verb.text(of: value, precision: precision) {
      output += text.utf8
    } else {
      let type = value.type.name
      throw .invalid(Self.function, "%\(Character(Unicode.Scalar(byte))) does not take \(type)")
    }
    try context.charge(bytes: output.count - start)
  }
}
