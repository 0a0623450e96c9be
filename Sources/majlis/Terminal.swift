import Glibc

/// What the program is connected with.
enum Terminal {
  /// Whether people read standard output.
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether what is written there may have colours (no-color.org).
  static var hasColour: Bool {
    // The environment is not changed while the program runs.
    guard isOutput, let value = unsafe getenv("NO_COLOR") else { return isOutput }
    return unsafe value.pointee == 0
  }
}
