import ArgumentParser
import Glibc

Heap.prepare()
// A reader that has gone (`planlint … | head`) ends the run quietly, as for every filter.
signal(SIGPIPE, SIG_DFL)

let arguments = Array(CommandLine.arguments.dropFirst())
if let refusal = PlannedFeature.refusal(of: arguments) {
  Console(language: nil).complain(refusal)
  exit(ExitStatus.couldNotRun.rawValue)
}
do {
  try CommandDispatch.run(arguments)
} catch {
  exit(UsageFailure.report(error, arguments: arguments))
}
