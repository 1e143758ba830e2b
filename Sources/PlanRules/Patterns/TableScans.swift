/// What searches texts for the rows of pattern tables, kept with its buffers from plan to plan, on one thread.
final class TableScans {
  private var scans: [PatternTableScan?] = []

  /// What searches texts of a plan for the rows of `table`; asked once a plan.
  ///
  /// From the second plan on the outline of the table is decoded: for a single one that would take longer than it saves.
  func scan(of table: LayeredTable) -> PatternTableScan {
    while scans.count <= table.position { scans.append(nil) }
    if let scan = scans[table.position] {
      scan.prepare()
      return scan
    }
    let scan = PatternTableScan(table.scanner)
    scans[table.position] = scan
    return scan
  }
}
