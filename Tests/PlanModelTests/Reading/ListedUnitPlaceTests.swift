import PlanModel
import PlanSource
import Testing

@Suite("Places of listed units")
struct ListedUnitPlaceTests {
  @Test("a unit of a list goes with the mark before it, so that a list without it is a list")
  func marks() throws {
    let source = Array(#"{"tasks": [{"number": "1", "responsible": ["区财政局", "区教育局"]}]}"#.utf8)
    let plan = try PlanReader.read(try JSONParser.parse(source), format: .json)
    let phrase = try #require(plan.tasks.first?.responsible)
    #expect(phrase.string == "区财政局、区教育局")
    let place = try #require(phrase.slice("区财政局".utf8.count, phrase.count).place)
    #expect(String(decoding: source[place.lowerBound..<place.upperBound], as: UTF8.self) == #"", "区教育局"#)
  }

  @Test("what is put between two texts stands nowhere")
  func made() throws {
    let storage = TextStorage(Array("甲|乙".utf8), origin: .source)
    let joined = Text.joining([Text(storage, 0, 3), Text(storage, 4, 7)], by: "；")
    #expect(joined.slice(3, 9).place == ByteRange(4, 7))
  }
}
