import Synchronization

/// The rows of a table, made once and by whoever asks first.
///
/// Most runs need few of the shipped tables, and start-up is a promise.
final class DeferredRows: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> TableRows)
    case made(TableRows)
  }

  private let state: Mutex<State>

  init(_ rows: TableRows) {
    state = Mutex(.made(rows))
  }

  init(made make: @escaping @Sendable () -> TableRows) {
    state = Mutex(.waiting(make))
  }

  var rows: TableRows {
    state.withLock { state in
      switch state {
      case .made(let rows): return rows
      case .waiting(let make):
        let rows = make()
        state = .made(rows)
        return rows
      }
    }
  }
}
