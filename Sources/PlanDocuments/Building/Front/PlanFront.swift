import PlanModel
import PlanSource

/// The fields of a plan, put together from the parts of its document.
struct PlanFront {
  private(set) var fields = FrontMatter()
  private(set) var notice = Text.missing

  /// Puts together what stands in `head`, right above the plan, and in the parts before it.
  ///
  /// Where there is a notice, it gives number, addressees, preamble and signature, and the plan its title.
  init(head: FrontMatter, before: [FrontMatter]) {
    guard let position = before.firstIndex(where: \.isNotice) ?? before.indices.last else {
      fields = head
      if head.isNotice, !head.issuer.isEmpty, !head.issued.isEmpty {
        // A signed notice with the plan, which has no title, below.
        (notice, fields.title) = (head.title, .missing)
      }
      return
    }
    fields = before[position]
    notice = fields.isNotice ? fields.title : .missing
    if !fields.isNotice, !fields.title.isEmpty { fields.other.append(fields.title) }
    (fields.title, fields.isNotice) = (.missing, false)
    fields.complete(with: head, withTitle: true)
    for (index, part) in before.enumerated() where index != position { fields.complete(with: part.asOther) }
  }

  /// Adds what stands below the plan, or beside it.
  mutating func add(_ more: FrontMatter) {
    fields.complete(with: more)
  }

  /// Writes everything into the plan of `assembler`, and says what was taken.
  func write(into assembler: inout PlanAssembler) {
    let (fields, notice) = (fields, notice)
    assembler.changePlan { fields.fill(&$0, notice: notice) }
    let taken: [(Text, Words)] = [
      (notice, Words(zh: "作为通知标题", en: "the title of the notice")),
      (fields.title, Words(zh: "作为计划标题", en: "the title of the plan")),
      (fields.documentNumber, Words(zh: "作为发文字号", en: "the document number")),
      (fields.addressees, Words(zh: "作为主送机关", en: "the addressees")),
      (fields.issuer, Words(zh: "作为发文机关", en: "the issuer")),
      (fields.issued, Words(zh: "作为成文日期", en: "the date of issue")),
      (fields.published, Words(zh: "作为发布日期", en: "the day of publication")),
    ]
    for (text, words) in taken {
      if let place = text.place, !text.isEmpty { assembler.explain(.front, place, words) }
    }
    for text in fields.preamble {
      guard let place = text.place else { continue }
      assembler.explain(
        .front, place, Words(zh: "通知或者计划的正文，不作为任务", en: "text of the notice or the plan, no task"))
    }
  }
}
