import PlanDocuments
import PlanFixes
import PlanModel
import PlanReports
import PlanSource

/// Applies the fixes of one input and brings the result where it belongs.
struct InputMender {
  let fixing: Fixing
  let loader: PlanLoader
  let vocabulary: Vocabulary
  let language: Language

  /// Mends the input that was read as `bytes` from `path` and checked as `first`.
  ///
  /// `check` checks a plan as `first` was; `inputs` are never written over by a copy.
  func mend(
    _ first: CheckRun.Worked, bytes: [UInt8], at path: String, inputs: [InputFile],
    check: (Plan) -> CheckRun.Worked
  ) -> CheckRun.Worked {
    let name = first.file.path
    let start = FixState(bytes: bytes, findings: first.file.findings, checked: first)
    var mended = MendedInput()
    guard let format = loader.fixFormat(of: bytes, name: name) else {
      return unchanged(first, mended, bytes, path, leftovers: wanted(in: first), note: true)
    }
    let limits = FixLimits(parse: loader.limits, document: loader.documentLimits)
    let outcome = withoutActuallyEscaping(check) { check in
      let rounds = FixRounds<CheckRun.Worked>(
        fixing.safeties,
        open: { bytes throws(FixObstacle) in try EditableInput(bytes, as: format, limits: limits) },
        check: { state(of: $0, name: name, check) })
      return rounds.run(start)
    }
    var worked = outcome.state.checked
    mended.notes = outcome.leftovers.isEmpty ? [] : FixWords.leftovers(outcome.leftovers, in: worked.file)
    worked.file.fixes = count(outcome.fixedCount, in: worked)
    guard outcome.rounds > 0, outcome.state.bytes != bytes else {
      mended.output = path == "-" ? bytes : nil
      worked.mended = mended
      return worked
    }
    do {
      try deliver(outcome.state.bytes, from: (path, bytes, first.file), worked.file, inputs, format, &mended)
    } catch {
      mended.notes = [FixWords.notWritten(error)]
      mended.couldNotWrite = true
      worked = first
      worked.file.fixes = count(0, in: first)
    }
    worked.mended = mended
    return worked
  }

  /// What is found in `bytes`; `nil` if they cannot be read as a plan.
  private func state(
    of bytes: [UInt8], name: String, _ check: (Plan) -> CheckRun.Worked
  ) -> FixState<CheckRun.Worked>? {
    guard case .plan(let built) = loader.load(bytes, name: name, vocabulary: vocabulary) else { return nil }
    let worked = check(built.plan)
    return FixState(bytes: bytes, findings: worked.file.findings, checked: worked)
  }

  private func wanted(in worked: CheckRun.Worked) -> Int {
    worked.file.findings.count { $0.fix.map { fixing.safeties.contains($0.safety) } ?? false }
  }

  private func count(_ fixed: Int, in worked: CheckRun.Worked) -> FixCount {
    var count = FixCount()
    count.fixed = fixed
    count.isShownOnly = !fixing.writes
    if !fixing.safeties.contains(.propose) {
      count.proposed = worked.file.findings.count { $0.fix?.safety == .propose }
    }
    return count
  }

  private func unchanged(
    _ first: CheckRun.Worked, _ mended: MendedInput, _ bytes: [UInt8], _ path: String, leftovers: Int,
    note: Bool
  ) -> CheckRun.Worked {
    var (worked, mended) = (first, mended)
    worked.file.fixes = count(0, in: first)
    mended.output = path == "-" ? bytes : nil
    if leftovers > 0 { mended.notes = [FixWords.converted(first.file.path, leftovers)] }
    worked.mended = mended
    return worked
  }

  /// Writes `bytes`, or shows what changed.
  private func deliver(
    _ bytes: [UInt8], from old: (path: String, bytes: [UInt8], file: CheckedFile), _ file: CheckedFile,
    _ inputs: [InputFile], _ format: FixFormat, _ mended: inout MendedInput
  ) throws(FileError) {
    let isPackage = format == .document(.docx) || format == .document(.xlsx)
    let isCopied = isPackage && fixing.target == .copyOfPackages
    if fixing.target == .diff {
      mended.diff = diff(from: old.file, to: file, isPackage: isPackage)
    } else if old.path == "-" {
      mended.output = bytes
    } else if isCopied {
      let copy = FixedCopy.name(of: old.path)
      if inputs.contains(where: { FileSystem.isSame($0.path, copy) }) {
        throw FileError(path: copy, problem: .isInput)
      }
      let earlier = (1..<1000).lazy.map { FixedCopy.name(of: old.path, earlier: $0) }
      let kept = try FileReplacement.write(bytes, to: copy, like: old.path, keepingEarlierAs: earlier)
      if let kept { mended.notes.append(FixWords.kept(copy, as: kept)) }
      mended.notes.append(FixWords.copied(to: copy))
    } else {
      try FileReplacement.replace(old.path, holding: old.bytes, with: bytes)
    }
  }

  private func diff(from old: CheckedFile, to new: CheckedFile, isPackage: Bool) -> [UInt8] {
    let name = PrintableText.of(old.path)
    guard isPackage else {
      return UnifiedDiff.lines(from: old.source.bytes, to: new.source.bytes, oldName: name, newName: name)
    }
    return PlaceDiff.lines(from: old.source.bytes, to: new.source.bytes, oldName: name, newName: name) {
      old.places?.place(of: $0)?.words(language)
    }
  }
}
