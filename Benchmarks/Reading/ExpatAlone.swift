import CExpat

/// Expat with handlers that do nothing: the least that reading a part can cost.
enum ExpatAlone {
  /// Parses `part` in stretches as large as those of our reader.
  static func parse(_ part: [UInt8]) {
    guard let parser = XML_ParserCreate("UTF-8") else { return }
    defer { XML_ParserFree(parser) }
    XML_SetElementHandler(parser, { _, _, _ in }, { _, _ in })
    XML_SetCharacterDataHandler(parser) { _, _, _ in }
    part.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      var position = 0
      while position < buffer.count {
        let count = min(1 << 16, buffer.count - position)
        let isLast: Int32 = position + count == buffer.count ? 1 : 0
        guard XML_Parse(parser, base + position, Int32(count), isLast) == XML_STATUS_OK else { return }
        position += count
      }
    }
  }
}
