import PlanCalendar
import PlanSource

/// Tells a plan's year from what is written above its table.
enum YearInference {
  /// The year of `plan`: stated, else of the title, of the document number, of the date of issue.
  ///
  /// `nil` if none tells it, or if the input says that there is none.
  static func year(of plan: Plan) -> Int? {
    if let year = plan.statedYear { return year }
    if plan.deniesYear { return nil }
    return year(named: plan.title) ?? year(named: plan.noticeTitle) ?? year(numbering: plan.documentNumber)
      ?? ChineseDate.first(in: plan.issued)?.year
  }

  /// The first year in `text` that 年 follows: 2019年, 2019 年, 二〇一九年.
  static func year(named text: Text) -> Int? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      return numbers(points) { number in
        points.end(of: "年", at: points.afterBlanks(number.end)) != nil
      }
    }
  }

  /// The year in brackets of a document number: 〔2019〕, whatever the brackets.
  static func year(numbering text: Text) -> Int? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      return numbers(points) { number in
        points.end(ofAny: closingBrackets, at: points.afterBlanks(number.end)) != nil
      }
    }
  }

  private static let closingBrackets: [StaticString] = ["〕", "]", "］", "）", ")", "】", "〉", "﹞", "〗"]

  private static func numbers(_ points: CodePoints, where isMeant: (Numeral) -> Bool) -> Int? {
    var offset = 0
    while offset < points.count {
      guard let number = Numeral(points, at: offset) else {
        offset = points.after(offset)
        continue
      }
      if number.isYear, isMeant(number) { return number.value }
      offset = number.end
    }
    return nil
  }
}
