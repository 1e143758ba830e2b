import PlanExpressions
import PlanModel
import PlanSource

/// Where a passage was copied from another text, no characters were lost in it.
///
/// A passage is copied if so many characters (`window`) before and after the loss agree, or twice as many in all
/// where both texts end soon after it. Blanks, width and case do not count.
enum NearCopyCheck {
  static let declaration = CheckDeclaration(
    name: "near-copy",
    summary: Words(zh: "抄录的段落中漏掉的几个字", en: "a few characters missing inside a copied passage"),
    options: [
      .init("text", .perThingTexts, isRequired: true, Words(zh: "抄录的文字", en: "what was copied")),
      .init("of", .perThingTexts, isRequired: true, Words(zh: "被抄录的文字", en: "what it was copied from")),
      .init(
        "window", .fixed(.int), fallback: .int(8),
        Words(zh: "前后至少有这么多字相同", en: "so many characters agree on each side")),
      .init("most", .fixed(.int), fallback: .int(3), Words(zh: "至多漏掉的字数", en: "at most so many are missing")),
    ],
    values: [
      .init("part", .text, Words(zh: "漏字之处，连同前后各四字", en: "the place with four characters on each side")),
      .init("lost", .string, Words(zh: "漏掉的字", en: "what is missing")),
      .init("original", .string, Words(zh: "原文中的这一处", en: "the same place in the original")),
    ],
    example: """
      planlint: 1
      rules:
        - id: example/near-copy
          severity: warning
          title: {zh: 标题与正文不一致, en: The title lost characters of the content}
          for: task
          when: task.content != ''
          check: {near-copy: {text: task.title, of: task.content, window: 6, most: 2}}
          at: part
          message: {zh: '漏“{lost}”，原作“{original}”', en: '{lost} is missing from {original}'}
          fix: {safety: propose, replace: part, with: '{original}'}
          examples:
            - fail:
                title: 健全政务公«开工作制推进机制»建设
                content: 健全政务公开工作制度推进机制建设。
              fixed:
                title: 健全政务公开工作制度推进机制建设
                content: 健全政务公开工作制度推进机制建设。
            - pass: {title: 健全政务公开工作制度, content: 健全政务公开工作制度。}
      """)

  /// Characters shown on each side of a loss.
  private static let context = 4

  /// The losses in `texts`, which belong to look number `look`.
  ///
  /// - Throws: ``EvaluationError`` when the budget of `context` is used up.
  static func reports(
    of look: Int, _ texts: [Text], against original: CopySource, most: Int, context: EvaluationContext
  ) throws(EvaluationError) -> [CheckReport] {
    var reports: [CheckReport] = []
    var folded = FoldedText()
    for text in texts {
      try context.step(1 + text.count / 48)
      folded.load(text)
      for loss in try original.losses(in: folded.scalars, most: most, context: context) {
        reports.append(report(loss, of: look, in: text, folded, against: original))
      }
    }
    return reports
  }

  private static func report(
    _ loss: CopySource.Loss, of look: Int, in text: Text, _ folded: FoldedText, against original: CopySource
  ) -> CheckReport {
    let left = min(context, loss.agreeing)
    let right = min(context, loss.following)
    let range = folded.byteRange(loss.copy - left, loss.copy + right)
    let lost = original.string(loss.original, loss.original + loss.count)
    let whole = original.string(loss.original - left, loss.original + loss.count + right)
    return CheckReport(
      look: look,
      parts: [
        .value(.text(text.slice(range.lowerBound, range.upperBound))), .value(.text(Text(lost))),
        .value(.text(Text(whole))),
      ])
  }
}
