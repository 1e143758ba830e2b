package import PlanModel

/// Why a change cannot be written, or was taken back.
package enum FixObstacle: Error, Hashable, Sendable {
  /// The words are made by a program: automatic numbers, fields, formulas, formatted values, line ends.
  case computed
  /// The words stand in no text of the input, or in more than one.
  case notInOneText
  /// Tags stand between the words.
  case markup
  /// The new words cannot be written in the encoding of the input.
  case notEncodable
  /// The way the text is written leaves no room for the new words, such as a line break in a folded text.
  case notWritable
  /// The changed input would not read as intended.
  case misread
  /// The input itself could not be opened again, or is built in a way that is not changed.
  case unreadable
  /// The package has a digital signature, which a change would break.
  case signed
  /// The change would make a finding of this rule that was not there before.
  case newFinding(RuleID)
  /// The finding would still be there, asking for the same change.
  case ineffective
  /// One change would call for the next without end.
  case endless
  /// Too much had been tried already.
  case notTried
}
