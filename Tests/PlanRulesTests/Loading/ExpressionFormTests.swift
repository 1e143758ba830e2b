import PlanExpressions
import PlanRules
import PlanSource
import ShippedRules
import TestSupport
import Testing

/// The recorded forms of the expressions of shipped rules are what checking them gives.
@Suite("Expression forms")
struct ExpressionFormTests {
  private static let file = RecordedFile(path: "Rules/expressions.forms", suite: "ExpressionFormTests")

  @Test("the recorded forms are those of the rules as they are; PLANLINT_RECORD=1 writes them")
  func fresh() throws {
    let book = try RulePagesTests.book()
    try Self.file.expect(FormRecorder.lines(of: book.definitions, tables: book.tables))
  }

  @Test("what is read from a form is what checking gives, for every expression of every rule")
  func same() throws {
    let book = try RulePagesTests.book()
    let different = FormRecorder.differences(
      of: book.definitions, tables: book.tables, from: ShippedRules.forms)
    #expect(different == [])
  }

  @Test("a form is refused where a name means something else, and where it is cut or damaged")
  func refusals() throws {
    var environment = ExpressionEnvironment()
    environment.objects = [
      ObjectType(
        name: "hut", fields: ["doors": ObjectField(.int, slot: 3), "name": ObjectField(.string, slot: 1)])
    ]
    environment.variables["hut"] = .init(.object("hut"), slot: 4)
    environment.constants["options"] = ["least": .int(2)]
    let source = Text("hut.doors > options.least && hut.name.contains('x')")
    let program = try Program(source, in: environment)
    let form = try #require(ExpressionForm.text(of: program, in: environment))
    #expect(Self.isAccepted(form, in: environment))
    // What is out of date is compiled from its source when it is needed.
    let late = try #require(Program(late: Array("b0000".utf8), of: source, in: environment))
    #expect(late.type == .bool && late.syntax.type == .bool)
    var changed = environment
    changed.variables["hut"] = .init(.object("house"), slot: 4)
    #expect(!Self.isAccepted(form, in: changed))
    changed = environment
    changed.constants["options"] = ["least": .int(3)]
    #expect(!Self.isAccepted(form, in: changed))
    changed = environment
    changed.objects = [ObjectType(name: "hut", fields: ["doors": ObjectField(.double, slot: 3)])]
    #expect(!Self.isAccepted(form, in: changed))
    for count in 0..<form.utf8.count {
      #expect(!Self.isAccepted(String(form.prefix(count)), in: environment))
    }
    var random = SplitMix64(seed: 20_240_301)
    for _ in 0..<10_000 {
      var bytes = Array(form.utf8)
      let position = Int(random.next() % UInt64(bytes.count))
      bytes[position] = UInt8(truncatingIfNeeded: random.next())
      _ = Program(form: bytes, in: environment)
    }
  }

  private static func isAccepted(_ form: String, in environment: ExpressionEnvironment) -> Bool {
    Program(form: Array(form.utf8), in: environment) != nil
  }
}
