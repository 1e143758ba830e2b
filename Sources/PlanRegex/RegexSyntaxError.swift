/// Why a pattern cannot be compiled.
package struct RegexSyntaxError: Error, Hashable, Sendable {
  /// In the library's words.
  package let message: String
  /// A byte of the pattern.
  package let offset: Int

  /// An error that the library told as `message`, noticed at `offset`.
  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}
