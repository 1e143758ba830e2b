/// A line of plain text, and what finders of tables ask about it.
struct TextLine: Sendable {
  /// Its first byte.
  var start: Int
  /// Behind its last byte, line end not included.
  var end: Int
  /// Without blanks at the edges.
  var content: Range<Int>
  var tabs: Int
  /// Marks between columns that no backslash takes away: `|`, `｜`, `│`.
  var pipes: Int
  /// Whether a line without anything but blanks stands before it.
  var followsBlank: Bool

  /// Whether there is nothing but blanks, of which at least one is a tab: a cell, or nothing.
  var isEmpty: Bool { content.isEmpty }
}
