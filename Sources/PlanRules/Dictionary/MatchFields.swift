import PlanExpressions
package import PlanSource

/// A match of a pattern rule, as its expressions see it.
package struct PatternMatch: Sendable {
  /// The place: the group `at`, else the whole match.
  package var text: Text
  /// The field it stands in, as written in rules, such as `task.requirement`.
  package var field: Text
  /// The named groups in the order in which they were declared; missing ones are empty.
  package var groups: [Text]

  /// A match of `text` in `field`.
  package init(text: Text, field: Text, groups: [Text] = []) {
    self.text = text
    self.field = field
    self.groups = groups
  }
}

/// The fields of `match`.
enum MatchFields {
  private static let text = 0
  private static let field = 1
  private static let firstGroup = 2

  /// The type of `match` with the named `groups`; a group never hides `text` and `field`.
  static func type(groups: [String]) -> ObjectType {
    var fields: NameTable<ObjectField> = [:]
    for (position, group) in groups.enumerated() {
      fields[group] = ObjectField(.text, slot: firstGroup + position)
    }
    fields["text"] = ObjectField(.text, slot: text)
    fields["field"] = ObjectField(.string, slot: field)
    return ObjectType(name: ObjectKind.match.name, fields: fields)
  }

  static func value(_ slot: Int, of match: PatternMatch) -> Value {
    switch slot {
    case text: return .text(match.text)
    case field: return .text(match.field)
    default:
      let group = slot - firstGroup
      return .text(match.groups.indices.contains(group) ? match.groups[group] : .missing)
    }
  }
}

/// What a pattern table matched, as `hits` gives it.
struct TableHit: Sendable {
  var text: Text
  /// The row of the table.
  var row: Int
}

/// The fields of a hit.
enum HitFields {
  static let text = 0
  static let row = 1
}
