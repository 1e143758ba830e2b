package import PlanSource

/// Folds the ways a header is spelt into one.
package enum HeaderSpelling {
  /// `header` without blanks and table marks, in half width, small letters and simplified script.
  package static func folded(_ header: Text) -> String {
    spelled(header, by: simplified)
  }

  /// `header` as it is shown to people: without blanks, line ends and table marks, script as written.
  package static func shown(_ header: Text) -> String {
    spelled(header) { $0 }
  }

  @inline(__always)
  private static func spelled(_ header: Text, by change: (UInt32) -> UInt32) -> String {
    var spelled = String.UnicodeScalarView()
    forEachCode(of: header) { code in
      if let scalar = Unicode.Scalar(change(code)) { spelled.append(scalar) }
    }
    return String(spelled)
  }

  /// A hash of the characters of ``folded(_:)``, and how many there are.
  static func hash(_ header: Text) -> (hash: WordHash, count: Int) {
    var hash = WordHash()
    var count = 0
    forEachCode(of: header) { code in
      hash.add(simplified(code))
      count += 1
    }
    return (hash, count)
  }

  @inline(__always)
  private static func forEachCode(of header: Text, _ body: (UInt32) -> Void) {
    header.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = 0
      while offset < points.count {
        let code = points.code(offset)
        offset = points.after(offset)
        if CharacterClass.isBlank(code) || code == 0x7C || code == 0xFF5C { continue }
        body(code)
      }
    }
  }

  private static func simplified(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x41...0x5A: code + 0x20
    case 0xFF21...0xFF3A: code - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: code - 0xFEE0
    default: TraditionalScript.simplified(code)
    }
  }
}
