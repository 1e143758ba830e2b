import PlanSource

/// Questions and numbers that several screens may ask for.
extension ScreenFormWriter {
  mutating func add(_ atom: ScreenAtom) {
    add(part: atom.number, in: \.atoms) { writer in
      writer.out.add(mark: Mark.Part.atom)
      writer.add(kind: atom.kind)
      writer.add(atom.question, of: atom.kind)
    }
  }

  mutating func add(_ number: NumberAtom) {
    add(part: number.number, in: \.numbers) { writer in
      writer.out.add(mark: Mark.Part.number)
      writer.add(kind: number.kind)
      writer.add(number.screen, of: number.kind)
    }
  }

  /// Adds the position of the part with `number`, which `write` writes the first time: behind those that it is made of.
  private mutating func add(
    part number: Int, in known: WritableKeyPath<ScreenFormWriter, [Int: Int]>,
    _ write: (inout ScreenFormWriter) -> Void
  ) {
    if let position = self[keyPath: known][number] { return add(position) }
    parts.append(captured(write))
    let position = parts.count - 1
    self[keyPath: known][number] = position
    add(position)
  }

  /// What `write` writes, taken out of what was written before.
  mutating func captured(_ write: (inout ScreenFormWriter) -> Void) -> FormOutput {
    let before = out
    out = FormOutput()
    defer { out = before }
    write(&self)
    return out
  }

  private mutating func add(_ question: ScreenAtom.Question, of kind: UInt16) {
    switch question {
    case .test(let test, let field):
      out.add(mark: Mark.Question.test)
      add(test)
      add(field: field, of: kind)
    case .order(let operation, let left, let right):
      out.add(mark: Mark.Question.order)
      add(operation)
      add(left)
      add(right)
    case .through(let link, let atom):
      out.add(mark: Mark.Question.through)
      add(link, from: kind)
      add(atom)
    case .some(let list, let node, let isStrict):
      out.add(mark: Mark.Question.some)
      add(list)
      add(node)
      add(isStrict)
    case .text(let question, let number):
      out.add(mark: Mark.Question.text)
      add(question)
      add(number)
    }
  }

  private mutating func add(_ test: FieldTest) {
    func add(_ mark: UInt8, _ text: Text) {
      out.add(mark: mark)
      out.add(escaping: text.string)
    }
    switch test {
    case .isTrue: out.add(mark: Mark.Test.isTrue)
    case .isEmpty: out.add(mark: Mark.Test.isEmpty)
    case .equals(let text): add(Mark.Test.equals, text)
    case .includes(let text): add(Mark.Test.includes, text)
    case .begins(let text): add(Mark.Test.begins, text)
    case .ends(let text): add(Mark.Test.ends, text)
    case .contains(let text): add(Mark.Test.contains, text)
    case .matches(let text): add(Mark.Test.matches, text)
    case .lacks(let search):
      out.add(mark: Mark.Test.lacks)
      self.add(search.function)
      out.add(escaping: search.wanted.string)
    }
  }

  private mutating func add(_ screen: NumberScreen, of kind: UInt16) {
    func add(_ mark: UInt8, _ numbers: NumberAtom...) {
      out.add(mark: mark)
      for number in numbers { self.add(number) }
    }
    func add(_ mark: UInt8, field slot: Int) {
      out.add(mark: mark)
      self.add(field: slot, of: kind)
    }
    switch screen {
    case .constant(let number):
      out.add(mark: Mark.Number.constant)
      out.add(signed: number)
    case .text(let text):
      out.add(mark: Mark.Number.text)
      out.add(escaping: text.string)
    case .field(let slot): add(Mark.Number.field, field: slot)
    case .textField(let slot): add(Mark.Number.textField, field: slot)
    case .textSize(let slot): add(Mark.Number.textSize, field: slot)
    case .dateField(let slot): add(Mark.Number.dateField, field: slot)
    case .through(let path, let number):
      out.add(mark: Mark.Number.through)
      self.add(path)
      self.add(number)
    case .count(let list):
      out.add(mark: Mark.Number.count)
      self.add(list)
    case .distinct(let list, let number):
      out.add(mark: Mark.Number.distinct)
      self.add(list)
      self.add(number)
    case .sum(let left, let right): add(Mark.Number.sum, left, right)
    case .difference(let left, let right): add(Mark.Number.difference, left, right)
    case .product(let left, let right): add(Mark.Number.product, left, right)
    case .joined(let left, let right): add(Mark.Number.joined, left, right)
    case .choice(let condition, let first, let second):
      out.add(mark: Mark.Number.choice)
      self.add(condition)
      self.add(first)
      self.add(second)
    case .magnitude(let number): add(Mark.Number.magnitude, number)
    case .year(let number): add(Mark.Number.year, number)
    case .decimal(let number): add(Mark.Number.decimal, number)
    case .stable(let question):
      out.add(mark: Mark.Number.stable)
      self.add(question)
    case .made(let question, let number):
      out.add(mark: Mark.Number.made)
      self.add(question)
      self.add(number)
    }
  }
}
