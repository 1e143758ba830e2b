// Measures the readers of documents beside the libraries they stand on: PlanReading ROUNDS FILE…
// Prints one line of JSON for each file and stage.
import PlanDocuments

let arguments = CommandLine.arguments.dropFirst()
guard let rounds = arguments.first.flatMap({ Int($0) }), rounds > 0 else {
  Output.fail("usage: PlanReading ROUNDS FILE…")
}
for path in arguments.dropFirst() {
  do {
    let stages = try Stage.all(for: path)
    for measured in Measurement.inTurn(stages, rounds: rounds) { Output.write(measured, path) }
  } catch let error as DocumentError {
    Output.fail("\(path): \(error)")
  } catch {
    Output.fail("\(path) could not be read")
  }
}
