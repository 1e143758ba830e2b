import PlanModel

/// What an input is, by its first bytes and then by its name.
enum InputFormat {
  case json
  case yaml
  /// A format that is recognised and cannot be read.
  case refused(InputFailure)

  /// The format of `bytes`, which come from a file called `name`.
  init(of bytes: [UInt8], name: String) {
    if let refusal = Self.refusal(of: bytes) {
      self = .refused(refusal)
    } else if let first = Self.firstCharacter(of: bytes),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    {
      self = .json
    } else {
      self = Self.byName(name, bytes)
    }
  }

  private static func byName(_ name: String, _ bytes: [UInt8]) -> InputFormat {
    let name = name.lowercased()
    if name.hasSuffix(".json") { return .json }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || looksLikeYAML(bytes) { return .yaml }
    return .refused(
      InputFailure(
        code: "input/not-a-plan",
        message: Words(
          zh: "既不是 JSON 也不是 YAML，目前只能读这两种格式的计划",
          en: "neither JSON nor YAML, the formats of plans that can be read")))
  }

  private static func firstCharacter(of bytes: [UInt8]) -> UInt8? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// Whether a line near the top begins with a key of a plan.
  private static func looksLikeYAML(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let keys = ["planlint:", "title:", "sections:", "tasks:", "year:", "documentNumber:", "issuer:"]
    return head.split(whereSeparator: \.isNewline).contains { line in keys.contains { line.hasPrefix($0) } }
  }

  /// Formats by their signatures, with what to do instead.
  private static func refusal(of bytes: [UInt8]) -> InputFailure? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return InputFailure(
        code: "encoding/utf-16",
        message: Words(zh: "这是 UTF-16 编码，请另存为 UTF-8", en: "this is UTF-16; save it as UTF-8"))
    }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      return unreadable("Word、Excel", "Word or Excel")
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return unreadable("旧版 Word、Excel、WPS", "old Word, Excel or WPS")
    }
    if bytes.starts(with: Array("%PDF".utf8)) { return unreadable("PDF", "PDF") }
    return nil
  }

  private static func unreadable(_ zh: String, _ en: String) -> InputFailure {
    InputFailure(
      code: "input/format",
      message: Words(
        zh: "这是\(zh)文件，目前还不能直接读取，请转为 plan.json 或 YAML",
        en: "this is a \(en) file, which cannot be read yet; give plan.json or YAML"))
  }
}
