import Testing

@testable import MajlisFeed

@Suite struct AddressReferenceTests {
  private func resolved(_ reference: String, _ base: String) -> String {
    let target = AddressReference(reference.utf8).resolved(against: AddressReference(base.utf8))
    return String(decoding: target.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
    ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../", "http://a/"), ("../../g", "http://a/g"),
  ])
  func `the normal examples of RFC 3986, 5 4 1`(reference: String, target: String) {
    #expect(resolved(reference, "http://a/b/c/d;p?q") == target)
  }

  @Test(arguments: [
    ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"),
    ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
  ])
  func `the abnormal examples of RFC 3986, 5 4 2`(reference: String, target: String) {
    #expect(resolved(reference, "http://a/b/c/d;p?q") == target)
  }

  @Test(arguments: [
    ("g", "http://a", "http://a/g"), ("g", "http://a?q#f", "http://a/g"), ("", "http://a/b#f", "http://a/b"),
    ("?", "http://a/b?q", "http://a/b?"), ("ü ü.mp3", "http://a/b/", "http://a/b/ü ü.mp3"),
    ("//h/../g", "http://a/", "http://h/g"), ("http://h/a/../b", "http://a/", "http://h/b"),
    ("x", "urn:a:b", "urn:x"), ("..", "/a/b/c", "/a/"), ("x", "", "x"),
  ])
  func `bases without a path, without a scheme and of other kinds are taken as they are`(
    reference: String, base: String, target: String
  ) {
    #expect(resolved(reference, base) == target)
  }
}
