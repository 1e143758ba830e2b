import PlanSource

/// What a workbook says of its sheets, and what they share (ECMA-376 part 1, 18.2).
struct Workbook {
  struct Sheet {
    var name: String
    var part: String
    var isHidden: Bool
  }

  let limits: DocumentLimits
  private(set) var sheets: [Sheet] = []
  private(set) var isFrom1904 = false
  /// `nil` if the package has no such part.
  private(set) var strings: StringTable?
  private(set) var stringsPart = ""
  private(set) var styles = WorkbookStyles()

  /// The workbook of `package`.
  ///
  /// - Throws: ``DocumentError`` if a part is damaged or missing.
  init(_ package: inout OfficePackage) throws(DocumentError) {
    limits = package.limits
    let part = package.mainPart
    guard let bytes = try package.read(part) else { throw DocumentError(.missingPart(part)) }
    let relationships = try package.relationships(of: part).filter { !$0.isExternal }
    try readSheets(bytes, part, relationships)
    for relationship in relationships {
      switch relationship.kind {
      case "sharedStrings":
        guard let bytes = try package.read(relationship.target) else { continue }
        strings = try StringTable.shared(bytes, part: relationship.target, limits: limits)
        stringsPart = relationship.target
      case "styles":
        guard let bytes = try package.read(relationship.target) else { continue }
        styles = try WorkbookStyles(bytes, part: relationship.target, limits: limits)
      default: break
      }
    }
  }

  private mutating func readSheets(
    _ bytes: [UInt8], _ part: String, _ relationships: [Relationship]
  ) throws(DocumentError) {
    let targets = Dictionary(
      relationships.filter { $0.kind == "worksheet" }.map { ($0.id, $0.target) },
      uniquingKeysWith: { first, _ in first })
    var reader = try XMLReader(bytes, part: part, vocabulary: SheetAttribute.vocabulary, limits: limits)
    while let event = try reader.next() {
      guard event.kind == .start else { continue }
      switch event.name(SheetElement.self) {
      case .workbookPr: isFrom1904 = reader.value(SheetAttribute.date1904).map { !$0.isOff } ?? false
      case .sheet:
        guard let id = reader.value(SheetAttribute.relationship), let target = targets[id.string] else {
          continue
        }
        guard sheets.count < limits.maxEntries else {
          throw DocumentError(.tooManyEntries(limit: limits.maxEntries), part: part)
        }
        let state = reader.value(SheetAttribute.state)
        sheets.append(
          Sheet(
            name: reader.value(SheetAttribute.name)?.string ?? "", part: target,
            isHidden: state.map { !$0.equals("visible") } ?? false))
      case .extLst: try reader.skip()
      default: break
      }
    }
  }
}
