import Foundation
import TestSupport
import Testing

/// The five published plans, where they are at hand, in every encoding.
@Suite("encodings of published plans")
struct EncodingTests {
  @Test(
    "every encoding of a published plan gives the same findings, byte for byte",
    .enabled(if: SharedFolder.isThere, "the folder of published plans is not there"),
    .enabled(if: Producers.obstacle == nil, Comment(rawValue: Producers.obstacle ?? "")),
    arguments: ["city-2018", "dongqu-2022", "guichi-2018", "longcheng-2019", "zhongkai-2019"])
  func published(_ name: String) throws {
    let source = SharedFolder.path("plans/\(name).txt")
    let folder = try Producers.make("encodings-\(name)", by: "encode.py", [source])
    func report(_ encoding: String) throws -> String {
      let file = "\(name).\(encoding).txt"
      let result = try Command.run(["check", "--format", "json", "--today", "2024-06-03", file], in: folder)
      return result.output.replacing(file, with: "plan.txt")
    }
    let wanted = try report("utf8")
    #expect(wanted.contains("\"error\":null"), "\(wanted.prefix(300))")
    for encoding in ["utf8-bom", "gb18030", "utf16le", "utf16be", "utf16le-bom", "utf16be-bom"] {
      #expect(try report(encoding) == wanted, "\(name) in \(encoding)")
    }
  }
}
