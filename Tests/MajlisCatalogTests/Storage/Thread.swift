internal import Glibc

/// Work on a thread of its own. Tasks share a few threads, and one that waits for a lock would keep the holder from them.
final class Thread<Value: Sendable> {
  private let work: Work<Value>
  private var thread = pthread_t()

  /// Starts it.
  init(_ body: @escaping @Sendable () throws -> Value) {
    work = Work(body)
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
      // The work that was retained for the thread when it was started.
      unsafe pointer.map { unsafe Unmanaged<AnyWork>.fromOpaque($0).takeRetainedValue() }?.run()
      return nil
    }
    let result = unsafe pthread_create(&thread, nil, start, Unmanaged<AnyWork>.passRetained(work).toOpaque())
    precondition(result == 0)
  }

  /// Waits for its end.
  func value() throws -> Value {
    pthread_join(thread, nil)
    guard let result = unsafe work.result else { preconditionFailure("the thread ended without a result") }
    return try result.get()
  }
}

private class AnyWork {
  func run() {}
}

private final class Work<Value: Sendable>: AnyWork {
  private let body: @Sendable () throws -> Value
  // Written by the thread before it ends, read after it is joined.
  nonisolated(unsafe) private(set) var result: Result<Value, any Error>?

  init(_ body: @escaping @Sendable () throws -> Value) {
    self.body = body
  }

  override func run() { unsafe result = Result { try body() } }
}
