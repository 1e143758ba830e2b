import PlanSource
import TestSupport
import Testing

@Suite("JSON and YAML that is written")
struct WriterTests {
  /// Writes the same document with any writer.
  private func sample(_ writer: inout some DocumentWriter) {
    writer.beginObject()
    writer.key("title")
    writer.string("云溪区\t“要点”\n\u{1F}\"\\\u{2028}")
    writer.key("empty")
    writer.beginArray()
    writer.endArray()
    writer.key("tasks")
    writer.beginArray()
    writer.beginObject()
    writer.key("number")
    writer.string("1")
    writer.key("path")
    writer.strings(["一", "二"])
    writer.endObject()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.integer(-120)
    writer.double(1)
    writer.double(0.1)
    writer.endArray()
    writer.endArray()
    writer.key("yes")
    writer.bool(true)
    writer.key("last")
    writer.null()
    writer.endObject()
  }

  @Test("compact JSON has no blanks")
  func compact() {
    var writer = JSONWriter()
    sample(&writer)
    let expected =
      #"{"title":"云溪区\t“要点”\n\u001f\"\\"# + "\u{2028}"
      + #"","empty":[],"tasks":[{"number":"1","path":["一","二"]},{},[-120,1.0,0.1]],"yes":true,"last":null}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test("indented JSON has two blanks a level")
  func indented() throws {
    var writer = JSONWriter(.indented)
    sample(&writer)
    let tree = try JSONParser.parse(writer.bytes)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      text.hasSuffix(
        """
          "empty": [],
          "tasks": [
            {
              "number": "1",
              "path": [
                "一",
                "二"
              ]
            },
            {},
            [
              -120,
              1.0,
              0.1
            ]
          ],
          "yes": true,
          "last": null
        }
        """))
    #expect(JSONWriter.write(tree.root, .indented) == writer.bytes + [UInt8(ascii: "\n")])
  }

  @Test("YAML is in block style, with quotes where they are needed")
  func yaml() {
    var writer = YAMLWriter()
    sample(&writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"""
        title: "云溪区\t“要点”\n\u001f\"\\\u2028"
        empty: []
        tasks:
          - number: "1"
            path:
              - 一
              - 二
          - {}
          - - -120
            - 1.0
            - 0.1
        "yes": true
        last: null

        """#)
  }

  @Test(
    "strings are plain in YAML only where nothing else can be meant",
    arguments: [
      "区财政局": true, "2019年8月9日": true, "title": true, "units/missing": true, "（一）": true, "a b": true,
      "n/a": true,
      "1": false, "": false, "no": false, "On": false, "y": false, "null": false, "~": false,
      "2024-01-01": false,
      "区：a: b": false, "区 #1": false, "- 区": false, " 区": false, "区 ": false, "1.": false, "0x1F": false,
      "=": false,
      "区\u{85}": false, "\u{FEFF}区": false, "\"区\"": false, "区\n": false, "!区": false, "[区]": false,
      "区\u{A0}": false,
    ].sorted { $0.key < $1.key })
  func plain(_ text: String, isPlain: Bool) throws {
    var writer = YAMLWriter()
    writer.string(text)
    #expect((writer.bytes.first != UInt8(ascii: "\"")) == isPlain)
    let node = try YAMLParser.parse(writer.bytes).root
    #expect(node.kind == .string && node.text == Text(text))
  }

  @Test("doubles are the shortest that read back, and never integers")
  func doubles() throws {
    let values: [Double] = [
      0, -0.0, 1, 0.1, 1e100, -1.5e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e16, 123_456_789,
    ]
    for value in values {
      var json = JSONWriter()
      json.double(value)
      var yaml = YAMLWriter()
      yaml.double(value)
      for node in [try JSONParser.parse(json.bytes).root, try YAMLParser.parse(yaml.bytes).root] {
        #expect(node.double == value && node.integer == nil && node.kind == .number)
      }
    }
    var json = JSONWriter()
    json.double(.nan)
    #expect(json.bytes == Array("null".utf8))
    for value in [Double.infinity, -.infinity] {
      var yaml = YAMLWriter()
      yaml.double(value)
      #expect(try YAMLParser.parse(yaml.bytes).root.double == value)
    }
    for value in [Int.min, -1, 0, 7, 10, .max] {
      var json = JSONWriter()
      json.integer(value)
      #expect(String(decoding: json.bytes, as: UTF8.self) == String(value))
    }
  }

  @Test("numbers that only YAML can spell become JSON's")
  func spellings() throws {
    let text = "[0x1F, 0o17, +5, 007, .5, 5., 1.50, 1e3, .inf, 12345678901234567890123, True, ~]"
    let tree = try YAMLParser.parse(Array(text.utf8))
    let json = String(decoding: JSONWriter.write(tree.root), as: UTF8.self)
    #expect(json == "[31,15,5,7,0.5,5.0,1.50,1e3,null,12345678901234567890123,true,null]")
  }

  @Test("a part of a tree is written alone")
  func parts() throws {
    let root = try JSONParser.parse(Array(#"{"a":[1,{"b":[]}],"c":"\u4e2d"}"#.utf8)).root
    #expect(try String(decoding: JSONWriter.write(#require(root["a"]?[1])), as: UTF8.self) == #"{"b":[]}"#)
    #expect(try String(decoding: JSONWriter.write(#require(root["c"])), as: UTF8.self) == "\"中\"")
    #expect(
      try String(decoding: JSONWriter.write(#require(root.member("c")).keyNode), as: UTF8.self) == "\"c\"")
  }

  @Test("3,000 random documents read back the same from JSON and from YAML")
  func roundTrip() throws {
    var random = RandomTree(seed: 20_240_303)
    for _ in 0..<3_000 {
      let bytes = random.next()
      let root = try JSONParser.parse(bytes).root
      let content = Content(root)
      for layout in [JSONWriter.Layout.compact, .indented] {
        #expect(try Content(JSONParser.parse(JSONWriter.write(root, layout)).root) == content)
      }
      let yaml = YAMLWriter.write(root)
      do {
        let tree = try YAMLParser.parse(yaml)
        #expect(Content(tree.root) == content, "\(String(decoding: yaml, as: UTF8.self))")
        TreeInvariants(tree: tree).check(String(decoding: yaml, as: UTF8.self))
      } catch {
        Issue.record("\(error) in \(String(decoding: yaml, as: UTF8.self))")
      }
    }
  }
}
