import PlanModel
package import PlanSource

/// Reads web pages, and what Word and WPS save as such.
package enum HTMLReader {
  /// The document that `source` holds.
  ///
  /// Blocks of text are paragraphs, tables of data are tables with known spans; tables that only lay out the
  /// page are passed through, what is not shown and what belongs to the site around the content is left out.
  ///
  /// - Throws: ``DocumentError`` if a limit is reached.
  package static func read(_ source: TextStorage, limits: DocumentLimits) throws(DocumentError) -> Document {
    let skeleton = try HTMLScanner.scan(source, limits: limits)
    let page = GumboTree.page(of: skeleton, source: source)
    var collector = BlockCollector(page, source: source, limits: limits)
    try collector.run()
    let storage = collector.text.storage()
    var blocks = collector.drafts.map { $0.block(storage) }
    if let title = title(page, source, blocks) { blocks.insert(.paragraph(title), at: 0) }
    var document = Document(source: source, format: .html, blocks: blocks)
    document.remarks = collector.remarks
    return document
  }

  /// The page's title, where no paragraph stands above its first table.
  private static func title(_ page: HTMLPage, _ source: TextStorage, _ blocks: [Block]) -> Paragraph? {
    guard case .table = blocks.first, let range = page.skeleton.title else { return nil }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, let length = PageBlank.length(at: start, in: source.bytes) { start += length }
    while end > start, HTMLAttributes.isSpace(source.bytes[end - 1]) { end -= 1 }
    guard end > start else { return nil }
    return Paragraph(Text(source, start, end), kind: .pageHeader)
  }
}
