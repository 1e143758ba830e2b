import PlanSource

/// Guesses which field somebody meant who wrote a name that is none.
enum NearestKey {
  /// The field of `names` that `key` is the Chinese term of, or is most like; empty if there is none.
  static func name(for key: Text, among names: [String]) -> String {
    if let role = ColumnHeader.role(of: key), names.contains(role.rawValue) { return role.rawValue }
    return NearestName.of(key.string, among: names) ?? ""
  }
}
