/// The lists a Word document may number its paragraphs by (ECMA-376 part 1, 17.9).
struct WordLists: Sendable {
  /// What lists have in common: `abstractNum`.
  struct Template: Sendable {
    var levels = [ListLevel](repeating: ListLevel(), count: WordLists.levelCount)
    var styleLink: UInt64?
    var numStyleLink: UInt64?
  }

  /// A list that paragraphs name: `num`.
  struct List: Sendable {
    var template = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: ListLevel] = [:]
  }

  static let levelCount = 9
  private static let maxTemplates = 4096
  private static let maxLists = 32_768

  private(set) var templates: [Template] = []
  private(set) var lists: [Int: List] = [:]
  private var templatePositions: [Int: Int] = [:]

  /// No lists.
  init() {}

  /// The lists that the part `bytes` holds.
  init(_ bytes: [UInt8], part: String, limits: DocumentLimits) throws(DocumentError) {
    var reader = try XMLReader(bytes, part: part, vocabulary: WordAttribute.vocabulary, limits: limits)
    while let event = try reader.next() {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .abstractNum where templates.count < Self.maxTemplates: try addTemplate(&reader)
      case .num where lists.count < Self.maxLists: try addList(&reader)
      default: break
      }
    }
    followLinks()
  }

  private mutating func addTemplate(_ reader: inout XMLReader) throws(DocumentError) {
    let depth = reader.depth
    if let id = reader.value(WordAttribute.abstractNumId)?.integer { templatePositions[id] = templates.count }
    var template = Template()
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .styleLink: template.styleLink = reader.val.map { WordStyles.hash($0.bytes) }
      case .numStyleLink: template.numStyleLink = reader.val.map { WordStyles.hash($0.bytes) }
      case .lvl:
        let number = Self.level(reader.value(WordAttribute.ilvl))
        template.levels[number] = try Self.level(&reader)
      default: break
      }
    }
    templates.append(template)
  }

  private mutating func addList(_ reader: inout XMLReader) throws(DocumentError) {
    let depth = reader.depth
    let id = reader.value(WordAttribute.numId)?.integer
    var list = List()
    var number = 0
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .abstractNumId: list.template = reader.val?.integer.flatMap { templatePositions[$0] } ?? -1
      case .lvlOverride: number = Self.level(reader.value(WordAttribute.ilvl))
      case .startOverride: list.starts[number] = ListLevel.start(reader.val)
      case .lvl: list.levels[number] = try Self.level(&reader)
      default: break
      }
    }
    if let id, templates.indices.contains(list.template) { lists[id] = list }
  }

  private static func level(_ value: XMLValue?) -> Int { min(max(value?.integer ?? 0, 0), levelCount - 1) }

  private static func level(_ reader: inout XMLReader) throws(DocumentError) -> ListLevel {
    let depth = reader.depth
    var level = ListLevel()
    while let event = try reader.next(), reader.depth >= depth {
      if event.kind == .start, let element = event.word { level.take(element, reader) }
    }
    return level
  }

  /// Leads lists whose template only names a style to the template of that style.
  private mutating func followLinks() {
    var linked: [UInt64: Int] = [:]
    for (position, template) in templates.enumerated() {
      if let style = template.styleLink { linked[style] = position }
    }
    for (id, list) in lists {
      if let style = templates[list.template].numStyleLink, let target = linked[style] {
        lists[id]?.template = target
      }
    }
  }
}
