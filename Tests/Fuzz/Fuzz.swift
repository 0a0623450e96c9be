import Glibc

/// What can be fuzzed; `MAJLIS_FUZZ_TARGET` names one.
enum FuzzTarget: String {
  /// Any bytes are told alike by libxml2 alone and where plain content is read without it.
  case xml
  /// Any bytes are checked as a feed document.
  case check
  /// A feed that is imported, written and imported again gives the same bytes.
  case roundtrip
  /// Any bytes are read as files of the catalog; a feed of them is well-formed.
  case yaml
  /// Any text is read as a duration, a date, a language, an address and all else that a value can be.
  case scalar

  static let chosen: FuzzTarget = {
    // The text is the environment's and is copied.
    let name = unsafe getenv("MAJLIS_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      preconditionFailure("MAJLIS_FUZZ_TARGET is xml, check, roundtrip, yaml or scalar")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .xml: FuzzedDocument(bytes).isToldAlike()
    case .check: FuzzedDocument(bytes).check()
    case .roundtrip: FuzzedDocument(bytes).comesBack()
    case .yaml: FuzzedFile(bytes).isCarriedWell()
    case .scalar: FuzzedScalar(bytes).isStable()
    }
  }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // libFuzzer's bytes are good for this call and are copied.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  FuzzTarget.chosen.run(bytes)
  return 0
}

/// Stops, for libFuzzer to keep the input, and says what is wrong with it.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fail(message()) }
}

func fail(_ message: String) -> Never {
  // A release build drops the message of a precondition.
  let line = Array((message + "\n").utf8)
  // The bytes live throughout the call.
  _ = unsafe write(STDERR_FILENO, line, line.count)
  preconditionFailure("what the fuzzer takes for a finding")
}
