import PlanDocuments

/// A small .docx, put together of hand-written parts.
struct WordFile {
  var body: String
  var styles: String?
  var numbering: String?
  var notes: [(part: String, xml: String)] = []
  /// Further relationships of the main part.
  var relationships: [(kind: String, target: String)] = []
  var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var family = OfficePackageTests.transitional

  init(_ body: String) {
    self.body = body
  }

  static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  func part(_ root: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:\(root) xmlns:w="\(namespace)" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">\(content)</w:\(root)>
    """
  }

  var document: String { part("document", "<w:body>\(body)</w:body>") }

  var archive: TestArchive {
    var archive = OfficePackageTests.package("word/document.xml", Self.type, family: family)
    archive.entries.append(.init("word/document.xml", document, method: 8))
    var relations = relationships
    let sides = [("styles", styles), ("numbering", numbering)].compactMap { name, xml in
      xml.map { (name, $0) }
    }
    for (name, xml) in sides + notes.map({ ($0.part, $0.xml) }) {
      relations.append((name, name + ".xml"))
      archive.entries.append(.init("word/\(name).xml", part(name, xml)))
    }
    archive.entries.append(
      .init("word/_rels/document.xml.rels", OfficePackageTests.relationships(relations, family: family)))
    return archive
  }

  var bytes: [UInt8] { archive.bytes }

  func read(limits: DocumentLimits = DocumentLimits()) throws -> Document {
    try WordReader.read(bytes, limits: limits)
  }
}

/// `text` as a paragraph of one run.
func p(_ text: String, _ properties: String = "") -> String {
  "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + r(text) + "</w:p>"
}

/// `text` as a run.
func r(_ text: String, _ properties: String = "") -> String {
  text.isEmpty
    ? ""
    : "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
      + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A table of `rows`.
func tbl(_ rows: String...) -> String { "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>" }

/// A row of `cells`.
func tr(_ cells: String..., properties: String = "") -> String {
  "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>") + cells.joined() + "</w:tr>"
}

/// A cell with `content`: paragraphs, or text for one.
func tc(_ content: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.hasPrefix("<") ? content : p(content))</w:tc>"
}
