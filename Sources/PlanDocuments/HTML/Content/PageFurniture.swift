import PlanModel
import PlanSource

/// Finds what stands around the content of a page: navigation, banners, footers, lists of links.
struct PageFurniture {
  private let page: HTMLPage
  private let shape: TableShape
  /// The positions of elements to leave out.
  private(set) var leftOut: Set<Int> = []
  private(set) var remarks: [ReadingTrace.Step] = []
  private var removed = 0

  private var total: Int { page.tree.nodes.first?.textCount ?? 0 }

  /// The furniture of `page`; where leaving it out would leave little, nothing is.
  init(_ page: HTMLPage, _ shape: TableShape) {
    self.page = page
    self.shape = shape
    walk(0, isInContent: false)
    if removed * 10 > total * 7, shape.dataTables(in: 0..<page.tree.nodes.count) == 0 {
      leftOut = []
      remarks = []
    }
  }

  private mutating func walk(_ position: Int, isInContent: Bool) {
    for child in page.tree.children(of: position) {
      guard page.element(child) != nil || page.tree.nodes[child].end > child + 1 else { continue }
      if shape.isData[child] || page.flags(child).contains(.hidden) { continue }
      if isFurniture(child, isInContent: isInContent) {
        leaveOut(child)
      } else {
        let element = page.element(child)
        let isContent = element == .article || element == .main || page.flags(child).contains(.content)
        walk(child, isInContent: isInContent || isContent)
      }
    }
  }

  private func isFurniture(_ position: Int, isInContent: Bool) -> Bool {
    let node = page.tree.nodes[position]
    guard node.textCount > 0, let element = page.element(position), element != .span else { return false }
    if shape.dataTables(in: position..<node.end) > 0 || page.flags(position).contains(.content) {
      return false
    }
    if element == .nav { return node.textCount * 2 <= total }
    if isMarked(position, element) && !isInContent && !hasHeading(position) {
      return node.textCount * 10 <= total * 3
    }
    return isLinkList(node, element) && !isInContent
  }

  /// Whether the page says that this is furniture; a banner without links may be the title.
  private func isMarked(_ position: Int, _ element: HTMLElement) -> Bool {
    if element == .footer || element == .aside { return true }
    let isNamed = element == .header || page.flags(position).contains(.furniture)
    return isNamed && page.tree.nodes[position].links > 0
  }

  /// Whether `node` is made of links more than of anything else.
  private func isLinkList(_ node: HTMLTree.Node, _ element: HTMLElement) -> Bool {
    guard element != .p, element.headingLevel == nil else { return false }
    return node.links >= 3 && node.linkCount * 10 >= node.textCount * 7 && node.textCount * 2 <= total
  }

  private func hasHeading(_ position: Int) -> Bool {
    (position..<page.tree.nodes[position].end).contains { page.element($0)?.headingLevel != nil }
  }

  private mutating func leaveOut(_ position: Int) {
    leftOut.insert(position)
    removed += page.tree.nodes[position].textCount
    guard let range = page.tag(position)?.range else { return }
    remarks.append(
      ReadingTrace.Step(
        .document, range,
        Words(zh: "略去网页的导航、页脚或链接列表", en: "left out: navigation, footer or a list of links")))
  }
}
