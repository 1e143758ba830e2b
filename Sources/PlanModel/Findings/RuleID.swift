/// The name of a rule: `category/name`, both in kebab case.
package struct RuleID: Hashable, Sendable, Comparable {
  package let rawValue: String

  /// `nil` unless `text` is `category/name`, both of small letters, digits and hyphens.
  package init?(_ text: String) {
    var text = text
    guard text.withUTF8({ Self.isName($0) }) else { return nil }
    rawValue = text
  }

  /// What stands before the slash.
  package var category: String { String(rawValue.prefix { $0 != "/" }) }

  package static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }

  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return isKebabCase(bytes[..<slash]) && isKebabCase(bytes[(slash + 1)...])
  }

  private static func isKebabCase(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = part.first, let last = part.last, first != 45, last != 45 else { return false }
    return part.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}

/// How bad a finding is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// The language findings and pages are written in.
package enum Language: String, Sendable, CaseIterable {
  case zh, en
}

/// A text for people in both languages.
package struct Words: Hashable, Sendable {
  package let zh: String
  package let en: String

  /// The same in both languages.
  package init(_ text: String) {
    zh = text
    en = text
  }

  /// A text in each language.
  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in `language`.
  package subscript(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
