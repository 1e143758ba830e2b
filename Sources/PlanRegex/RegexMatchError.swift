/// Why a match could not be decided.
package enum RegexMatchError: Error, Hashable, Sendable {
  /// More steps, memory or nesting than the limits allow.
  case matchLimit
}
