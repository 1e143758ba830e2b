import PlanSource

extension FunctionOverload {
  /// Functions that look for one text in another.
  ///
  /// Source: CEL language definition; CEL extension «strings» for `indexOf` and `lastIndexOf`.
  static let searchFunctions: [FunctionOverload] =
    ([
      method("contains") { (text: Text, part: Text, _) throws(EvaluationError) -> Bool in
        ByteSearch.first(part, in: text) != nil
      },
      method("startsWith") { (text: Text, part: Text, _) throws(EvaluationError) -> Bool in
        text.utf8.starts(with: part.utf8)
      },
      method("endsWith") { (text: Text, part: Text, _) throws(EvaluationError) -> Bool in
        text.utf8.suffix(part.count).elementsEqual(part.utf8)
      },
      method("indexOf") { (text: Text, part: Text, _) throws(EvaluationError) -> Int64 in
        index(ByteSearch.first(part, in: text), in: text)
      },
      method("indexOf") { (text: Text, part: Text, start: Int64, _) throws(EvaluationError) -> Int64 in
        guard let offset = text.byteOffset(ofCodePoint: start) else {
          throw EvaluationError(.indexOutOfRange(start))
        }
        return index(ByteSearch.first(part, in: text, from: offset), in: text)
      },
      method("lastIndexOf") { (text: Text, part: Text, _) throws(EvaluationError) -> Int64 in
        index(ByteSearch.last(part, in: text, before: text.count), in: text)
      },
      method("lastIndexOf") { (text: Text, part: Text, last: Int64, _) throws(EvaluationError) -> Int64 in
        guard let offset = text.byteOffset(ofCodePoint: last) else {
          throw EvaluationError(.indexOutOfRange(last))
        }
        return index(ByteSearch.last(part, in: text, before: offset), in: text)
      },
    ])

  private static func index(_ offset: Int?, in text: Text) -> Int64 {
    offset.map { Int64(text.codePointCount(before: $0)) } ?? -1
  }
}
