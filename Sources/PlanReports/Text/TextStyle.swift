import PlanModel

/// ANSI colours, or none.
struct TextStyle {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }

  func faint(_ text: String) -> String { wrap(text, "2") }

  /// `text` in the colour of `severity`.
  func paint(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .info: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
