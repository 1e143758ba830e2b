import PlanModel
import PlanSource

/// What a clerk calls the parts of a plan before its tasks.
enum FrontWords {
  /// The name of the part that `range` lies in; empty if it is none.
  static func words(for range: ByteRange, in plan: Plan) -> Words {
    let parts: [([Text], Words)] = [
      ([plan.title, plan.noticeTitle], Words(zh: "标题", en: "title")),
      ([plan.documentNumber], Words(zh: "发文字号", en: "document number")),
      ([plan.issuer], Words(zh: "发文机关", en: "issuer")),
      ([plan.issued], Words(zh: "成文日期", en: "date of issue")),
      ([plan.published], Words(zh: "公布日期", en: "date of publication")),
      ([plan.addressees], Words(zh: "主送机关", en: "addressees")),
      (plan.preamble, Words(zh: "正文", en: "preamble")),
      (plan.attachments, Words(zh: "附件说明", en: "attachments")),
      (plan.columns, Words(zh: "表头", en: "header")),
      (plan.notes, Words(zh: "附注", en: "notes")),
    ]
    for (texts, words) in parts where texts.contains(where: { $0.place?.contains(range) ?? false }) {
      return words
    }
    return Words("")
  }
}
