import PlanSource

extension Checker {
  mutating func checkCall(
    _ name: String, _ receiver: ExpressionNode?, _ arguments: [ExpressionNode], nameRange: ByteRange,
    _ range: ByteRange
  ) -> CheckedNode {
    var call = PendingCall(name: name, isMember: receiver != nil, nameRange: nameRange, range: range)
    if let receiver {
      if let qualified = namespaced(name, in: receiver) {
        call.name = qualified
        call.isMember = false
        call.nameRange = ByteRange(receiver.range.lowerBound, nameRange.upperBound)
      } else if let missing = missingFunction(name, in: receiver) {
        report(.noSuchFunction(missing, nearest: nearestFunction(to: missing)), at: nameRange)
        return unusable(range)
      } else {
        call.arguments.append(check(receiver))
      }
    } else {
      call.name = globalName(name)
    }
    for argument in arguments { call.arguments.append(check(argument)) }
    return resolve(call)
  }

  /// The dotted name of a function, if `receiver` is no value but a namespace, such as `math`.
  private func namespaced(_ name: String, in receiver: ExpressionNode) -> String? {
    guard let (base, isRooted) = receiver.baseName,
      environment.functions.hasNamespace(base) || !environment.container.isEmpty,
      isRooted || !locals.contains(where: { $0.name == base }), let namespace = receiver.qualifiedName
    else { return nil }
    let qualified = "\(namespace).\(name)"
    if environment.container.isEmpty { return environment.functions.has(qualified) ? qualified : nil }
    return resolve(qualified, isRooted: isRooted, { environment.functions.has($0) ? () : nil })?.name
  }

  /// The dotted name of a function that is not in its namespace, if `receiver` is one and no variable.
  private func missingFunction(_ name: String, in receiver: ExpressionNode) -> String? {
    guard checksTypes, case .identifier(let namespace, _) = receiver.kind,
      environment.functions.hasNamespace(namespace), environment.variables[namespace] == nil,
      !locals.contains(where: { $0.name == namespace })
    else { return nil }
    return "\(namespace).\(name)"
  }

  private func nearestFunction(to name: String) -> String? {
    nearest(to: name, among: environment.functions.names)
  }

  /// What a function without a receiver is called in full.
  private func globalName(_ name: String) -> String {
    let isRooted = name.utf8.first == UInt8(ascii: ".")
    let bare = isRooted ? String(name.dropFirst()) : name
    if isRooted || environment.container.isEmpty { return bare }
    return resolve(bare, isRooted: false, { environment.functions.has($0) ? () : nil })?.name ?? bare
  }

  private mutating func resolve(_ call: PendingCall) -> CheckedNode {
    let all = environment.functions.overloads(of: call.name)
    guard checksTypes else {
      let overloads = all.filter {
        $0.isMember == call.isMember && $0.parameters.count == call.arguments.count
      }
      return node(call, .dyn, overloads: overloads, body: nil)
    }
    if all.isEmpty {
      // Of a receiver that was reported nothing more is said.
      if call.isMember, case .unresolved? = call.arguments.first?.kind { return unusable(call.range) }
      report(.noSuchFunction(call.name, nearest: nearestFunction(to: call.name)), at: call.nameRange)
      return unusable(call.range)
    }
    var result: ExpressionType?
    var fitting: [FunctionOverload] = []
    for overload in all where overload.isMember == call.isMember {
      guard let type = fit(overload, call.arguments) else { continue }
      fitting.append(overload)
      result = result.map { inference.resolve($0) == inference.resolve(type) ? $0 : .dyn } ?? type
    }
    guard let result else {
      return noOverload(call.name, call.arguments.map { inference.resolve($0.type) }, call.range)
    }
    return finish(call, fitting, result)
  }

  /// The type of the result if `overload` takes `arguments`.
  private mutating func fit(_ overload: FunctionOverload, _ arguments: [CheckedNode]) -> ExpressionType? {
    guard overload.parameters.count == arguments.count else { return nil }
    let before = inference
    var names: [String: ExpressionType] = [:]
    for (parameter, argument) in zip(overload.parameters, arguments) {
      let target = inference.instantiate(parameter, &names)
      guard inference.assign(argument.type, to: target) else {
        inference = before
        return nil
      }
    }
    return inference.resolve(inference.instantiate(overload.result, &names))
  }

  /// A call of one of the overloads that fit: constants are looked at now.
  private mutating func finish(
    _ call: PendingCall, _ fitting: [FunctionOverload], _ result: ExpressionType
  ) -> CheckedNode {
    var result = result
    var prepared: [FunctionOverload] = []
    for overload in fitting {
      guard haveConstants(call, overload) else { return unusable(call.range) }
      do {
        let specialization = try specialize(overload, call)
        if fitting.count == 1, let narrower = specialization?.result { result = narrower }
        var overload = overload
        if let body = specialization?.body { overload.body = body }
        prepared.append(overload)
      } catch {
        report(error, of: call)
        return unusable(call.range)
      }
    }
    // An argument that may be anything is looked at before the body sees it.
    let isCertain =
      prepared.count == 1
      && zip(prepared[0].parameters, call.arguments).allSatisfy { parameter, argument in
        parameter.isOpen || !inference.resolve(argument.type).isOpen
      }
    return node(call, result, overloads: prepared, body: isCertain ? prepared[0].body : nil)
  }

  /// What the constants among the arguments make of `overload`.
  private func specialize(
    _ overload: FunctionOverload, _ call: PendingCall
  ) throws(SpecializationError) -> Specialization? {
    let constants = call.arguments.map(\.constant)
    guard let specialize = overload.specialize, constants.contains(where: { $0 != nil }) else { return nil }
    return try specialize(constants)
  }

  /// Whether the arguments that must be constants are.
  private mutating func haveConstants(_ call: PendingCall, _ overload: FunctionOverload) -> Bool {
    // CEL itself lets a regular expression be computed, rule files do not.
    let isPattern = call.name == "matches" && !environment.dialect.allowsNullAndHas
    var areConstant = true
    for position in isPattern ? [1] : overload.constantArguments
    where call.arguments.indices.contains(position) {
      let argument = call.arguments[position]
      guard argument.constant == nil else { continue }
      areConstant = false
      if case .unresolved = argument.kind { continue }
      report(.notConstant(function: call.name), at: argument.range)
    }
    return areConstant
  }

  private mutating func report(_ error: SpecializationError, of call: PendingCall) {
    let range =
      call.arguments.indices.contains(error.argument) ? call.arguments[error.argument].range : call.range
    switch error.reason {
    case .invalidRegex(let message, let offset):
      report(.invalidRegex(message: message, offset: offset), at: range)
    case .noSuchTable(let name, let nearest): report(.noSuchTable(name, nearest: nearest), at: range)
    case .other(let what): report(.specialization(what, nearest: nil), at: range)
    }
  }

  private func node(
    _ call: PendingCall, _ type: ExpressionType, overloads: [FunctionOverload], body: FunctionOverload.Body?
  ) -> CheckedNode {
    let checked = CheckedNode.Call(
      function: call.name, isMember: call.isMember, arguments: call.arguments, body: body,
      overloads: overloads)
    return CheckedNode(.call(checked), type, call.range)
  }
}

/// A call on the way to its overload.
private struct PendingCall {
  var name: String
  var isMember: Bool
  var arguments: [CheckedNode] = []
  var nameRange: ByteRange
  let range: ByteRange
}
