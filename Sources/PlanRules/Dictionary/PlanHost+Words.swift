package import PlanExpressions
package import PlanModel
package import PlanSource

extension PlanHost {
  /// How `object` is printed in a message: a section or task as its place in words, other things as their
  /// text.
  package func words(for object: ObjectHandle, in language: Language) -> String {
    let document = document(of: object)
    let writer = placeWriter(of: document, language)
    if object.kind == ObjectKind.task.rawValue {
      return writer.words(
        for: PlanPlace(
          section: document.plan.tasks[Int(object.index)].section, task: Int(object.index)))
    }
    if object.kind == ObjectKind.section.rawValue {
      guard Int(object.index) < document.plan.sections.count else { return "" }
      return writer.words(for: PlanPlace(section: Int(object.index)))
    }
    if object.kind == ObjectKind.body.rawValue { return document.bodyName(Int(object.index)).string }
    return anchor(of: object)?.string ?? ""
  }

  /// Where `range` lies in the plan: section, task, cell.
  package func locate(_ range: ByteRange) -> PlanPlace {
    // Whoever tells of a finding asks several times.
    if let located, located.range == range { return located.place }
    let place = places.locate(range)
    located = (range, place)
    return place
  }

  /// The place in words a clerk uses, such as `五、（二）第3项“责任单位”`; empty outside sections and tasks.
  package func words(for place: PlanPlace, in language: Language) -> String {
    placeWriter(of: document, language).words(for: place)
  }

  /// What writes places of `document`, kept for the next.
  private func placeWriter(of document: PlanDocument, _ language: Language) -> PlaceWriter {
    if let known = placeWriters.first(where: { $0.document === document && $0.language == language }) {
      return known
    }
    let writer = PlaceWriter(document, language: language)
    placeWriters.append(writer)
    return writer
  }
}
