// Turns YAML rule files and recorded forms into a Swift file of literals: RuleEmbedder OUTPUT FOLDER FILE…

import Foundation
import PlanSource

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: RuleEmbedder OUTPUT FOLDER FILE…\n".utf8))
  exit(2)
}
do {
  let isForms = { (path: String) in path.hasSuffix("." + EmbeddedForms.fileExtension) }
  let files = try arguments[3...].filter { !isForms($0) }.map { path in
    try EmbeddedFile(path: path, below: arguments[2])
  }
  let forms = try EmbeddedForms(paths: arguments[3...].filter(isForms))
  let catalogue = try EmbeddedCatalogue(files, forms: forms)
  try Data(catalogue.swift.utf8).write(to: URL(fileURLWithPath: arguments[1]))
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(1)
}
