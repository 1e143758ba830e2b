import PlanModel
import PlanSource

/// Names of columns that are certainly for none of a plan's fields.
enum AsideHeader {
  private static let people = [
    "领导", "负责人", "责任人", "联系人", "联络人", "联络员", "经办人", "承办人", "审核人", "审批人", "签字", "电话", "联系方式", "手机",
  ]
  private static let ways = ["方式", "形式", "渠道", "载体", "平台", "途径", "频次", "依据", "对象", "范围", "属性"]

  /// Whether a column called `header` says who answers for the task in person, or how, where and for whom it
  /// is published.
  static func isOne(_ header: Text) -> Bool {
    let word = HeaderSpelling.folded(header)
    return people.contains(where: word.contains) || ways.contains(where: word.hasSuffix)
  }
}
