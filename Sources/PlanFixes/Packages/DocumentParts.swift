import PlanModel
import PlanSource

/// Changes the parts of a Word document: the characters of runs (ECMA-376 part 1, 17.3.3.31 t).
struct DocumentParts {
  /// Changes `parts` by `planned`, which are in order; what cannot be written goes to `dropped`.
  func change(
    _ parts: inout PackageParts, by planned: [PlannedEdit], _ dropped: inout [DroppedEdit]
  ) throws(FixObstacle) {
    var byPart: [Int: [PartEdit]] = [:]
    for entry in planned {
      do throws(FixObstacle) {
        for edit in entry.parts {
          let xml = try parts.xml(parts.name(ofPart: edit.part))
          guard XMLTextElement(around: edit.range, in: xml) != nil else { throw FixObstacle.notWritable }
        }
      } catch {
        dropped.append(DroppedEdit(edit: entry.edit, obstacle: error))
        continue
      }
      for edit in entry.parts { byPart[edit.part, default: []].append(edit) }
    }
    for (part, edits) in byPart.sorted(by: { $0.key < $1.key }) {
      let name = try parts.name(ofPart: part)
      try parts.change(name, by: Self.splices(for: edits, in: try parts.xml(name)))
    }
  }

  /// What is to be put where in `xml`; text boxes that are written twice are changed twice.
  static func splices(for edits: [PartEdit], in xml: [UInt8]) throws(FixObstacle) -> [SourceSplice] {
    let alternatives = XMLAlternatives(xml)
    var splices: [SourceSplice] = []
    for (element, own) in try grouped(edits, in: xml) {
      let written = element.splices(for: own, in: xml)
      splices += written
      if let moved = alternatives.offset(ofCopyOf: element.content) {
        splices += written.map {
          SourceSplice(ByteRange($0.range.lowerBound + moved, $0.range.upperBound + moved), $0.bytes)
        }
      }
    }
    return splices.sorted { ($0.range, $0.bytes.count) < ($1.range, $1.bytes.count) }
  }

  /// The edits by the element they stand in, in order.
  static func grouped(
    _ edits: [PartEdit], in xml: [UInt8]
  ) throws(FixObstacle) -> [(XMLTextElement, [PartEdit])] {
    var groups: [(element: XMLTextElement, edits: [PartEdit])] = []
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      guard let element = XMLTextElement(around: edit.range, in: xml) else { throw .notWritable }
      if let last = groups.last, last.element.content == element.content {
        groups[groups.count - 1].edits.append(edit)
      } else {
        groups.append((element, [edit]))
      }
    }
    return groups.map { ($0.element, $0.edits) }
  }
}

/// Contents that are written twice, once for programs that know a feature and once for others
/// (ECMA-376 part 3, 7.5 to 7.7 AlternateContent).
struct XMLAlternatives {
  /// The start of each text of a choice, with its tag, and how far behind it the same text of the fallback stands.
  private var copies: [Int: Int] = [:]

  /// The alternatives in `xml`.
  init(_ xml: [UInt8]) {
    var scanner = XMLTagScanner(xml)
    var depth = 0
    var texts: [[XMLTag]] = []
    while let tag = scanner.next() {
      if tag.isNamed("AlternateContent"), tag.kind != .empty {
        depth += tag.kind == .start ? 1 : -1
        if depth == 0 { add(texts, xml) }
        if depth <= 1, tag.kind == .start { texts = [] }
      } else if depth == 1, tag.kind == .start, tag.isNamed("Choice") || tag.isNamed("Fallback") {
        texts.append([])
      } else if depth > 0, tag.kind == .start, tag.isNamed("t"), !texts.isEmpty {
        texts[texts.count - 1].append(tag)
      }
    }
  }

  private mutating func add(_ texts: [[XMLTag]], _ xml: [UInt8]) {
    guard let first = texts.first, let last = texts.last, texts.count == 2, first.count == last.count else {
      return
    }
    let pairs = zip(first, last).map { (Self.element($0, xml), Self.element($1, xml)) }
    guard pairs.allSatisfy({ $0.elementsEqual($1) }) else { return }
    for (tag, copy) in zip(first, last) {
      copies[tag.range.upperBound] = copy.range.upperBound - tag.range.upperBound
    }
  }

  /// The element that begins with `tag` up to its end tag.
  private static func element(_ tag: XMLTag, _ xml: [UInt8]) -> ArraySlice<UInt8> {
    let end = xml[tag.range.upperBound...].firstIndex(of: UInt8(ascii: "<")) ?? xml.count
    return xml[tag.range.lowerBound..<end]
  }

  /// How far behind the text at `content` its copy stands; `nil` if there is none.
  func offset(ofCopyOf content: ByteRange) -> Int? { copies[content.lowerBound] }
}
