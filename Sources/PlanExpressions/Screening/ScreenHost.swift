package import PlanSource

/// A host that answers questions about all objects of a kind at once.
package protocol ScreenHost: ExpressionHost {
  /// How many objects of `kind` there are, numbered from 0; `nil` if it cannot tell.
  func count(ofKind kind: UInt16) -> Int?

  /// Puts the answers to `test` of `field` for all objects of `kind` into `column`; `false` if it cannot tell.
  func answer(_ test: FieldTest, field: Int, ofAll kind: UInt16, into column: AnswerColumn) -> Bool

  /// The whole number in `field` of each object of `kind`, of a list how long it is; `nil` if one may be unknown or it
  /// cannot tell.
  func numbers(field: Int, ofAll kind: UInt16) -> [Int64]?

  /// A number for the string in `field` of each object of `kind`, the same for equal strings; `nil` if it cannot tell.
  func textNumbers(field: Int, ofAll kind: UInt16) -> [Int64]?

  /// The number of `text` among those that ``textNumbers(field:ofAll:)`` gives.
  func textNumber(of text: Text) -> Int64

  /// The day in `field` of each object of `kind` in seconds since 1970, `nil` where it is unknown; `nil` if it cannot
  /// tell.
  func days(field: Int, ofAll kind: UInt16) -> [Int64?]?

  /// For each object of `kind` which objects stand in the list `field`; a range that starts below 0 where
  /// they do not follow each other; `nil` if it cannot tell.
  func runs(field: Int, ofAll kind: UInt16) -> [Range<Int32>]?

  /// For each object of `kind` which one the object in `field` is; -1 where that is unknown; `nil` if it cannot tell.
  func targets(field: Int, ofAll kind: UInt16) -> [Int32]?

  /// For each object of `kind` which one stands in the variable `slot` while it is looked at; -1 where that is
  /// unknown; `nil` if it cannot tell.
  func targets(variable slot: Int, ofAll kind: UInt16) -> [Int32]?
}
