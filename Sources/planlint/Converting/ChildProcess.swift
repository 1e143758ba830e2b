import Glibc

/// Runs another program in a process group of its own, for a limited time and without a terminal.
enum ChildProcess {
  enum Ending: Equatable {
    /// It ended with this status; a signal counts as 128 and its number.
    case ended(Int32)
    case timedOut
    /// The user or the system asked this process to end meanwhile.
    case interrupted
    /// It could not be started: the system's error number.
    case notStarted(Int32)
  }

  /// Runs `arguments`, the first being the program's path, for at most `seconds`.
  ///
  /// Whatever it started itself is ended with it.
  static func run(_ arguments: [String], environment: [String], seconds: Int) -> Ending {
    var process: pid_t = 0
    let error = spawn(arguments, environment, &process)
    guard error == 0 else { return .notStarted(error) }
    let signals = SignalWatch()
    let ending = wait(for: process, seconds: seconds, signals)
    kill(-process, SIGKILL)
    if ending == .timedOut || ending == .interrupted { reap(process) }
    waitForEnd(ofGroup: process)
    signals.stop()
    return ending
  }

  private static func spawn(_ arguments: [String], _ environment: [String], _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    return withPointers(arguments) { argv in
      withPointers(environment) { envp in
        posix_spawn(&process, arguments.first ?? "", &actions, &attributes, argv, envp)
      }
    }
  }

  /// Calls `body` with `strings` as C has them: pointers, a null pointer at the end.
  private static func withPointers(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var pointers = strings.map { strdup($0) } + [nil]
    defer {
      for pointer in pointers { free(pointer) }
    }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { body(UnsafePointer($0)) } ?? EINVAL
    }
  }

  private static func wait(for process: pid_t, seconds: Int, _ signals: borrowing SignalWatch) -> Ending {
    let end = now() + Int64(seconds) * 1_000_000
    var pause: useconds_t = 1000
    while true {
      var status: Int32 = 0
      let result = waitpid(process, &status, WNOHANG)
      if result == process { return .ended(exitStatus(status)) }
      if result < 0, errno != EINTR { return .ended(255) }
      if signals.hasFired { return .interrupted }
      if now() >= end { return .timedOut }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  private static func reap(_ process: pid_t) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Waits until nothing of the group `process` is left, since what is dying may still write files.
  ///
  /// Not for long: where nobody takes notice of orphans that ended, they stay listed.
  private static func waitForEnd(ofGroup process: pid_t) {
    var rounds = 100
    while rounds > 0, kill(-process, 0) == 0 {
      usleep(5000)
      rounds -= 1
    }
  }

  private static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Microseconds of a clock that nobody sets.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}
