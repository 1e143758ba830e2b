import Foundation

/// Tries a run of inputs in this process, which may die of one.
struct Worker: Sendable {
  /// What a thread has that the system gives a program on its own: half a megabyte.
  private static let stackSize = 512 << 10

  let options: Options
  let range: Range<Int>
  /// The file that keeps the number of the input at work.
  let progress: String?

  /// Tries them all, prints what was wrong and what they came to, and ends the process.
  func start() -> Never {
    onThread { target, maker in
      let progress = ProgressFile(writing: self.progress ?? "")
      var tally = Tally()
      for number in range {
        progress.write(number)
        self.armTimer()
        let input = maker.input(number)
        let (trial, isAccepted, spent) = Self.tried(input, with: target)
        tally.add(number, isAccepted: isAccepted, spent: spent)
        for complaint in trial.complaints { print(WorkerLine.complaint(number, complaint).text) }
      }
      print(WorkerLine.tally(tally).text)
      return 0
    }
  }

  /// Tries the first input alone, or prints it, and ends the process.
  func startOne(prints: Bool) -> Never {
    onThread { target, maker in
      let input = maker.input(range.lowerBound)
      if prints {
        FileHandle.standardOutput.write(Data(input))
        return 0
      }
      return Self.told(input, with: target)
    }
  }

  /// Tries what is in the file at `path`, and ends the process.
  func startFile(_ path: String) -> Never {
    onThread { target, _ in
      guard let data = FileManager.default.contents(atPath: path) else {
        print("cannot read \(path)")
        return 2
      }
      return Self.told([UInt8](data), with: target)
    }
  }

  private static func told(_ input: [UInt8], with target: any FuzzTarget) -> Int32 {
    let (trial, isAccepted, spent) = tried(input, with: target)
    print(isAccepted ? "accepted" : "refused", "in \(Double(spent) / 1e6) ms, \(input.count) bytes")
    for complaint in trial.complaints { print(complaint) }
    return trial.complaints.isEmpty ? 0 : 1
  }

  private static func tried(
    _ input: [UInt8], with target: any FuzzTarget
  ) -> (trial: Trial, isAccepted: Bool, spent: UInt64) {
    var trial = Trial(input)
    let start = clock_gettime_nsec(CLOCK_THREAD_CPUTIME_ID)
    let isAccepted = target.run(&trial)
    return (trial, isAccepted, clock_gettime_nsec(CLOCK_THREAD_CPUTIME_ID) - start)
  }

  /// Lets the system end the process when it has used as much processor time as one input may take.
  private func armTimer() {
    var timer = itimerval()
    timer.it_value.tv_sec = options.limit
    setitimer(processorTimer, &timer, nil)
  }

  private func onThread(
    _ body: @escaping @Sendable (any FuzzTarget, InputMaker) -> Int32
  ) -> Never {
    let thread = Thread {
      guard let name = options.targets.first, let entry = Catalogue.entry(name) else { exit(2) }
      do {
        let target = try entry.make()
        let maker = InputMaker(target.grammar, name: name, seed: options.seed)
        let status = body(target, maker)
        exit(status)
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(2)
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
    while true { sleep(1_000) }
  }
}

/// The time of `clock` in nanoseconds.
private func clock_gettime_nsec(_ clock: clockid_t) -> UInt64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// The timer that counts processor time, as `setitimer` wants it named.
#if canImport(Glibc)
  private let processorTimer = Int32(ITIMER_PROF.rawValue)
#else
  private let processorTimer = ITIMER_PROF
#endif
