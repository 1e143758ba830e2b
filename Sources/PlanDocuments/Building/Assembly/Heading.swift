import PlanSource

/// A heading of a plan, whether of a paragraph, a cell or a full-width row.
struct Heading: Sendable {
  /// As written, mark included: 一、, （二）, 3.; missing if it has none.
  var number: Text
  /// What follows the number.
  var title: Text
  /// Number and title as they stand.
  var text: Text
  /// The rank among headings, 1 for chapters: of its number's style or of its column.
  ///
  /// Ranks may be skipped; the depth of the section is counted by the assembler.
  var rank: Int
}
