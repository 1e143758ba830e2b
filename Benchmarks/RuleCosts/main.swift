// Measures what each rule costs: PlanRuleCosts RULES-FOLDER ROUNDS PLAN-FOLDER-OR-FILE…
// Prints tables in Markdown; status 1 if a rule takes more than a tenth of the whole. «-» for the folder stands for the
// rules in the binary.
import Glibc

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let rounds = Int(arguments[2]), rounds > 0 else {
  Files.complain("usage: PlanRuleCosts RULES-FOLDER ROUNDS PLAN-FOLDER-OR-FILE…")
  exit(2)
}
do {
  let costs = try CostRun(rules: arguments[1], plans: Array(arguments[3...])).run(rounds: rounds)
  let tables = CostTables(costs)
  tables.write()
  exit(tables.isShareKept ? 0 : 1)
} catch {
  Files.complain("\(error)")
  exit(2)
}
