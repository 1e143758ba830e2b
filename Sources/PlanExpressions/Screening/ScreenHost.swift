package import PlanSource

/// A host that answers questions about all objects of a kind at once.
package protocol ScreenHost: ExpressionHost {
  /// How many objects of `kind` there are, numbered from 0; `nil` if it cannot tell.
  func count(ofKind kind: UInt16) -> Int?

  /// Puts the answers to `test` of `field` for all objects of `kind` into `column`; `false` if it cannot tell.
  func answer(_ test: FieldTest, field: Int, ofAll kind: UInt16, into column: AnswerColumn) -> Bool

  /// The number of `search` among those that the texts are searched for anyway; `nil` if it is none of them.
  func number(of search: ExpressionSearch) -> Int?

  /// Puts into `column` which objects of `kind` certainly have no text in `field` with what the search number `search`
  /// looks for; `false` if it cannot tell.
  func putLack(of search: Int, field: Int, ofAll kind: UInt16, into column: AnswerColumn) -> Bool

  /// Puts the whole number in `field` of each object of `kind`, of a list how long it is, into `numbers`; `false` if one
  /// may be unknown or it cannot tell.
  func putNumbers(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool

  /// Puts a number for the string in `field` of each object of `kind` into `numbers`, the same for equal strings; `false`
  /// if it cannot tell.
  func putTextNumbers(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool

  /// A class for each object of `kind`, in the order of the objects: objects of one class have the same string in
  /// `field`, also in other plans, as long as ``classAge`` is the same; -1 is none. `nil` if there are no classes.
  /// It stays where it is as long as the host.
  func classes(field: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<Int32>?

  /// For how long classes hold: another number, other classes.
  var classAge: Int { get }

  /// The string in `field` of each object of `kind`; `nil` if it cannot tell.
  func texts(field: Int, ofAll kind: UInt16) -> [Text]?

  /// The bytes of the string in `field` of each object of `kind`; `nil` if it cannot tell.
  /// They stay where they are as long as the host.
  func textBytes(field: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<TextBytes>?

  /// The string in `field` of the object `index` of `kind`; `nil` if it cannot tell.
  func text(field: Int, ofKind kind: UInt16, at index: Int) -> Text?

  /// Puts how many characters the string in `field` of each object of `kind` has into `numbers`; `false` if it cannot
  /// tell.
  func putTextSizes(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool

  /// The number of `text` among those that ``putTextNumbers(field:ofAll:into:)`` gives.
  func textNumber(of text: Text) -> Int64

  /// Puts the day in `field` of each object of `kind` into `numbers` in seconds since 1970; where it is unknown
  /// ``NumberColumn/unknownDay``; `false` if it cannot tell.
  func putDays(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool

  /// The objects that stand in the list `field` of each object of `kind`; `nil` if it cannot tell.
  func lists(field: Int, ofAll kind: UInt16) -> ListColumn?

  /// For each object of `kind` which one the object in `field` is; -1 where that is unknown; `nil` if it cannot tell.
  /// It stays where it is as long as the host.
  func targets(field: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<Int32>?

  /// For each object of `kind` which one stands in the variable `slot` while it is looked at; -1 where that is
  /// unknown; `nil` if it cannot tell.
  /// It stays where it is as long as the host.
  func targets(variable slot: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<Int32>?
}
