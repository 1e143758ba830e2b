import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("names of units")
struct UnitNameTests {
  @Test("names are told apart with and without marks", arguments: splits)
  func names(_ example: NameSplit) {
    let phrase = UnitPhraseParser.parse(Text(example.cell), vocabulary: ShippedTables.vocabulary)
    let names = phrase.units.map { ($0.isGlued ? "+" : "") + $0.name.string }
    #expect(names.joined(separator: " ") == example.names)
  }

  static let splits: [NameSplit] = [
    NameSplit("区发改委区商务局牵头", "区发改委 +区商务局"),
    NameSplit("区教育局各镇街负责", "区教育局 +各镇街"),
    NameSplit("市委办公室", "市委办公室"), NameSplit("区委区政府", "区委区政府"), NameSplit("区委宣传部", "区委宣传部"),
    NameSplit("市公安局分局", "市公安局分局"), NameSplit("市规划和自然资源局云溪区分局", "市规划和自然资源局云溪区分局"),
    NameSplit("江城市公安局云溪区分局", "江城市公安局云溪区分局"), NameSplit("国家税务总局云溪区税务局", "国家税务总局云溪区税务局"),
    NameSplit("市委市直机关工委", "市委市直机关工委"), NameSplit("区纪委区监委", "区纪委区监委"),
    NameSplit("市政府各部门", "市政府各部门"), NameSplit("区财政局各科室", "区财政局各科室"), NameSplit("街道各部门", "街道各部门"),
    NameSplit("区城管局市政科", "区城管局市政科"), NameSplit("区农业局市场科", "区农业局市场科"), NameSplit("区教育局区域教研中心", "区教育局区域教研中心"),
    NameSplit("区发展和改革局、区人力资源和社会保障局", "区发展和改革局 区人力资源和社会保障局"),
    NameSplit("区财政局和区教育局及各镇街", "区财政局 区教育局 各镇街"), NameSplit("区委宣传部和统战部", "区委宣传部 统战部"),
    NameSplit("区社会统筹办、社会事务局", "区社会统筹办 社会事务局"), NameSplit("市人大常委会办公室", "市人大常委会办公室"),
    NameSplit("区委组织部、区城乡统筹局", "区委组织部 区城乡统筹局"), NameSplit("区教育局会计中心", "区教育局会计中心"),
    NameSplit("市委社会工作部 市广播电视台 市融媒体中心", "市委社会工作部 市广播电视台 市融媒体中心"),
    NameSplit("市城管局、市住建局 市商务局", "市城管局 市住建局 市商务局"), NameSplit("统计局 产促局　人力社保局", "统计局 产促局 人力社保局"),
    NameSplit("各县（市、区）政府，各镇（街道）", "各县（市、区）政府 各镇（街道）"), NameSplit("各市〔州〕、各乡镇<街道>", "各市〔州〕 各乡镇<街道>"),
    NameSplit("区“数字政府”改革建设领导小组办公室，区行政服务中心", "区“数字政府”改革建设领导小组办公室 区行政服务中心"),
    NameSplit("“数字政府”改革办、区财政局", "“数字政府”改革办 区财政局"),
    NameSplit("规划信息处(爱卫办)；市府办〔市大数据局〕", "规划信息处(爱卫办) 市府办〔市大数据局〕"),
    NameSplit("区政府及其各部门", "区政府及其各部门"), NameSplit("自由贸易区管委会负责", "自由贸易区管委会"),
    NameSplit("12345热线办公室、区财政局", "12345热线办公室 区财政局"),
  ]

  @Test("a name has a level prefix and a kind", arguments: forms)
  func facts(_ example: NameFacts) throws {
    let phrase = UnitPhraseParser.parse(Text(example.name), vocabulary: ShippedTables.vocabulary)
    let unit = try #require(phrase.units.first)
    #expect(phrase.units.count == 1)
    #expect(
      unit.prefix.string + "|" + unit.base.string == example.prefix + "|"
        + example.name.dropFirst(example.prefix.count))
    #expect(unit.kind == example.kind)
  }

  static let forms: [NameFacts] = [
    NameFacts("区", "财政局"), NameFacts("区", "政府办公室"), NameFacts("云溪区", "财政局"), NameFacts("", "国土资源分局"),
    NameFacts("市", "府办"),
    NameFacts("江城市云溪区", "财政局"), NameFacts("", "市场监管局"), NameFacts("", "市场监管所"), NameFacts("市", "政管办"),
    NameFacts("", "市政园林局"),
    NameFacts("市", "政府办公室"), NameFacts("", "乡村振兴局"), NameFacts("区", "乡村振兴局"), NameFacts("街道", "司法所"),
    NameFacts("市", "民政局"),
    NameFacts("", "市民服务中心"), NameFacts("", "住房城乡建设局"), NameFacts("", "行政区划科"), NameFacts("县", "委办公室"),
    NameFacts("幸福街道", "党政办"),
    NameFacts("云溪镇", "党政办"), NameFacts("", "区域协作办"), NameFacts("市", "规划和自然资源局云溪区分局"), NameFacts("", "社区服务中心"),
    NameFacts("", "各部门", .collective), NameFacts("", "各科室", .collective),
    NameFacts("区", "政府各部门", .collective),
    NameFacts("区", "直各单位", .collective), NameFacts("", "各镇（街道）", .collective),
    NameFacts("", "县（市、区）政府", .collective),
    NameFacts("", "镇（街道）", .collective), NameFacts("", "乡镇街道", .collective),
    NameFacts("", "各责任科室", .collective),
    NameFacts("", "其他股室", .collective), NameFacts("", "局属各中心", .collective),
    NameFacts("", "属下单位", .collective),
    NameFacts("区", "疫情防控指挥部成员单位", .collective), NameFacts("市", "直部门", .collective),
    NameFacts("街道", "各部门", .collective),
    NameFacts("", "有关部门", .vague), NameFacts("", "相关单位", .vague), NameFacts("区", "直各有关单位", .vague),
    NameFacts("区", "政府相关部门", .vague), NameFacts("", "各相关部门", .vague), NameFacts("市", "政府各有关部门", .vague),
    NameFacts("市", "有关单位", .vague), NameFacts("", "重点领域相关单位", .described),
    NameFacts("", "具有市场监管职能的部门", .described),
    NameFacts("", "规范性文件起草单位", .described), NameFacts("市", "级行政规范性文件制定机关", .described),
    NameFacts("", "具有政务热线部门", .described),
    NameFacts("", "具有行政职能的市直各单位", .described),
  ]

  @Test("全区各单位 has the level for its prefix")
  func wholeLevel() throws {
    let phrase = UnitPhraseParser.parse(Text("全区各单位"), vocabulary: ShippedTables.vocabulary)
    let unit = try #require(phrase.units.first)
    #expect([unit.prefix.string, unit.base.string, unit.kind.rawValue] == ["区", "各单位", "collective"])
  }

  @Test(
    "names of one body have one string",
    arguments: [
      ["区发改委", "区发展改革委", "区发展和改革委员会", "区发改局"], ["区政府办", "区政府办公室", "区人民政府办公室"],
      ["区卫计委", "区卫生计生委", "区卫健委"], ["区住建委", "区住房城乡建委", "区住建局"], ["区安全监管局", "区安监局"],
      ["区政务公开办", "区政务公开办公室"], ["区两委办", "区两委办公室"], ["农业农村局", "农业农村局（乡村振兴局）"],
      ["区档案馆"], ["区市场监管局"], ["区食药监局"], ["区公安局"], ["区公安分局"], ["区工商局"], ["区质监局"], ["市财政局"], ["区财政局"],
      ["区政府", "区人民政府"], ["区编办", "区委编办"],
    ])
  func bodies(_ names: [String]) {
    let bodies = names.map(Self.body)
    #expect(Set(bodies).count == 1)
    let others = [
      "区公安局", "区公安分局", "区工商局", "区质监局", "市财政局", "区财政局", "区市场监管局", "区食药监局", "区档案馆",
    ]
    for other in others where !names.contains(other) {
      #expect(!bodies.contains(Self.body(other)))
    }
  }

  static func body(_ name: String) -> String {
    let vocabulary = ShippedTables.vocabulary
    let phrase = UnitPhraseParser.parse(Text(name), vocabulary: vocabulary)
    return phrase.units.first.map { vocabulary.body(of: $0).string } ?? ""
  }

  @Test("a span is the name with the mark that goes with it, and tells the separator")
  func spans() {
    let phrase = UnitPhraseParser.parse(
      Text("区财政局牵头， 区教育局、区民政局和区审计局 区统计局配合"), vocabulary: ShippedTables.vocabulary)
    #expect(phrase.units.map(\.span.string) == ["区财政局", "区教育局、", "、区民政局", "和区审计局", " 区统计局"])
    #expect(phrase.units.map(\.separator) == ["", "，", "、", "和", " "])
  }
}

/// Names in a cell, told apart by blanks here; a glued one has + before it.
struct NameSplit: Sendable, CustomTestStringConvertible {
  let cell: String
  let names: String
  var testDescription: String { cell }
  init(_ cell: String, _ names: String) {
    self.cell = cell
    self.names = names
  }
}

/// Prefix and kind of a name.
struct NameFacts: Sendable, CustomTestStringConvertible {
  let name: String
  let prefix: String
  let kind: UnitKind
  var testDescription: String { name }
  init(_ prefix: String, _ base: String, _ kind: UnitKind = .named) {
    name = prefix + base
    self.prefix = prefix
    self.kind = kind
  }
}
