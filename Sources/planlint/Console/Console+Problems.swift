import ArgumentParser
import PlanModel
import PlanRules

extension Console {
  /// Calls `body`; what goes wrong with rules, files or inputs is told in words and ends with status 2.
  ///
  /// - Throws: ``ExitCode``, and what `body` throws of its own.
  func reportingProblems<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as RuleLoadError {
      complain(error.describe(language: language))
    } catch let error as FileError {
      complain(Words(zh: "\(error.path)：\(error.message.zh)", en: "\(error.path): \(error.message.en)"))
    } catch let error as UnknownRule {
      complain(error.words)
    } catch let error as InputFailure {
      complain(error.message)
    }
    throw ExitCode(ExitStatus.couldNotRun.rawValue)
  }
}

extension RuleChoice {
  /// Every rule these options name, with examples and reasons.
  ///
  /// - Throws: ``RuleLoadError`` if a file or a name is wrong.
  func book() throws(RuleLoadError) -> RuleBook {
    var request = try request(.full)
    let here = FileSystem.currentFolder + "/stdin"
    request.configuration = config ?? ConfigurationPath.candidates(for: here).first { FileSystem.exists($0) }
    return try RuleBook(request) { RuleLibrary.load($0) }
  }
}

extension RuleOptions {
  /// Every rule these options name, with examples and reasons.
  ///
  /// - Throws: ``RuleLoadError`` if a file or a name is wrong.
  func book() throws(RuleLoadError) -> RuleBook { try choice.book() }
}
