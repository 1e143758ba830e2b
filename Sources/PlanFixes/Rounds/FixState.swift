package import PlanModel

/// An input as it is at some moment, and what was found in it.
package struct FixState<Checked: Sendable>: Sendable {
  package var bytes: [UInt8]
  package var findings: [Finding]
  /// What the caller made of it.
  package var checked: Checked

  /// `bytes`, in which `findings` were found.
  package init(bytes: [UInt8], findings: [Finding], checked: Checked) {
    self.bytes = bytes
    self.findings = findings
    self.checked = checked
  }
}

/// What came of the fixes of an input.
package struct FixOutcome<Checked: Sendable>: Sendable {
  /// The input after the last round.
  package var state: FixState<Checked>
  /// How many findings were fixed.
  package var fixedCount: Int
  /// How many rounds changed something.
  package var rounds: Int
  /// Findings whose fix was wanted and could not be applied, in order of place.
  package var leftovers: [LeftFix]
}

/// A finding whose fix was not applied, and why.
package struct LeftFix: Sendable {
  package var finding: Finding
  package var obstacle: FixObstacle
}
