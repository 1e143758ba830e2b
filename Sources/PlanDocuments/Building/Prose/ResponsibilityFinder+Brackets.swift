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

  /// （11月底前） directly before the bracket `behind` that says who.
  ///
  /// （2023年度）, （截至6月底） and （试行） are of what the text names, so only words of a time limit count.
  func timed(in bracket: Found, of text: Text, before behind: Responsibility?) -> Bracketed? {
    guard let behind, behind.saysWho, behind.deadline.isEmpty, bracket.open > 0, bracket.end == text.count
    else { return nil }
    let inside = text.slice(bracket.inside.lowerBound, bracket.inside.upperBound).trimmed
    let wording = Wording(inside)
    guard wording.ends(with: Self.limits) || wording.begins(with: Self.recurring),
      !wording.begins(with: Self.spans), cutter.isDeadline(inside)
    else { return nil }
    return Bracketed(Responsibility(deadline: [inside]))
  }

  private static let limits: [StaticString] = [
    "前", "底", "末", "完成", "到位", "之内", "日内", "月内", "年内", "坚持", "推进", "全年",
  ]
  private static let recurring: [StaticString] = ["每", "按月", "按季", "逐月", "逐季", "全年", "长期", "常年", "贯穿"]
  private static let spans: [StaticString] = ["截至", "截止", "自", "从", "至", "以", "已", "上年", "去年"]

  /// 区财政局牵头，贯穿全年: what is left over beside the units is by when.
  private func bracketedWithTime(_ inside: Text, isCertain: () -> Bool) -> Bracketed? {
    let cut = cutter.cut(inside)
    guard cut.isCut else {
      if let stopped = stopped(inside, isCertain: isCertain) { return Bracketed(stopped) }
      if let keyed = keyedPart(of: inside) { return Bracketed(self.keyed(keyed), keepsText: true) }
      guard isCertain(), let duty = bareDuty(in: inside) else { return nil }
      return Bracketed(responsibility(of: duty), keepsText: true)
    }
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

  /// 区财政局负责。2024年11月底前完成: a full stop stands before the time.
  private func stopped(_ inside: Text, isCertain: () -> Bool) -> Responsibility? {
    guard let stop = Wording(inside).range(of: ["。"]) else { return nil }
    let (duty, time) = (
      inside.slice(0, stop.lowerBound),
      Wording(inside.slice(stop.upperBound, inside.count).trimmed).withoutEndMarks
    )
    let strength = test.strength(of: duty)
    guard strength == .sure || strength == .list && isCertain(), cutter.isDeadline(time) else { return nil }
    var found = responsibility(of: duty)
    found.deadline.append(time)
    return found
  }

  /// The most clauses of a bracket that are looked at one by one.
  private static let mostClauses = 12

  /// 年度目标：12项；责任单位：区财政局: what stands from the first key of units on.
  private func keyedPart(of inside: Text) -> Text? {
    let clauses = cutter.clauses(of: inside)
    guard clauses.count <= Self.mostClauses, !Wording(inside).contains(["。"]) else { return nil }
    return clauses.dropFirst().lazy.map { inside.slice($0.lowerBound, inside.count) }
      .first { KeyWord($0)?.isOfUnits ?? false }
  }

  /// The clauses in front of `inside` that say who does what and no more; `nil` if the first does not.
  private func bareDuty(in inside: Text) -> Text? {
    let clauses = cutter.clauses(of: inside)
    guard (2...Self.mostClauses).contains(clauses.count) else { return nil }
    for end in clauses.dropLast().map(\.upperBound).reversed() {
      let duty = inside.slice(0, end)
      if test.endsInRole(duty), test.strength(of: duty) == .sure, isBareDuty(duty) { return duty }
    }
    return nil
  }
}
