import PlanModel

/// How the reading of prose is explained.
enum TraceWords {
  static let section = Words(
    zh: "编号行，其下另有任务或者只是标题：作为章节", en: "a numbered heading with tasks below it: a section")

  /// Why a paragraph is a task and where its units were found.
  static func task(_ place: ParagraphReading.Place, isOwn: Bool) -> Words {
    guard isOwn else {
      return Words(zh: "作为任务；本段没有写明责任单位", en: "a task; it does not say itself who is responsible")
    }
    return switch place {
    case .bracket: Words(zh: "作为任务；责任单位在段末括号内", en: "a task; its units stand in brackets at the end")
    case .ownLine: Words(zh: "作为任务；责任单位另起一行", en: "a task; its units stand on a line of their own")
    case .sentence: Words(zh: "作为任务；责任单位在最后一句", en: "a task; its units stand in its last sentence")
    case .middle: Words(zh: "作为任务；责任单位在句末括号内", en: "a task; its units stand in brackets behind a sentence")
    case .nowhere: Words(zh: "作为任务", en: "a task")
    }
  }
}
