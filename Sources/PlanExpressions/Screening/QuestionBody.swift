/// What a question of a screen evaluates.
enum QuestionBody: Sendable {
  case made(MadeQuestion)
  /// It stands in the recorded form of a screen (``ScreenForms``) and is made when it is first asked.
  case written(WrittenQuestion)
}

/// A question that can be asked.
final class MadeQuestion: Sendable {
  let node: any EvaluationNode
  /// What stands for variables in it.
  let definitions: SlotPrograms
  /// What it was made of.
  let checked: CheckedNode
  /// How many variables of macros it needs by itself.
  let localCount: Int
  /// How many slots its definitions need.
  let slotCount: Int

  init(
    _ node: any EvaluationNode, of checked: CheckedNode, localCount: Int, definitions: SlotPrograms,
    slotCount: Int = 0
  ) {
    self.slotCount = slotCount
    self.node = node
    self.checked = checked
    self.localCount = localCount
    self.definitions = definitions
  }
}

/// Where the form of a question stands.
struct WrittenQuestion: Sendable {
  /// Its position among all that are written.
  var number: Int
  /// Its characters, part of the program: an address, since pointers are not `Sendable`.
  var address: UInt
  var count: Int

  /// The form.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: count)
  }
}
