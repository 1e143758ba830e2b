/// A host that answers questions about all objects of a kind at once.
package protocol ScreenHost: ExpressionHost {
  /// How many objects of `kind` there are, numbered from 0; `nil` if it cannot tell.
  func count(ofKind kind: UInt16) -> Int?

  /// The answers to `test` of `field` for all objects of `kind`; `nil` if it cannot tell.
  func answers(to test: FieldTest, field: Int, ofAll kind: UInt16) -> AnswerColumn?

  /// The whole number in `field` of each object of `kind`; `nil` if one may be unknown or it cannot tell.
  func numbers(field: Int, ofAll kind: UInt16) -> [Int64]?

  /// A number for the string in `field` of each object of `kind`, the same for equal strings; `nil` if it cannot tell.
  func textNumbers(field: Int, ofAll kind: UInt16) -> [Int64]?

  /// For each object of `kind` which objects stand in the list `field`; a range that starts below 0 where
  /// they do not follow each other; `nil` if it cannot tell.
  func runs(field: Int, ofAll kind: UInt16) -> [Range<Int32>]?

  /// For each object of `kind` which one it leads to; -1 where that is unknown; `nil` if it cannot tell.
  func targets(of link: ScreenLink, ofAll kind: UInt16) -> [Int32]?
}
