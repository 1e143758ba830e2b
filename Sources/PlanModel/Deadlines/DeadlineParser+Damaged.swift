/// Deadline cells that were mistyped: something is there, and it is no day.
///
/// Only where a deadline stands; in prose the same characters may mean anything.
extension DeadlineParser {
  /// What stands behind 2024年 at `offset`, if a 月 was lost or put elsewhere: 2024年3底前, 2024年11, 2024年11日底前,
  /// or a quarter that no year has: 2024年第五季度.
  func damagedPart(_ start: Int, _ offset: Int) -> DeadlinePhrase? {
    guard isCell else { return nil }
    if let end = noQuarter(offset) { return damaged(start, limit(end) ?? end) }
    guard let number = Numeral(text, at: offset), (1...2).contains(number.digits) else { return nil }
    let next = blanks(number.end)
    let end = text.end(ofAny: ["底", "末", "日底", "日末"], at: next) ?? limit(next)
    if let end { return damaged(start, limit(end) ?? end) }
    return next == text.count && !number.isChinese ? damaged(start, number.end) : nil
  }

  /// What stands behind 12月 at `offset`, if the 日 is missing at the end, or a blank stands inside the day: 12月31, 12月3 1日前.
  func damagedDay(_ start: Int, _ day: Numeral) -> DeadlinePhrase? {
    guard isCell, (1...2).contains(day.digits), !day.isChinese else { return nil }
    let next = blanks(day.end)
    if next == text.count { return damaged(start, day.end) }
    guard next > day.end, let more = Numeral(text, at: next), more.digits == 1,
      let end = text.end(ofAny: ["日", "号"], at: more.end)
    else { return nil }
    return damaged(start, limit(end) ?? end)
  }

  /// Where 前底, 底钱 and 底签 end, which are meant for 底前; `end` is where 前 or 底 ends.
  func damagedLimit(_ end: Int) -> Int? {
    guard isCell else { return nil }
    if text.ends(with: "前", at: end) { return text.end(ofAny: ["底", "末"], at: end) }
    return text.ends(with: "底", at: end) ? text.end(ofAny: ["钱", "签"], at: end) : nil
  }

  /// The end of 第五季度, 5季度.
  private func noQuarter(_ offset: Int) -> Int? {
    let first = text.end(of: "第", at: offset) ?? offset
    guard let number = Numeral(text, at: first), number.digits <= 1, number.value > 4 || number.value < 1
    else {
      return nil
    }
    return text.end(of: "季度", at: blanks(number.end))
  }

  private func damaged(_ start: Int, _ end: Int) -> DeadlinePhrase {
    DeadlinePhrase(start, end, .malformed, .none)
  }
}
