import PlanDocuments
import PlanModel
import PlanRules
import PlanSource

/// Documents of one kind: how they are read, the plan that is made of them, and every fact about it.
final class ReadingTarget: FuzzTarget {
  let grammar: Grammar
  private let kind: DocumentKind
  private let packing: StoredPackage?
  private let builder: PlanBuilder
  private let vocabulary: Vocabulary

  /// A target for inputs of `kind`; with `packing` they are the main part of a package that is whole otherwise.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init(_ kind: DocumentKind, _ grammar: Grammar, packing: StoredPackage? = nil) throws {
    self.kind = kind
    self.grammar = grammar
    self.packing = packing
    vocabulary = Shipped.vocabulary()
    builder = PlanBuilder(vocabulary: vocabulary, isTracing: true)
  }

  func run(_ trial: inout Trial) -> Bool {
    do throws(DocumentError) {
      let document = try kind.read(packing?.bytes(with: trial.input) ?? trial.input)
      DocumentChecker(document: document).check(&trial)
      let built = try builder.build(document)
      for step in built.trace.steps {
        trial.expect(step.range, in: document.source, "step")
        trial.expect(!step.words.zh.isEmpty, "a step without words")
      }
      let facts = PlanFacts(built.plan, vocabulary: vocabulary)
      PlanChecker(facts).check(&trial)
      NormalisedPlanChecker(facts: facts, hasCells: true).check(&trial)
      return true
    } catch {
      if let range = error.range {
        trial.expect(
          range.lowerBound >= 0 && range.lowerBound <= range.upperBound, "the error is at \(range)")
      }
      return false
    }
  }
}

/// Bytes in an encoding that has to be recognised.
final class DecoderTarget: FuzzTarget {
  let grammar = ReadingSeeds.encoded

  func run(_ trial: inout Trial) -> Bool {
    do throws(DocumentError) {
      let decoded = try SourceDecoder.decode(trial.input, limits: DocumentLimits())
      let bytes = Array(decoded.storage.bytes)
      trial.expect(UTF8Validation.firstInvalid(in: bytes) == nil, "decoded to what is no UTF-8")
      // UTF-8 is taken as it is.
      if UTF8Validation.firstInvalid(in: trial.input) == nil, !trial.input.contains(0) {
        trial.expect(decoded.encoding == .utf8, "UTF-8 was taken for \(decoded.encoding.rawValue)")
      }
      return true
    } catch {
      return false
    }
  }
}

/// Packages as archives.
final class PackageTarget: FuzzTarget {
  let grammar = ReadingSeeds.archives
  private let kinds: [DocumentKind] = [.docx, .xlsx]

  func run(_ trial: inout Trial) -> Bool {
    var isRead = false
    for kind in kinds {
      do throws(DocumentError) {
        DocumentChecker(document: try kind.read(trial.input)).check(&trial)
        isRead = true
      } catch {}
    }
    return isRead
  }
}
