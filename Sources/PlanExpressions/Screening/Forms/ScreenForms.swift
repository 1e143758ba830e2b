package import PlanSource

/// Screens that were written down when the program was built, read as far as they are needed; for one thread.
///
/// Making the screens of all rules takes longer than checking a plan; reading them takes next to nothing, and what
/// they have to evaluate is made when it is first asked (docs/decisions/0018-screens-in-the-binary.md).
package final class ScreenForms {
  /// How much is written.
  package struct Counts {
    var parts = 0
    var texts = 0
    var questions = 0

    /// Nothing.
    package init() {}

    /// What the screens among `texts` count; nothing if there are none.
    package init(in texts: KeyedText?) {
      self.init()
      guard let head = texts?.text(for: ScreenForms.headKey) else { return }
      var bytes = FormBytes(head)
      do throws(ExpressionFormReader.Refusal) { self = try Counts(&bytes) } catch { return }
    }

    init(_ bytes: inout FormBytes) throws(ExpressionFormReader.Refusal) {
      parts = try bytes.count()
      texts = try bytes.count()
      questions = try bytes.count()
    }
  }

  /// A part that several screens may have.
  private enum Part {
    case unread
    case atom(ScreenAtom)
    case number(NumberAtom)
  }

  /// What is found by this number has what all screens have in common.
  package static let headKey = TextKey.of(["screens"])

  private let texts: KeyedText
  private let environment: ExpressionEnvironment
  let kinds: [UInt16]
  /// The slots of fields.
  let fields: [Int]
  /// Where parts begin, and where the last ends.
  private let starts: [Int32]
  private let body: UnsafeBufferPointer<UInt8>
  private var parts: [Part]
  private var questions: [MadeQuestion?]

  /// The screens among `texts`; `nil` if there are none, or if they are about other things than there are in
  /// `environment`.
  package init?(_ texts: KeyedText, in environment: ExpressionEnvironment) {
    guard let head = texts.text(for: Self.headKey) else { return nil }
    do throws(ExpressionFormReader.Refusal) {
      var bytes = FormBytes(head)
      let counts = try Counts(&bytes)
      let positions = try Self.kinds(&bytes, in: environment.objects)
      fields = try Self.fields(&bytes, of: positions.map { environment.objects[$0] })
      kinds = positions.map { UInt16(truncatingIfNeeded: $0) }
      var starts: [Int32] = [0]
      starts.reserveCapacity(counts.parts + 1)
      var end = 0
      for _ in 0..<counts.parts {
        end += try bytes.count()
        starts.append(Int32(truncatingIfNeeded: end))
      }
      body = try bytes.rest(end)
      self.starts = starts
      parts = Array(repeating: .unread, count: counts.parts)
      questions = Array(repeating: nil, count: counts.questions)
      self.texts = texts
      self.environment = environment
    } catch {
      return nil
    }
  }

  private static func kinds(
    _ bytes: inout FormBytes, in objects: [ObjectType]
  ) throws(ExpressionFormReader.Refusal) -> [Int] {
    var kinds: [Int] = []
    for _ in 0..<(try bytes.count()) {
      let name = try bytes.string()
      guard let kind = objects.firstIndex(where: { $0.name == name }) else {
        throw ExpressionFormReader.Refusal()
      }
      kinds.append(kind)
    }
    return kinds
  }

  private static func fields(
    _ bytes: inout FormBytes, of kinds: [ObjectType]
  ) throws(ExpressionFormReader.Refusal) -> [Int] {
    let count = try bytes.count()
    var fields: [Int] = []
    fields.reserveCapacity(count)
    for _ in 0..<count {
      let kind = try bytes.number()
      let name = try bytes.string()
      let mayBeUnknown = try bytes.byte() == ScreenFormMark.Node.yes
      var type = FormBytes(try bytes.run())
      guard kind < kinds.count, let field = kinds[kind].fields[name], field.mayBeUnknown == mayBeUnknown,
        field.type == (try type.type())
      else { throw ExpressionFormReader.Refusal() }
      fields.append(field.slot)
    }
    return fields
  }

  /// What `body` reads in the line found by `key`; `nil` if there is none.
  package func read<Result>(
    _ key: UInt64,
    _ body: (inout ScreenFormReader) throws(ScreenFormReader.Refusal) -> Result
  ) -> Result? {
    guard let line = texts.text(for: key) else { return nil }
    do throws(ScreenFormReader.Refusal) {
      var reader = ScreenFormReader(line, self, below: parts.count)
      return try body(&reader)
    } catch {
      return nil
    }
  }

  /// The atom in position `part`.
  func atom(_ part: Int) throws(ScreenFormReader.Refusal) -> ScreenAtom {
    if case .unread = parts[part] { try read(part) }
    guard case .atom(let atom) = parts[part] else { throw ScreenFormReader.Refusal() }
    return atom
  }

  /// The numbers in position `part`.
  func number(_ part: Int) throws(ScreenFormReader.Refusal) -> NumberAtom {
    if case .unread = parts[part] { try read(part) }
    guard case .number(let number) = parts[part] else { throw ScreenFormReader.Refusal() }
    return number
  }

  private func read(_ part: Int) throws(ScreenFormReader.Refusal) {
    let range = Int(starts[part])..<Int(starts[part + 1])
    // A part has only those before it in it, so that reading it ends.
    var reader = ScreenFormReader(UnsafeBufferPointer(rebasing: body[range]), self, below: part)
    let mark = try reader.mark()
    let kind = try reader.kind()
    if mark == ScreenFormMark.Part.atom {
      parts[part] = .atom(ScreenAtom(number: part, kind: kind, question: try reader.question()))
    } else {
      parts[part] = .number(NumberAtom(number: part, kind: kind, screen: try reader.numberScreen()))
    }
  }

  /// What is asked by `written`, made when it is first asked.
  func made(_ written: WrittenQuestion) -> MadeQuestion {
    guard written.number < questions.count else { return .impossible }
    if let known = questions[written.number] { return known }
    let question = MadeQuestion(written, in: environment) ?? .impossible
    questions[written.number] = question
    return question
  }
}

extension MadeQuestion {
  /// A question that fails, so that what asks it leaves everything to evaluation.
  static let impossible: MadeQuestion = {
    let checked = CheckedNode(.unresolved(name: ""), .dyn, ByteRange(0, 0))
    let node = FailingNode(.unboundVariable(""), checked.range)
    return MadeQuestion(node, of: checked, localCount: 0, definitions: SlotPrograms())
  }()

  /// The question `written`, where `environment` knows everything but its variables; `nil` if it is another.
  fileprivate convenience init?(_ written: WrittenQuestion, in environment: ExpressionEnvironment) {
    do throws(ExpressionFormReader.Refusal) {
      var bytes = FormBytes(written.bytes)
      var environment = environment
      var slotCount = 0
      for _ in 0..<(try bytes.count()) {
        let name = try bytes.string()
        let slot = try bytes.slot()
        let isStable = try bytes.byte() == ScreenFormMark.Node.yes
        var type = FormBytes(try bytes.run())
        environment.variables[name] = .init(try type.type(), slot: slot, isStable: isStable)
        slotCount = max(slotCount, slot + 1)
      }
      var definitions = SlotPrograms()
      for _ in 0..<(try bytes.count()) {
        let slot = try bytes.slot()
        guard let program = Program(part: try bytes.run(), in: environment) else { return nil }
        definitions[slot] = program
      }
      guard let body = ProgramBody.read(try bytes.run(), in: environment) else { return nil }
      self.init(
        body.root, of: body.syntax.node, localCount: 0, definitions: definitions, slotCount: slotCount)
    } catch {
      return nil
    }
  }
}
