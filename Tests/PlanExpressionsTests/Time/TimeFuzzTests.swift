import PlanExpressions
import PlanSource
import TestSupport
import Testing

@Suite("Mutated times") struct TimeFuzzTests {
  @Test("are refused, or read as what they are written as")
  func mutations() throws {
    var random = SplitMix64(seed: 1)
    let alphabet = Array("0123456789.:-+TZhmsunµ".utf8)
    let seeds = ["2024-02-29T23:59:59.123+08:00", "1h2m3.5s", "-9223372036854775807ns"]
    for _ in 0..<10_000 {
      let seed = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      let text = Text(String(decoding: random.mutated(Array(seed.utf8), alphabet: alphabet), as: UTF8.self))
      if let timestamp = Timestamp(rfc3339: text) {
        #expect(Timestamp(rfc3339: Text(timestamp.rfc3339)) == timestamp)
      }
      if let duration = Duration(parsing: text) {
        #expect(Duration(parsing: Text(duration.text)) == duration)
        #expect(duration.totalNanoseconds != nil)
      }
    }
  }
}
