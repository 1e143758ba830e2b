import ArgumentParser
import PlanModel
import PlanRules

/// `planlint init`: writes a commented configuration, asking nothing.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "写一个带注释的配置 / write a commented configuration",
    discussion: """
      在当前文件夹写 .planlint.yaml，各项都注释掉，不改变检查结果。已有的文件不覆盖。
      Writes .planlint.yaml into the current folder with everything commented out; replaces nothing.
      """)

  @Option(help: "写到这个文件 / write to this file")
  var output = ConfigurationPath.fileName

  @Flag(help: "同时写一个机构名录的样本 units.local.yml / write a sample registry of units beside it")
  var registry = false

  @Flag(help: "覆盖已有的文件 / replace files that are there")
  var force = false

  @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

  func run() throws {
    let console = Console(language: languageOptions.lang)
    try console.reportingProblems {
      if output == "-" {
        let text = ConfigurationTemplate.configuration(withRegistry: registry)
        return try console.write(Array(text.utf8))
      }
      try write(console)
    }
  }

  private func write(_ console: Console) throws(FileError) {
    let here = ConfigurationPath.resolve(output, from: FileSystem.currentFolder + "/")
    let registryPath = ConfigurationPath.resolve(ConfigurationTemplate.registryName, from: here)
    let names = ConfigurationPath.resolve(ConfigurationTemplate.registryName, from: output)
    if registry, !force, FileSystem.exists(here), !FileSystem.exists(registryPath) {
      return try writeRegistryOnly(console, to: registryPath, name: names)
    }
    for (path, name) in [(here, output)] + (registry ? [(registryPath, names)] : [])
    where !force && FileSystem.exists(path) {
      throw FileError(path: name, problem: .exists)
    }
    if registry { try AtomicFile.write(Array(ConfigurationTemplate.registry.utf8), to: registryPath) }
    let text = ConfigurationTemplate.configuration(withRegistry: registry)
    try AtomicFile.write(Array(text.utf8), to: here)
    console.complain(Words(zh: "已写入 \(output)", en: "wrote \(output)"))
    let above = ConfigurationPath.candidates(for: here).dropFirst().first { FileSystem.exists($0) }
    if let above, here.hasSuffix("/" + ConfigurationPath.fileName) {
      console.complain(
        Words(
          zh: "注意：上级文件夹的 \(above) 在这里不再起作用；要接着用它，写 extends: [\(above)]",
          en: "note: \(above) no longer applies here; to build on it write extends: [\(above)]"))
    }
  }

  /// A registry beside a configuration that is there already, which stays as it is.
  private func writeRegistryOnly(_ console: Console, to path: String, name: String) throws(FileError) {
    try AtomicFile.write(Array(ConfigurationTemplate.registry.utf8), to: path)
    console.complain(
      Words(
        zh: "已写入 \(name)；\(output) 没有改动，在其中写 registry: \(ConfigurationTemplate.registryName) 即生效",
        en:
          "wrote \(name); \(output) is as it was: write registry: \(ConfigurationTemplate.registryName) there"
      ))
  }
}
