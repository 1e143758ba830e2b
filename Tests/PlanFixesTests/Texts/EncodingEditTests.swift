import PlanDocuments
import PlanFixes
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("Inputs keep their encoding")
struct EncodingEditTests {
  private struct Form: Sendable {
    let encoding: TextEncoding
    let mark: [UInt8]
  }

  private static let forms = [
    Form(encoding: .utf8, mark: []), Form(encoding: .utf8, mark: [0xEF, 0xBB, 0xBF]),
    Form(encoding: .utf16LittleEndian, mark: [0xFF, 0xFE]),
    Form(encoding: .utf16BigEndian, mark: [0xFE, 0xFF]),
    Form(encoding: .gb18030, mark: []), Form(encoding: .gb18030, mark: [0x84, 0x31, 0x95, 0x33]),
  ]

  @Test("a change touches its own bytes alone, in every encoding and with every mark")
  func encodings() throws {
    let before = Marked("云溪区2024年政务公开工作要点分工\r\n一、公开«清单»，〔2024〕3号，𠮷镒㐂\r\n二、由区政府办公室«牵头»\r\n")
    let after = "云溪区2024年政务公开工作要点分工\r\n一、公开目录〖㑇〗𠀀，〔2024〕3号，𠮷镒㐂\r\n二、由区政府办公室\r\n"
    for form in Self.forms {
      let bytes = form.mark + (try #require(form.encoding.encoded(before.utf8)))
      let input = try EditableInput(bytes, as: .document(.text), limits: FixLimits())
      let edits = zip(before.ranges, ["目录〖㑇〗𠀀", ""]).map { TextEdit(range: $0, text: $1) }
      let expected = form.mark + (try #require(form.encoding.encoded(Array(after.utf8))))
      #expect(try input.applying(edits).bytes == expected, "\(form.encoding.rawValue) \(form.mark)")
    }
  }

  @Test("what is written as GB 18030 is read as what it was")
  func gb18030() throws {
    for code in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code) else { continue }
      let text = Array(String(scalar).utf8)
      // Every character of the basic plane would take long with a linear search.
      guard code % 97 == 0 || (0x2000...0x33FF).contains(code) && code % 7 == 0 else { continue }
      #expect(
        TextEncoding.gb18030.canWrite(String(decoding: text, as: UTF8.self)), "U+\(String(code, radix: 16))")
    }
    #expect(TextEncoding.gb18030.encoded(Array("啊".utf8)) == [0xB0, 0xA1])
    #expect(TextEncoding.gb18030.encoded(Array("\u{80}".utf8)) == [0x81, 0x30, 0x81, 0x30])
    #expect(TextEncoding.gb18030.encoded(Array("\u{10000}".utf8)) == [0x90, 0x30, 0x81, 0x30])
  }

  @Test("a page keeps the encoding it declares")
  func page() throws {
    let before = Marked("<html><head><meta charset=\"gb2312\"></head><body><p>公开«清单»</p></body></html>")
    let bytes = try #require(TextEncoding.gb18030.encoded(before.utf8))
    let input = try EditableInput(bytes, as: .document(.html), limits: FixLimits())
    let edited = try input.applying([TextEdit(range: before.ranges[0], text: "<目录>")])
    let after = before.text.replacing("清单", with: "&lt;目录&gt;")
    #expect(edited.bytes == TextEncoding.gb18030.encoded(Array(after.utf8)))
  }
}
