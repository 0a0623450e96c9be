internal import CLibXML2

/// Keeps libxml2 from printing: what it finds wrong is told by faults. Its handlers are the thread's.
func silenceLibXML2() {
  xmlSetStructuredErrorFunc(nil) { _, _ in }
}
