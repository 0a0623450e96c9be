internal import Glibc

/// A path without links and dots, of something that is there.
struct RealPath {
  let text: String

  init?(_ path: String) {
    // The C library allocates the text, which is freed when it has been copied.
    guard !path.hasNUL, let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    guard let text = unsafe String(validatingCString: real) else { return nil }
    self.text = text
  }
}
