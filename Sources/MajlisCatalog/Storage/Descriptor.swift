internal import CLibC
internal import Glibc

/// An open file or folder of the system, closed when nobody has it any more.
struct Descriptor: ~Copyable {
  let number: CInt

  /// Takes over what `open` gave; nil when that was a failure, which `errno` still tells.
  init?(adopting number: CInt) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  /// Makes the content durable.
  borrowing func sync(_ path: @autoclosure () -> String) throws(SystemFault) {
    guard uninterrupted({ fsync(number) }) == 0 else { throw SystemFault(.sync, path()) }
  }

  /// Makes everything on this file system durable: one wait for any number of files.
  borrowing func syncFileSystem(_ path: @autoclosure () -> String) throws(SystemFault) {
    guard uninterrupted({ syncfs(number) }) == 0 else { throw SystemFault(.sync, path()) }
  }

  /// What `fstat` says.
  borrowing func status(_ path: @autoclosure () -> String) throws(SystemFault) -> stat {
    var status = stat()
    // `status` lives throughout the call, which fills it.
    guard unsafe fstat(number, &status) == 0 else { throw SystemFault(.open, path()) }
    return status
  }

  /// Closes it and hears whether the system could keep what was written: network file systems say it only now.
  consuming func close(_ path: @autoclosure () -> String) throws(SystemFault) {
    let result = Glibc.close(number)
    discard self
    guard result == 0 || errno == EINTR else { throw SystemFault(.write, path()) }
  }

  /// Gives it to another owner, who closes it.
  consuming func release() {
    discard self
  }

  deinit {
    _ = Glibc.close(number)
  }
}

/// The result of a system call that is made again as long as a signal interrupts it.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    guard result < 0, errno == EINTR else { return result }
  }
}

/// Writes all the bytes, in as many pieces as the system takes.
func writeAll(_ bytes: Span<UInt8>, to descriptor: CInt, _ path: @autoclosure () -> String) throws(SystemFault) {
  var rest = bytes.extracting(...)
  while !rest.isEmpty {
    // The buffer is that of `rest` and does not outlive the closure.
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR {
      continue
    } else if count < 0, errno == EAGAIN {
      waitUntilWritable(descriptor)
    } else if count < 0 {
      throw SystemFault(.write, path())
    } else {
      rest = rest.extracting(droppingFirst: count)
    }
  }
}

/// A pipe that another program has set to not block is waited for like any other.
private func waitUntilWritable(_ descriptor: CInt) {
  var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  // One element, and the call is told so; whatever it answers, the next write says what is wrong.
  _ = unsafe poll(&wish, 1, -1)
}
