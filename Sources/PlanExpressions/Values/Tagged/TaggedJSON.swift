/// Values as JSON in which every value says its type: `{"int": "7"}`, `{"list": [{"string": "a"}]}`.
///
/// Tags: `bool int uint double string bytes null list map type timestamp duration`, and `object` for what
/// only a plan has. `int`, `uint` and `double` are strings, `bytes` is base64, `map` a list of pairs,
/// `timestamp` and `duration` have `seconds` and `nanos`.
package enum TaggedJSON {
  /// The tag of a value.
  enum Tag: String, CaseIterable, Sendable {
    case bool, int, uint, double, string, bytes, null, list, map, type, timestamp, duration, object
  }
}
