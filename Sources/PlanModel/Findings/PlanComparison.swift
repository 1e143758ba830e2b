package import PlanSource

/// Which items of an upper plan, or of a year's key points, a plan takes up (design section 2, `compare`).
package struct PlanComparison: Sendable {
  /// A task of one of the two plans, as people know it.
  package struct Part: Hashable, Sendable {
    package var task: TaskReference
    /// The place in words a clerk uses, such as `一、第3项`; for a key point its chapter.
    package var place: String
    /// Its title, or the beginning of its text.
    package var words: String
    /// Where it stands; `nil` for a key point, which stands in no plan.
    package var range: ByteRange?

    /// The task `task`, told as `words` at `place`.
    package init(task: TaskReference, place: String, words: String, range: ByteRange?) {
      self.task = task
      self.place = place
      self.words = words
      self.range = range
    }
  }

  /// A task that takes an item up.
  package struct Answer: Sendable {
    package var part: Part
    /// How alike the two are, 0 to 1; for key points the share of their words that the task has.
    package var similarity: Double
    /// What was lost on the way and which deadlines are later, in order of place.
    package var findings: [Finding]

    /// `part`, which is so alike.
    package init(part: Part, similarity: Double, findings: [Finding] = []) {
      self.part = part
      self.similarity = similarity
      self.findings = findings
    }
  }

  /// An item of the upper plan with the tasks that take it up, the most alike first.
  package struct Item: Sendable {
    package var part: Part
    package var answers: [Answer]

    /// `part` and the tasks that take it up.
    package init(part: Part, answers: [Answer]) {
      self.part = part
      self.answers = answers
    }
  }

  /// What the items come from: the upper plan's title, or the key points' name.
  package var upperTitle: String
  package var lowerTitle: String
  /// In the order of the upper plan.
  package var items: [Item]
  /// Tasks of the lower plan that take up nothing, in order.
  package var own: [Part]
  /// What could not be decided or evaluated.
  package var remarks: [Finding]

  /// A comparison without items.
  package init(upperTitle: String, lowerTitle: String) {
    self.upperTitle = upperTitle
    self.lowerTitle = lowerTitle
    items = []
    own = []
    remarks = []
  }

  /// How many items no task takes up.
  package var missingCount: Int { items.count { $0.answers.isEmpty } }

  /// Everything found about the tasks that take items up.
  package var findings: [Finding] { items.flatMap { $0.answers.flatMap(\.findings) } }
}
