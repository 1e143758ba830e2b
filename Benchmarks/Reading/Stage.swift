import PlanDocuments
import PlanModel

/// Something to measure: a part of reading a document, or a library alone on the same bytes.
struct Stage {
  /// Wide enough for documents far larger than any plan.
  private static let limits = DocumentLimits(maxBytes: 256 << 20, maxCells: 8_000_000)

  let name: String
  /// How many bytes it works on.
  let bytes: Int
  let run: () throws -> Void

  /// The stages of the file at `path`, by its name.
  static func all(for path: String) throws -> [Stage] {
    let bytes = try File.read(path)
    let kinds: [(String, DocumentKind)] = [
      (".docx", .docx), (".xlsx", .xlsx), (".html", .html), (".csv", .csv), (".txt", .text),
    ]
    guard let kind = kinds.first(where: { path.hasSuffix($0.0) })?.1 else { return [] }
    var stages = try alone(kind, bytes)
    let limits = Self.limits
    let builder = PlanBuilder(vocabulary: Vocabulary(tables: []))
    let measured = stages.first?.bytes ?? bytes.count
    stages.append(Stage(name: "reader", bytes: measured) { _ = try kind.read(bytes, limits: limits) })
    stages.append(
      Stage(name: "reader and plan", bytes: measured) {
        _ = try builder.build(try kind.read(bytes, limits: limits))
      })
    return stages
  }

  /// What the library under the reader takes alone.
  private static func alone(_ kind: DocumentKind, _ bytes: [UInt8]) throws -> [Stage] {
    switch kind {
    case .docx, .xlsx:
      let limits = Self.limits
      var archive = try ZipArchive(bytes, limits: limits)
      let names = archive.entries.map(\.name).filter {
        $0 == "word/document.xml" || $0 == "xl/sharedStrings.xml" || $0.hasPrefix("xl/worksheets/sheet")
      }
      var parts: [[UInt8]] = []
      for name in names {
        if let part = try archive.read(name) { parts.append(part) }
      }
      let size = parts.reduce(0) { $0 + $1.count }
      return [
        Stage(name: "Expat alone", bytes: size) { parts.forEach(ExpatAlone.parse) },
        Stage(name: "inflate alone", bytes: size) {
          var archive = try ZipArchive(bytes, limits: limits)
          for name in names { _ = try archive.read(name) }
        },
      ]
    case .html:
      return [Stage(name: "Gumbo alone", bytes: bytes.count) { GumboAlone.parse(bytes) }]
    case .text, .csv, .tsv:
      return [
        Stage(name: "decoder alone", bytes: bytes.count) {
          _ = try SourceDecoder.decode(bytes, limits: Self.limits)
        }
      ]
    }
  }
}
