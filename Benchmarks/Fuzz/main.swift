import Foundation

do {
  let options = try Options(CommandLine.arguments.dropFirst())
  switch options.task {
  case .list: Catalogue.printAll()
  case .supervise:
    exit(try Supervisor(options).run() ? 0 : 1)
  case .work(let range, let progress):
    Worker(options: options, range: range, progress: progress).start()
  case .repeatOne(let number, let prints):
    Worker(options: options, range: number..<(number + 1), progress: nil).startOne(prints: prints)
  case .file(let path):
    Worker(options: options, range: 0..<1, progress: nil).startFile(path)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(2)
}
