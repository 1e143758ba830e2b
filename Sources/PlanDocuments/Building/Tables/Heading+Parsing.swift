import PlanModel
import PlanSource

extension Heading {
  /// The heading `text`; its rank is that of its number's style, or `rank` if it has none.
  init(_ text: Text, rank: Int) {
    self.text = text
    guard let parts = NumberedText(text), parts.isMarked else {
      let isNumber = ContentKind.isNumber(text)
      number = isNumber ? text : .missing
      title = isNumber ? .missing : text
      self.rank = isNumber ? OrdinalParser.parse(text)?.level ?? rank : rank
      return
    }
    number = parts.number
    title = parts.rest
    self.rank = parts.level
  }

  /// The heading whose `number` and `title` stand in two cells.
  init(number: Text, title: Text, rank: Int) {
    self.number = number
    self.title = title
    text = Text.joining([number, title], by: "")
    self.rank = OrdinalParser.parse(number)?.level ?? rank
  }
}
