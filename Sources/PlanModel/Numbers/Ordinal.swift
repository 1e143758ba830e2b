package import PlanSource

/// A number that orders: 一、, （三）, 3., 第三条, ①.
package struct Ordinal: Sendable {
  /// 1 to ``OrdinalParser/limit``.
  package var value: Int
  /// The number without brackets and marks, as written: 三 of （三）, 1.2 of 1.2.
  package var text: Text
  /// How it is written, with 一, 1, １ or ① for the number: `（一）`, `(一)`, `1.`, `第一条`.
  package var style: String
  /// How deep such numbers stand.
  ///
  /// 一、 is 1, （一） 2, 1. 3, （1） 4, ① 5 (GB/T 9704-2012, 7.3.3).
  package var level: Int
  /// Where it ends with its marks and the blanks behind, in bytes from the start of the text.
  package var end: Int
}
