import PlanModel
import PlanSource

/// The plan of an example as people read it: what stands before the tasks, and the tasks as rows.
///
/// Marks stay as they are written. What is no text (a value of the wrong type, units one by one with their
/// roles) cannot be shown so.
struct ExampleView {
  typealias Field = (label: String, value: String)

  /// A task, or a section without tasks, with the headings around it.
  struct Row {
    var headings: [String]
    var fields: [Field]
  }

  private(set) var front: [Field] = []
  private(set) var rows: [Row] = []
  private let language: Language
  private static let mostLevels = 8

  /// The view of `node`, fields of a task or a plan; `nil` if it cannot be shown as rows.
  init?(_ node: TreeNode, _ language: Language) {
    self.language = language
    guard node.kind == .object else { return nil }
    if ExampleDocument.isPlan(node) {
      for member in node.members where !["tasks", "sections"].contains(member.key.string) {
        guard let field = frontField(member) else { return nil }
        front.append(field)
      }
      guard add(node, headings: []) else { return nil }
    } else {
      guard let fields = fields(ofTask: node) else { return nil }
      rows = [Row(headings: [], fields: fields)]
    }
  }

  /// Adds sections and tasks of a plan or section; `false` if one cannot be shown.
  private mutating func add(_ node: TreeNode, headings: [String]) -> Bool {
    guard headings.count < Self.mostLevels else { return false }
    for task in Self.elements(node["tasks"]) {
      guard let fields = fields(ofTask: task) else { return false }
      rows.append(Row(headings: headings, fields: fields))
    }
    for section in Self.elements(node["sections"]) {
      guard let heading = heading(of: section) else { return false }
      let start = rows.count
      let text = section["text"].flatMap { Self.value($0) } ?? ""
      if !text.isEmpty {
        let label = Words(zh: "正文", en: "text")[language]
        rows.append(Row(headings: headings + [heading], fields: [(label, text)]))
      }
      guard add(section, headings: headings + [heading]) else { return false }
      if rows.count == start { rows.append(Row(headings: headings + [heading], fields: [])) }
    }
    return true
  }

  private static func elements(_ node: TreeNode?) -> [TreeNode] { node.map { Array($0.elements) } ?? [] }

  private func heading(of section: TreeNode) -> String? {
    guard section.kind == .object else { return nil }
    for member in section.members {
      let isKnown = ["number", "title", "text", "tasks", "sections"].contains(member.key.string)
      guard isKnown, ["tasks", "sections"].contains(member.key.string) || Self.value(member.value) != nil
      else {
        return nil
      }
    }
    let number = section["number"].flatMap { Self.value($0) } ?? ""
    let title = section["title"].flatMap { Self.value($0) } ?? ""
    guard !number.isEmpty, let last = number.unicodeScalars.last(where: { !"»›".unicodeScalars.contains($0) })
    else { return title }
    return number + ("、.．)）".unicodeScalars.contains(last) ? "" : "、") + title
  }

  private func fields(ofTask node: TreeNode) -> [Field]? {
    guard node.kind == .object else { return nil }
    var fields: [Field] = []
    for member in node.members {
      let key = member.key.string
      if key == "columns", member.value.kind == .object {
        for column in member.value.members {
          guard let value = Self.value(column.value) else { return nil }
          fields.append((column.key.string, value))
        }
      } else if key == "continues", let continues = member.value.bool {
        if continues { fields.append(Words(zh: "续上行", en: "continues")[language].field("✓")) }
      } else {
        guard let label = label(ofTask: key), let value = Self.value(member.value) else { return nil }
        if member.value.kind != .null { fields.append((label, value)) }
      }
    }
    return fields
  }

  private func label(ofTask key: String) -> String? {
    guard let role = FieldRole(rawValue: key), role != .section, role != .other else { return nil }
    return language == .zh ? role.usualHeader : key
  }

  private func frontField(_ member: TreeMember) -> Field? {
    let key = member.key.string
    guard let label = Self.frontLabels[key], let value = Self.value(member.value) else { return nil }
    let none = Words(zh: "（无）", en: "(none)")[language]
    return (language == .zh ? label : key, member.value.kind == .null ? none : value)
  }

  private static let frontLabels = [
    "title": "标题", "noticeTitle": "通知标题", "documentNumber": "发文字号", "issuer": "发文机关",
    "issued": "成文日期", "published": "公布日期", "addressees": "主送机关", "preamble": "前言",
    "attachments": "附件说明", "notes": "附注", "year": "年度", "status": "状态", "profile": "文档类型",
    "level": "层级", "columns": "表头", "other": "其他文字",
  ]

  /// A scalar, or a list of them; `nil` for anything else.
  private static func value(_ node: TreeNode) -> String? {
    switch node.kind {
    case .string, .number: return node.text.string
    case .null: return ""
    case .array:
      var values: [String] = []
      for element in node.elements {
        guard element.kind == .string || element.kind == .number else { return nil }
        values.append(element.text.string)
      }
      return values.joined(separator: "；")
    case .bool, .object: return nil
    }
  }
}

extension String {
  fileprivate func field(_ value: String) -> ExampleView.Field { (self, value) }
}

extension ExampleView {
  /// As lines for a terminal: what stands before, then a task a line.
  var lines: [String] {
    let separator = language == .zh ? "；" : "; "
    func written(_ field: Field) -> String { field.label + (language == .zh ? "：" : ": ") + field.value }
    var lines = front.isEmpty ? [] : [front.map(written).joined(separator: separator)]
    for row in rows {
      let parts = [row.headings.joined(separator: " / ")] + row.fields.map(written)
      lines.append(parts.filter { !$0.isEmpty }.joined(separator: separator))
    }
    return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  /// As a table in Markdown below what stands before; `nil` if blanks at the edges would be lost.
  var markdown: [String]? {
    let texts = front.map(\.value) + rows.flatMap { $0.headings + $0.fields.map(\.value) }
    guard texts.allSatisfy(MarkdownText.keepsBlanks) else { return nil }
    var lines = front.map {
      "\(MarkdownText.escaped($0.label))\(language == .zh ? "：" : ": ")\(MarkdownText.escaped($0.value))  "
    }
    var header: [String] = []
    for field in rows.flatMap(\.fields) where !header.contains(field.label) { header.append(field.label) }
    let hasHeadings = rows.contains { !$0.headings.isEmpty }
    guard !header.isEmpty || hasHeadings else { return lines }
    if !lines.isEmpty { lines.append("") }
    let first = hasHeadings ? [Words(zh: "章节", en: "section")[language]] : []
    lines.append(MarkdownText.row(first + header))
    lines.append("|" + String(repeating: "---|", count: first.count + header.count))
    for row in rows {
      let values = header.map { label in row.fields.first { $0.label == label }?.value ?? "" }
      lines.append(MarkdownText.row((hasHeadings ? [row.headings.joined(separator: " / ")] : []) + values))
    }
    return lines
  }
}
