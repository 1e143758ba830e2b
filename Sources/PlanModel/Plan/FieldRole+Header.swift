extension FieldRole {
  /// The header that a column of this role usually has.
  package var usualHeader: String {
    switch self {
    case .number: "序号"
    case .section: "章节"
    case .title: "工作任务"
    case .content: "重点内容"
    case .requirement: "具体要求"
    case .responsible: "责任单位"
    case .lead: "牵头单位"
    case .assist: "配合单位"
    case .deadline: "完成时限"
    case .remarks: "备注"
    case .other: "其他"
    }
  }
}
