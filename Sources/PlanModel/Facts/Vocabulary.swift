/// The words of the field that the parsers know: role words, unit names, deadline words.
///
/// Made once from the tables in force (`role-words`, `units`, `deadline-words`), shared by all plans.
package struct Vocabulary: Sendable {
  /// A vocabulary of the rows of `tables`; absent tables contribute nothing.
  package init(tables: [Table]) {}
}
