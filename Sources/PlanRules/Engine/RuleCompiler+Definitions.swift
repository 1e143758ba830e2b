import PlanExpressions
import PlanSource

extension RuleCompiler {
  /// Gives every `let` its slot.
  ///
  /// Those of shipped rules are compiled when something is compiled that may name them; all others at once.
  mutating func declareDefinitions(in compiled: inout CompiledRule) {
    for (name, expression) in rule.definitions {
      let slot = compiled.environment.reserveSlot()
      compiled.pending.append(.init(name: name, expression: expression, slot: slot))
      compiled.volatileSlots.append(slot)
    }
    if !isShipped { defineAll(in: &compiled) }
  }

  /// Compiles every definition that is not compiled yet.
  mutating func defineAll(in compiled: inout CompiledRule) {
    let pending = compiled.pending
    compiled.pending = []
    for definition in pending { define(definition, in: &compiled) }
  }

  /// Compiles the definitions that `sources` may name, and those that these name.
  mutating func define(namesIn sources: [Text?], into compiled: inout CompiledRule) {
    let pending = compiled.pending
    guard !pending.isEmpty else { return }
    var isNamed = Array(repeating: false, count: pending.count)
    for source in sources { Self.mark(pending[...], namedIn: source, in: &isNamed) }
    // A definition names only what stands before it.
    for position in pending.indices.reversed() where isNamed[position] {
      Self.mark(pending[..<position], namedIn: pending[position].expression, in: &isNamed)
    }
    guard isNamed.contains(true) else { return }
    compiled.pending = []
    for (definition, isNamed) in zip(pending, isNamed) {
      if isNamed { define(definition, in: &compiled) } else { compiled.pending.append(definition) }
    }
  }

  /// Marks those of `pending` whose name is a word of `source`; words in strings count as well.
  private static func mark(
    _ pending: ArraySlice<CompiledRule.Pending>, namedIn source: Text?, in isNamed: inout [Bool]
  ) {
    guard let source, !pending.isEmpty else { return }
    source.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let start = position
        while position < bytes.count, isWord(bytes[position]) { position += 1 }
        if position == start {
          position += 1
          continue
        }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<position])
        for one in pending.indices where !isNamed[one] && pending[one].name.count == word.count {
          isNamed[one] = pending[one].name.withUTF8 { $0.elementsEqual(word) }
        }
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
  }

  private mutating func define(_ definition: CompiledRule.Pending, in compiled: inout CompiledRule) {
    let (name, slot) = (definition.name.string, definition.slot)
    guard let program = program(definition.expression, in: compiled.environment) else {
      return compiled.environment.declare(name, .dyn, in: slot)
    }
    let isStable = compiled.environment.isStable(program)
    compiled.environment.declare(name, program.type, in: slot, isStable: isStable)
    compiled.definitions[slot] = program
    if isStable { compiled.volatileSlots.removeAll { $0 == slot } }
  }
}
