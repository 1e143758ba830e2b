import Foundation

/// What `planlint check --format json` prints about one file, as far as it is compared.
struct ReadReport: Decodable {
  struct File: Decodable {
    let findings: [Finding]
  }

  struct Finding: Decodable {
    let rule: String
    let severity: String
    let message: String
    let task: Task?
    let location: Location
    let related: [Related]
  }

  struct Task: Decodable {
    let path: [String]
    let number: String?
  }

  struct Related: Decodable {
    let location: Location
  }

  struct Location: Decodable {
    let offset: Int
    let endOffset: Int
    let cell: Cell?

    /// The words here in `source`, as the reader of `form` sees them.
    func words(in source: [UInt8], as form: DocumentIndex.Form) -> String {
      // What LibreOffice makes of the file is not kept, so nobody can look the words up.
      guard !form.needsOffice else { return "" }
      let words = words(in: source)
      return form.file.hasSuffix(".html") ? words.replacing(/<[^>]*>|\s/, with: "") : words
    }

    /// The bytes here in `source`.
    func words(in source: [UInt8]) -> String {
      let range = min(max(offset, 0), source.count)..<min(max(endOffset, offset, 0), source.count)
      return String(decoding: source[range], as: UTF8.self)
    }
  }

  struct Cell: Decodable {
    let table: Int?
    let row: Int?
    let column: Int?
    let sheet: String?
    let ref: String?

    /// Row and column, counted from 1, of a sheet's cell too.
    var position: (row: Int, column: Int)? {
      if let row, let column { return (row, column) }
      guard let ref, let row = Int(ref.drop { $0.isLetter }) else { return nil }
      let column = ref.prefix { $0.isLetter }.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
      return (row, column)
    }
  }

  let files: [File]

  /// The findings about the file that was checked.
  var findings: [Finding] { files.flatMap(\.findings) }
}

extension ReadReport.Finding {
  /// What must agree in all forms: rule, weight, task, words here and at the related places.
  ///
  /// What is missing has no words, and stands in one form in an empty cell, in another nowhere.
  func facts(in source: [UInt8], as form: DocumentIndex.Form) -> String {
    let words = rule == "units/missing" ? "" : location.words(in: source, as: form)
    let place = task.map { "\($0.path.joined(separator: "/"))#\($0.number ?? "")" } ?? ""
    let others = related.map { $0.location.words(in: source, as: form) }
    return "\(rule) \(severity) \(place) “\(words)” \(others)"
  }
}
