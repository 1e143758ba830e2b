/// A set that is a list while it is small: the first `Set` of a type costs as much as many comparisons.
struct SmallSet<Element: Hashable> {
  private static var most: Int { 48 }

  private var few: [Element] = []
  private var many: Set<Element> = []

  /// Adds `element`; `false` if it was there.
  mutating func insert(_ element: Element) -> Bool {
    guard many.isEmpty else { return many.insert(element).inserted }
    if few.contains(element) { return false }
    few.append(element)
    if few.count > Self.most { many = Set(few) }
    return true
  }
}
