import PlanDocuments
import PlanFixes
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("Damaged packages that are to be changed")
struct PackageFuzzTests {
  private static let seeds: [SmallArchive] = [
    SmallPackage.word(
      "<w:p><w:pPr><w:b/></w:pPr><w:r><w:t>公开帐号</w:t></w:r><w:r><w:t xml:space='preserve'> 帐</w:t></w:r>"
        + "<w:r><w:t>号</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>帐号&amp;</w:t><w:br/></w:r></w:p></w:tc>"
        + "<w:tc><w:p><!-- 帐号 --><w:ins><w:r><w:t>设帐号</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>"),
    SmallPackage.workbook(
      [
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
          + "<row r='2'><c r='A2' t='inlineStr'><is><t>帐号</t></is></c><c r='B2' t='str'><f>A1</f><v>帐号</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>1</v></c></row>",
      ],
      strings: "<si><t>公开帐号</t></si><si><r><t>帐</t></r><r><rPr><b/></rPr><t>号二</t></r></si>", unique: 2),
  ]

  @Test("archives with bytes changed are refused or written anew so that they can be read")
  func archives() {
    var random = SplitMix64(seed: 61)
    let archives = Self.seeds.map(\.bytes)
    var written = 0
    for round in 0..<10_000 {
      var bytes = archives[round % archives.count]
      // The table and the record behind it decide; the rest is what they lead to.
      let tail = round % 4 == 0 ? bytes.count : 700
      for _ in 0...Int(random.next() % 3) { Self.change(&bytes, last: tail, &random) }
      guard let rewriter = ZipRewriter(bytes) else { continue }
      guard let name = rewriter.names.randomElement(using: &random) else { continue }
      guard let result = rewriter.replacing([name: Array("云溪区".utf8)]) else { continue }
      written += 1
      #expect(ZipRewriter(result)?.names == rewriter.names, "\(round)")
    }
    #expect(written > 1000, "\(written)")
  }

  @Test("parts with markup changed are mended or left, and the second time nothing changes")
  func parts() {
    let scraps = [
      "<w:t>帐号</w:t>", "帐号", "帐", "<![CDATA[帐号]]>", "<!-- 帐号 -->", "<?a 帐号?>", "<", ">", "&amp;", "&#24080;",
      "\"", "'",
      "</w:r><w:r>", "<w:t xml:space=\"preserve\">", "<w:del>", "</w:del>", "<si>", "</si>", "<si/>",
      "<c t=\"s\">",
      "<v>1</v>", "<v>", "</v>", "<t/>", "<rPh><t>帐</t></rPh>", "<extLst>", "<x:si>", "_x0041_",
    ]
    var mended = 0
    for (number, seed) in Self.seeds.enumerated() {
      for part in seed.entries.indices
      where seed.entries[part].name.contains("l/") || number == 0 && part == 3 {
        let text = String(decoding: seed.entries[part].data, as: UTF8.self)
        var mutator = Mutator(seeds: [text], scraps: scraps, seed: UInt64(100 * number + part))
        for round in 0..<600 {
          var archive = seed
          archive.entries[part].data = mutator.next()
          let format = FixFormat.document(number == 0 ? .docx : .xlsx)
          guard let start = Self.state(archive.bytes, format) else { continue }
          let outcome = Self.rounds(format).run(start)
          let again = Self.rounds(format).run(outcome.state)
          #expect(again.state.bytes == outcome.state.bytes, "\(number) \(part) \(round)")
          if outcome.state.bytes != archive.bytes { mended += 1 }
        }
      }
    }
    #expect(mended > 200, "\(mended)")
  }

  private static func change(_ bytes: inout [UInt8], last: Int, _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let first = max(0, bytes.count - last)
    let place = first + Int(random.next() % UInt64(bytes.count - first))
    let end = min(bytes.count, place + Int(random.next() % 5))
    switch random.next() % 5 {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 2: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF][Int(random.next() % 5)]
    default: bytes[place] ^= 1 << UInt8(random.next() % 8)
    }
  }

  private static func rounds(_ format: FixFormat) -> FixRounds<Int> {
    FixRounds(
      [.safe],
      open: { bytes throws(FixObstacle) in try EditableInput(bytes, as: format, limits: FixLimits()) },
      check: { state($0, format) })
  }

  private static func state(_ bytes: [UInt8], _ format: FixFormat) -> FixState<Int>? {
    guard case .document(let kind) = format, let document = try? kind.read(bytes) else { return nil }
    let texts = document.blocks.flatMap { block -> [Text] in
      switch block {
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table): table.rows.flatMap { $0.cells.map(\.text) }
      }
    }
    let findings = texts.flatMap(findings).sorted(by: Finding.isBefore)
    return FixState(bytes: bytes, findings: findings, checked: texts.count)
  }

  private static func findings(in text: Text) -> [Finding] {
    text.string.ranges(of: "帐号").compactMap { place in
      let lower = text.string[..<place.lowerBound].utf8.count
      guard let rule = RuleID("slip/account"), let range = text.slice(lower, lower + 6).place else {
        return nil
      }
      var finding = Finding(rule: rule, severity: .error, message: "", range: range)
      finding.fingerprint = text.string
      finding.fix = Fix(safety: .safe, description: "", edits: [TextEdit(range: range, text: "账号")])
      return finding
    }
  }
}
