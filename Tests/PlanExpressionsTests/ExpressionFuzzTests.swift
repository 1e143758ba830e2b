import Foundation
import PlanExpressions
import PlanSource
import TestSupport
import Testing

/// No expression crashes, hangs or needs much stack.
@Suite struct ExpressionFuzzTests {
  private static let seeds = [
    "task.units.filter(u, u.role == 'lead').map(u, u.name) != [] && task.lead != \"\"",
    "known(plan.year) ? plan.year : 7 + -9223372036854775808 / 0x1F * 3u % 2.5e10",
    "{'a': [1, 2.0, b'\\xff', r'\\d'], 1u: null, true: {}}.a[given] in plan.names",
    "cel.bind(x, [1, 2, 3], x.exists(i, v, i == v) || x.transformMap(i, v, v > 1, i).a.`b c` == type(x))",
    "!(task.title.matches('^区' + options.pattern)) && size(task.title) > options.limit // 注",
    "'''三\n'''.contains(\"“\\u5168\\n\") ? dyn([]) : {}.transformMapEntry(k, v, {v: k}).size()",
  ]

  private static let scraps = [
    "(", ")", "[", "]", "{", "}", "“", "”", "（", "，", "'", "\"", "\\", "&&", "||", "and", "=", "?", ":", ".",
    "task", "plan.year", "options.limit", "9223372036854775807", "1e999", "0x", ".map(x, x)", ".all(", "null",
    "-",
    "!", "has(", "known(", "in", "全年", "'''", "\u{1F600}", "math.greatest(", "1u", "b'", "`",
  ]

  @Test("ten thousand broken expressions are refused or evaluated, in both dialects")
  func mutations() {
    var mutator = Mutator(seeds: Self.seeds, scraps: Self.scraps, seed: 20_260_101)
    var strict = Village.environment()
    var free = Village.environment()
    free.dialect = .init()
    free.dialect.checksTypes = false
    var loaded = 0
    for round in 0..<10_000 {
      let text = Text(String(decoding: mutator.next(), as: UTF8.self))
      strict.memoCounter = MemoCounter()
      free.memoCounter = MemoCounter()
      for environment in [strict, free] {
        do {
          let program = try Program(text, in: environment)
          loaded += 1
          _ = try? program.evaluate(in: Village().context(steps: 2_000))
        } catch {
          let areInside = error.problems.allSatisfy { $0.range.upperBound <= text.count }
          #expect(areInside && !error.problems.isEmpty, "round \(round): \(text)")
        }
      }
    }
    #expect(loaded > 500)
  }

  @Test("the deepest expressions need no more than half a megabyte of stack")
  func stack() async {
    let deepest = [
      String(repeating: "(", count: 92) + "1" + String(repeating: ")", count: 92),
      "1" + String(repeating: " + 1", count: 92),
      String(repeating: "[", count: 92) + "1"
        + String(repeating: "]", count: 92),
      String(repeating: "[1].map(x, ", count: 46) + "1" + String(repeating: ")", count: 46),
      String(repeating: "dyn(", count: 92) + "1" + String(repeating: ")", count: 92),
      String(repeating: "true ? true : ", count: 92) + "true", String(repeating: "!", count: 92) + "true",
    ]
    let results = await withCheckedContinuation { continuation in
      let thread = Thread {
        var results: [String] = []
        for expression in deepest {
          do {
            let program = try Program(Text(expression), in: Village.environment())
            _ = try program.evaluate(in: Village().context(steps: 100_000))
          } catch {
            results.append("\(expression.prefix(12)): \(error)")
          }
        }
        continuation.resume(returning: results)
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(results == [])
  }
}
