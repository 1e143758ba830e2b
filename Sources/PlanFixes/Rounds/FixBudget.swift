/// How often the fixes of one input are tried in smaller groups, after they could not be applied together.
///
/// Each trial checks the whole input, so that a large input has fewer of them; without a bound thousands of
/// fixes that spoil each other would be tried for hours. It hangs on the size of the input alone, so that the
/// outcome is the same everywhere.
struct FixBudget {
  private var trials: Int

  /// Bytes that are checked in all, about.
  private static let mostBytes = 64 << 20
  private static let fewest = 16
  private static let most = 512

  /// The budget of an input of `byteCount` bytes.
  init(byteCount: Int) {
    trials = min(Self.most, max(Self.fewest, Self.mostBytes / max(1, byteCount)))
  }

  /// Takes one trial; `false` if there is none left.
  mutating func take() -> Bool {
    guard trials > 0 else { return false }
    trials -= 1
    return true
  }
}
