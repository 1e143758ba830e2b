import PlanSource

/// 注：… and its like, below or above a plan.
enum NoteLine {
  /// Whether `text` begins a note.
  static func isNote(_ text: Text) -> Bool {
    Wording(text).begins(with: words)
  }

  private static let words: [StaticString] = [
    "注：", "注:", "注 ", "注1", "注2", "注3", "注4", "注5", "注１", "注２", "备注：", "备注:", "備註：", "说明：", "说明:", "說明：",
    "填表说明",
    "（注：", "(注:", "（备注", "(备注", "(注：", "（注:", "*注", "※", "标★", "带★", "★为", "★表示", "“★”", "注意：",
  ]
}
