/// The styles of a Word document (ECMA-376 part 1, 17.7).
struct WordStyles: Sendable {
  private var positions = NameTable(capacity: 64)
  private var formats: [ParagraphFormat] = []
  private var bases: [UInt64] = []
  private var ids: [UInt64] = []
  private var standard: Int?

  /// How many styles one may build upon, one on the other.
  private static let maxBases = 32
  private static let maxStyles = 8192

  /// No styles.
  init() {}

  /// The styles that the part `bytes` holds.
  init(_ bytes: [UInt8], part: String, limits: DocumentLimits) throws(DocumentError) {
    var reader = try XMLReader(bytes, part: part, vocabulary: WordAttribute.vocabulary, limits: limits)
    while let event = try reader.next() {
      guard event.kind == .start, let element = event.word else { continue }
      if element.isPassedOver {
        try reader.skip()
      } else if element == .style, ids.count < Self.maxStyles {
        try addStyle(&reader)
      }
    }
    resolve()
  }

  /// The position of the style called `id`.
  func position(_ id: XMLValue) -> Int? { positions.value(Self.hash(id.bytes)).map(Int.init) }

  /// What the style at `position` is looked up by.
  func id(_ position: Int) -> UInt64? { ids.indices.contains(position) ? ids[position] : nil }

  /// What the style at `position` says; of the standard style if there is none.
  func format(_ position: Int?) -> ParagraphFormat {
    guard let position = position ?? standard, formats.indices.contains(position) else {
      return ParagraphFormat()
    }
    return formats[position]
  }

  private mutating func addStyle(_ reader: inout XMLReader) throws(DocumentError) {
    let depth = reader.depth
    let id = reader.value(WordAttribute.styleId).map { Self.hash($0.bytes) } ?? 0
    let isParagraph = reader.value(WordAttribute.type)?.equals("paragraph") ?? true
    let isDefault = reader.value(WordAttribute.isDefault).map { !$0.isOff } ?? false
    if isDefault, isParagraph { standard = ids.count }
    var format = ParagraphFormat()
    var base: UInt64 = 0
    var level: Int?
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .basedOn: base = reader.val.map { Self.hash($0.bytes) } ?? 0
      case .vanish: format.isHidden = reader.isOn
      case .name: level = Self.headingLevel(reader.val?.string ?? "")
      case _ where element.isPassedOver: try reader.skip()
      default: format.take(element, reader)
      }
    }
    if format.list != nil { format.style = ids.count }
    if format.outline == nil, isParagraph { format.outline = level }
    ids.append(id)
    formats.append(format)
    bases.append(base)
  }

  /// The outline level of the built-in style called `name`, whether it is stated or not: `heading 1` has 0.
  private static func headingLevel(_ name: String) -> Int? {
    let name = Array(name.lowercased().utf8)
    guard name.count == 9, name.starts(with: "heading ".utf8) else { return nil }
    return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(name[8]) ? Int(name[8] - UInt8(ascii: "1")) : nil
  }

  private mutating func resolve() {
    var capacity = 64
    while capacity < 4 * ids.count { capacity *= 2 }
    positions = NameTable(capacity: capacity)
    for (position, id) in ids.enumerated() {
      _ = positions.insert(id, UInt16(truncatingIfNeeded: position))
    }
    let own = formats
    for position in own.indices {
      var base = positions.value(bases[position])
      for _ in 0..<Self.maxBases {
        guard let next = base.map(Int.init), next != position else { break }
        formats[position] = formats[position].completed(by: own[next])
        base = positions.value(bases[next])
      }
    }
  }

  /// What styles are looked up by.
  static func hash(_ id: some Sequence<UInt8>) -> UInt64 { id.reduce(NameTable.seed(.none), NameTable.add) }
}
