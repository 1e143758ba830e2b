import PlanDocuments
import PlanModel

/// Reads the texts in examples of rules as the documents they stand for.
struct TextExampleReader {
  let vocabulary: Vocabulary

  /// The plan in `bytes`, whose format is told by their content; `nil` if it is none.
  func plan(_ bytes: [UInt8]) -> Plan? {
    guard case .document(let kind) = InputFormat(of: bytes, name: "") else { return nil }
    do {
      return try PlanBuilder(vocabulary: vocabulary).build(kind.read(bytes)).plan
    } catch {
      return nil
    }
  }
}
