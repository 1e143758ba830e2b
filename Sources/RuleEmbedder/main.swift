// Turns YAML rule files into a Swift file of literals: RuleEmbedder OUTPUT FOLDER FILE…

import Foundation
import PlanSource

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: RuleEmbedder OUTPUT FOLDER FILE…\n".utf8))
  exit(2)
}
do {
  let files = try arguments[3...].map { path in
    try EmbeddedFile(path: path, below: arguments[2])
  }
  let catalogue = try EmbeddedCatalogue(files)
  try Data(catalogue.swift.utf8).write(to: URL(fileURLWithPath: arguments[1]))
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(1)
}
