internal import Glibc

/// Work that several processors share: each does one stretch of it.
enum Workers {
  /// More of them gain nothing: the processors wait for the file system.
  private static let most = 4

  /// What a function makes of the stretches of a list, in their order.
  ///
  /// - Parameters:
  ///   - count: how long the list is.
  ///   - least: how long a stretch is at least; a thread costs more than a shorter one saves.
  static func map<Value: Sendable>(
    _ count: Int, least: Int, _ body: @escaping @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    let workers = max(1, min(most, processors, count / least))
    let bounds = (0...workers).map { $0 * count / workers }
    let stretches = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    // The first stretch is done by the thread that waits for the others.
    let others = stretches.dropFirst().map { stretch in Worker { body(stretch) } }
    return [body(stretches[0])] + others.map { $0.value() }
  }

  private static var processors: Int { sysconf(CInt(_SC_NPROCESSORS_ONLN)) }
}

/// Work on a thread of its own.
private final class Worker<Value: Sendable> {
  private let work: Work<Value>
  private var thread = pthread_t()
  private let isStarted: Bool

  init(_ body: @escaping @Sendable () -> Value) {
    work = Work(body)
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
      // The work is alive until the thread is joined.
      unsafe pointer.map { unsafe Unmanaged<AnyWork>.fromOpaque($0).takeUnretainedValue() }?.run()
      return nil
    }
    let result = unsafe pthread_create(&thread, nil, start, Unmanaged<AnyWork>.passUnretained(work).toOpaque())
    isStarted = result == 0
  }

  /// Waits for the end; where the system gave no thread, the work is done now.
  func value() -> Value {
    if isStarted { pthread_join(thread, nil) } else { work.run() }
    guard let result = unsafe work.result else { preconditionFailure("work that was done has a result") }
    return result
  }
}

private class AnyWork {
  func run() {}
}

private final class Work<Value: Sendable>: AnyWork {
  private let body: @Sendable () -> Value
  // Written by one thread, read by another that has waited for its end.
  nonisolated(unsafe) private(set) var result: Value?

  init(_ body: @escaping @Sendable () -> Value) {
    self.body = body
  }

  override func run() { unsafe result = body() }
}
