import PlanModel
import PlanRules

extension BaselineChoice {
  /// Writes `record` as the baseline at `path` and says how much it lists.
  ///
  /// - Throws: ``FileError`` if it cannot be written; what was there before is there still.
  func write(_ record: BaselineRecord, to path: String, _ console: Console) throws(FileError) {
    try AtomicFile.write(record.bytes(version: Planlint.version), to: path)
    console.complain(
      Words(
        zh: "已将\(record.count)处问题写入基线 \(path)", en: "wrote a baseline of \(record.count) findings to \(path)")
    )
  }
}
