import Foundation

/// A folder of plans and what `planlint check` says of each.
struct CheckedFolder {
  /// Findings by path below the folder.
  let findings: [String: [ReadReport.Finding]]
  /// What went wrong, if the run did not come to a report.
  let errors: String

  /// Checks everything in `folder`, as of a fixed day.
  init(_ folder: URL, _ arguments: [String] = []) throws {
    let result = try Command.run(
      ["check", "--format", "json", "--today", "2026-11-22", "."] + arguments, in: folder)
    errors = result.status == 2 ? result.errors : ""
    let report = try JSONDecoder().decode(CheckedReport.self, from: Data(result.output.utf8))
    findings = Dictionary(report.files.map { ($0.path, $0.findings) }) { $0 + $1 }
  }

  /// How often each rule speaks about the file at `path`.
  func counts(_ path: String) -> [String: Int] {
    (findings[path] ?? []).reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
  }
}

/// The report about several files.
private struct CheckedReport: Decodable {
  struct File: Decodable {
    let path: String
    let findings: [ReadReport.Finding]
  }

  let files: [File]
}
