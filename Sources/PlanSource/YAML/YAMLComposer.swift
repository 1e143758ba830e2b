/// Makes a ``Tree`` of YAML events.
struct YAMLComposer: ~Copyable {
  /// A collection that is not closed yet.
  private struct Collection {
    let isObject: Bool
    let isFlow: Bool
    let start: Int
    var expectsKey: Bool
  }

  private var stream: YAMLEventStream
  private let source: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>
  private let limits: ParseLimits
  private var builder: TreeBuilder
  private var open: [Collection] = []
  private var anchors: [String: Int] = [:]
  private var aliasCount = 0
  /// Where the last scalar, alias or collection ended.
  private var lastEnd = 0

  /// A composer of `source`, which must be valid UTF-8 and outlive it.
  init(_ source: UnsafeBufferPointer<UInt8>, limits: ParseLimits) throws(SourceSyntaxError) {
    guard let base = source.baseAddress else { throw SourceSyntaxError(.empty, at: ByteRange(0, 0)) }
    stream = try YAMLEventStream(source)
    self.source = source
    self.base = base
    self.limits = limits
    builder = TreeBuilder(base: base, capacity: source.count / 24 + 16)
  }

  /// The tree of what was composed, over `source`.
  consuming func tree(source: [UInt8]) -> Tree {
    builder.tree(source: source)
  }

  /// Composes the only document there is.
  mutating func document() throws(SourceSyntaxError) {
    guard case .documentStart = try stream.next().kind else {
      throw SourceSyntaxError(.empty, at: ByteRange(source.count, source.count))
    }
    repeat { try add(try stream.next()) } while !open.isEmpty
    if builder.nodes[0].kind == .null, builder.nodes[0].start == builder.nodes[0].end {
      throw SourceSyntaxError(.empty, at: ByteRange(source.count, source.count))
    }
    _ = try stream.next()
    let event = try stream.next()
    if case .documentStart(let isExplicit) = event.kind {
      let range = isExplicit ? event.range : OffendingToken.range(at: event.range.lowerBound, in: source)
      throw SourceSyntaxError(.notAllowed(.secondDocument), at: range)
    }
  }

  private var expectsKey: Bool { open.last?.expectsKey ?? false }

  private mutating func add(_ event: YAMLEvent) throws(SourceSyntaxError) {
    try checkProperties(of: event)
    switch event.kind {
    case .scalar(let style): addScalar(style, event)
    case .alias: try addAlias(event)
    case .collectionStart(let isObject, let isFlow):
      return try begin(isObject: isObject, isFlow: isFlow, event)
    case .collectionEnd: try end(event)
    case .documentStart, .documentEnd, .streamEnd: return
    }
    if let last = open.indices.last, open[last].isObject { open[last].expectsKey.toggle() }
  }

  private func checkProperties(of event: YAMLEvent) throws(SourceSyntaxError) {
    if event.hasTag { throw YAMLProperties.tagRefusal(at: event.range.lowerBound, in: source) }
    if event.name != nil, limits.maxAliases == 0,
      let error = YAMLProperties.refusal(at: event.range.lowerBound, in: source)
    {
      throw error
    }
  }

  /// The place of a node without the anchor before it.
  private func place(of event: YAMLEvent) -> ByteRange {
    let end = event.range.upperBound
    guard event.name != nil else { return event.range }
    return ByteRange(
      YAMLProperties.contentStart(event.range.lowerBound, limit: max(end, 1), in: source), end)
  }
}

// Collections.
extension YAMLComposer {
  private mutating func begin(isObject: Bool, isFlow: Bool, _ event: YAMLEvent) throws(SourceSyntaxError) {
    // The event ends with the anchor or the bracket; the first value of a block is still to come.
    let start = YAMLProperties.contentStart(event.range.lowerBound, limit: source.count, in: source)
    let token = OffendingToken.range(at: start, in: source)
    if expectsKey { throw SourceSyntaxError(.malformed(.key), at: token) }
    guard builder.depth < limits.maxDepth else {
      throw SourceSyntaxError(.nestingTooDeep(limit: limits.maxDepth), at: token)
    }
    if let name = event.name { anchors[name] = builder.nodes.count }
    builder.open(isObject: isObject, at: start)
    open.append(Collection(isObject: isObject, isFlow: isFlow, start: start, expectsKey: isObject))
    lastEnd = max(lastEnd, isFlow ? start + 1 : start)
  }

  private mutating func end(_ event: YAMLEvent) throws(SourceSyntaxError) {
    guard let collection = open.popLast() else { return }
    // libyaml lets a block collection end at the token after it.
    if collection.isFlow { lastEnd = max(lastEnd, event.range.upperBound) }
    try builder.close(at: lastEnd)
  }
}

// Scalars and aliases.
extension YAMLComposer {
  private mutating func addScalar(_ style: YAMLScalarStyle, _ event: YAMLEvent) {
    var range = place(of: event)
    if style.isBlock { range = YAMLBlock.trimmed(range, in: source) }
    if style == .plain, range.isEmpty, event.name == nil {
      let place = emptyPlace(range.lowerBound)
      range = ByteRange(place, place)
    }
    if let name = event.name { anchors[name] = builder.nodes.count }
    stream.add(YAMLScalar(style: style, range: range, isKey: expectsKey, base: base), to: &builder)
    lastEnd = range.upperBound
  }

  /// Where a value that was left out belongs: after its colon or dash, wherever libyaml puts it.
  private func emptyPlace(_ marked: Int) -> Int {
    guard marked > lastEnd else { return marked }
    let next = YAMLProperties.blanksEnd(lastEnd, in: source)
    if next < marked, source[next] == UInt8(ascii: ":"), !expectsKey { return next + 1 }
    switch source[marked - 1] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"): return marked
    default: return lastEnd
    }
  }

  private mutating func addAlias(_ event: YAMLEvent) throws(SourceSyntaxError) {
    guard limits.maxAliases > 0 else { throw SourceSyntaxError(.notAllowed(.alias), at: event.range) }
    guard let name = event.name, let index = anchors[name], builder.isComplete(index) else {
      throw SourceSyntaxError(.aliasWithoutAnchor, at: event.range)
    }
    let size = builder.size(of: index)
    guard aliasCount < limits.maxAliases, builder.nodes.count + size <= limits.maxNodes else {
      throw SourceSyntaxError(.tooManyAliases, at: event.range)
    }
    aliasCount += 1
    if expectsKey, size > 1 { throw SourceSyntaxError(.malformed(.key), at: event.range) }
    guard builder.depth + builder.height(of: index) <= limits.maxDepth else {
      throw SourceSyntaxError(.nestingTooDeep(limit: limits.maxDepth), at: event.range)
    }
    builder.addCopy(of: index, isKey: expectsKey, at: event.range)
    lastEnd = event.range.upperBound
  }
}
