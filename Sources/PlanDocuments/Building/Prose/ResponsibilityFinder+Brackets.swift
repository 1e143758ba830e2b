import PlanModel
import PlanSource

/// What a bracket says.
struct Bracketed {
  var responsibility: Responsibility
  /// Whether it says more, so that it stays in the text.
  var keepsText = false

  init(_ responsibility: Responsibility, keepsText: Bool = false) {
    self.responsibility = responsibility
    self.keepsText = keepsText
  }
}

extension ResponsibilityFinder {
  /// What `inside`, the words in brackets, says; `nil` if it does not say who is responsible.
  ///
  /// Words that are no more than a list, or go on behind the units with something unknown, count only where
  /// a responsibility is certain to stand: on a line of their own, behind a full stop.
  func bracketed(_ inside: Text, isCertain: () -> Bool) -> Bracketed? {
    switch test.strength(of: inside) {
    case .sure: return Bracketed(responsibility(of: inside, takesAnyRest: true))
    case .list:
      guard isCertain() || test.isCertainList(inside) else { return nil }
      return Bracketed(responsibility(of: inside))
    case .none: return bracketedWithTime(inside, isCertain: isCertain)
    }
  }

  /// 区财政局牵头，贯穿全年: what is left over beside the units is by when.
  private func bracketedWithTime(_ inside: Text, isCertain: () -> Bool) -> Bracketed? {
    let cut = cutter.cut(inside)
    guard cut.isCut else { return nil }
    switch (test.strength(of: cut.duty), cut.restKind) {
    case (.none, _): return nil
    case (.sure, .none), (.sure, .deadline), (.sure, .note):
      return Bracketed(responsibility(of: inside))
    case (.sure, .short):
      return isCertain() ? Bracketed(responsibility(of: inside, takesAnyRest: true)) : nil
    case (.sure, .long):
      guard isCertain(), isBareDuty(cut.duty) else { return nil }
      return Bracketed(responsibility(of: cut.duty), keepsText: true)
    case (.list, .none), (.list, .deadline):
      guard isCertain() || test.isCertainList(cut.duty) else { return nil }
      return Bracketed(responsibility(of: inside))
    case (.list, _): return nil
    }
  }
}
