/// How deep the elements are nested that a parser of HTML has open, told before it sees them.
///
/// Follows the rules by which elements close others (HTML, 13.2.6.4): what stands here bounds the parser's
/// work for each tag.
struct HTMLNesting {
  private var open: [HTMLElement] = []
  private(set) var work = 0

  var depth: Int { open.count }

  /// Opens `element`, after those that its tag closes.
  mutating func start(_ element: HTMLElement) {
    work += open.count
    switch element {
    case .br: return
    case .span: break
    case .table: if isBetweenCells { close(through: .table) } else { closeParagraph() }
    case .td, .th, .tr, .thead, .tbody, .tfoot, .caption:
      guard closeToTable(for: element) else { return }
    case .li: closeItem([.li])
    case .dd, .dt: closeItem([.dd, .dt])
    default:
      closeParagraph()
      if element.headingLevel != nil, open.last?.headingLevel != nil { open.removeLast() }
    }
    if !element.isVoid { open.append(element) }
  }

  /// Closes the innermost `element` that an end tag here reaches.
  mutating func end(_ element: HTMLElement) {
    work += open.count
    if element == .p { return closeParagraph() }
    for index in open.indices.reversed() {
      if open[index] == element || (open[index].headingLevel != nil && element.headingLevel != nil) {
        return open.removeSubrange(index...)
      }
      if Self.stops(element, at: open[index]) { return }
    }
  }

  private static func stops(_ element: HTMLElement, at other: HTMLElement) -> Bool {
    if element.isTablePart || element == .table { return other == .table }
    if element == .span { return other != .span }
    return other == .table || other.isCell || other == .caption
  }

  /// Whether the innermost part of a table is none that holds text.
  private var isBetweenCells: Bool {
    for element in open.reversed() {
      if element.isCell || element == .caption { return false }
      if element == .table || element.isTablePart { return true }
    }
    return false
  }

  private mutating func closeParagraph() {
    for index in open.indices.reversed() {
      if open[index] == .p { return open.removeSubrange(index...) }
      if open[index] == .table || open[index].isCell || open[index] == .caption { return }
    }
  }

  private mutating func closeItem(_ elements: [HTMLElement]) {
    for index in open.indices.reversed() {
      if elements.contains(open[index]) { return open.removeSubrange(index...) }
      if open[index] != .div, open[index] != .p, open[index] != .address, open[index] != .span { break }
    }
    closeParagraph()
  }

  private mutating func close(through element: HTMLElement) {
    if let index = open.lastIndex(of: element) { open.removeSubrange(index...) }
  }

  /// Closes what lies between here and the part of the table that `element` belongs in, and opens what the
  /// author left out; `false` outside tables, where such tags are passed over.
  private mutating func closeToTable(for element: HTMLElement) -> Bool {
    guard let table = open.lastIndex(of: .table) else { return false }
    let group = open[table...].lastIndex { $0.isRowGroup }
    let row = open[table...].lastIndex(of: .tr)
    if element.isCell {
      open.removeSubrange(((row ?? group ?? table) + 1)...)
      if row == nil { open += group == nil ? [.tbody, .tr] : [.tr] }
    } else if element == .tr {
      open.removeSubrange(((group ?? table) + 1)...)
      if group == nil { open.append(.tbody) }
    } else {
      open.removeSubrange((table + 1)...)
    }
    return true
  }
}
