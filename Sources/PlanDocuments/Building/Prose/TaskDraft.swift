import PlanModel
import PlanSource

/// A task while its lines are being read.
struct TaskDraft {
  var number = Text.missing
  var title = Text.missing
  /// Its paragraphs, without what says who is responsible.
  var parts: [Text] = []
  var responsibility = Responsibility()
  /// Its lines, first to last.
  var range: ByteRange
  /// The paragraph it begins with.
  var paragraph: Int
  /// Where its units were found.
  var place = ParagraphReading.Place.nowhere

  /// A task that begins with `line`, of which `reading` is the text.
  init(_ line: ProseLine, _ reading: ParagraphReading) {
    range = line.range
    paragraph = line.paragraph
    number = line.numberText
    if !reading.text.isEmpty { parts = [reading.text] }
    responsibility = reading.responsibility
    place = reading.place
  }

  /// Adds a paragraph below.
  mutating func add(_ text: Text, of line: ProseLine) {
    if !text.isEmpty { parts.append(text) }
    extend(to: line)
  }

  /// Adds what says who is responsible, on `line`.
  mutating func add(_ more: Responsibility, of line: ProseLine, place: ParagraphReading.Place) {
    responsibility.add(more)
    if self.place == .nowhere { self.place = place }
    extend(to: line)
  }

  private mutating func extend(to line: ProseLine) {
    guard let place = line.text.place else { return }
    range = ByteRange(min(range.lowerBound, place.lowerBound), max(range.upperBound, place.upperBound))
  }

  /// The task; a bare heading above its text is its title.
  var task: Task {
    var task = Task()
    task.number = number
    var texts = parts
    if texts.count > 1, ProseLevels.isBare(texts[0]), !Wording(texts[0]).ends(with: ["。", "；", "：", ":"]) {
      task.title = texts.removeFirst()
    }
    task.requirement = texts.count == 1 ? texts[0] : texts.isEmpty ? .missing : Text.joining(texts, by: "\n")
    responsibility.fill(&task)
    task.range = range
    return task
  }
}
