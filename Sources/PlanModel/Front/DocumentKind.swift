import PlanSource

/// Tells what kind of document a plan is from what it has beside its tasks.
enum DocumentKind {
  /// Draft if the title says 征求意见稿 or its like.
  static func status(of plan: Plan) -> PlanStatus {
    if let status = plan.statedStatus { return status }
    return saysDraft(plan.title) || saysDraft(plan.noticeTitle) ? .draft : .final
  }

  /// A page that says when it was published, a plan with its cover notice, a draft, or the plan alone.
  static func profile(of plan: Plan, status: PlanStatus) -> PlanProfile {
    if let profile = plan.statedProfile { return profile }
    if !plan.published.isEmpty { return .web }
    if !plan.noticeTitle.isEmpty || !plan.addressees.isEmpty || !plan.issuer.isEmpty
      || !plan.documentNumber.isEmpty || !plan.attachments.isEmpty
    {
      return .issue
    }
    return status == .draft ? .draft : .table
  }

  private static func saysDraft(_ title: Text) -> Bool {
    title.withUTF8 { bytes in
      let points = CodePoints(bytes)
      return contains(points, ["征求意见", "送审稿", "讨论稿", "草案", "代拟稿", "草稿", "初稿"])
    }
  }

  /// Whether one of `words` stands anywhere in `points`.
  static func contains(_ points: CodePoints, _ words: [StaticString]) -> Bool {
    var offset = 0
    while offset < points.count {
      if points.end(ofAny: words, at: offset) != nil { return true }
      offset = points.after(offset)
    }
    return false
  }
}
