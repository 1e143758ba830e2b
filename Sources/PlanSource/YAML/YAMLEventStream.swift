import CLibYAML

/// The events of one YAML stream, with places in bytes: libyaml's parser behind a Swift face.
///
/// No pointer leaves this file except for the time of a call. libyaml's marks count Unicode scalars;
/// here they have become byte offsets of the source.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: YAMLInput
  private var offsets: ScalarOffsets

  /// The events of `source`, which must be valid UTF-8 without byte order mark.
  init(_ source: UnsafeBufferPointer<UInt8>) throws(SourceSyntaxError) {
    input = YAMLInput(source)
    offsets = ScalarOffsets()
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      throw SourceSyntaxError(.library("out of memory"), at: ByteRange(0, 0))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.bytes.baseAddress, input.bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Goes to the next event.
  ///
  /// - Throws: ``SourceSyntaxError`` with libyaml's words.
  mutating func next() throws(SourceSyntaxError) -> YAMLEvent {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw failure() }
    if event.pointee.type == YAML_STREAM_START_EVENT { return try next() }
    let start = offset(of: event.pointee.start_mark)
    let range = ByteRange(start, offset(of: event.pointee.end_mark))
    let (name, tag) = properties()
    return YAMLEvent(
      kind: kind(), range: range, name: name.map { String(decodingCString: $0, as: UTF8.self) },
      hasTag: tag != nil)
  }

  /// Adds the scalar of the last event to `builder`.
  func add(_ scalar: YAMLScalar, to builder: inout TreeBuilder) {
    let data = event.pointee.data.scalar
    let value = UnsafeBufferPointer(start: data.value, count: Int(data.length))
    scalar.add(value: value, input: input, to: &builder)
  }

  private func kind() -> YAMLEvent.Kind {
    switch event.pointee.type {
    case YAML_DOCUMENT_START_EVENT:
      .documentStart(isExplicit: event.pointee.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT: .scalar(style())
    case YAML_SEQUENCE_START_EVENT:
      .collectionStart(
        isObject: false, isFlow: event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      .collectionStart(
        isObject: true, isFlow: event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
    default: .streamEnd
    }
  }

  private func style() -> YAMLScalarStyle {
    switch event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func properties() -> (name: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?) {
    let data = event.pointee.data
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return (data.scalar.anchor, data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT: return (data.sequence_start.anchor, data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT: return (data.mapping_start.anchor, data.mapping_start.tag)
    case YAML_ALIAS_EVENT: return (data.alias.anchor, nil)
    default: return (nil, nil)
    }
  }

  private mutating func offset(of mark: yaml_mark_t) -> Int {
    offsets.byte(of: Int(mark.index), in: input.bytes)
  }

  /// What libyaml refused; its sentences begin with what it was doing.
  private mutating func failure() -> SourceSyntaxError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    let source = UnsafeBufferPointer(input.bytes)
    if parser.pointee.error == YAML_READER_ERROR {
      let range = OffendingToken.range(at: Int(parser.pointee.problem_offset), in: source)
      return SourceSyntaxError(.library(problem), at: range)
    }
    if let context = parser.pointee.context {
      let start = offset(of: parser.pointee.context_mark)
      if let error = YAMLProperties.refusal(at: start, in: source) { return error }
      let range = OffendingToken.range(at: offset(of: parser.pointee.problem_mark), in: source)
      return SourceSyntaxError(.library(String(cString: context) + ": " + problem), at: range)
    }
    let range = OffendingToken.range(at: offset(of: parser.pointee.problem_mark), in: source)
    return SourceSyntaxError(.library(problem), at: range)
  }
}
