/// The elements that shape a page; all others are inline or of no account.
enum HTMLElement: String, CaseIterable {
  case p, div, section, article, main, nav, header, footer, aside, form
  case h1, h2, h3, h4, h5, h6, hgroup
  case ul, ol, li, dl, dt, dd, menu, dir
  case blockquote, pre, center, address, figure, figcaption, fieldset, details, summary
  case table, caption, thead, tbody, tfoot, tr, td, th
  case br, hr
  /// An inline element with a meaning for readers, whatever its name.
  case span

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  var isCell: Bool { self == .td || self == .th }

  var isRowGroup: Bool { self == .thead || self == .tbody || self == .tfoot }

  /// Whether it stands inside a table only.
  var isTablePart: Bool { isCell || isRowGroup || self == .tr || self == .caption }

  /// Whether it has no content.
  var isVoid: Bool { self == .br || self == .hr }
}
