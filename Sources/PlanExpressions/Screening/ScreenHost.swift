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

  /// The string in `field` of each object of `kind`; `nil` if it cannot tell.
  func texts(field: Int, ofAll kind: UInt16) -> [Text]?

  /// The string in `field` of the object `index` of `kind`; `nil` if it cannot tell.
  func text(field: Int, ofKind kind: UInt16, at index: Int) -> Text?

  /// How many characters the string in `field` of each object of `kind` has; `nil` if it cannot tell.
  func textSizes(field: Int, ofAll kind: UInt16) -> [Int64]?

  /// The number of `text` among those that ``textNumbers(field:ofAll:)`` gives.
  func textNumber(of text: Text) -> Int64

  /// The day in `field` of each object of `kind` in seconds since 1970, `nil` where it is unknown; `nil` if it cannot
  /// tell.
  func days(field: Int, ofAll kind: UInt16) -> [Int64?]?

  /// The objects that stand in the list `field` of each object of `kind`; `nil` if it cannot tell.
  func lists(field: Int, ofAll kind: UInt16) -> ListColumn?

  /// For each object of `kind` which one the object in `field` is; -1 where that is unknown; `nil` if it cannot tell.
  func targets(field: Int, ofAll kind: UInt16) -> [Int32]?

  /// For each object of `kind` which one stands in the variable `slot` while it is looked at; -1 where that is
  /// unknown; `nil` if it cannot tell.
  func targets(variable slot: Int, ofAll kind: UInt16) -> [Int32]?
}

/// A list of objects of one kind for each object of another.
package struct ListColumn {
  /// One behind the other.
  package private(set) var elements: [Int32] = []
  /// Where each list begins, and where the last ends.
  private var starts: [Int32] = [0]
  /// The lists that cannot be told, a bit for each object; empty if there are none.
  private var unknown: [UInt64] = []

  /// A column without lists.
  package init() {}

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// Adds a list of what follows each other.
  package mutating func add(_ run: Range<Int32>) {
    elements.append(contentsOf: run)
    starts.append(Int32(truncatingIfNeeded: elements.count))
  }

  /// Adds a list of these objects; `nil`: it cannot be told.
  package mutating func add(_ list: [Int32]?) {
    if let list {
      elements += list
    } else {
      if unknown.count <= count >> 6 {
        unknown += repeatElement(0, count: count >> 6 + 1 - unknown.count)
      }
      unknown[count >> 6] |= 1 << UInt64(count & 63)
    }
    starts.append(Int32(truncatingIfNeeded: elements.count))
  }

  /// Where in ``elements`` list number `index` stands; `nil` if it cannot be told.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < count else { return nil }
    if index >> 6 < unknown.count, (unknown[index >> 6] >> UInt64(index & 63)) & 1 != 0 { return nil }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}
