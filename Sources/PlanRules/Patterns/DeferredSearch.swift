import Synchronization

/// What a shipped rule looks for, made once and by whoever asks first: when a text may match.
final class DeferredSearch: Sendable {
  private let made = Mutex<TextSearch?>(nil)
  private let make: @Sendable () -> TextSearch

  init(make: @escaping @Sendable () -> TextSearch) {
    self.make = make
  }

  var search: TextSearch {
    made.withLock { made in
      if let made { return made }
      let search = make()
      made = search
      return search
    }
  }
}
