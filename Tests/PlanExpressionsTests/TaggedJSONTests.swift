import PlanExpressions
import PlanSource
import TestSupport
import Testing

/// Values as JSON and back.
@Suite struct TaggedJSONTests {
  @Test(
    "what is written reads back as it was",
    arguments: [
      #"{"null":null}"#, #"{"bool":true}"#, #"{"int":"-9223372036854775808"}"#,
      #"{"uint":"18446744073709551615"}"#, #"{"double":"-0.0"}"#, #"{"double":"Infinity"}"#,
      #"{"double":"NaN"}"#, #"{"string":"政\"务\n"}"#, #"{"bytes":"AP8="}"#, #"{"type":"list"}"#,
      #"{"list":[{"int":"1"},{"list":[]}]}"#,
      #"{"map":[[{"string":"b"},{"int":"1"}],[{"int":"2"},{"null":null}]]}"#,
      #"{"timestamp":{"seconds":"-1","nanos":999999999}}"#, #"{"duration":{"seconds":"-1","nanos":-5}}"#,
    ])
  func roundTrip(_ json: String) throws {
    let tree = try JSONParser.parse(Array(json.utf8))
    #expect(TaggedJSON.text(of: try TaggedJSON.value(of: tree.root)) == json)
  }

  struct Case: Sendable {
    let marked: String
    let reason: TaggedJSONError.Reason

    init(_ marked: String, _ reason: TaggedJSONError.Reason) {
      self.marked = marked
      self.reason = reason
    }
  }

  @Test(
    "what is no tagged value is refused where it is wrong",
    arguments: [
      Case("«1»", .notTagged), Case("«{}»", .notTagged), Case(#"«{"int": "1", "uint": "1"}»"#, .notTagged),
      Case(#"{«"integer"»: "1"}"#, .unknownTag("integer")), Case(#"{«"object"»: 1}"#, .unknownTag("object")),
      Case(#"{"int": «"1.5"»}"#, .malformed(tag: "int")), Case(#"{"uint": «"-1"»}"#, .malformed(tag: "uint")),
      Case(#"{"string": «1»}"#, .malformed(tag: "string")),
      Case(#"{"bytes": «"?"»}"#, .malformed(tag: "bytes")),
      Case(#"{"list": «{}»}"#, .malformed(tag: "list")),
      Case(#"{"list": [{"int": «"a"»}]}"#, .malformed(tag: "int")),
      Case(#"{"map": «[[{"double": "1"}, {"int": "1"}]]»}"#, .malformed(tag: "map")),
      Case(#"{"map": «[[{"int": "1"}]]»}"#, .malformed(tag: "map")),
      Case(#"{"timestamp": «{"second": "1"}»}"#, .malformed(tag: "timestamp")),
    ])
  func refusals(_ example: Case) throws {
    let marked = Marked(example.marked)
    let tree = try JSONParser.parse(marked.utf8)
    let error = #expect(throws: TaggedJSONError.self) { try TaggedJSON.value(of: tree.root) }
    #expect(error == marked.ranges.first.map { TaggedJSONError(example.reason, at: $0) })
  }

  @Test("nesting is bounded")
  func nesting() throws {
    let json = String(repeating: #"{"list":["#, count: 100) + String(repeating: "]}", count: 100)
    let tree = try JSONParser.parse(Array(json.utf8))
    let error = #expect(throws: TaggedJSONError.self) { try TaggedJSON.value(of: tree.root) }
    #expect(error?.reason == .nestingTooDeep)
  }
}
