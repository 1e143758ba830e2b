package import PlanSource

/// Folds the ways a header is spelt into one.
package enum HeaderSpelling {
  /// `header` without blanks and table marks, in half width, small letters and simplified script.
  package static func folded(_ header: Text) -> String {
    header.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var folded = String.UnicodeScalarView()
      var offset = 0
      while offset < points.count {
        let code = points.code(offset)
        offset = points.after(offset)
        if CharacterClass.isBlank(code) || code == 0x7C || code == 0xFF5C { continue }
        if let scalar = Unicode.Scalar(simplified(code)) { folded.append(scalar) }
      }
      return String(folded)
    }
  }

  /// `header` as it is shown to people: without blanks, line ends and table marks, script as written.
  package static func shown(_ header: Text) -> String {
    header.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var shown = String.UnicodeScalarView()
      var offset = 0
      while offset < points.count {
        let code = points.code(offset)
        offset = points.after(offset)
        if CharacterClass.isBlank(code) || code == 0x7C || code == 0xFF5C { continue }
        if let scalar = Unicode.Scalar(code) { shown.append(scalar) }
      }
      return String(shown)
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
