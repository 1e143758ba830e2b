import CExpat

/// The functions that Expat calls.
enum XMLCallbacks {
  /// Has `parser` tell `recorder`, which must outlive it, what it finds.
  static func install(in parser: XML_Parser, for recorder: UnsafeMutablePointer<XMLRecorder>) {
    XML_SetUserData(parser, recorder)
    XML_SetElementHandler(
      parser,
      { context, name, pairs in
        guard let context, let name else { return }
        notes(context).pointee.start(name, pairs)
      },
      { context, _ in
        if let context { notes(context).pointee.end() }
      })
    XML_SetCharacterDataHandler(parser) { context, characters, count in
      guard let context, let characters, count > 0 else { return }
      notes(context).pointee.text(characters, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      if let context { notes(context).pointee.fail(.documentType) }
    }
    XML_SetXmlDeclHandler(parser) { context, _, encoding, _ in
      guard let context, let encoding else { return }
      if !XMLEncoding.isAllowed(String(cString: encoding)) {
        notes(context).pointee.fail(.unknownEncoding)
      }
    }
  }
}

@inline(__always)
private func notes(_ context: UnsafeMutableRawPointer) -> UnsafeMutablePointer<XMLRecorder> {
  context.assumingMemoryBound(to: XMLRecorder.self)
}
