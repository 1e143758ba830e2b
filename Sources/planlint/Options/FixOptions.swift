import ArgumentParser
import PlanModel

/// What is mended: options of `check`.
struct FixOptions: ParsableArguments {
  @Flag(help: "修正有把握的问题，写回文件 / apply safe fixes and write the files")
  var fix = false

  @Flag(help: "连同建议的修改一并采用 / with --fix or --diff: apply proposed fixes too")
  var unsafeFixes = false

  @Flag(help: "只显示 --fix 会作的改动，不写文件 / show what --fix would change, write nothing")
  var diff = false

  @Flag(help: "Word、Excel 文件也直接改原件 / with --fix: change .docx and .xlsx in place")
  var inPlace = false

  /// What these options ask for; `nil` if nothing is to be mended.
  var fixing: Fixing? {
    guard fix || diff else { return nil }
    return Fixing(
      safeties: unsafeFixes ? [.safe, .propose] : [.safe],
      target: diff ? .diff : inPlace ? .input : .copyOfPackages)
  }
}
