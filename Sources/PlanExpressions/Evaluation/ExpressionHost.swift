/// Who knows the fields of the objects that expressions speak of.
package protocol ExpressionHost: AnyObject {
  /// The value of the field `slot` of `object`.
  ///
  /// - Throws: ``EvaluationError`` with `.unknown` if the value cannot be told.
  func field(_ slot: Int, of object: ObjectHandle) throws(EvaluationError) -> Value
}
