import PlanSource
import TestSupport
import Testing

@Suite("JSON Pointers of places")
struct TreePointerTests {
  struct Case: Sendable {
    let marked: Marked
    let pointer: String

    init(_ marked: String, _ pointer: String) {
      self.marked = Marked(marked)
      self.pointer = pointer
    }
  }

  @Test(
    "a place leads to the deepest value or member",
    arguments: [
      Case("«{\"a\": 1}»", ""),
      Case("{\"a\": «1»}", "/a"),
      Case("{\"«a»\": 1}", "/a"),
      Case("{\"a\"«:» 1}", "/a"),
      Case("{\"a\": 1«}»", ""),
      Case("{\"tasks\": [{}, {\"responsible\": \"区«财政局»\"}]}", "/tasks/1/responsible"),
      Case("{\"tasks\": [{}«,» {}]}", "/tasks"),
      Case("[[0, [\"甲\", \"«乙»\"]]]", "/0/1/1"),
      Case("{\"a/b~c\": {\"\": «null»}}", "/a~1b~0c/"),
      Case("«»[1]", ""),
      Case("[«»1]", "/0"),
    ]
  )
  func pointers(_ example: Case) throws {
    let tree = try JSONParser.parse(example.marked.utf8)
    let range = try #require(example.marked.ranges.first)
    #expect(tree.pointer(at: range) == example.pointer)
  }
}
