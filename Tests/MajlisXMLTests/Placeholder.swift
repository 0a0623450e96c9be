import Testing

@testable import MajlisXML
