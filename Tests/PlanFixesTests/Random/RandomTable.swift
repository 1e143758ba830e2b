import TestSupport

/// A table of random words, some of which are slips.
struct RandomTable {
  /// What is wrong, and what is right; the right words have marks that formats escape.
  static let slips: [(wrong: String, right: String)] = [
    ("甲误", "甲"), ("缺号乙", "缺、号乙"), ("多 空", "多空"), ("丙；；", "丙；"), ("引“号", "引\"号"), ("竖线丁", "竖|线"),
    ("逗号戊", "逗,号"), ("冒号己", "冒: 号"), ("井号庚", "井 #号"), ("括号辛", "<括>&号"), ("单引壬", "单'引"), ("反斜癸", "反\\斜"),
  ]
  private static let words = [
    "公开", "清单", "区财政局", "、", "，", "2024年", "6月底前", "（一）", "“两微”", "A1", "牵头", "\"", "'", "🙂",
  ]

  var rows: [[String]]

  init(_ random: inout SplitMix64) {
    let columns = 3
    rows = [["序号", "工作任务", "责任单位"]]
    for number in 0..<(2 + Int(random.next() % 5)) {
      rows.append(["\(number + 1)."] + (1..<columns).map { _ in Self.cell(&random) })
    }
  }

  private static func cell(_ random: inout SplitMix64) -> String {
    var cell = "任务"
    for _ in 0..<(1 + random.next() % 6) {
      cell += words[Int(random.next() % UInt64(words.count))]
      if random.next() % 3 == 0 { cell += slips[Int(random.next() % UInt64(slips.count))].wrong }
    }
    return cell + "完"
  }

  /// The table without slips.
  var mended: [[String]] {
    rows.map { $0.map { cell in Self.slips.reduce(cell) { $0.replacing($1.wrong, with: $1.right) } } }
  }
}
