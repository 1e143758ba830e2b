import PlanModel
import PlanSource

/// Reads .docx and its kin: .docm, .dotx, .dotm; transitional and strict (ECMA-376 part 1, 17).
package enum WordReader {
  /// The document that the package `bytes` holds.
  ///
  /// Its source has a line for each paragraph, those of a table's cells one after the other, then the notes.
  ///
  /// - Throws: ``DocumentError`` if it is damaged or a limit is reached.
  package static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) -> Document {
    var package = try OfficePackage(bytes, limits: limits)
    guard package.content == .document else { throw DocumentError(.unknownPackage) }
    let relationships = try package.relationships(of: package.mainPart)
    let styles = try read(.styles, relationships, &package) { content, part throws(DocumentError) in
      try WordStyles(content, part: part, limits: limits)
    }
    let lists = try read(.numbering, relationships, &package) { content, part throws(DocumentError) in
      try WordLists(content, part: part, limits: limits)
    }
    guard let main = try package.read(package.mainPart) else {
      throw DocumentError(.missingPart(package.mainPart))
    }
    var projection = Projection()
    var context = WordContext(styles: styles ?? WordStyles(), lists: lists ?? WordLists(), limits: limits)
    var story = try body(
      main, package.mainPart, projection.position(ofPart: package.mainPart), &context)
    try addNotes(to: &story, &context, relationships, &package, &projection)
    for relationship in relationships where ["header", "footer"].contains(relationship.kind) {
      context.remarks.note(.pageHeader)
    }
    return document(story, projection, context.remarks)
  }

  /// The story of the main part, whose XML is given up right after.
  private static func body(
    _ main: consuming [UInt8], _ part: String, _ position: Int, _ context: inout WordContext
  ) throws(DocumentError) -> Story {
    var reader = try StoryReader(main, part: part, partPosition: position, context: context)
    let story = try reader.readBody()
    context = reader.context
    return story
  }

  /// The parts beside the main one.
  private enum Side: String {
    case styles, numbering, footnotes, endnotes
  }

  private static func read<Content>(
    _ side: Side, _ relationships: [Relationship], _ package: inout OfficePackage,
    _ read: ([UInt8], String) throws(DocumentError) -> Content
  ) throws(DocumentError) -> Content? {
    guard let target = relationships.first(where: { $0.kind == side.rawValue && !$0.isExternal })?.target,
      let content = try package.read(target)
    else { return nil }
    return try read(content, target)
  }

  /// Adds the notes that `story` refers to at its end.
  private static func addNotes(
    to story: inout Story, _ context: inout WordContext, _ relationships: [Relationship],
    _ package: inout OfficePackage, _ projection: inout Projection
  ) throws(DocumentError) {
    let references = context.notes
    guard !references.isEmpty else { return }
    var notes: [NoteReference: Story] = [:]
    for side in [Side.footnotes, .endnotes] {
      guard
        let target = relationships.first(where: { $0.kind == side.rawValue && !$0.isExternal })?.target,
        let content = try package.read(target)
      else { continue }
      var reader = try StoryReader(
        content, part: target, partPosition: projection.position(ofPart: target), context: context)
      notes.merge(try reader.readNotes(Set(references))) { first, _ in first }
      context = reader.context
    }
    for reference in references {
      if let note = notes.removeValue(forKey: reference) { story.append(note) }
    }
  }

  private static func document(
    _ story: consuming Story, _ projection: consuming Projection, _ remarks: WordRemarks
  ) -> Document {
    projection.append(contentsOf: story.text.spans)
    let storage = TextStorage(story.text.bytes, origin: .source)
    let blocks = story.blocks.map { $0.block(of: storage) }
    var document = Document(source: storage, format: .docx, blocks: blocks, projection: projection)
    document.remarks = remarks.steps
    return document
  }
}
