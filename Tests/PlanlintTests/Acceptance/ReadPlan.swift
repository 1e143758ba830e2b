import Foundation

/// What `planlint parse --format json` prints, as far as the forms of a plan have to agree.
struct ReadPlan: Decodable {
  let title: String?
  let documentNumber: String?
  let noticeTitle: String?
  let addressees: String?
  let issuer: String?
  let issued: String?
  let preamble: [String]?
  let year: Int?
  let numbering: String
  let readingRule: String
  let tasks: [ReadTask]?
  let sections: [ReadSection]?
  let columnRoles: [Column]

  struct Column: Decodable {
    struct Location: Decodable {
      let cell: ReadReport.Cell?
    }

    let location: Location?
  }

  /// The row that the header is in, counted from 1; 1 if there is none.
  var headerRow: Int { columnRoles.lazy.compactMap { $0.location?.cell?.position?.row }.first ?? 1 }

  /// The tasks in the order of the plan.
  var allTasks: [ReadTask] { (tasks ?? []) + (sections ?? []).flatMap(\.allTasks) }

  /// Its own facts, a line each; those of the notice only `withFront`.
  func facts(withFront: Bool) -> [String] {
    var facts = ["year \(year ?? 0)", "numbering \(numbering)"]
    if withFront {
      facts += [
        "rule \(readingRule)", "title \(title.plain)", "document number \(documentNumber.plain)",
        "notice \(noticeTitle.plain)", "addressees \(addressees.plain)", "issuer \(issuer.plain)",
        "issued \(issued.plain)",
      ]
      facts += (preamble ?? []).map { "preamble \(Optional($0).plain)" }
    }
    return facts
  }
}

/// A section as it is printed.
struct ReadSection: Decodable {
  let number: String?
  let title: String?
  let tasks: [ReadTask]?
  let sections: [ReadSection]?

  var allTasks: [ReadTask] { (tasks ?? []) + (sections ?? []).flatMap(\.allTasks) }
}

/// A task as it is printed.
struct ReadTask: Decodable {
  struct Unit: Decodable {
    let name: String
    let role: String
    let kind: String
  }

  struct Deadline: Decodable {
    let text: String
    let field: String
    let kind: String
    let due: String?
  }

  let path: [String]
  let ordinal: String?
  let title: String?
  let content: String?
  let requirement: String?
  let responsible: String?
  let lead: String?
  let assist: String?
  let deadline: String?
  let continues: Bool?
  let inherited: [String]
  let units: [Unit]
  let deadlines: [Deadline]

  /// What must agree, a line each.
  ///
  /// Blanks and line ends do not count, nor which of title, content and requirement holds the text of a task in
  /// prose; `isTable` says that they do.
  func facts(isTable: Bool) -> [String] {
    var facts = [
      "path \(path.joined(separator: "/"))", "ordinal \(ordinal.plain)", "continues \(continues ?? false)",
      "inherited \(inherited.sorted().joined(separator: " "))",
    ]
    facts += units.map { "unit \($0.name) \($0.role) \($0.kind)" }
    facts += deadlines.map { deadline in
      let field = isTable || deadline.field == "deadline" ? deadline.field : "text"
      return "deadline \(deadline.text) \(field) \(deadline.kind) \(deadline.due ?? "")"
    }
    .sorted()
    if isTable {
      facts += [
        "title \(title.plain)", "content \(content.plain)", "requirement \(requirement.plain)",
        "responsible \(responsible.plain)", "lead \(lead.plain)", "assist \(assist.plain)",
        "deadline \(deadline.plain)",
      ]
    } else {
      facts += ["text \(title.plain)\(content.plain)\(requirement.plain)", "deadline \(deadline.plain)"]
    }
    return facts
  }
}

extension String? {
  /// Without blanks and line ends; empty if there is nothing.
  fileprivate var plain: String { (self ?? "").filter { !$0.isWhitespace } }
}
