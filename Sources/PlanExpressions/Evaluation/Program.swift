package import PlanSource
import Synchronization

/// A checked expression, ready to be evaluated any number of times.
package final class Program: Sendable {
  /// The type of its value.
  package let type: ExpressionType
  /// Names of variables it uses, sorted, constants included (`options` and `options.x`).
  package let variables: [String]
  /// How high its tree is, which is how deep evaluation recurses.
  let height: Int
  /// How many variables of macros it needs.
  let localCount: Int
  /// Whether ``type`` leaves open how deep its values are nested.
  let hidesDepth: Bool
  /// The address of the body, which the program owns; 0 until somebody needs it.
  private let made: Atomic<UInt>
  /// Makes a body that was not made at once.
  private let makeBody: (@Sendable () -> ProgramBody)?

  /// Parses, checks and compiles `source`.
  ///
  /// - Throws: ``ExpressionError`` with every problem found, in the order of their places.
  package convenience init(
    _ source: Text, in environment: ExpressionEnvironment
  ) throws(ExpressionError) {
    let (head, body) = try ProgramBody.compile(source, in: environment)
    self.init(head, body, make: nil)
  }

  /// Makes a program of `form`, the checked form of an expression of `environment`; `nil` if it is of another.
  package convenience init?(form: [UInt8], in environment: ExpressionEnvironment) {
    guard let head = Self.head(of: form, in: environment),
      let body = ProgramBody.read(form, in: environment)
    else { return nil }
    self.init(head, body, make: nil)
  }

  /// Makes a program of `form`, the recorded form of `source`, of which only the type is read before somebody needs
  /// more; `nil` if it is of another environment.
  ///
  /// Most definitions of most rules are named, and never asked for. If the form turns out to be out of date then,
  /// `source` is compiled.
  package convenience init?(late form: [UInt8], of source: Text, in environment: ExpressionEnvironment) {
    guard let head = Self.head(of: form, in: environment) else { return nil }
    self.init(head, nil) {
      ProgramBody.read(form, in: environment) ?? ProgramBody.recompile(source, in: environment)
    }
  }

  /// Makes a program of `form`, which stays as long as the program and is read when somebody needs it; `nil` if
  /// already how it begins is of another environment.
  ///
  /// If it turns out to be of another, the program fails.
  convenience init?(part form: UnsafeBufferPointer<UInt8>, in environment: ExpressionEnvironment) {
    let (address, count) = (UInt(bitPattern: form.baseAddress), form.count)
    do throws(ExpressionFormReader.Refusal) {
      var reader = ExpressionFormReader(form, in: environment)
      self.init(try reader.head(), nil) {
        let form = UnsafeBufferPointer(start: UnsafePointer<UInt8>(bitPattern: address), count: count)
        return ProgramBody.read(form, in: environment) ?? ProgramBody.failing(in: environment)
      }
    } catch {
      return nil
    }
  }

  private init(_ head: ProgramBody.Head, _ body: ProgramBody?, make: (@Sendable () -> ProgramBody)?) {
    type = head.type
    variables = head.variables
    height = head.height
    hidesDepth = head.type.hidesDepth
    localCount = head.localCount
    made = Atomic(body.map { UInt(bitPattern: Unmanaged.passRetained($0).toOpaque()) } ?? 0)
    makeBody = make
  }

  deinit {
    guard let pointer = UnsafeRawPointer(bitPattern: made.load(ordering: .acquiring)) else { return }
    Unmanaged<ProgramBody>.fromOpaque(pointer).release()
  }

  private static func head(
    of form: [UInt8], in environment: ExpressionEnvironment
  ) -> ProgramBody.Head? {
    form.withUnsafeBufferPointer { form in
      do throws(ExpressionFormReader.Refusal) {
        var reader = ExpressionFormReader(form, in: environment)
        return try reader.head()
      } catch {
        return nil
      }
    }
  }

  @inline(__always)
  private var body: ProgramBody {
    guard let pointer = UnsafeRawPointer(bitPattern: made.load(ordering: .acquiring)) else {
      return lateBody()
    }
    return Unmanaged<ProgramBody>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// The body, made now; of two threads that come at once one makes it in vain.
  private func lateBody() -> ProgramBody {
    guard let makeBody else { preconditionFailure("a program has a body or makes one") }
    let body = makeBody()
    let owned = Unmanaged.passRetained(body)
    let (isFirst, present) = made.compareExchange(
      expected: 0, desired: UInt(bitPattern: owned.toOpaque()), ordering: .acquiringAndReleasing)
    if isFirst { return body }
    owned.release()
    guard let pointer = UnsafeRawPointer(bitPattern: present) else { return body }
    return Unmanaged<ProgramBody>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// What was written, with types: for advice that goes beyond types.
  package var syntax: ExpressionSyntax { body.syntax }

  /// The value, if it is known without evaluation: of literals, options and lists of them.
  package var constant: Value? { syntax.constant }

  /// Whether the value is known without evaluation.
  package var isConstant: Bool { constant != nil }

  /// The value in `context`.
  ///
  /// - Throws: ``EvaluationError`` if it has none.
  package func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try body.root.evaluate(in: context)
  }

  /// The value in `context` of an expression whose ``type`` is bool.
  ///
  /// - Throws: ``EvaluationError`` if it has none, or another.
  package func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try body.root.evaluateBool(in: context)
  }
}
