import PlanDocuments
import PlanModel

struct PackageEditor: InputEditor {
  init(_ bytes: [UInt8], as kind: DocumentKind, limits: DocumentLimits) throws(FixObstacle) {
    throw .unreadable
  }
  func applying(_ edits: [TextEdit]) throws(FixObstacle) -> EditedInput { throw .unreadable }
}
