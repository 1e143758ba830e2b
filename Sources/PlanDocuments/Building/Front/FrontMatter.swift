import PlanModel
import PlanSource

/// What stands above and below a plan.
struct FrontMatter {
  var title = Text.missing
  var isNotice = false
  var documentNumber = Text.missing
  var issuer = Text.missing
  var issued = Text.missing
  var published = Text.missing
  var addressees = Text.missing
  var preamble: [Text] = []
  var attachments: [Text] = []
  var notes: [Text] = []
  var other: [Text] = []

  /// Takes over from `more` what is not known yet; its title only if `withTitle`.
  mutating func complete(with more: FrontMatter, withTitle: Bool = false) {
    if withTitle, title.isEmpty { (title, isNotice) = (more.title, more.isNotice) }
    if documentNumber.isEmpty { documentNumber = more.documentNumber }
    if issuer.isEmpty { issuer = more.issuer }
    if issued.isEmpty { issued = more.issued }
    if published.isEmpty { published = more.published }
    if addressees.isEmpty { addressees = more.addressees }
    preamble += more.preamble
    attachments += more.attachments
    notes += more.notes
    other += more.other
  }

  /// All its lines, as lines that became no field.
  var asOther: FrontMatter {
    var result = FrontMatter()
    let fields = [title, documentNumber, addressees] + preamble + attachments + [issuer, issued]
    result.other = fields.filter { !$0.isEmpty } + other
    result.notes = notes
    result.published = published
    return result
  }

  /// Writes the fields into `plan`; `notice` is the title of the notice before the plan.
  func fill(_ plan: inout Plan, notice: Text) {
    plan.title = title
    plan.noticeTitle = notice
    plan.documentNumber = documentNumber
    plan.issuer = issuer
    plan.issued = issued
    plan.published = published
    plan.addressees = addressees
    plan.preamble = preamble + plan.preamble
    plan.attachments = attachments
    plan.notes += notes
    plan.other = other
  }
}
