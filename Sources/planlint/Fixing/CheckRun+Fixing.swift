import PlanModel
import PlanReports

extension CheckRun {
  /// Shows what fixes would change in an input, and why one cannot be read.
  func showChanges(of worked: Worked, write: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    if let failure = worked.file.failure {
      let path = PrintableText.of(worked.file.path)
      console.complain(Words(zh: "\(path)：\(failure.message.zh)", en: "\(path): \(failure.message.en)"))
    }
    if let diff = worked.mended?.diff, !diff.isEmpty { try write(diff) }
  }

  /// Tells what is to be told of `mended`, and writes what is for standard output.
  func deliver(_ mended: MendedInput?, _ outcome: inout Outcome) throws(FileError) {
    guard let mended else { return }
    for note in mended.notes { console.complain(note) }
    if fixing?.writes ?? false, let output = mended.output { try console.write(output) }
    outcome.couldNotWrite = outcome.couldNotWrite || mended.couldNotWrite
    outcome.wouldChange = outcome.wouldChange || !mended.diff.isEmpty
  }
}
