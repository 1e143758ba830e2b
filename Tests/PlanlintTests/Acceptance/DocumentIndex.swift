import Foundation
import TestSupport

/// What `Tests/Generators/make_documents.py` says it wrote: `index.json`.
struct DocumentIndex: Decodable {
  /// One form of one plan.
  struct Form: Decodable {
    let file: String
    let plan: String
    let producer: String
    /// Whether it tells merged cells from empty ones.
    let spans: Bool
    /// Whether it has the notice as well as the plan.
    let front: Bool
    /// The form that must give the same findings byte for byte, if any.
    let sameAs: String?

    /// The plan.json that it must read as.
    var reference: String { spans ? "\(plan).plan.json" : "\(plan).flat.plan.json" }
    /// Only LibreOffice can read it.
    var needsOffice: Bool { ["odt", "ods", "doc", "xls", "rtf"].contains { file.hasSuffix(".\($0)") } }
  }

  /// A finding that was planted.
  struct Planted: Decodable {
    let rule: String
    /// `nil` where something is missing, which has no words.
    let words: String?
    /// Whether it takes a form that tells merged cells from empty ones.
    let spans: Bool
  }

  let forms: [Form]
  let expected: [String: [Planted]]
  /// The cells of each table, `nil` where one is covered.
  let tables: [String: [[String?]]]

  /// Reads the index in `folder`.
  init(in folder: URL) throws {
    let data = try Data(contentsOf: folder.appendingPathComponent("index.json"))
    self = try JSONDecoder().decode(Self.self, from: data)
  }
}
