import Testing

@testable import MajlisFeed

@Suite struct PersonTextTests {
  @Test(
    arguments: [
      ("leila@example.com (Leila Haddad)", "Leila Haddad", "leila@example.com"),
      ("Leila Haddad <leila@example.com>", "Leila Haddad", "leila@example.com"),
      ("Leila Haddad (leila@example.com)", "Leila Haddad", "leila@example.com"),
      ("Leila Haddad [ leila@example.com ]", "Leila Haddad", "leila@example.com"),
      ("\"Haddad, Leila\" <leila@example.com>", "Haddad, Leila", "leila@example.com"),
      ("mailto:leila@example.com, Leila\n\tHaddad", "Leila Haddad", "leila@example.com"),
      ("leila@example.com", nil, "leila@example.com"),
      ("(leila@example.com)", nil, "leila@example.com"),
      ("Žofie Nováková", "Žofie Nováková", nil),
      ("Leila @ Haddad", "Leila @ Haddad", nil),
      ("@leila", "@leila", nil),
      ("((Leila))", "Leila", nil),
      ("(", "(", nil),
      ("()", nil, nil),
      (" ,; ", nil, nil),
      ("", nil, nil),
    ] as [(String, String?, String?)])
  func `a line holds the name of a person, an address or both`(line: String, name: String?, email: String?) {
    let person = PersonText(Array(line.utf8))
    #expect(person.name == name.map { Array($0.utf8) })
    #expect(person.email == email.map { Array($0.utf8) })
  }
}
