import CGumbo

/// Gumbo making its tree and nothing else.
enum GumboAlone {
  /// Parses `page` and frees the tree.
  static func parse(_ page: [UInt8]) {
    page.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      withUnsafePointer(to: kGumboDefaultOptions) { options in
        guard let output = gumbo_parse_with_options(options, base, buffer.count) else { return }
        gumbo_destroy_output(options, output)
      }
    }
  }
}
