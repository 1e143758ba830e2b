/// Names of scripts in a pattern, as authors mean them.
enum ScriptNames {
  private static let plain = Array("{Han}".utf8)
  private static let exact = Array("{sc:Han}".utf8)

  /// `pattern` with `\p{Han}` as the script itself.
  ///
  /// PCRE2 (10.40 and later) takes a bare name as Script_Extensions (Unicode Standard Annex 24), by which
  /// 。、《》 are Han too, so that `\p{Han}+` would run over the end of a sentence.
  static func exact(in pattern: String) -> (pattern: String, inserted: [Int]) {
    let bytes = Array(pattern.utf8)
    var out: [UInt8] = []
    var inserted: [Int] = []
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
        out.append(bytes[offset])
        offset += 1
        continue
      }
      out += bytes[offset...(offset + 1)]
      let isProperty = bytes[offset + 1] | 0x20 == UInt8(ascii: "p")
      offset += 2
      if isProperty, bytes[offset...].starts(with: plain) {
        inserted.append(out.count + 1)
        out += exact
        offset += plain.count
      }
    }
    return (inserted.isEmpty ? pattern : String(decoding: out, as: UTF8.self), inserted)
  }
}
