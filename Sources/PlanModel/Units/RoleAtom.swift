/// What a piece of a role word says; role words are built of pieces: 按职责分工 + 分别 + 负责 + 落实.
struct RoleAtom: OptionSet {
  let rawValue: UInt8

  /// 牵头, 统筹, 汇总.
  static let lead = RoleAtom(rawValue: 1)
  /// 配合, 协助, 参与, 协同.
  static let assist = RoleAtom(rawValue: 2)
  /// 负责, 落实, 承办 and everything else that is a duty.
  static let responsible = RoleAtom(rawValue: 4)
  /// 分别.
  static let each = RoleAtom(rawValue: 8)
  /// 按职责分工.
  static let byDuty = RoleAtom(rawValue: 16)
  /// 会, 会同: what follows is a further unit.
  static let joint = RoleAtom(rawValue: 32)
  /// A verb that hardly stands in names and whose object may follow: 牵头, 负责, 配合.
  static let governing = RoleAtom(rawValue: 64)
  /// A verb that stands in names of offices too (协作 of 对口协作办公室): only behind a complete name.
  static let nominal = RoleAtom(rawValue: 128)

  /// Anything that is a verb.
  static let verbs: RoleAtom = [.lead, .assist, .responsible]

  /// The role it gives; 牵头配合 leads.
  var role: UnitRole? {
    if contains(.lead) { return .lead }
    if contains(.assist) { return .assist }
    return contains(.responsible) ? .responsible : nil
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// What the table's `word` says, for `role` as its row gives it.
  init(word: String, role: UnitRole) {
    switch role {
    case .lead: self = .lead
    case .assist: self = .assist
    case .responsible: self = .responsible
    }
    let scalars = Array(word.unicodeScalars)
    if scalars.count <= 2, scalars.first == "会" { insert(.joint) }
    for (first, second) in zip(scalars, scalars.dropFirst()) {
      if first == "分", second == "别" { insert(.each) }
      if first == "分", second == "工" { insert(.byDuty) }
      if first == "协", second == "作" { insert(.nominal) }
      if Self.governs(first, second) { insert(.governing) }
    }
  }

  private static func governs(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first, second) {
    case ("牵", "头"), ("负", "责"), ("配", "合"), ("协", "助"), ("参", "与"): true
    default: false
    }
  }
}

extension RoleAtom {
  /// The pieces that the grammar knows without a table.
  static let builtIn: [(word: String, atom: RoleAtom)] = {
    let lead = ["牵头", "统筹", "汇总", "抓总", "为主", "主办"]
    let assist = ["配合", "协助", "参与", "协同", "协办", "协作"]
    let responsible = [
      "负责", "落实", "推进", "实施", "承办", "办理", "组织", "协调", "指导", "督促", "执行", "完成", "承担", "推动",
      "开展", "跟进", "贯彻",
    ]
    let fillers = [
      "共同", "具体", "各自", "联合", "主要", "积极", "密切", "全力", "认真", "做好", "抓好", "统一", "分头", "并", "总", "抓",
      "按要求", "按照要求", "予以", "进行",
    ]
    return lead.map { ($0, RoleAtom(word: $0, role: .lead)) }
      + assist.map { ($0, RoleAtom(word: $0, role: .assist)) }
      + responsible.map { ($0, RoleAtom(word: $0, role: .responsible)) }
      + fillers.map { ($0, []) } + [("分别", .each), ("会", [.lead, .joint]), ("会同", [.lead, .joint])]
  }()
}
