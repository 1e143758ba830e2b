import PlanModel
import PlanRules
import PlanSource

/// A baseline during a run: which plan each of its files is.
struct BaselineUse: Sendable {
  let baseline: Baseline
  private let positions: [String: Int]

  /// The baseline at `path`.
  ///
  /// - Throws: ``FileError`` if it cannot be read, ``RuleLoadError`` with every problem if it is none.
  init(_ path: String) throws {
    let bytes = try FileSystem.read(path, limit: 64 << 20)
    baseline = try BaselineReader.read(bytes, path: path)
    positions = baseline.positions(at: ConfigurationPath.resolve(path, from: FileSystem.currentFolder + "/"))
  }

  /// What it hides of `findings` of the plan at the absolute `path`; `nil` if it does not know that plan.
  func apply(to findings: [Finding], at path: String) -> (file: Int, outcome: Baseline.Outcome)? {
    guard let file = positions[path] else { return nil }
    return (file, baseline.apply(to: findings, file: file))
  }

  /// The positions of files that `isThere` says are not there.
  func missingFiles(_ isThere: (String) -> Bool) -> [Int] {
    positions.filter { !isThere($0.key) }.map(\.value).sorted()
  }
}
