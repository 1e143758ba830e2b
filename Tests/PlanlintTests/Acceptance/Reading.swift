import Foundation
import PlanDocuments
import PlanSource
import TestSupport

/// Runs the built command on the documents that real producers made.
struct Reading {
  let folder: URL
  let index: DocumentIndex

  init() throws {
    folder = try Producers.documents()
    index = try DocumentIndex(in: folder)
  }

  /// The plan that is printed for `file`; what went wrong, if there is none.
  func plan(_ file: String) throws -> Result<ReadPlan, Failure> {
    let result = try Command.run(["parse", "--format", "json", file], in: folder)
    guard result.status == 0 else { return .failure(Failure(words: "\(file): \(result.errors)")) }
    return .success(try JSONDecoder().decode(ReadPlan.self, from: Data(result.output.utf8)))
  }

  /// The findings about `file`, as they are printed.
  func report(_ file: String) throws -> String {
    try Command.run(["check", "--format", "json", "--today", "2024-06-03", file], in: folder).output
  }

  /// The findings about `file`.
  func findings(_ file: String) throws -> [ReadReport.Finding] {
    try JSONDecoder().decode(ReadReport.self, from: Data(try report(file).utf8)).findings
  }

  /// What the places of `form` count in: the decoded text, or the projected one of a package.
  func source(_ file: String) throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
    let kinds: [String: DocumentKind] = [
      "txt": .text, "md": .text, "html": .html, "csv": .csv, "docx": .docx, "xlsx": .xlsx,
    ]
    guard let ending = file.split(separator: ".").last, let kind = kinds[String(ending)] else { return bytes }
    return try Array(kind.read(bytes).source.bytes)
  }
}

/// Why a document gave no plan, in the command's words.
struct Failure: Error {
  let words: String
}
